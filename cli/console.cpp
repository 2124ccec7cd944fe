// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/console.hpp"

namespace hatang::cli {

core::Language language_of_environment(std::map<std::string, std::string> const& environment) {
    for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        auto const found = environment.find(name);
        if (found != environment.end() && !found->second.empty()) {
            return found->second.starts_with("vi") ? core::Language::vi : core::Language::en;
        }
    }
    return core::Language::en;
}

} // namespace hatang::cli
