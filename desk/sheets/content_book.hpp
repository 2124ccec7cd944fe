// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The sheets of a map or an atlas as they are filled: poles get one number each over all sheets, and what is on
/// them becomes lists.

#include "core/sheets/map_sheets.hpp"
#include "desk/sheets/sheet_content.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hatang::desk::sheets {

class ContentBook {
public:
    ContentBook(SheetWords const& words, core::Language language) : m_words(words), m_language(language) {}

    /// Sheets in the order of their numbers. \p backwards: the line runs from right to left here.
    void add(core::MapSheet sheet, SheetContent content, bool backwards);
    /// Labels the poles, writes down hazards and makes the tables.
    void finish(core::MapSheets& result);

private:
    struct Filled {
        core::MapSheet sheet;
        SheetContent content;
        bool backwards = false;
    };
    void number_poles();
    bool labels_are_codes() const;
    void label(Filled& filled) const;
    std::vector<std::string> warnings(Filled const& filled) const;
    std::string number_text(ListedPoint const& pole) const;
    std::string const& say(core::Words const& words) const { return words.in(m_language); }
    core::SheetTable index_table() const;
    core::SheetTable pole_table() const;
    core::SheetTable site_table() const;

    SheetWords m_words;
    core::Language m_language;
    std::vector<Filled> m_sheets;
    std::map<std::string, int> m_numbers; ///< of poles by id
    std::set<std::string> m_sources;
    bool m_codes = false;
};

} // namespace hatang::desk::sheets
