// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The formats that GDAL reads inside the lock: MapInfo TAB and MIF, DXF, DGN, FlatGeobuf. Whatever GDAL does with
/// them, nothing outside of the lock may notice.

#include "tests/hostile/corpus.hpp"

#include <cstdint>
#include <cstring>

namespace hatang::hostile {

namespace {

using namespace std::string_literals;

std::string little(std::uint64_t value, std::size_t bytes) {
    std::string out(bytes, '\0');
    std::memcpy(out.data(), &value, bytes);
    return out;
}

std::string with(std::string bytes, std::size_t at, std::string const& instead) {
    return bytes.replace(at, instead.size(), instead);
}

// MapInfo interchange files

std::string mif(std::string const& shapes, std::string const& head = "CoordSys Earth Projection 1, 104\n") {
    return "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\n" + head +
           "Columns 2\n  Ma_tram Char(20)\n  Nha_mang Char(20)\nData\n\n" + shapes;
}

constexpr std::string_view kPoint = "Point 108.2205 16.0702\n";
constexpr std::string_view kRow = "\"G1\",\"Viettel\"\n";

void add_mif(Corpus& corpus, std::string const& name, std::string const& file, std::string_view rows = kRow) {
    std::string const id = "mif-" + name + ".mif";
    corpus.add(id, file);
    corpus.put(id, "mif-" + name + ".mid", rows);
}

void make_mif(Corpus& corpus) {
    std::string const point(kPoint);
    std::string const link = "mif-rows-are-a-link.mif";
    corpus.add(link, mif(point));
    std::filesystem::create_symlink(corpus.secret_file("csv"), corpus.folder_of(link) / "mif-rows-are-a-link.mid");
    corpus.add("mif-alone.mif", mif(point));
    add_mif(corpus, "4-billion-vertices", mif("Pline 4294967295\n108 16\n109 17\n"));
    add_mif(corpus, "minus-1-vertices", mif("Pline -1\n108 16\nRegion -1\n-1\n" + point));
    add_mif(corpus, "regions-4-billion", mif("Region 4294967295\n  4294967295\n108 16\n"));
    add_mif(corpus, "numbers-wild", mif("Point nan inf\nPoint 1e400 -1e400\n" + point),
            "\"A1\",\"Viettel\"\n\"A2\",\"Viettel\"\n\"G1\",\"Viettel\"\n");
    add_mif(corpus, "rows-missing", mif(point + point + point));
    add_mif(corpus, "formulas", mif(point + point), "\"=cmd|' /C calc'!A0\",\"Viettel\"\n" + std::string(kRow));
    add_mif(corpus, "control-letters", mif(point + point), "\"\x1B[2J\u202E\",\"Viettel\"\n" + std::string(kRow));
    add_mif(corpus, "charset-elsewhere",
            "Version 300\nCharset \"../../canary.csv\"\n" +
                mif(point).substr(std::strlen("Version 300\nCharset \"Neutral\"\n")));
    add_mif(corpus, "crs-wild", mif(point, "CoordSys Earth Projection 999999, 999999, \"m\", 1e308, -1e308, 0, nan\n"));
    add_mif(corpus, "columns-5-billion", "Version 300\nColumns 5000000000\n  A Char(2000000000)\nData\n" + point);
    add_mif(corpus, "column-wide", "Version 300\nColumns 1\n  A Char(2147483647)\nData\n" + point, "\"x\"\n");
    add_mif(corpus, "quote-open", mif(point), "\"G1" + std::string(1'000'000, 'x'));
    add_mif(corpus, "cut", mif(point).substr(0, 60));
    corpus.add_argument("mif-name-not-utf8", "tr\xE2\x28\xFFm\x1B[2J.mif");
    corpus.put("mif-name-not-utf8", "tr\xE2\x28\xFFm\x1B[2J.mif", mif(point));
    corpus.put("mif-name-not-utf8", "tr\xE2\x28\xFFm\x1B[2J.mid", kRow);
}

// MapInfo tables

std::string tab(std::string const& definition, std::string const& after = {}) {
    return "!table\n!version 300\n!charset Neutral\n\nDefinition Table\n" + definition + after;
}

std::string const kNative =
    "  Type NATIVE Charset \"Neutral\"\n  Fields 2\n    Ma_tram Char (10) ;\n    Nha_mang Char (10) ;\n";

std::string dat(std::uint32_t rows, std::uint32_t header = 97, std::uint32_t width = 21) {
    auto const field = [](std::string name) {
        name.resize(11, '\0');
        return name + "C" + std::string(4, '\0') + '\x0A' + std::string(15, '\0');
    };
    return "\x03\x7C\x01\x01" + little(rows, 4) + little(header, 2) + little(width, 2) + std::string(20, '\0') +
           field("Ma_tram") + field("Nha_mang") + "\r G1        Viettel   ";
}

void add_tab(Corpus& corpus, std::string const& name, std::string const& file, std::string const& rows = dat(1)) {
    std::string const id = "tab-" + name + ".tab";
    corpus.add(id, file);
    corpus.put(id, "tab-" + name + ".dat", rows);
}

void make_tab(Corpus& corpus) {
    std::string const secret = corpus.secret_file("csv");
    add_tab(corpus, "linked", tab("  File \"" + secret + "\"\n  Type LINKED\n"));
    add_tab(corpus, "of-a-file", tab("  File \"" + secret + "\"\n  Type DBF Charset \"Neutral\"\n"));
    add_tab(corpus, "native-of-a-file", tab("  File \"" + secret + "\"\n" + kNative));
    add_tab(corpus, "raster", tab("  File \"" + corpus.url("x.tif") + "\"\n  Type \"RASTER\"\n"));
    add_tab(corpus, "view",
            "!table\n!version 100\nOpen Table \"" + secret + "\" Hide\nCreate View v As Select * From x\n");
    std::string table = secret;
    table.resize(10);
    std::string rows = dat(1);
    add_tab(corpus, "seamless",
            tab("  Type NATIVE Charset \"Neutral\"\n  Fields 2\n    Table Char (10) ;\n    Description Char (10) ;\n",
                "begin_metadata\n\"\\IsSeamless\" = \"TRUE\"\nend_metadata\n"),
            rows.replace(98, 10, table));
    corpus.add("tab-alone.tab", tab(kNative));
    std::string const link = "tab-rows-are-a-link.tab";
    corpus.add(link, tab(kNative));
    std::filesystem::create_symlink(corpus.secret_file("dbf"), corpus.folder_of(link) / "tab-rows-are-a-link.dat");
    add_tab(corpus, "without-shapes", tab(kNative));
    add_tab(corpus, "4-billion-rows", tab(kNative), dat(0xFFFFFFFF));
    add_tab(corpus, "rows-of-0-bytes", tab(kNative), dat(1, 97, 0));
    add_tab(corpus, "header-64k", tab(kNative), dat(1, 0xFFFF));
    add_tab(corpus, "fields-2-billion",
            tab("  Type NATIVE Charset \"Neutral\"\n  Fields 2147483647\n    A Char (10) ;\n"));
    for (auto const& [name, shapes] : {std::pair{"shapes-empty"s, ""s},
                                       {"shapes-random"s, repeated("\x2A\x0D\xFF\x7F", 4'000)},
                                       {"shapes-zeros"s, std::string(8'192, '\0')}}) {
        add_tab(corpus, name, tab(kNative));
        corpus.put("tab-" + name + ".tab", "tab-" + name + ".map", shapes);
        corpus.put("tab-" + name + ".tab", "tab-" + name + ".id", "\xFF\xFF\xFF\x7F");
    }
}

// Drawings

std::string dxf(std::string const& entities, std::string const& blocks = {}) {
    std::string const section = "  0\nSECTION\n  2\n";
    return section + "HEADER\n  0\nENDSEC\n" + section + "TABLES\n  0\nENDSEC\n" +
           (blocks.empty() ? "" : section + "BLOCKS\n" + blocks + "  0\nENDSEC\n") + section + "ENTITIES\n" + entities +
           "  0\nENDSEC\n  0\nEOF\n";
}

std::string block(std::string const& name, std::string const& inside, std::string const& more = {}) {
    return "  0\nBLOCK\n  2\n" + name + "\n 10\n0\n 20\n0\n" + more + inside + "  0\nENDBLK\n";
}

std::string insert(std::string const& name, std::string const& more = {}) {
    return "  0\nINSERT\n  2\n" + name + "\n 10\n1\n 20\n1\n" + more;
}

void make_dxf(Corpus& corpus) {
    std::string const point = "  0\nPOINT\n  8\nCot\n 10\n108.22\n 20\n16.07\n";
    auto const add = [&corpus](std::string const& name, std::string const& bytes) {
        corpus.add("dxf-" + name + ".dxf", bytes);
    };
    add("block-in-itself", dxf(insert("A") + point, block("A", insert("A"))));
    add("blocks-in-a-ring", dxf(insert("A") + point, block("A", insert("B")) + block("B", insert("A"))));
    std::string laughs = block("L0", repeated(point, 10));
    for (int i = 1; i < 12; ++i) {
        laughs += block("L" + std::to_string(i), repeated(insert("L" + std::to_string(i - 1)), 10));
    }
    add("billion-laughs", dxf(insert("L11") + point, laughs));
    add("insert-32767-times-32767",
        dxf(insert("A", " 70\n32767\n 71\n32767\n 44\n1\n 45\n1\n") + point, block("A", point)));
    add("polyline-4-billion", dxf("  0\nLWPOLYLINE\n  8\nx\n 90\n4294967295\n 10\n1\n 20\n1\n" + point));
    add("spline-4-billion",
        dxf("  0\nSPLINE\n  8\nx\n 70\n8\n 71\n2000000000\n 72\n2000000000\n 73\n2000000000\n 40\n0\n 10\n1\n 20\n1\n" +
            point));
    add("hatch-wild", dxf("  0\nHATCH\n  8\nx\n 91\n2000000000\n 92\n2\n 93\n2000000000\n 10\n1\n 20\n1\n" + point));
    add("arc-wild",
        dxf("  0\nARC\n  8\nx\n 10\n0\n 20\n0\n 40\n1e308\n 50\n-1e308\n 51\n1e308\n  0\nELLIPSE\n  8\nx\n 10\n0\n "
            "20\n0\n 11\nnan\n 21\ninf\n 40\n1e300\n 41\n0\n 42\n1e10\n" +
            point));
    add("image-elsewhere",
        dxf("  0\nIMAGE\n  8\nx\n340\nFF\n  0\nIMAGEDEF\n  1\n" + corpus.url("i.png") + "\n" + point));
    add("block-of-a-file",
        dxf(insert("X") + point, block("X", "", " 70\n4\n  1\n" + corpus.secret_file("csv") + "\n")));
    add("numbers-wild", dxf("  0\nPOINT\n  8\nx\n 10\nnan\n 20\n1e999\n  0\nPOINT\n  8\nx\n 10\n\n 20\n\n" + point));
    add("texts",
        dxf("  0\nMTEXT\n  8\n=1+1\n 10\n1\n 20\n1\n  1\n\\U+001B\\U+202E%%c{\\fArial|b0;<script>}\n" + point));
    add("color-and-width-wild",
        dxf("  0\nLINE\n  8\nx\n 62\n-2147483648\n370\n99999999999\n  6\n;\"s:1px\n 10\n1\n 20\n1\n 11\n2\n 21\n2\n"));
    add("line-10mb", dxf("  0\nTEXT\n  8\nx\n  1\n" + std::string(10'000'000, 'x') + "\n" + point));
    add("group-codes-wild", "  0\nSECTION\n  2\nENTITIES\n99999999999\nx\n-5\ny\nabc\nz\n" + dxf(point));
    add("cut", dxf(point).substr(0, 60));
    add("binary", "AutoCAD Binary DXF\r\n\x1A\0\0\0SECTION"s);
}

std::string dgn_element(std::uint8_t type, std::size_t words, std::string const& bytes) {
    return std::string("\x01", 1) + static_cast<char>(type) + little(words, 2) + bytes;
}

void make_dgn(Corpus& corpus) {
    std::string const head = "\x08\x09\xFE\x02"s + std::string(1'532, '\0');
    std::string const end = "\xFF\xFF"s;
    auto const add = [&corpus](std::string const& name, std::string const& bytes) {
        corpus.add("dgn-" + name + ".dgn", bytes);
    };
    add("empty", head + end);
    add("element-beyond-the-end", head + dgn_element(3, 0xFFFF, "x") + end);
    add("element-of-0-words", head + repeated(dgn_element(3, 0, ""), 20'000) + end);
    add("vertices-64k",
        head + dgn_element(4, 34, std::string(32, '\0') + little(0xFFFF, 2) + std::string(34, '\xFF')) + end);
    add("text-longer", head + dgn_element(17, 30, std::string(56, '\xFF') + "\xFF\xFFxx") + end);
    add("cells-open", head + repeated(dgn_element(2, 45, std::string(90, '\x7F')), 2'000) + end);
    add("arc-wild",
        head + dgn_element(15, 40, std::string(80, '\xFF')) + dgn_element(16, 40, std::string(80, '\x7F')) + end);
    add("head-only", head.substr(0, 4));
    add("head-cut", head.substr(0, 300));
}

// FlatGeobuf: one point with the texts "G1" and "Viettel", made by GDAL

std::string fgb() {
    constexpr std::string_view kHex =
        "6667620366676201bc000000200000000000000018001c0008000c00050000000000000000001000140006001800000000010000440000"
        "001c"
        "0000000c000000010000000000000002000000600000003000000004000000273108ac1c0e5b40e02d90a0f8113040273108ac1c0e5b40"
        "e02d"
        "90a0f81130400100000061000000e2ffffff0000000b0800000000000000080000006e68615f6d616e6700000e00100008000700000000"
        "000c"
        "000e0000000000000b0800000000000000070000006d615f7472616d005c000000100000000000000008000c0004000800080000002c00"
        "0000"
        "040000001500000000000200000047310100070000005669657474656c00000008000800000004000800000004000000020000002731"
        "08ac1c0e5b40e02d90a0f8113040";
    auto const digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < kHex.size(); i += 2) {
        bytes += static_cast<char>(digit(kHex[i]) << 4U | digit(kHex[i + 1]));
    }
    return bytes;
}

void make_fgb(Corpus& corpus) {
    std::string const whole = fgb();
    constexpr std::size_t kHeaderSize = 8;
    constexpr std::size_t kRoot = 12;
    constexpr std::size_t kFeatures = 64;
    constexpr std::size_t kFeature = 200;
    auto const add = [&corpus](std::string const& name, std::string const& bytes) {
        corpus.add("fgb-" + name + ".fgb", bytes);
    };
    add("whole", whole);
    add("header-4gb", with(whole, kHeaderSize, "\xFF\xFF\xFF\xFF"));
    add("header-of-0-bytes", with(whole, kHeaderSize, little(0, 4)));
    add("root-beyond-the-header", with(whole, kRoot, "\xFF\xFF\xFF\x7F"));
    add("features-many", with(whole, kFeatures, little(0x7FFFFFFFFFFFFFFF, 8)));
    add("feature-4gb", with(whole, kFeature, "\xFF\xFF\xFF\xFF"));
    add("feature-of-0-bytes", with(whole, kFeature, little(0, 4)));
    add("feature-root-wild", with(whole, kFeature + 4, "\xF0\xFF\xFF\xFF"));
    add("positions-wild", with(whole, whole.size() - 20, "\xFF\xFF\xFF\x7F"));
    add("nan", with(whole, whole.size() - 16, std::string(16, '\xFF')));
    add("cut", whole.substr(0, whole.size() - 30));
    add("text-length-wild", with(whole, kFeature + 38, "\xFF\xFF\xFF\x7F"));
    std::string flipped = whole;
    for (std::size_t at = 16; at < flipped.size(); at += 13) {
        flipped[at] = static_cast<char>(flipped[at] ^ 0x29);
    }
    add("bits-flipped", flipped);
}

} // namespace

void make_gdal(Corpus& corpus) {
    make_mif(corpus);
    make_tab(corpus);
    make_dxf(corpus);
    make_dgn(corpus);
    make_fgb(corpus);
}

} // namespace hatang::hostile
