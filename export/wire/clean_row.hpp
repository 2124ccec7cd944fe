// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Rows on their way to hatang-writer: NUL and broken bytes, which C strings and SQLite would cut or refuse, made
/// visible.

#include "core/list/list.hpp"
#include "core/text/unicode.hpp"
#include "export/sink/text_escape.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hatang::publish::wire {

class CleanRow {
public:
    /// The row itself when nothing is wrong with it; else one that lives until the next call.
    core::ListRow of(core::ListRow const& row) {
        bool const clean = std::all_of(row.cells.begin(), row.cells.end(), [](core::Cell const& cell) {
            auto const* text = std::get_if<std::string_view>(&cell);
            return text == nullptr || is_clean(*text);
        });
        return clean ? row : cleaned(row);
    }

private:
    static bool is_clean(std::string_view text) {
        return text.find('\0') == std::string_view::npos && core::is_valid_utf8(text);
    }

    core::ListRow cleaned(core::ListRow const& row) {
        m_texts.assign(row.cells.size(), {});
        m_cells.assign(row.cells.begin(), row.cells.end());
        for (std::size_t at = 0; at < m_cells.size(); ++at) {
            auto const* text = std::get_if<std::string_view>(&m_cells[at]);
            if (text != nullptr && !is_clean(*text)) {
                m_texts[at] = plain_text(*text);
                m_cells[at] = std::string_view(m_texts[at]);
            }
        }
        return {m_cells, row.geometry_wkb};
    }

    std::vector<std::string> m_texts;
    std::vector<core::Cell> m_cells;
};

} // namespace hatang::publish::wire
