// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Options of every command that makes a letter: the agency, number and symbol, who signs, the template, the file.

#include "cli/console.hpp"
#include "cli/option_table.hpp"
#include "desk/letters/agency_file.hpp"
#include "desk/letters/letter_request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::cli {

class LetterOptions {
public:
    void describe(OptionTable& options);
    /// Before any work. \throws core::Error(usage) for a file that is neither .docx nor .pdf, an unknown authority.
    void check() const;
    /// --agency FILE, or HATANG_AGENCY. \throws core::Error(usage) when neither is given, (invalid_data, io).
    desk::Agency agency(Console const& console) const;
    desk::LetterRequest request(core::LetterKind kind, Console const& console) const;
    /// The template of --templates DIR (or HATANG_TEMPLATES) where it has one, else the program's own.
    void write(core::Letter const& letter, Console const& console) const;
    std::string const& file() const { return m_file; }

private:
    core::DocxPackage letter_template(core::LetterKind kind, Console const& console) const;

    std::string m_agency;
    std::optional<core::Date> m_on;
    std::string m_number;
    std::string m_symbol;
    std::string m_place;
    std::string m_signer;
    std::string m_signer_title;
    std::optional<std::string> m_authority;
    std::vector<std::string> m_to;
    std::string m_reason;
    std::optional<core::Date> m_due;
    std::string m_templates;
    std::string m_file;
    bool m_overwrite = false;
};

} // namespace hatang::cli
