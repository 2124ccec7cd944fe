// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A checker for each pair of provinces, now and before, that the stations of a register lie in.

#include "rules/checker.hpp"

#include <map>
#include <string>
#include <utility>

namespace hatang::desk {

class Checkers {
public:
    Checkers(rules::Rulebook const& rulebook, core::Date on) : m_rulebook(rulebook), m_on(on) {}
    rules::Checker& of(rules::ProvinceCodes const& province) {
        auto const key = std::pair(province.now, province.then);
        auto const found = m_all.find(key);
        return found != m_all.end() ? found->second
                                    : m_all.emplace(key, rules::Checker(m_rulebook, m_on, province)).first->second;
    }

private:
    rules::Rulebook const& m_rulebook;
    core::Date m_on;
    std::map<std::pair<std::string, std::string>, rules::Checker> m_all;
};

} // namespace hatang::desk
