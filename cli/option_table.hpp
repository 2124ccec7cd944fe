// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The options of one command as data. From it come parsing, --help and the man page; a command only binds
/// its variables. Values are checked while they are taken, so that a wrong one is named before any file is opened.

#include "core/date.hpp"
#include "core/words.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatang::cli {

struct OptionSpec {
    std::string name{};       ///< "as-of"; a positional argument has its value name only
    std::string short_name{}; ///< "o" or empty
    std::string value_name{}; ///< "DATE"; empty = a flag
    core::Words help{};
    core::Words group{};
    bool positional = false;
    bool required = false;
    bool repeatable = false;                        ///< also comma-separated where the value has no comma of its own
    bool whole = false;                             ///< repeatable, but a comma belongs to the value: file names
    std::vector<std::string> choices{};             ///< the only values allowed; empty = any
    std::function<void(std::string const&)> take{}; ///< called once per value; \throws core::Error(usage)
};

class OptionTable {
public:
    /// Options added from here on stand under this heading in the help.
    void group(core::Words heading) { m_group = std::move(heading); }

    OptionSpec& flag(std::string name, core::Words help, bool& target);
    OptionSpec& text(std::string name, std::string value_name, core::Words help, std::string& target);
    OptionSpec& optional_text(std::string name, std::string value_name, core::Words help,
                              std::optional<std::string>& target);
    OptionSpec& texts(std::string name, std::string value_name, core::Words help, std::vector<std::string>& target);
    OptionSpec& integer(std::string name, std::string value_name, core::Words help,
                        std::optional<std::int64_t>& target);
    /// Decimal point or decimal comma.
    OptionSpec& number(std::string name, std::string value_name, core::Words help, std::optional<double>& target);
    OptionSpec& date(std::string name, core::Words help, std::optional<core::Date>& target);

    OptionSpec& argument(std::string value_name, core::Words help, std::string& target);
    OptionSpec& optional_argument(std::string value_name, core::Words help, std::string& target);
    OptionSpec& arguments(std::string value_name, core::Words help, std::vector<std::string>& target);

    std::vector<OptionSpec> const& specs() const { return m_specs; }

private:
    OptionSpec& add(OptionSpec spec);

    core::Words m_group;
    std::vector<OptionSpec> m_specs;
};

} // namespace hatang::cli
