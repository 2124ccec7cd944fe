// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// -o of 'check application': the result as a page (HTML, PDF) or as JSON, in a file.

#include "cli/console.hpp"
#include "cli/option_table.hpp"
#include "core/page/page.hpp"
#include "desk/checks/check_application.hpp"
#include "rules/attributes.hpp"

#include <optional>
#include <string>

namespace hatang::cli {

class CheckOutput {
public:
    void describe(OptionTable& options);
    bool given() const { return !m_file.empty(); }
    /// \throws core::Error(usage) for an unknown extension or one that disagrees with --format, before any work.
    void check(std::string const& format) const;
    void add(desk::CheckedApplication const& checked, rules::Attributes const& attributes, Console const& console);
    /// One file with all that were added, whole or not at all; nothing when -o was not given. \throws core::Error
    void write() const;

private:
    std::string m_file;
    bool m_overwrite = false;
    std::optional<core::Page> m_page;
    std::string m_json;
};

} // namespace hatang::cli
