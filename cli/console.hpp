// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a command speaks: results on `out`, everything else on `err`. Passed in, so that tests can run commands.

#include "core/words.hpp"

#include <iosfwd>
#include <map>
#include <optional>
#include <string>

namespace hatang::cli {

struct Console {
    std::ostream& out;
    std::ostream& err;
    core::Language language = core::Language::en;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int width = 100; ///< columns of the terminal; 0 = unlimited
    std::map<std::string, std::string> environment{};

    std::optional<std::string> variable(std::string const& name) const {
        auto const found = environment.find(name);
        return found == environment.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
    }
    std::string const& say(core::Words const& words) const { return words.in(language); }
};

/// "vi" from --lang, or from LC_ALL, LC_MESSAGES, LANG in that order; English otherwise.
core::Language language_of_environment(std::map<std::string, std::string> const& environment);

} // namespace hatang::cli
