// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/heading_match.hpp"

#include "core/raw/raw_row.hpp"
#include "core/text/search_key.hpp"
#include "import/heading_unit.hpp"

#include <algorithm>
#include <array>

namespace hatang::ingest {

namespace {

std::string without_blanks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

/// A heading's key cut into what is measured and the unit behind it: "chieu cao ft" → "chieu cao", 0.3048.
struct HeadingKey {
    std::string whole;
    std::string bare;
    std::string outer; ///< bare, without what stands in parentheses
    HeadingUnit unit;
};

HeadingKey make_key(std::string const& heading) {
    HeadingKey key;
    key.whole = core::search_key(heading);
    key.bare = key.whole;
    key.outer = core::search_key(outside_parentheses(heading));
    strip_units(key.bare);
    strip_units(key.outer);
    key.unit = unit_of_heading(heading);
    return key;
}

/// How well a spelling answers a heading: 4 whole, 3 the heading goes on after it, 2 it stands inside, 0 not.
/// One word alone answers only whole headings: "tên" is not in "tên chủ sở hữu".
int rank(HeadingKey const& key, HeadingSpelling const& spelling) {
    for (std::string const* form : {&key.whole, &key.bare, &key.outer}) {
        if (without_blanks(*form) == spelling.compact) {
            return 4;
        }
    }
    if (spelling.key.find(' ') == std::string::npos) {
        return 0;
    }
    std::string const padded = " " + key.bare + " ";
    auto const at = padded.find(" " + spelling.key + " ");
    return at == std::string::npos ? 0 : at == 0 ? 3 : 2;
}

struct Claim {
    HeadingSpelling const* spelling = nullptr;
    int rank = 0;
    HeadingUnit unit;
    bool own = false;     ///< written by hatang beside rejected rows
    bool refused = false; ///< a field of lengths, for the sake of the unit
};

/// A field of lengths takes no column of storeys.
bool contradicts(HeadingKey const& key, HeadingSpelling const& spelling) {
    return spelling.is_length && !key.unit.not_a_length.empty();
}

/// dBASE cuts the names of columns to ten bytes: "DOANH_NGHI".
bool may_be_cut(std::string const& heading) {
    constexpr std::size_t kDbfName = 10;
    auto const letters = static_cast<std::size_t>(std::count_if(
        heading.begin(), heading.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    // a letter of several bytes is not cut in two, or the column was named in an encoding of one byte
    bool const nearly = heading.size() > letters && heading.size() + 2 >= kDbfName && heading.size() <= kDbfName;
    return letters == kDbfName || nearly;
}

/// A heading cut off: claimed when every spelling that begins with it is of one field. Weaker than any other claim.
Claim cut_claim(std::string const& heading, HeadingKey const& key, std::span<HeadingSpelling const> spellings) {
    Claim claim;
    if (!may_be_cut(heading)) {
        return claim;
    }
    std::string const compact = without_blanks(key.whole);
    for (HeadingSpelling const& spelling : spellings) {
        bool const begins = spelling.key.starts_with(key.whole) || spelling.compact.starts_with(compact);
        if (!begins || contradicts(key, spelling)) {
            continue;
        }
        if (claim.spelling != nullptr && claim.spelling->field != spelling.field) {
            return {};
        }
        claim.spelling = claim.spelling == nullptr ? &spelling : claim.spelling;
        claim.rank = 1;
    }
    return claim;
}

Claim best_claim(std::string const& heading, std::span<HeadingSpelling const> spellings) {
    HeadingKey const key = make_key(heading);
    Claim best;
    best.unit = key.unit;
    if (heading.starts_with(core::kOwnHeading)) {
        best.own = true;
        return best;
    }
    for (HeadingSpelling const& spelling : spellings) {
        int const found = rank(key, spelling);
        if (found > 0 && contradicts(key, spelling)) {
            best.refused = true;
            continue;
        }
        bool const longer = best.spelling != nullptr && spelling.key.size() > best.spelling->key.size();
        if (found > best.rank || (found > 0 && found == best.rank && longer)) {
            best.spelling = &spelling;
            best.rank = found;
        }
    }
    if (best.rank == 0) {
        Claim const cut = cut_claim(heading, key, spellings);
        best.spelling = cut.spelling;
        best.rank = cut.rank;
    }
    return best;
}

class Assigner {
public:
    Assigner(std::vector<Claim> claims, std::size_t fields) : m_claims(std::move(claims)) {
        m_result.columns.resize(fields);
    }

    HeadingAssignment assign() {
        for (int wanted = 4; wanted >= 1; --wanted) {
            for (std::size_t column = 0; column < m_claims.size(); ++column) {
                if (m_claims[column].rank == wanted) {
                    take(column);
                }
            }
        }
        for (std::size_t column = 0; column < m_claims.size(); ++column) {
            auto const& claim = m_claims[column];
            m_result.factors.push_back(claim.unit.metres);
            m_result.implies.push_back(claim.spelling != nullptr ? claim.spelling->implies : Implies::nothing);
            if (!is_used(column) && !m_claims[column].own) {
                m_result.unknown.push_back(column);
                if (claim.refused) {
                    m_result.no_lengths.push_back({column, claim.unit.not_a_length});
                }
            }
        }
        return std::move(m_result);
    }

private:
    void take(std::size_t column) {
        std::size_t const field = m_claims[column].spelling->field;
        auto& taken = m_result.columns[field];
        if (!taken) {
            taken = column;
        } else if (m_claims[*taken].rank == m_claims[column].rank) {
            m_result.ambiguities.push_back({field, *taken, column});
        }
    }

    bool is_used(std::size_t column) const {
        auto const& columns = m_result.columns;
        return std::find(columns.begin(), columns.end(), std::optional(column)) != columns.end();
    }

    std::vector<Claim> m_claims;
    HeadingAssignment m_result;
};

} // namespace

Implies parse_implies(std::string_view name) {
    constexpr std::array<std::string_view, 9> kNames{"",        "longitude", "latitude", "x",       "y",
                                                     "x_north", "y_east",    "easting",  "northing"};
    auto const found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? Implies::nothing : static_cast<Implies>(found - kNames.begin());
}

core::HeadingAxes axes_of(Implies first, Implies second) {
    if (first == Implies::longitude && second == Implies::latitude) {
        return core::HeadingAxes::lon_lat;
    }
    bool const first_is_x = first == Implies::x || first == Implies::x_north;
    bool const second_is_y = second == Implies::y || second == Implies::y_east;
    if (first_is_x && second_is_y) {
        return core::HeadingAxes::x_north_y_east;
    }
    bool const east_first = first == Implies::easting || first == Implies::x;
    bool const north_second = second == Implies::northing || second == Implies::y;
    return east_first && north_second ? core::HeadingAxes::east_north : core::HeadingAxes::unknown;
}

HeadingSpelling::HeadingSpelling(std::size_t of, std::string_view text, Implies implied, bool length)
    : field(of), key(core::search_key(text)), compact(without_blanks(key)), implies(implied), is_length(length) {}

HeadingAssignment assign_headings(std::span<std::string const> headings, std::span<HeadingSpelling const> spellings,
                                  std::size_t fields) {
    std::vector<Claim> claims;
    claims.reserve(headings.size());
    for (std::string const& heading : headings) {
        claims.push_back(best_claim(heading, spellings));
    }
    return Assigner(std::move(claims), fields).assign();
}

} // namespace hatang::ingest
