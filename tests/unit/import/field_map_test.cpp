// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/map/field_map.hpp"
#include "import/map/mapped_reader.hpp"
#include "import/map/print_field_map.hpp"
#include "tests/unit/import/reading.hpp"

using namespace hatang;
using core::StationField;
using ingest::parse_field_map;
using test::Texts;

namespace {

std::string error_in(std::string const& text) {
    try {
        parse_field_map(text, "m.yaml");
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::invalid_data) << text;
        return error.what();
    }
    ADD_FAILURE() << "no error: " << text;
    return {};
}

std::string const kList = "kind: sites\ncolumns:\n  - {heading: A, field: code}\n";

} // namespace

TEST(FieldMap, IsReadWhole) {
    auto const map =
        parse_field_map("kind: sites\nlayer: \"Trạm 2026\"\nencoding: TCVN3\nseparator: caret\nheader_row: 4\n"
                        "crs: EPSG:5899\ncolumns:\n  - {heading: A, field: code}\n"
                        "  - {heading: B, field: height, unit: ft}\n  - {heading: \"\", field: skip}\n"
                        "constants: {operator: Viettel}\nvalues:\n  code: {x: y}\n",
                        "m.yaml");
    EXPECT_EQ(map.layer, "Trạm 2026");
    EXPECT_EQ(map.encoding, "TCVN3");
    EXPECT_EQ(map.separator, '^');
    EXPECT_EQ(map.header_row, 4);
    EXPECT_EQ(map.crs->epsg(), 5899);
    ASSERT_EQ(map.columns.size(), 3U);
    EXPECT_EQ(map.columns[1].unit, "ft");
    EXPECT_EQ(map.columns[1].line, 9);
    EXPECT_EQ(map.columns[2].heading, "");
    EXPECT_EQ(map.constants.front().second, "Viettel");
    EXPECT_EQ(map.values.front().meanings.front().second, "y");
}

TEST(FieldMap, NamesTheLineAndWhatIsKnown) {
    EXPECT_NE(error_in(kList + "  - {heading: B, field: hight}\n").find("m.yaml line 4: 'hight' is not a known field"),
              std::string::npos);
    EXPECT_NE(error_in(kList + "  - {heading: B, field: height, unit: yard}\n").find("m, km, ft, cm, mm, inch"),
              std::string::npos);
    EXPECT_NE(error_in(kList + "sheet: x\n").find("line 4: there is no key 'sheet'"), std::string::npos);
    EXPECT_NE(error_in(kList + "header_row: 0\n").find("1 to 1000"), std::string::npos);
    EXPECT_NE(error_in(kList + "header_row: 1.5\n").find("1 to 1000"), std::string::npos);
    EXPECT_NE(error_in(kList + "separator: a\n").find("separator"), std::string::npos);
    EXPECT_NE(error_in(kList + "constants: {status: gone}\n").find("in_service"), std::string::npos);
    EXPECT_NE(error_in("columns: []\n").find("'kind' is missing"), std::string::npos);
    EXPECT_NE(error_in("kind: sites\n").find("'columns' is missing"), std::string::npos);
    EXPECT_NE(error_in("").find("expected key: value"), std::string::npos);
}

TEST(FieldMap, IsBounded) {
    error_in(kList + "# " + std::string(2'000'000, 'x'));
    error_in(kList + "layer: " + std::string(1'000, '[') + "\n");
}

TEST(FieldMap, FindsColumnsExactlyThenByTheirWordsAndInOrder) {
    auto const map =
        parse_field_map("kind: sites\ncolumns:\n  - {heading: MÃ TRẠM, field: keep}\n"
                        "  - {heading: X, field: first_coordinate}\n  - {heading: X, field: second_coordinate}\n"
                        "  - {heading: Z, field: name}\n",
                        "m.yaml");
    Texts const headings{"X", "Mã  trạm", "X"};
    using Column = std::optional<std::size_t>;
    EXPECT_EQ(ingest::find_columns(map, headings), (std::vector<Column>{1, 0, 2, std::nullopt}));
}

TEST(FieldMap, GivesFieldsFactorsAndWhatIsKept) {
    auto const map = parse_field_map(
        "kind: sites\ncolumns:\n  - {heading: A, field: code}\n  - {heading: B, field: height, unit: ft}\n"
        "  - {heading: \"Cao (cm)\", field: host_height}\n  - {heading: C, field: skip}\n"
        "  - {heading: D, field: keep}\nconstants: {operator: VNPT}\n",
        "m.yaml");
    Texts const headings{"A", "B", "Cao (cm)", "C", "D", "new", "operator (map)"};
    auto const fields = ingest::station_mapper(map)(headings);
    EXPECT_EQ(fields.column(StationField::code), 0U);
    EXPECT_DOUBLE_EQ(fields.height_factor, 0.3048);
    EXPECT_DOUBLE_EQ(fields.host_height_factor, 0.01) << "the heading's unit, where the map names none";
    EXPECT_EQ(fields.column(StationField::operator_name), 6U);
    EXPECT_EQ(fields.unknown, (std::vector<std::size_t>{4, 5}));
    Texts const others{"A", "operator (map)"};
    EXPECT_FALSE(ingest::station_mapper(map)(others).column(StationField::code)) << "another table";
}

TEST(FieldMap, ReadsRowsWithConstantsAndMeanings) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.csv", "A;B\n1;TỰ  đứng\n2;\n3;khác\n");
    auto const map =
        parse_field_map("kind: sites\ncolumns:\n  - {heading: A, field: code}\n  - {heading: B, field: mast_class}\n"
                        "constants: {operator: Viettel}\nvalues:\n  mast_class: {\"tự đứng\": A2a, \"\": A1a}\n",
                        "m.yaml");
    ingest::ReaderProcess process(HATANG_READER_PROGRAM);
    ingest::MappedReader reader(process, map);
    test::KeepingSink sink;
    reader.read(path, {}, sink);
    EXPECT_EQ(sink.raw.layers[0].fields, (Texts{"A", "B", "operator (map)"}));
    ASSERT_EQ(sink.rows.size(), 3U);
    EXPECT_EQ(sink.rows[0].texts, (Texts{"1", "A2a", "Viettel"}));
    EXPECT_EQ(sink.rows[1].texts, (Texts{"2", "A1a", "Viettel"}));
    EXPECT_EQ(sink.rows[2].texts, (Texts{"3", "khác", "Viettel"}));
}

TEST(FieldMap, RefusesATableWithoutItsColumns) {
    test::ScratchFolder const folder;
    auto const path = folder.write("a.csv", "A,C\n1,2\n");
    auto const map = parse_field_map(
        "kind: sites\ncolumns:\n  - {heading: A, field: code}\n  - {heading: B, field: name}\n", "m.yaml");
    ingest::ReaderProcess process(HATANG_READER_PROGRAM);
    ingest::MappedReader reader(process, map);
    test::KeepingSink sink;
    try {
        reader.read(path, {}, sink);
        FAIL() << "read without its column";
    } catch (core::Error const& error) {
        EXPECT_STREQ(error.what(), "m.yaml line 4: 'a' has no column \"B\"");
        EXPECT_EQ(error.hint().en, "its columns are: A, C");
    }
}

TEST(FieldMap, PrintedIsReadBack) {
    Texts const headings{"Mã trạm", "Height (ft)", "Dòng\t\"hai\" \\ # x: y", "", "STT"};
    auto map = ingest::recognised_map("sites", headings);
    map.layer = "Trạm: 1";
    map.separator = '|';
    map.crs = core::CrsId{5899};
    map.columns[0].note = "a\nb # c";
    map.constants = {{"operator", "Mobi\"Fone"}};
    map.values = {{"code", {{"", "x"}, {"ă", "y"}}}};
    for (auto const language : {core::Language::vi, core::Language::en}) {
        auto const back = parse_field_map(ingest::print_field_map(map, {"4", "", "", ""}, language), "m.yaml");
        EXPECT_EQ(back.layer, map.layer);
        EXPECT_EQ(back.separator, '|');
        EXPECT_EQ(back.header_row, std::nullopt) << "what was found is not pinned";
        EXPECT_EQ(back.crs, map.crs);
        ASSERT_EQ(back.columns.size(), headings.size());
        for (std::size_t at = 0; at < headings.size(); ++at) {
            EXPECT_EQ(back.columns[at].heading, headings[at]);
            EXPECT_EQ(back.columns[at].field, map.columns[at].field);
        }
        EXPECT_EQ(back.columns[1].unit, "ft");
        EXPECT_EQ(back.constants, map.constants);
        EXPECT_EQ(back.values.front().meanings, map.values.front().meanings);
    }
}

TEST(FieldMap, PrintsEveryKind) {
    for (auto const& kind : ingest::field_map_kinds()) {
        Texts const headings{"Mã", "Tên", "gì đó"};
        auto const map = ingest::recognised_map(kind, headings);
        EXPECT_EQ(parse_field_map(ingest::print_field_map(map, {}, core::Language::vi), "m").kind, kind);
        EXPECT_FALSE(ingest::field_map_fields(kind).empty());
    }
}

TEST(FieldMap, KnowsSeparatorsByNameAndSign) {
    EXPECT_EQ(ingest::parse_separator("tab"), '\t');
    EXPECT_EQ(ingest::parse_separator("space"), ' ');
    EXPECT_EQ(ingest::parse_separator("^"), '^');
    for (auto const* word : {"", "a", "1", "\"", "'", "ab", "¦", "\n"}) {
        EXPECT_FALSE(ingest::parse_separator(word)) << word;
    }
}

TEST(Csv, IsCutByANamedSeparator) {
    test::ScratchFolder const folder;
    core::ReadOptions options;
    options.separator = ':';
    EXPECT_EQ(test::read_file(folder.write("a.csv", "mã:tên\n1:a,b\n"), options).rows[0].texts, (Texts{"1", "a,b"}));
    options.separator = ' ';
    auto const blanks = test::read_file(folder.write("b.txt", "  mã   tên x\n 1  \"hai ba\"  4  \n2 c 5\n"), options);
    EXPECT_EQ(blanks.raw.layers[0].fields, (Texts{"mã", "tên", "x"}));
    ASSERT_EQ(blanks.rows.size(), 2U);
    EXPECT_EQ(blanks.rows[0].texts, (Texts{"1", "hai ba", "4"}));
    EXPECT_EQ(blanks.rows[1].texts, (Texts{"2", "c", "5"}));
    EXPECT_EQ(test::read_file(folder.write("c.csv", "sep=#\nmã#tên\n1#2\n")).rows[0].texts, (Texts{"1", "2"}));
    EXPECT_EQ(test::read_file(folder.write("d.csv", "mã^tên, dài, cao\n1^2, 3\n")).rows[0].texts, (Texts{"1", "2, 3"}));
}

TEST(Csv, TakesTheHeadingsFromANamedRow) {
    test::ScratchFolder const folder;
    core::ReadOptions options;
    options.header_row = 3;
    auto const path = folder.write("a.csv", "x,y,z\n1,2,3\n2017,2018,2019\n4,5,6\n1,2,3\n");
    auto const read = test::read_file(path, options);
    EXPECT_EQ(read.raw.layers[0].fields, (Texts{"2017", "2018", "2019"}));
    EXPECT_EQ(read.raw.layers[0].heading_row, 3);
    ASSERT_EQ(read.rows.size(), 2U) << "4, 5, 6 are no numbers of columns";
    EXPECT_EQ(read.rows[0].number, 4);
    options.header_row = 90;
    EXPECT_EQ(test::error_of(path, options).kind(), core::ErrorKind::usage);
}
