// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/text/heading_row.hpp"

#include <algorithm>
#include <cctype>

namespace hatang::ingest {

namespace {

using Row = std::vector<std::string>;

std::size_t filled(Row const& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](auto const& cell) { return !cell.empty(); }));
}

/// A cell of digits and number punctuation only: not a heading.
bool is_number_like(std::string const& cell) {
    bool digit = false;
    for (char const c : cell) {
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            digit = true;
        } else if (std::string_view(" .,-+/:%").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return digit;
}

bool has_words_only(Row const& row) {
    return std::none_of(row.begin(), row.end(), is_number_like);
}

/// "1, 2, 3" or "(1), (2), (3)" under the heading.
bool is_column_numbers(Row const& row) {
    std::size_t expected = 0;
    std::size_t seen = 0;
    for (std::string const& cell : row) {
        if (cell.empty()) {
            continue;
        }
        std::string digits;
        std::copy_if(cell.begin(), cell.end(), std::back_inserter(digits),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
        if (digits.empty() || digits.size() > 3 || digits.size() + 2 < cell.size()) {
            return false;
        }
        std::size_t const number = std::stoul(digits);
        if (seen > 0 && number != expected) {
            return false;
        }
        expected = number + 1;
        ++seen;
    }
    return seen >= 3;
}

/// The usual width: the greatest number of filled cells that at least two rows reach, or the only row's.
std::size_t usual_width(std::span<Row const> rows) {
    std::vector<std::size_t> widths;
    for (Row const& row : rows) {
        if (auto const width = filled(row); width > 0) {
            widths.push_back(width);
        }
    }
    if (widths.empty()) {
        return 0;
    }
    std::sort(widths.begin(), widths.end(), std::greater<>());
    return widths[std::min<std::size_t>(1, widths.size() - 1)];
}

} // namespace

HeadingPlace find_heading(std::span<Row const> rows) {
    std::size_t const width = usual_width(rows);
    std::size_t const enough = std::max<std::size_t>(1, (width * 2 + 2) / 3);
    HeadingPlace place;
    place.certain = false;
    for (std::size_t i = 0; i < rows.size() && !place.certain; ++i) {
        if (filled(rows[i]) >= enough && has_words_only(rows[i])) {
            place = {i, i + 1, true};
        }
    }
    if (!place.certain) {
        auto const first = std::find_if(rows.begin(), rows.end(), [](Row const& row) { return filled(row) > 0; });
        place.heading = first == rows.end() ? 0 : static_cast<std::size_t>(first - rows.begin());
        place.first_data = place.heading + 1;
        return place;
    }
    if (place.first_data < rows.size() && is_column_numbers(rows[place.first_data])) {
        ++place.first_data;
    }
    return place;
}

} // namespace hatang::ingest
