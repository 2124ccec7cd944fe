// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which rows of a file repeat an earlier one.

#include "core/raw/raw_row.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace hatang::desk {

inline std::size_t hash_text(std::string_view text, std::size_t seed) {
    // boost::hash_combine's mixing
    return seed ^ (std::hash<std::string_view>{}(text) + 0x9e3779b97f4a7c15ULL + (seed << 6U) + (seed >> 2U));
}

/// Rows that repeat a record of the same file: the same content is skipped, another content is refused, because
/// neither row can be believed over the other.
class RepeatedRows {
public:
    enum class Answer { first, same, different };

    struct Name {
        std::string_view owner;
        std::string_view code;
    };

    Answer see(Name const& name, core::RawRow const& row) {
        auto const key = hash_text(name.code, hash_text(name.owner, 0));
        std::size_t content = 0;
        for (auto const& cell : row.cells) {
            content = hash_text(cell.text, content);
        }
        content = hash_text(row.geometry_wkb, content);
        auto const [place, is_new] = m_seen.try_emplace(key, Seen{row.number, content});
        m_first_row = place->second.row;
        return is_new ? Answer::first : place->second.content == content ? Answer::same : Answer::different;
    }
    std::int64_t first_row() const { return m_first_row; }

private:
    struct Seen {
        std::int64_t row;
        std::size_t content;
    };
    std::unordered_map<std::size_t, Seen> m_seen;
    std::int64_t m_first_row = 0;
};

} // namespace hatang::desk
