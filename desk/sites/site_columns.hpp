// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Every column of a list of stations, with how its cell is made from a row.

#include "core/list/list.hpp"
#include "core/network/site_query.hpp"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace hatang::desk {

/// Texts that a row does not hold itself live here until the row is written.
class CellTexts {
public:
    explicit CellTexts(core::Language language, bool for_people) : m_language(language), m_for_people(for_people) {}
    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }
    void clear() { m_texts.clear(); }
    core::Language language() const { return m_language; }
    bool for_people() const { return m_for_people; }

private:
    std::deque<std::string> m_texts;
    core::Language m_language;
    bool m_for_people;
};

struct SiteColumn {
    core::ListColumn column;
    bool usual; ///< in a list for people when no columns are named
    core::Cell (*cell)(core::SiteRow const& row, CellTexts& texts);
};

std::span<SiteColumn const> all_site_columns();

} // namespace hatang::desk
