// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/filter.hpp"
#include "core/cql2/text.hpp"
#include "core/error.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace hatang::core::cql2 {

namespace {

Schema stations() {
    return Schema({{"height_m", ValueType::number, {"Chiều cao", "Height"}, "height_m > 18"},
                   {"mast_class", ValueType::text, {"Loại cột", "Mast class"}},
                   {"commune", ValueType::text, {"Xã, phường", "Commune"}},
                   {"built_on", ValueType::date, {"Ngày xây dựng", "Built on"}},
                   {"updated_at", ValueType::timestamp, {}},
                   {"shared", ValueType::boolean, {"Dùng chung", "Shared"}},
                   {"position", ValueType::geometry, {}},
                   {"networks", ValueType::array, {}},
                   {"note", ValueType::raw, {"Ghi chú", "Note"}}});
}

Error error_of(std::string_view text) {
    try {
        Filter::parse(text, stations());
    } catch (Error const& error) {
        return error;
    }
    return usage_error({});
}

} // namespace

TEST(Cql2Filter, FindsPropertiesByBothNames) {
    auto const by_name = Filter::parse("height_m > 18", stations());
    auto const by_label = Filter::parse("\"Chiều cao\" > 18", stations());
    for (auto const* filter : {&by_name, &by_label}) {
        auto const& property = std::get<Property>(children(filter->tree())[0].node);
        EXPECT_EQ(property.index, 0U);
        EXPECT_EQ(children(filter->tree())[0].type, ValueType::number);
    }
}

TEST(Cql2Filter, ListsTheKnownPropertiesNearestFirst) {
    auto const error = error_of("mast_class = 'A2a' AND \"chieu  cao\" > 18");
    EXPECT_EQ(error.sentence().vi, "biểu thức lọc, cột 24: không có trường “chieu  cao”");
    EXPECT_TRUE(error.hint().vi.starts_with("các trường, gần nhất trước: \"Chiều cao\", ")) << error.hint().vi;
    EXPECT_TRUE(error_of("heigth_m > 18").hint().en.starts_with("properties, nearest first: height_m, "));
    // Typed in double quotes by someone who meant a text.
    EXPECT_TRUE(error_of("mast_class = \"A2a\"").hint().vi.ends_with("giá trị chữ viết trong dấu nháy đơn: 'A2a'"));
}

TEST(Cql2Filter, ManyPropertiesAreListedInPart) {
    std::vector<PropertySpec> many;
    many.reserve(40);
    for (int number = 0; number < 40; ++number)
        many.push_back({"field_" + std::to_string(number), ValueType::text});
    try {
        Filter::parse("feild_7 = 'x'", Schema(std::move(many)));
        FAIL();
    } catch (Error const& error) {
        EXPECT_TRUE(error.hint().en.starts_with("properties, nearest first: field_7, ")) << error.hint().en;
        EXPECT_NE(error.hint().en.find("and 28 more properties"), std::string::npos) << error.hint().en;
    }
}

TEST(Cql2Filter, ListsTheKnownFunctionsNearestFirst) {
    auto const error = error_of("S_INTERSECT(position, POINT(1 2))");
    EXPECT_EQ(error.sentence().vi, "biểu thức lọc, cột 1: không có hàm “S_INTERSECT”");
    EXPECT_TRUE(error.hint().vi.starts_with("các hàm, gần nhất trước: S_INTERSECTS, T_INTERSECTS")) << error.hint().vi;
    EXPECT_EQ(error_of("year(built_on, 1) = 2017").sentence().vi, "biểu thức lọc, cột 1: year cần một đối số, gặp 2");
}

TEST(Cql2Filter, SaysWhatCannotBeComparedAndHowToWriteIt) {
    struct Refused {
        std::string_view text;
        std::string_view sentence;
        std::string_view hint;
    };
    constexpr Refused kRefused[] = {
        {"height_m > '18,5'", "biểu thức lọc, cột 12: không so sánh được “height_m” (số) với “18,5” (chữ)",
         "viết: 18.5"},
        {"mast_class = 2", "biểu thức lọc, cột 14: không so sánh được “mast_class” (chữ) với 2 (số)", "viết: '2'"},
        {"built_on > '30/6/2017'", "biểu thức lọc, cột 12: không so sánh được “built_on” (ngày) với “30/6/2017” (chữ)",
         "viết: DATE('2017-06-30')"},
        {"position = POINT(1 2)", "biểu thức lọc, cột 12: không so sánh được “position” (hình học) với (hình học)",
         "hình học so bằng S_INTERSECTS, S_WITHIN, S_EQUALS …"},
        {"S_WITHIN(height_m, POINT(1 2))", "biểu thức lọc, cột 10: S_WITHIN cần hình học, nhưng gặp “height_m” (số)",
         "viết: BBOX(108.1,15.9,108.4,16.2)"},
        {"height_m", "biểu thức lọc, cột 1: biểu thức cho ra số, không phải một điều kiện đúng hay sai",
         "so sánh với một giá trị, ví dụ: \"Chiều cao\" > 18"},
        {"mast_class AND shared", "biểu thức lọc, cột 1: AND cần đúng/sai, nhưng gặp “mast_class” (chữ)",
         "điều kiện là một phép so sánh, TRUE hoặc FALSE"},
    };
    for (auto const& refused : kRefused) {
        EXPECT_EQ(error_of(refused.text).sentence().vi, refused.sentence);
        EXPECT_EQ(error_of(refused.text).hint().vi, refused.hint) << refused.text;
    }
}

TEST(Cql2Filter, RefusesValuesNoOperationTakes) {
    for (std::string_view const text :
         {"mast_class + 1 = 2", "CASEI(height_m) = 'x'", "height_m LIKE '1%'", "mast_class LIKE 1",
          "height_m IN (1, 'x')", "height_m BETWEEN 1 AND 'x'", "T_AFTER(height_m, built_on)",
          "T_AFTER(built_on, '2017-01-01')", "A_CONTAINS(mast_class, ('x'))", "A_CONTAINS(networks, (POINT(1 2)))",
          "networks = networks", "INTERVAL(built_on, '..') = INTERVAL(built_on, '..')", "abs(mast_class) = 1",
          "year(height_m) = 2017", "INTERVAL(height_m, '..') IS NULL", "POINT(1 2)", "NOT height_m",
          "S_TOUCHES(position, GEOMETRYCOLLECTION(POINT(1 2)))", "CASEI(mast_class)"})
        EXPECT_FALSE(error_of(text).sentence().empty()) << text;
}

TEST(Cql2Filter, AcceptsWhatMakesSense) {
    for (std::string_view const text :
         {"TRUE", "shared", "NOT shared", "shared = TRUE", "(height_m > 18) = shared", "built_on = updated_at",
          "position IS NULL", "INTERVAL(built_on, updated_at) IS NULL", "'Hải Châu' = commune",
          "commune LIKE CASEI(mast_class)", "built_on BETWEEN DATE('2017-01-01') AND DATE('2017-06-30')",
          "T_DURING(built_on, INTERVAL('2017-01-01', '2017-06-30'))", "year(updated_at) = year(built_on)",
          "A_OVERLAPS(networks, ('viettel', 4, TRUE, built_on))", "height_m / 2 > round(height_m) % 3",
          "S_INTERSECTS(position, GEOMETRYCOLLECTION(POINT(1 2)))"})
        EXPECT_EQ(error_of(text).sentence().en, "") << text;
}

TEST(Cql2Filter, RawPropertiesBecomeWhatTheyAreComparedWith) {
    auto const type_in = [](std::string_view text) { return children(Filter::parse(text, stations()).tree())[0].type; };
    EXPECT_EQ(type_in("note > 18"), ValueType::number);
    EXPECT_EQ(type_in("note = 'x'"), ValueType::text);
    EXPECT_EQ(type_in("note = note"), ValueType::text);
    EXPECT_EQ(type_in("note IN (DATE('2017-01-01'))"), ValueType::date);
    EXPECT_EQ(type_in("T_AFTER(note, built_on)"), ValueType::timestamp) << "a moment, or a day when no time is written";
    EXPECT_EQ(Filter::parse("note", stations()).tree().type, ValueType::boolean);
}

TEST(Cql2Docs, ExamplesOfThePageBind) {
    Schema const schema({{"height_m", ValueType::number, {"Chiều cao", "Height"}},
                         {"mast_class", ValueType::text, {"Loại cột", "Mast class"}},
                         {"xã", ValueType::text},
                         {"địa_chỉ", ValueType::text},
                         {"built_on", ValueType::date, {"Ngày xây dựng", "Built on"}},
                         {"shared", ValueType::boolean, {"Dùng chung", "Shared"}},
                         {"vị_trí", ValueType::geometry}});
    std::ifstream page(std::string(HATANG_SOURCE_DIR) + "/docs/cql2.md");
    std::string line;
    while (std::getline(page, line) && line != "```")
        continue;
    int examples = 0;
    while (std::getline(page, line) && line != "```") {
        EXPECT_NO_THROW(Filter::parse(line, schema)) << line;
        ++examples;
    }
    EXPECT_EQ(examples, 6);
}

TEST(Cql2Schema, EveryExampleOfAFunctionBinds) {
    Schema const schema({{"height_m", ValueType::number},
                         {"do_lech_m", ValueType::number},
                         {"station_code", ValueType::text},
                         {"address", ValueType::text},
                         {"built_on", ValueType::date}});
    for (auto const& function : known_functions())
        EXPECT_NO_THROW(Filter::parse(function.example, schema)) << function.name;
}

TEST(Cql2Schema, TwoPropertiesOfOneNameAreOurMistake) {
    EXPECT_THROW(Schema({{"a", ValueType::text}, {"a", ValueType::number}}), Error);
    // A second name gives way to a name.
    Schema const schema({{"x", ValueType::text, {"y", "y"}}, {"y", ValueType::number}});
    EXPECT_EQ(schema.find("y"), 1U);
}

} // namespace hatang::core::cql2
