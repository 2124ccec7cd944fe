// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/biff_layout.hpp"

#include "import/xls/biff_stream.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr std::uint16_t kBof = 0x0809;
constexpr std::uint16_t kEof = 0x000A;
constexpr std::uint16_t kColumns = 0x007D;     // [MS-XLS] 2.4.53 ColInfo
constexpr std::uint16_t kMergedCells = 0x00E5; // [MS-XLS] 2.4.168 MergeCells
constexpr std::size_t kMaxColumns = 256;

void take_merged(std::string_view data, SheetLayout& layout) {
    constexpr std::size_t kArea = 8;
    for (std::size_t at = 2; at + kArea <= data.size() && layout.merged.size() < kMaxMergedAreas; at += kArea) {
        auto const number = [&](std::size_t offset) { return biff_number<std::uint16_t>(data, at + offset); };
        MergedArea const area{std::int64_t{number(0)} + 1, std::int64_t{number(2)} + 1, number(4), number(6)};
        if (area.last_row >= area.first_row && area.last_column >= area.first_column &&
            area.last_column < kMaxColumns) {
            layout.merged.push_back(area);
        }
    }
}

void take_columns(std::string_view data, SheetLayout& layout) {
    bool const hidden = (biff_number<std::uint16_t>(data, 8) & 1U) != 0;
    std::size_t const last = std::min<std::size_t>(biff_number<std::uint16_t>(data, 2), kMaxColumns - 1);
    for (std::size_t column = biff_number<std::uint16_t>(data, 0); hidden && column <= last; ++column) {
        if (layout.hidden_columns.size() < kMaxColumns) {
            layout.hidden_columns.push_back(column);
        }
    }
}

} // namespace

SheetLayout read_biff_layout(std::string_view stream, BiffSheet const& sheet) {
    SheetLayout layout;
    BiffStream records(stream, sheet.start);
    BiffRecord record;
    int depth = 0; // charts are streams within the sheet's
    while (records.next(record)) {
        if (record.type == kBof) {
            ++depth;
        } else if (record.type == kEof && --depth <= 0) {
            break;
        } else if (depth == 1 && record.type == kMergedCells) {
            take_merged(record.data, layout);
        } else if (depth == 1 && record.type == kColumns) {
            take_columns(record.data, layout);
        }
    }
    return layout;
}

} // namespace hatang::ingest
