// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/json.hpp"
#include "core/cql2/text.hpp"
#include "core/error.hpp"

#include <gtest/gtest.h>

#include <string>

namespace hatang::core::cql2 {

namespace {

/// The tree as JSON, which has no precedence to get wrong.
std::string tree(std::string_view text) {
    return to_json(parse_text(text));
}

std::string printed(std::string_view text) {
    return to_text(parse_text(text));
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int time = 0; time < times; ++time)
        text += part;
    return text;
}

/// The error of a text that must not parse; empty sentences when it does.
Error error_of(std::string_view text) {
    try {
        parse_text(text);
    } catch (Error const& error) {
        return error;
    }
    return usage_error({});
}

struct Refused {
    std::string_view text;
    std::string_view sentence;
    std::string_view hint;
};

constexpr Refused kRefused[] = {
    {"", "biểu thức lọc, cột 1: chờ một điều kiện, nhưng gặp hết biểu thức", "ví dụ: \"Chiều cao\" > 18"},
    {"Chiều cao > 18", "biểu thức lọc, cột 7: chờ AND, OR, một phép so sánh hoặc hết biểu thức, nhưng gặp “cao”",
     "tên trường có dấu cách viết trong dấu nháy kép: \"Chiều cao\" > 18"},
    {"a > 1\nAND b >", "biểu thức lọc, dòng 2 cột 8: chờ một giá trị hoặc tên trường, nhưng gặp hết biểu thức", ""},
    {"a == 1", "biểu thức lọc, cột 4: chờ giá trị so sánh, nhưng gặp “=”", "bằng viết là một dấu =, không phải =="},
    {"a != 1", "biểu thức lọc, cột 3: không hiểu ký tự “!”", "khác nhau viết là <>"},
    {"a = NULL", "biểu thức lọc, cột 5: chờ giá trị so sánh, nhưng gặp “NULL”",
     "kiểm tra ô trống viết là IS NULL hoặc IS NOT NULL"},
    {"b = ‘A2a’", "biểu thức lọc, cột 5: không hiểu ký tự “‘”", "dùng dấu nháy thẳng: 'A2a'"},
    {"b = 'A2a", "biểu thức lọc, cột 5: giá trị chữ thiếu dấu nháy đóng '",
     "dấu nháy trong chữ viết hai lần: 'O''Brien'"},
    {"a > 18,5", "biểu thức lọc, cột 7: chờ AND, OR, một phép so sánh hoặc hết biểu thức, nhưng gặp “,”",
     "số thập phân dùng dấu chấm: 18.5; danh sách viết IN (18, 20)"},
    {"a >= and b = 1", "biểu thức lọc, cột 6: chờ một giá trị hoặc tên trường, nhưng gặp “and”",
     "tên trường trùng với từ khóa viết trong dấu nháy kép: \"in\""},
    {"a BETWEEN 1", "biểu thức lọc, cột 12: chờ AND giữa hai giá trị của BETWEEN, nhưng gặp hết biểu thức",
     "ví dụ: \"Chiều cao\" BETWEEN 18 AND 45"},
    {"d = DATE('30/6/2017')", "biểu thức lọc, cột 10: “30/6/2017” không phải là ngày", "DATE('2017-06-30')"},
    {"S_WITHIN(g, POINT(108.2, 16))", "biểu thức lọc, cột 24: chờ một tọa độ (số), nhưng gặp “,”",
     "kinh độ trước, cách vĩ độ bằng dấu cách: POINT(108.2 16.05)"},
    {"b IN 'A2a'", "biểu thức lọc, cột 6: chờ “(” sau IN, nhưng gặp giá trị chữ “A2a”", "ví dụ: IN ('A2a', 'A1b')"},
    {"a = 1)", "biểu thức lọc, cột 6: chờ AND, OR, một phép so sánh hoặc hết biểu thức, nhưng gặp “)”",
     "thừa một dấu ngoặc đóng"},
    {"a = 1 b = 2", "biểu thức lọc, cột 7: chờ AND, OR, một phép so sánh hoặc hết biểu thức, nhưng gặp “b”",
     "nối hai điều kiện bằng AND hoặc OR"},
    {"a ≥ 1", "biểu thức lọc, cột 3: không hiểu ký tự “≥”", "viết là >="},
    {"2 ^ 3 ^ 2 = a", "biểu thức lọc, cột 7: chờ dấu ngoặc giữa hai phép lũy thừa, nhưng gặp “^”",
     "viết (a ^ b) ^ c hoặc a ^ (b ^ c)"},
    {"18m > a", "biểu thức lọc, cột 1: “18m” không phải là số",
     "số thập phân dùng dấu chấm: 18.5; tên bắt đầu bằng chữ số viết trong dấu nháy kép"},
};

} // namespace

TEST(Cql2Text, BindsAsTheGrammarSays) {
    EXPECT_EQ(
        tree("a = 1 OR b = 2 AND NOT c = 3"),
        R"({"op":"or","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"and","args":[)"
        R"({"op":"=","args":[{"property":"b"},2]},{"op":"not","args":[{"op":"=","args":[{"property":"c"},3]}]}]}]})");
    EXPECT_EQ(tree("a - b - 2 * c ^ 2 = 0"),
              R"({"op":"=","args":[{"op":"-","args":[{"op":"-","args":[{"property":"a"},{"property":"b"}]},)"
              R"({"op":"*","args":[2,{"op":"^","args":[{"property":"c"},2]}]}]},0]})");
}

TEST(Cql2Text, BetweenKeepsTheAndBehindIt) {
    EXPECT_EQ(
        tree("a BETWEEN 1 AND 2 AND b = 3"),
        R"({"op":"and","args":[{"op":"between","args":[{"property":"a"},1,2]},{"op":"=","args":[{"property":"b"},3]}]})");
}

TEST(Cql2Text, KeywordsAreWholeWords) {
    EXPECT_EQ(tree("notes = 1"), R"({"op":"=","args":[{"property":"notes"},1]})");
    EXPECT_EQ(tree("inside = divers"), R"({"op":"=","args":[{"property":"inside"},{"property":"divers"}]})");
    EXPECT_EQ(tree("date = end"), R"({"op":"=","args":[{"property":"date"},{"property":"end"}]})");
}

TEST(Cql2Text, ReadsVietnameseNamesPlainAndQuoted) {
    EXPECT_EQ(tree("\"Chiều cao\" > 18 AND độ_cao > 5"),
              R"({"op":"and","args":[{"op":">","args":[{"property":"Chiều cao"},18]},)"
              R"({"op":">","args":[{"property":"độ_cao"},5]}]})");
    // Typed with combining marks, as on a Mac.
    EXPECT_EQ(tree("\"Chie\u0302\u0300u cao\" > 18"), tree("\"Chiều cao\" > 18"));
    EXPECT_EQ(printed("\"nói \"\"tắt\"\"\" = 1"), "\"nói \"\"tắt\"\"\" = 1");
}

TEST(Cql2Text, UndoesTheEscapesOfTexts) {
    EXPECT_EQ(tree(R"(a = 'O''Brien \'x\' \n \\ 50\% end')"),
              R"({"op":"=","args":[{"property":"a"},"O'Brien 'x' \n \\ 50\\% end"]})");
    EXPECT_EQ(printed(R"(a = 'tab\t, back\\slash, 50\%')"), R"(a = 'tab\t, back\slash, 50\%')");
    EXPECT_EQ(printed(R"(a = 'ends in \\')"), R"(a = 'ends in \\')");
}

TEST(Cql2Text, NegatesNumbersAndEverythingElseByTimesMinusOne) {
    EXPECT_EQ(tree("a = -5"), R"({"op":"=","args":[{"property":"a"},-5]})");
    EXPECT_EQ(tree("a = -b"), R"({"op":"=","args":[{"property":"a"},{"op":"*","args":[-1,{"property":"b"}]}]})");
    EXPECT_EQ(tree("a = 5 -3"), R"({"op":"=","args":[{"property":"a"},{"op":"-","args":[5,3]}]})");
}

TEST(Cql2Text, ReadsGeometriesOfEveryKind) {
    for (std::string_view const literal :
         {"POINT(108.2 16.05)", "LINESTRING(0 0, 1 1.5)", "POLYGON((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
          "MULTIPOINT((1 2), (3 4))", "MULTILINESTRING((0 0, 1 1), (2 2, 3 3))", "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))",
          "GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1))", "BBOX(108.1,15.9,108.4,16.2)"}) {
        auto const text = "S_INTERSECTS(g, " + std::string(literal) + ")";
        EXPECT_EQ(printed(text), text);
    }
    EXPECT_EQ(printed("S_INTERSECTS(g, MULTIPOINT(1 2, 3 4))"), "S_INTERSECTS(g, MULTIPOINT((1 2), (3 4)))");
    EXPECT_EQ(printed("S_INTERSECTS(g, point z (1 2 -0.0))"), "S_INTERSECTS(g, POINT Z (1 2 0))");
    EXPECT_EQ(printed("S_INTERSECTS(g, POINT(1 2 3))"), "S_INTERSECTS(g, POINT Z (1 2 3))");
}

TEST(Cql2Text, PrintsOnlyTheBracketsItNeeds) {
    EXPECT_EQ(printed("((a = 1) AND ((b = 2) OR (c = 3)))"), "a = 1 AND (b = 2 OR c = 3)");
    EXPECT_EQ(printed("(a + b) * c - (d - e) = 2 ^ (f + 1)"), "(a + b) * c - (d - e) = 2 ^ (f + 1)");
    EXPECT_EQ(printed("NOT (a IN (1,2)) AND NOT (b IS NULL)"), "a NOT IN (1, 2) AND b IS NOT NULL");
    EXPECT_EQ(printed("(a AND b) AND c"), "(a AND b) AND c");
}

TEST(Cql2Text, ArraysOfOneItemStayArrays) {
    EXPECT_EQ(tree("A_CONTAINS(t, ('a'))"), R"({"op":"a_contains","args":[{"property":"t"},["a"]]})");
    EXPECT_EQ(tree("A_CONTAINS(t, ())"), R"({"op":"a_contains","args":[{"property":"t"},[]]})");
    EXPECT_EQ(printed("A_EQUALS((1, (2,)), t)"), "A_EQUALS((1, (2,)), t)");
}

TEST(Cql2Text, SaysWhereWhatWasExpectedAndHowToWriteIt) {
    for (auto const& refused : kRefused) {
        auto const error = error_of(refused.text);
        EXPECT_EQ(error.sentence().vi, refused.sentence) << refused.text;
        EXPECT_EQ(error.hint().vi, refused.hint) << refused.text;
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_TRUE(error.sentence().en.starts_with("filter, ")) << error.sentence().en;
    }
}

TEST(Cql2Text, RefusesWhatIsNoGeometryDateOrNumber) {
    for (std::string_view const text : {"S_WITHIN(g, POLYGON((0 0, 1 0, 1 1)))",
                                        "S_WITHIN(g, POLYGON((0 0, 1 0, 1 1, 0 1)))",
                                        "S_WITHIN(g, LINESTRING(0 0))",
                                        "S_WITHIN(g, POINT(1))",
                                        "S_WITHIN(g, LINESTRING(0 0, 1 1 1))",
                                        "S_WITHIN(g, POINT Z (1 2))",
                                        "S_WITHIN(g, POINT(1 2)",
                                        "S_WITHIN(g, GEOMETRYCOLLECTION(5))",
                                        "S_WITHIN(g, GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 2))))",
                                        "S_WITHIN(g, BBOX(1,2,3))",
                                        "S_WITHIN(g, BBOX(1,4,3,2))",
                                        "S_WITHIN(g, BBOX(550000,0,540000,1))",
                                        "S_WITHIN(g)",
                                        "CASEI() = b",
                                        "a = DATE('2017-02-29')",
                                        "a = DATE(2017)",
                                        "a = TIMESTAMP('2017-01-01T00:00:00')",
                                        "a = TIMESTAMP('2017-01-01T24:00:00Z')",
                                        "t_after(a, INTERVAL('2017-01-02', '2017-01-01'))",
                                        "t_after(a, INTERVAL('2017', '..'))",
                                        "a = 1e999",
                                        "a = 1.2.3",
                                        "a = .",
                                        "a IN ()",
                                        "a IN 1",
                                        "(a = 1",
                                        "a = 1)",
                                        "a = b = c",
                                        "NOT",
                                        "a LIKE",
                                        "a IS 1",
                                        "\"\" = 1",
                                        "a = 1; DROP TABLE site",
                                        "a = 1 -- b = 2 c"})
        EXPECT_FALSE(error_of(text).sentence().empty()) << text;
}

TEST(Cql2Text, StopsAtTheLimits) {
    EXPECT_NO_THROW(parse_text(repeated("(", kMaxDepth) + "a = 1" + repeated(")", kMaxDepth)));
    EXPECT_EQ(error_of(repeated("(", kMaxDepth + 1) + "a = 1" + repeated(")", kMaxDepth + 1)).sentence().en,
              "filter, column 66: nested over 64 levels");
    EXPECT_NO_THROW(parse_text("a = 1" + repeated(" OR a = 1", kMaxTerms - 1)));
    EXPECT_EQ(error_of("a = 1" + repeated(" OR a = 1", kMaxTerms)).sentence().en, "filter: 257 terms, at most 256");
    EXPECT_NO_THROW(parse_text("a IN (1" + repeated(",1", kMaxTerms - 1) + ")"));
    EXPECT_FALSE(error_of("a IN (1" + repeated(",1", kMaxTerms) + ")").sentence().empty());
    // As a tree this is a thousand levels deep.
    EXPECT_FALSE(error_of("a = 1" + repeated(" + 1", 1000)).sentence().empty());
    EXPECT_FALSE(error_of(repeated("NOT ", 100'000) + "a").sentence().empty());
    EXPECT_FALSE(error_of("a = '" + std::string(kMaxLength, 'x') + "'").sentence().empty());
    EXPECT_FALSE(error_of("S_WITHIN(g, LINESTRING(0 0" + repeated(", 1 1", static_cast<int>(kMaxPositions)) + "))")
                     .sentence()
                     .empty());
}

TEST(Cql2Text, RefusesBytesThatAreNoText) {
    EXPECT_EQ(error_of("a = '\xFF'").sentence().en, "filter: this is not UTF-8 text");
    EXPECT_EQ(error_of(std::string("a = '\0'", 7)).sentence().en, "filter: this is not UTF-8 text");
}

TEST(Cql2Text, NamesArePrintedAsTheyMustBeWritten) {
    EXPECT_EQ(name_in_text("height_m"), "height_m");
    EXPECT_EQ(name_in_text("Chiều cao"), "\"Chiều cao\"");
    EXPECT_EQ(name_in_text("in"), "\"in\"");
    EXPECT_EQ(name_in_text("2g"), "\"2g\"");
    EXPECT_EQ(name_in_text("a\"b"), "\"a\"\"b\"");
}

} // namespace hatang::core::cql2
