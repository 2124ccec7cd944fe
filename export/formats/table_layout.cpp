// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/table_layout.hpp"

#include "core/text/unicode.hpp"

#include <algorithm>

namespace hatang::publish {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 6;

bool is_number(core::ColumnType type) {
    return type == core::ColumnType::integer || type == core::ColumnType::real;
}

std::size_t whole_width(std::vector<TableColumn> const& columns) {
    std::size_t sum = columns.empty() ? 0 : kGap * (columns.size() - 1);
    for (auto const& column : columns) {
        sum += column.width;
    }
    return sum;
}

/// The widest column that may be cut; none when all are narrow.
std::size_t widest_text(TableTexts const& texts, std::vector<TableColumn> const& columns) {
    std::size_t best = columns.size();
    for (std::size_t at = 0; at < columns.size(); ++at) {
        bool const is_text = texts.columns[at].type == core::ColumnType::text;
        if (is_text && columns[at].width > kNarrowest &&
            (best == columns.size() || columns[at].width > columns[best].width)) {
            best = at;
        }
    }
    return best;
}

} // namespace

std::vector<TableColumn> lay_out(TableTexts const& texts, std::size_t terminal_width) {
    std::vector<TableColumn> columns;
    for (std::size_t at = 0; at < texts.columns.size(); ++at) {
        TableColumn column{core::display_width(texts.headings[at]), is_number(texts.columns[at].type)};
        for (auto const& row : texts.rows) {
            column.width = std::max(column.width, core::display_width(row[at]));
        }
        columns.push_back(column);
    }
    while (terminal_width > 0 && whole_width(columns) > terminal_width) {
        auto const widest = widest_text(texts, columns);
        if (widest == columns.size()) {
            break;
        }
        --columns[widest].width;
    }
    return columns;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
    if (text.size() <= width || core::display_width(text) <= width) {
        return std::string(text);
    }
    std::size_t kept = 0;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) {
            ++next;
        }
        used += core::display_width(text.substr(at, next - at));
        if (used + 1 > width) {
            break;
        }
        at = next;
        kept = next;
    }
    return std::string(text.substr(0, kept)) + "…";
}

std::string grouped(std::string_view digits, char separator) {
    std::string result;
    std::size_t const sign = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > sign && (digits.size() - at) % 3 == 0) {
            result.push_back(separator);
        }
        result.push_back(digits[at]);
    }
    return result;
}

} // namespace hatang::publish
