// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/geometry.hpp"
#include "core/error.hpp"
#include "spatial/cql2/relations.hpp"
#include "spatial/cql2/row_filter.hpp"
#include "spatial/cql2/sql_functions.hpp"
#include "spatial/geometry.hpp"

#include <gtest/gtest.h>

namespace hatang::spatial::cql2 {

namespace {

using namespace core::cql2;

class Station final : public Row {
public:
    std::vector<Value> values;
    Value value(std::size_t property) const override { return values[property]; }
};

Schema stations() {
    return Schema({{"Chiều cao", ValueType::number},
                   {"Loại cột", ValueType::text},
                   {"xã", ValueType::text},
                   {"xây dựng", ValueType::date},
                   {"vị trí", ValueType::geometry},
                   {"mạng", ValueType::array},
                   {"ghi chú", ValueType::raw}});
}

std::string const& place() {
    static std::string const kPlace = wkb_of_wkt("POINT(108.22 16.06)");
    return kPlace;
}

Station tall() {
    Station station;
    station.values = {{21.0},
                      {std::string_view("A2a")},
                      {std::string_view("Hải Châu")},
                      {parse_day("2017-03-01").value()},
                      {Wkb{place()}},
                      {std::vector<Value>{{std::string_view("viettel")}, {4.0}}},
                      {std::string_view("18,5")}};
    return station;
}

Station unknown() {
    Station station;
    station.values.resize(7);
    return station;
}

std::optional<bool> answer(std::string_view filter, Station const& station) {
    return RowFilter(Filter::parse(filter, stations())).evaluate(station);
}

} // namespace

TEST(Cql2RowFilter, AnswersPlannersQuestions) {
    for (std::string_view const filter :
         {"\"Chiều cao\" > 18 AND \"Loại cột\" = 'A2a'", "ACCENTI(CASEI(xã)) = 'hai chau'", "xã LIKE 'H_i%'",
          "\"Chiều cao\" BETWEEN 18 AND 45", "\"Loại cột\" IN ('A1b', 'A2a')", "\"Chiều cao\" - 3 = 18",
          "T_DURING(\"xây dựng\", INTERVAL('2017-01-01', '2017-06-30'))", "year(\"xây dựng\") = 2017",
          "S_INTERSECTS(\"vị trí\", BBOX(108.1,15.9,108.4,16.2))", "A_CONTAINS(mạng, ('viettel'))", "\"ghi chú\" > 18",
          "\"ghi chú\" = '18,5'", "search_key(xã) = 'hai chau'"})
        EXPECT_EQ(answer(filter, tall()), true) << filter;
}

TEST(Cql2RowFilter, CannotTellWhereAValueThatDecidesIsMissing) {
    for (std::string_view const filter :
         {"\"Chiều cao\" > 18", "NOT \"Chiều cao\" > 18", "\"Loại cột\" LIKE '%'", "xã IN ('x')",
          "\"Chiều cao\" / 0 = 1", "T_AFTER(\"xây dựng\", INTERVAL('2017-01-01', '..'))",
          "S_DISJOINT(\"vị trí\", POINT(1 2))", "A_EQUALS(mạng, ())", "\"ghi chú\" = 1", "\"Chiều cao\" > 18 AND TRUE",
          "\"Chiều cao\" > 18 OR FALSE"}) {
        EXPECT_EQ(answer(filter, unknown()), std::nullopt) << filter;
        EXPECT_FALSE(RowFilter(Filter::parse(filter, stations())).matches(unknown())) << filter;
    }
    EXPECT_EQ(answer("\"Chiều cao\" > 18 AND FALSE", unknown()), false);
    EXPECT_EQ(answer("\"Chiều cao\" > 18 OR TRUE", unknown()), true);
    EXPECT_EQ(answer("\"Chiều cao\" IS NULL AND INTERVAL(\"xây dựng\", '..') IS NULL", unknown()), true);
}

TEST(Cql2RowFilter, SortsTextsByCodePoint) {
    EXPECT_EQ(answer("'Zw' < 'a' AND 'a' < 'ă' AND 'z' < 'đ' AND '\uFFFD' < '\U0001F4F6'", unknown()), true);
}

TEST(Cql2RowFilter, AnInvalidOutlineGivesNoAnswerRatherThanAWrongOne) {
    auto station = tall();
    std::string const broken = "not wkb";
    station.values[4] = {Wkb{broken}};
    EXPECT_EQ(answer("S_INTERSECTS(\"vị trí\", BBOX(0,0,180,90))", station), std::nullopt);
}

TEST(Cql2Relations, AnswersTheSameWhenAGeometryIsPrepared) {
    Relations relations;
    auto const area = wkb_of_wkt("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))");
    auto const inside = wkb_of_wkt("POINT(1 1)");
    auto const border = wkb_of_wkt("POINT(0 1)");
    auto const across = wkb_of_wkt("LINESTRING(-1 1, 1 1)");
    auto const beside = wkb_of_wkt("POLYGON((4 0, 6 0, 6 4, 4 4, 4 0))");
    auto const over = wkb_of_wkt("POLYGON((3 0, 6 0, 6 4, 3 4, 3 0))");
    for (int time = 0; time < 3; ++time) {
        EXPECT_EQ(relations.relate(Operator::s_contains, area, inside), true);
        EXPECT_EQ(relations.relate(Operator::s_within, inside, area), true);
        EXPECT_EQ(relations.relate(Operator::s_within, area, inside), false);
        EXPECT_EQ(relations.relate(Operator::s_contains, area, border), false);
        EXPECT_EQ(relations.relate(Operator::s_touches, border, area), true);
        EXPECT_EQ(relations.relate(Operator::s_crosses, across, area), true);
        EXPECT_EQ(relations.relate(Operator::s_crosses, area, across), true);
        EXPECT_EQ(relations.relate(Operator::s_touches, area, beside), true);
        EXPECT_EQ(relations.relate(Operator::s_overlaps, over, area), true);
        EXPECT_EQ(relations.relate(Operator::s_disjoint, inside, beside), true);
        EXPECT_EQ(relations.relate(Operator::s_intersects, inside, beside), false);
        EXPECT_EQ(relations.relate(Operator::s_equals, area, area), true);
        EXPECT_EQ(relations.relate(Operator::s_equals, area, over), false);
    }
}

TEST(Cql2Relations, ForgetsOldGeometriesNotAnswers) {
    Relations relations;
    auto const area = wkb_of_wkt("POLYGON((0 0, 40 0, 40 40, 0 40, 0 0))");
    for (int row = 0; row < 200; ++row) {
        auto const point = wkb_of_wkt("POINT(" + std::to_string(row) + " 1)");
        EXPECT_EQ(relations.relate(Operator::s_intersects, point, area), row <= 40) << row;
    }
}

TEST(Cql2SpatialFunctions, AreTheEightOfTheStandard) {
    auto const functions = sql_functions();
    ASSERT_EQ(functions.size(), 8U);
    for (auto const& function : functions) {
        EXPECT_TRUE(function.name.starts_with("hatang_s_")) << function.name;
        EXPECT_EQ(function.call(std::vector<SqlArgument>(2)), SqlResult{});
        EXPECT_EQ(function.call(std::vector<SqlArgument>{Wkb{"no wkb"}, Wkb{place()}}), SqlResult{});
    }
}

} // namespace hatang::spatial::cql2
