// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Workbooks of Excel 97 to 2003: chains of sectors that never end, records that lie, few bytes that promise much.

#include "tests/hostile/corpus.hpp"

#include <cstdint>
#include <cstring>

namespace hatang::hostile {

namespace {

using namespace std::string_literals;

template <typename Number> std::string little(Number value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}
std::string u16(std::size_t value) {
    return little(static_cast<std::uint16_t>(value));
}
std::string u32(std::size_t value) {
    return little(static_cast<std::uint32_t>(value));
}

std::string record(std::uint16_t type, std::string const& data) {
    return u16(type) + u16(data.size()) + data;
}

std::string text(std::string const& letters) {
    return u16(letters.size()) + '\0' + letters;
}

constexpr std::size_t kSector = 512;
constexpr std::size_t kEnd = 0xFFFFFFFE;

/// Where the stream's first sector stands in the allocation table, and the number of table sectors.
struct Layout {
    std::size_t tables;
    std::size_t first;
};

Layout layout_of(std::size_t sectors) {
    std::size_t tables = 1;
    while (tables * (kSector / 4) < tables + 1 + sectors) {
        ++tables;
    }
    return {tables, tables + 1};
}

std::string directory_entry(std::string const& name, char type, std::size_t start, std::size_t size) {
    std::string wide;
    for (char const c : name) {
        wide += std::string{c, '\0'};
    }
    std::size_t const length = wide.size() + 2;
    wide.resize(64, '\0');
    return wide + u16(length) + type + std::string(49, '\0') + u32(start) + u32(size) + u32(0);
}

/// An OLE container with one stream of whole sectors.
std::string container(std::string stream, std::string const& name = "Workbook") {
    stream.resize(std::max<std::size_t>((stream.size() + kSector - 1) / kSector * kSector, 4096), '\0');
    std::size_t const sectors = stream.size() / kSector;
    Layout const layout = layout_of(sectors);
    std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + u16(0x3E) + u16(3) + u16(0xFFFE) +
                         u16(9) + u16(6) + std::string(10, '\0') + u32(layout.tables) + u32(layout.tables) + u32(0) +
                         u32(4096) + u32(kEnd) + u32(0) + u32(kEnd) + u32(0);
    std::string table;
    for (std::size_t i = 0; i < layout.tables; ++i) {
        header += u32(i);
        table += u32(0xFFFFFFFD);
    }
    header.resize(kSector, '\xFF');
    table += u32(kEnd);
    for (std::size_t i = 0; i < sectors; ++i) {
        table += u32(i + 1 == sectors ? kEnd : layout.first + i + 1);
    }
    table.resize(layout.tables * kSector, '\xFF');
    std::string const directory = directory_entry("Root Entry", 5, kEnd, 0) +
                                  directory_entry(name, 2, layout.first, stream.size()) + std::string(256, '\0');
    return header + table + directory + stream;
}

std::string const kBof = record(0x809, u16(0x600) + std::string(14, '\0'));
std::string const kEof = record(0x0A, "");

std::string sheet_entry(std::size_t start, char hidden = '\0') {
    return record(0x85, u32(start) + hidden + '\0' + '\x04' + '\0' + "Tram");
}

/// A workbook of one sheet.
std::string workbook(std::string const& globals, std::string const& cells, char hidden = '\0') {
    auto const head = [&](std::size_t start) { return kBof + globals + sheet_entry(start, hidden) + kEof; };
    return head(head(0).size()) + kBof + cells + kEof;
}

std::string place(std::size_t row, std::size_t column, std::size_t style = 0) {
    return u16(row) + u16(column) + u16(style);
}

std::string texts(std::size_t row, std::vector<std::string> const& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += record(0x204, place(row, i) + text(cells[i]));
    }
    return out;
}

std::string headings() {
    return texts(0, {"Ma tram", "Doanh nghiep", "Dia chi", "Kinh do", "Vi do"});
}

std::string good_row(std::size_t row) {
    return texts(row, {"G1", "Viettel", "12 Bach Dang", "108.22", "16.07"});
}

std::string small(std::string const& rows) {
    return container(workbook("", headings() + rows));
}

std::string with(std::string bytes, std::size_t at, std::string const& instead) {
    return bytes.replace(at, instead.size(), instead);
}

void make_containers(Corpus& corpus) {
    std::string const whole = small(good_row(1));
    std::size_t const table = kSector;           // the allocation table
    std::size_t const entry = kSector * 2 + 128; // of the stream in the directory
    corpus.add("xls-chain-to-itself.xls", with(whole, table + 4 * 3, u32(3)));
    corpus.add("xls-chain-beyond-the-file.xls", with(whole, table + 4 * 2, u32(0xFFFFFF)));
    corpus.add("xls-table-list-to-itself.xls", with(whole, 68, u32(2)));
    corpus.add("xls-directory-to-itself.xls", with(whole, table + 4, u32(1)));
    corpus.add("xls-size-4gb.xls", with(whole, entry + 120, u32(0xFFFFFFFF)));
    corpus.add("xls-small-stream-without-its-home.xls", with(whole, entry + 120, u32(100)));
    corpus.add("xls-sector-size-wild.xls", with(whole, 30, u16(0xFFFF)));
    corpus.add("xls-cut.xls", whole.substr(0, kSector * 4));
    corpus.add("xls-holds-a-letter.xls", container(workbook("", good_row(1)), "WordDocument"));
    corpus.add("xls-older-than-97.xls", container(workbook("", good_row(1)), "Book"));
    corpus.add("xls-macro-beside.xls", container(workbook("", headings() + good_row(1)) +
                                                 "Attribute VB_Name = \"ThisWorkbook\"\nShell \"touch pwned\""));
}

void make_promises(Corpus& corpus) {
    std::string rows;
    for (std::size_t i = 0; i < 1'500; ++i) {
        rows += record(0x27E, place(i + 1, i % 9) + u32(i << 2U | 2U));
    }
    std::string const sheet = kBof + rows + kEof;
    auto const head = [](std::size_t start) { return kBof + repeated(sheet_entry(start), 4'000) + kEof; };
    corpus.add("xls-4000-sheets-at-one-place.xls", container(head(head(0).size()) + sheet));
    std::string const piece(8'000, 'y');
    std::string const shared =
        record(0xFC, u32(1) + u32(1) + u16(0xFFFF) + '\0' + piece) + repeated(record(0x3C, '\0' + piece), 8);
    std::string cells;
    for (std::size_t i = 1; i < 20'000; ++i) {
        cells += record(0xFD, place(i, 0) + u32(0));
    }
    corpus.add("xls-one-text-for-all-cells.xls", container(workbook(shared, headings() + cells)));
    corpus.add("xls-4-billion-texts.xls",
               container(workbook(record(0xFC, u32(1) + u32(0xFFFFFFFF) + text("G1")), headings() + good_row(1))));
    std::string hidden;
    for (std::size_t i = 0; i < 0xFFFF; ++i) {
        hidden += record(0x208, u16(i) + std::string(10, '\0') + u32(0x20));
    }
    for (std::size_t i = 2; i < 60'000; ++i) {
        hidden += record(0x27E, place(i, 9) + u32(6));
    }
    corpus.add("xls-60000-hidden-rows.xls", small(hidden + good_row(1)));
    std::string far;
    for (std::size_t i = 2; i < 2'000; ++i) {
        far += record(0x27E, place(i, 0xFFFF) + u32(6));
    }
    corpus.add("xls-far-cells.xls", small(good_row(1) + far));
}

} // namespace

void make_xls(Corpus& corpus) {
    make_containers(corpus);
    make_promises(corpus);
    corpus.add("xls-password.xls", container(workbook(record(0x2F, "x"), headings() + good_row(1))));
    corpus.add("xls-text-index-wild.xls", small(record(0xFD, place(2, 0) + u32(0xFFFFFFFF)) + good_row(1)));
    corpus.add("xls-record-beyond-the-end.xls",
               container(workbook("", headings() + good_row(1) + u16(0x204) + u16(0xFFFF) + "x")));
    corpus.add("xls-streams-in-streams.xls", small(repeated(kBof, 5'000) + good_row(1)));
    corpus.add("xls-sheet-beyond-the-end.xls", container(kBof + sheet_entry(0x7FFFFFFF) + kEof));
    corpus.add("xls-only-a-hidden-sheet.xls", container(workbook("", headings() + good_row(1), '\2')));
    std::string const date = record(0xE0, u16(0) + u16(14) + std::string(16, '\0'));
    corpus.add("xls-numbers-wild.xls",
               container(workbook(date, headings() + record(0x203, place(2, 0) + little(1e308)) +
                                            record(0x203, place(2, 1) + std::string(8, '\xFF')) +
                                            record(0x203, place(2, 2) + little(-1e308)) + good_row(1))));
    std::string const formula = place(2, 0) + '\0' + std::string(5, '\0') + "\xFF\xFF" + std::string(6, '\0');
    corpus.add("xls-formulas.xls", small(record(0x06, formula) + record(0x207, text("=cmd|' /C calc'!A0")) +
                                         texts(3, {"@SUM(1)", "+1", "-1", "x", "y"}) + good_row(1)));
    std::string const wild = "\x1b\0[\0002\0J\0\x2e\x20\x00\xD8"s; // escape, override, half a pair
    corpus.add("xls-control-letters.xls",
               small(record(0x204, place(2, 0) + u16(6) + '\1' + wild) + texts(3, {"<script>", "'--"}) + good_row(1)));
    corpus.add("xls-text-longer-than-its-record.xls",
               small(record(0x204, place(2, 0) + u16(0xFFFF) + '\1' + "ab") + good_row(1)));
}

} // namespace hatang::hostile
