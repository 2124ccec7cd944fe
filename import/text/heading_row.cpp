// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/text/heading_row.hpp"

#include "core/error.hpp"

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
        if (seen > 0 ? number != expected : number > 1) {
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

std::string const& cell_at(Row const& row, std::size_t column) {
    static std::string const kEmpty;
    return column < row.size() ? row[column] : kEmpty;
}

/// A second heading row fills only what the first leaves open: columns without a heading, and the first column of a
/// group, whose neighbour has no heading.
bool is_second_heading(Row const& first, Row const& second) {
    bool fills_a_gap = false;
    for (std::size_t column = 0; column < second.size(); ++column) {
        if (second[column].empty()) {
            continue;
        }
        bool const gap = cell_at(first, column).empty();
        bool const group = cell_at(first, column + 1).empty() && !cell_at(second, column + 1).empty();
        if ((!gap && !group) || (gap && column == 0)) {
            return false;
        }
        fills_a_gap = fills_a_gap || gap;
    }
    return fills_a_gap && has_words_only(second);
}

Row join_headings(Row const& first, Row const& second) {
    Row joined;
    std::string group;
    for (std::size_t column = 0; column < std::max(first.size(), second.size()); ++column) {
        std::string const& upper = cell_at(first, column);
        std::string const& lower = cell_at(second, column);
        group = upper.empty() ? group : upper;
        joined.push_back(lower.empty() ? upper : group + " " + lower);
    }
    return joined;
}

/// Takes the headings and steps over what belongs to them.
void finish(HeadingPlace& place, std::span<Row const> rows) {
    place.first_data = place.heading + 1;
    place.fields = rows[place.heading];
    bool const found = place.doubt != HeadingDoubt::no_heading;
    if (found && place.first_data < rows.size() && is_second_heading(place.fields, rows[place.first_data])) {
        place.fields = join_headings(place.fields, rows[place.first_data]);
        ++place.first_data;
    }
    if (found && place.first_data < rows.size() && is_column_numbers(rows[place.first_data])) {
        ++place.first_data;
    }
    while (place.fields.size() > 1 && place.fields.back().empty()) {
        place.fields.pop_back();
    }
}

/// "A", "B", "(1)", "(2)": what columns are called, not what they hold.
bool is_labels(Row const& row) {
    return std::all_of(row.begin(), row.end(), [](std::string const& cell) {
        auto const letters = std::count_if(cell.begin(), cell.end(), [](char c) { return c != '(' && c != ')'; });
        return letters <= 2;
    });
}

/// \p row has a cell where \p first, before its last one, has none.
bool fills_gap(Row const& first, Row const& row) {
    std::size_t last = first.size();
    while (last > 0 && first[last - 1].empty()) {
        --last;
    }
    for (std::size_t column = 0; column < last; ++column) {
        if (first[column].empty() && !cell_at(row, column).empty()) {
            return true;
        }
    }
    return false;
}

/// A row above another of words that is wider: a single cell, or words here and there that are no groups.
bool is_title_over(Row const& title, Row const& row) {
    return filled(title) == 1 || (fills_gap(title, row) && !is_second_heading(title, row));
}

/// Where the table is narrow or its rows hold little, what was found may be a title: among the rows of words above the
/// first number, the widest is the heading. Below a number, and where there is none, rows of words are data.
void look_below(HeadingPlace& place, std::span<Row const> rows) {
    auto const first = rows.begin() + static_cast<std::ptrdiff_t>(place.heading);
    auto const numbers = std::find_if(first, rows.end(), [](Row const& row) { return !has_words_only(row); });
    if (numbers == rows.end()) {
        return;
    }
    auto best = first;
    for (auto row = first + 1; row < numbers; ++row) {
        if (filled(*row) <= filled(*best) || is_labels(*row) || is_column_numbers(*row)) {
            continue;
        }
        if (is_title_over(*first, *row)) {
            best = row;
        } else if (!is_second_heading(*first, *row)) {
            place.doubt = HeadingDoubt::wider_below;
        }
    }
    place.heading = static_cast<std::size_t>(best - rows.begin());
}

} // namespace

core::Words describe(HeadingDoubt doubt) {
    if (doubt == HeadingDoubt::wider_below) {
        return {"dòng có nhiều ô chữ hơn đứng bên dưới; nếu đó mới là tiêu đề cột, nêu dòng đó bằng --header-row",
                "a row of words with more cells stands below; if that is the headings, name it with --header-row"};
    }
    return {"không dòng nào giống dòng tiêu đề cột; lấy dòng đầu tiên có dữ liệu",
            "no row looks like column headings; the first row with content was taken"};
}

HeadingPlace find_heading(std::span<Row const> rows) {
    std::size_t const width = usual_width(rows);
    std::size_t const enough = std::max<std::size_t>(1, (width * 2 + 2) / 3);
    auto const is_heading = [enough](Row const& row) { return filled(row) >= enough && has_words_only(row); };
    auto found = std::find_if(rows.begin(), rows.end(), is_heading);
    HeadingPlace place;
    if (found == rows.end()) {
        place.doubt = HeadingDoubt::no_heading;
        found = std::find_if(rows.begin(), rows.end(), [](Row const& row) { return filled(row) > 0; });
    }
    place.heading = found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
    if (place.doubt == HeadingDoubt::none) {
        look_below(place, rows);
    }
    finish(place, rows);
    return place;
}

HeadingPlace heading_at(std::span<Row const> rows, std::size_t heading) {
    HeadingPlace place;
    place.heading = heading;
    finish(place, rows);
    return place;
}

std::size_t rows_to_gather(std::optional<std::int64_t> named) {
    constexpr std::int64_t kBelow = 3; // a second row of headings, a row of numbers, data
    return std::max(kHeadingSearchRows, static_cast<std::size_t>(named.value_or(0) + kBelow));
}

void refuse_heading_row(std::int64_t named) {
    std::string const row = std::to_string(named);
    throw core::usage_error(
        {"dòng " + row + " không có gì để làm tiêu đề cột", "row " + row + " holds nothing that could be headings"},
        {"bỏ --header-row để hatang tự tìm", "leave out --header-row and the row is found"});
}

} // namespace hatang::ingest
