// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/unicode.hpp"
#include "import/xls/biff_globals.hpp"
#include "tests/support/real_data.hpp"
#include "tests/unit/import/reading.hpp"

#include <cstring>
#include <sstream>

using namespace hatang;
using Kind = core::RawCell::Kind;

namespace {

template <typename Number> std::string little(Number value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}
std::string u16(unsigned value) {
    return little(static_cast<std::uint16_t>(value));
}
std::string u32(unsigned value) {
    return little(static_cast<std::uint32_t>(value));
}

std::string record(unsigned type, std::string const& data) {
    return u16(type) + u16(static_cast<unsigned>(data.size())) + data;
}

/// 8-bit characters.
std::string text(std::string const& latin) {
    return u16(static_cast<unsigned>(latin.size())) + '\0' + latin;
}

std::string font(std::string const& name) {
    return record(0x31, std::string(14, '\0') + static_cast<char>(name.size()) + '\0' + name);
}

/// A container with one stream of whole sectors.
std::string container(std::string stream, std::string const& name = "Workbook") {
    stream.resize(std::max<std::size_t>((stream.size() + 511) / 512 * 512, 4096), '\0');
    auto const sectors = static_cast<unsigned>(stream.size() / 512);
    std::string header = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(16, '\0') + u16(0x3E) +
                         u16(3) + u16(0xFFFE) + u16(9) + u16(6) + std::string(10, '\0') + u32(1) + u32(1) + u32(0) +
                         u32(4096) + u32(0xFFFFFFFE) + u32(0) + u32(0xFFFFFFFE) + u32(0) + u32(0);
    while (header.size() < 512) {
        header += u32(0xFFFFFFFF);
    }
    std::string table = u32(0xFFFFFFFD) + u32(0xFFFFFFFE);
    for (unsigned i = 0; i < sectors; ++i) {
        table += u32(i + 1 == sectors ? 0xFFFFFFFE : i + 3);
    }
    table.resize(512, '\xFF');
    auto const entry = [](std::string const& called, char type, unsigned start, unsigned size) {
        std::string wide;
        for (char const c : called) {
            wide += std::string{c, '\0'};
        }
        auto const length = static_cast<unsigned>(wide.size() + 2);
        wide.resize(64, '\0');
        return wide + u16(length) + type + std::string(49, '\0') + u32(start) + u32(size) + u32(0);
    };
    std::string const directory = entry("Root Entry", 5, 0xFFFFFFFE, 0) +
                                  entry(name, 2, 2, static_cast<unsigned>(stream.size())) + std::string(256, '\0');
    return header + table + directory + stream;
}

std::string workbook(std::string const& globals, std::string const& cells) {
    std::string const bof = record(0x809, u16(0x600) + std::string(14, '\0'));
    std::string const end = record(0x0A, "");
    auto const head = [&](unsigned start) {
        return bof + globals + record(0x85, u32(start) + std::string(2, '\0') + '\x05' + '\0' + "Trang") + end;
    };
    return head(static_cast<unsigned>(head(0).size())) + bof + cells + end;
}

std::string cell(unsigned row, unsigned column, unsigned style) {
    return u16(row) + u16(column) + u16(style);
}

std::string const kFonts =
    font("Arial") + font(".VnTime") + font("VNI-Times") + font(".VnTimeH") +
    record(0xE0, u16(0) + u16(0) + std::string(16, '\0')) + record(0xE0, u16(1) + u16(14) + std::string(16, '\0')) +
    record(0xE0, u16(2) + u16(0) + std::string(16, '\0')) + record(0xE0, u16(3) + u16(0) + std::string(16, '\0'));

} // namespace

TEST(Xls, FontsDecideCellByCell) {
    test::ScratchFolder const folder;
    std::string const cells =
        record(0x204, cell(0, 0, 0) + text("A")) + record(0x204, cell(0, 1, 0) + text("B")) +
        record(0x204, cell(0, 2, 0) + text("C")) + record(0x204, cell(1, 0, 1) + text("\xA7\xB5 N\xBDng")) +
        record(0x204, cell(1, 1, 2) + text("\xD1\x61\xF8 Na\xFCng")) + record(0x204, cell(1, 2, 0) + text("Se\xF1or"));
    auto const read = test::read_file(folder.write("a.xls", container(workbook(kFonts, cells))));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts, (test::Texts{"Đà Nẵng", "Đà Nẵng", "Señor"}));
    EXPECT_EQ(read.raw.encoding.used, "TCVN3, VNI");
    EXPECT_EQ(read.raw.layers[0].name, "Trang");
}

TEST(Xls, CellsTypedInUnicodeStayAsTheyAreInABelievedFont) {
    test::ScratchFolder const folder;
    std::string cells = record(0x204, cell(0, 0, 0) + text("A"));
    char const* const names[] = {"\xA7\xB5 N\xBDng", "C\xE0 Mau",
                                 "Ph\xEEng h\xE4"
                                 "c"};
    for (unsigned row = 1; row <= 3; ++row) {
        cells += record(0x204, cell(row, 0, 1) + text(names[row - 1]));
    }
    auto const read = test::read_file(folder.write("a.xls", container(workbook(kFonts, cells))));
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.rows[0].texts[0], "Đà Nẵng");
    EXPECT_EQ(read.rows[1].texts[0], "Cà Mau");
    EXPECT_TRUE(read.has("letter-lost", 4));
}

TEST(Xls, NumbersDatesFormulasAndErrors) {
    test::ScratchFolder const folder;
    std::string const formula_text = cell(1, 4, 0) + '\0' + std::string(5, '\0') + "\xFF\xFF" + std::string(6, '\0');
    std::string cells;
    for (unsigned column = 0; column < 6; ++column) {
        cells += record(0x204, cell(0, column, 0) + text(std::string(1, static_cast<char>('A' + column))));
    }
    cells += record(0x203, cell(1, 0, 0) + little(108.25)) + record(0x203, cell(1, 1, 1) + little(43621.0)) +
             record(0xBD, u16(1) + u16(2) + u16(0) + u32(18U << 2U | 2U) + u16(0) + u32(1805U << 2U | 3U) + u16(3)) +
             record(0x06, formula_text) + record(0x207, text("ABC")) +
             record(0x205, cell(1, 5, 0) + std::string("\x07\x01", 2));
    auto const read = test::read_file(folder.write("a.xls", container(workbook(kFonts, cells))));
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts, (test::Texts{"108.25", "2019-06-05", "18", "18.05", "ABC", ""}));
    EXPECT_EQ(read.rows[0].kinds[1], Kind::date);
    EXPECT_TRUE(read.has("cell-error", 2));
}

TEST(Xls, UnderstandsMergedCellsAndNamesHiddenColumns) {
    test::ScratchFolder const folder;
    std::string const cells = record(0x7D, u16(1) + u16(1) + u16(0) + u16(0) + u16(1) + u16(0)) +
                              record(0x204, cell(0, 0, 0) + text("A")) + record(0x204, cell(0, 1, 0) + text("B")) +
                              record(0x204, cell(1, 0, 0) + text("x")) + record(0x204, cell(1, 1, 0) + text("1a")) +
                              record(0x204, cell(2, 1, 0) + text("2a")) + record(0x204, cell(3, 1, 0) + text("3a")) +
                              record(0xE5, u16(1) + u16(1) + u16(2) + u16(0) + u16(0));
    auto const read = test::read_file(folder.write("a.xls", container(workbook(kFonts, cells))));
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.rows[1].texts, (test::Texts{"x", "2a"}));
    EXPECT_EQ(read.rows[2].texts, (test::Texts{"", "3a"}));
    EXPECT_TRUE(read.has("merged-cells"));
    EXPECT_TRUE(read.has("hidden-columns"));
}

TEST(Xls, SharedTextsGoOnInTheNextRecord) {
    test::ScratchFolder const folder;
    std::string const shared = record(0xFC, u32(2) + u32(2) + text("Ten") + u16(6) + '\0' + "abc") +
                               record(0x3C, std::string(1, '\x01') + std::string("d\0e\0f\0", 6));
    std::string const cells = record(0xFD, cell(0, 0, 0) + u32(0)) + record(0xFD, cell(1, 0, 0) + u32(1)) +
                              record(0x27E, cell(2, 1, 0) + u32(6));
    auto const read = test::read_file(folder.write("a.xls", container(workbook(kFonts + shared, cells))));
    ASSERT_GE(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].texts[0], "abcdef");
    auto const error = test::error_of(
        folder.write("b.xls", container(workbook(kFonts + shared, cells + record(0xFD, cell(3, 0, 0) + u32(99))))));
    EXPECT_NE(error.sentence().en.find("a text that is not there"), std::string::npos);
}

TEST(Xls, SheetsThatLackAnEndOrShareAPlaceAreBroken) {
    test::ScratchFolder const folder;
    std::string const bof = record(0x809, u16(0x600) + std::string(14, '\0'));
    std::string const end = record(0x0A, "");
    std::string const whole = workbook(kFonts, record(0x204, cell(0, 0, 0) + text("A")));
    auto const cut = test::error_of(folder.write("a.xls", container(whole.substr(0, whole.size() - end.size()))));
    EXPECT_NE(cut.sentence().en.find("its end is missing"), std::string::npos);
    auto const entry = [](unsigned start) { return record(0x85, u32(start) + std::string("\0\0\x01\0A", 5)); };
    auto const head = [&](unsigned start) { return bof + entry(start) + entry(start) + end; };
    auto const twice =
        test::error_of(folder.write("b.xls", container(head(static_cast<unsigned>(head(0).size())) + bof + end)));
    EXPECT_NE(twice.sentence().en.find("at one place"), std::string::npos);
}

TEST(Xls, WhatCannotBeReadIsSaid) {
    test::ScratchFolder const folder;
    auto const sentence = [&](std::string const& bytes) {
        return test::error_of(folder.write("a.xls", bytes)).sentence().en;
    };
    EXPECT_NE(sentence(container(workbook(record(0x2F, "x"), ""))).find("password"), std::string::npos);
    EXPECT_NE(sentence(container("", "Book")).find("Excel 97"), std::string::npos);
    EXPECT_NE(sentence(container("", "WordDocument")).find("no Excel workbook"), std::string::npos);
    EXPECT_NE(sentence("PK\x03\x04").find("ZIP"), std::string::npos);
    std::string const whole = container(workbook(kFonts, ""));
    for (std::size_t length = 8; length < whole.size(); length += 97) {
        test::error_of(folder.write("a.xls", whole.substr(0, length)));
    }
}

TEST(Xls, TheRealSheetsSayWhatTheirTranscriptsSay) {
    HATANG_NEED_REAL_DATA("legacy-spreadsheets/transcripts");
    for (auto const& file : std::filesystem::directory_iterator(test::real_data() / "legacy-spreadsheets")) {
        if (file.path().extension() != ".xls") {
            continue;
        }
        std::ifstream stream(file.path().parent_path() / "transcripts" / (file.path().stem().string() + ".txt"));
        std::stringstream content;
        content << stream.rdbuf();
        std::string const transcript = core::clean_text(content.str());
        auto const read = test::read_file(file.path());
        std::size_t missing = 0;
        std::size_t texts = 0;
        for (auto const& row : read.rows) {
            for (std::size_t i = 0; i < row.texts.size(); ++i) {
                if (row.kinds[i] == Kind::text) {
                    ++texts;
                    bool const found = transcript.find(row.texts[i]) != std::string::npos;
                    missing += found ? 0U : 1U;
                    EXPECT_TRUE(found) << file.path().filename() << " row " << row.number << ": " << row.texts[i];
                }
            }
        }
        EXPECT_GT(texts, 10U);
        EXPECT_EQ(missing, 0U) << file.path();
    }
}
