// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/semantics.hpp"
#include "core/cql2/sql_functions.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace hatang::core::cql2 {

TEST(Cql2Instants, ReadsAndWritesDays) {
    EXPECT_EQ(parse_day("1970-01-01")->days, 0);
    EXPECT_EQ(parse_day("2017-06-30")->days, 17'347);
    EXPECT_EQ(format_day({-1}), "1969-12-31");
    EXPECT_EQ(format_day(*parse_day("0001-01-01")), "0001-01-01");
    EXPECT_EQ(format_day(*parse_day("9999-12-31")), "9999-12-31");
    for (auto const* text :
         {"", "2017-6-30", "2017-02-29", "2017-13-01", "0000-01-01", "2017/06/30", "2017-06-30 ", "+017-06-30"})
        EXPECT_FALSE(parse_day(text)) << text;
}

TEST(Cql2Instants, ReadsAndWritesMoments) {
    EXPECT_EQ(parse_moment("1970-01-01T00:00:01Z")->micros, 1'000'000);
    EXPECT_EQ(parse_moment("1969-12-31T23:59:59.999999Z")->micros, -1);
    EXPECT_EQ(format_moment({-1}), "1969-12-31T23:59:59.999999Z");
    EXPECT_EQ(format_moment(*parse_moment("2012-08-10T05:30:00.000000000Z")), "2012-08-10T05:30:00Z");
    EXPECT_EQ(format_moment(*parse_moment("2012-08-10T05:30:00.120Z")), "2012-08-10T05:30:00.12Z");
    EXPECT_EQ(day_of({-1}).days, -1);
    for (auto const* text :
         {"2017-06-30T17:00:00", "2017-06-30 17:00:00Z", "2017-06-30T24:00:00Z", "2017-06-30T17:00:60Z",
          "2017-06-30T17:00:00.Z", "2017-06-30T17:00:00.0000001Z", "2017-06-30T17:00:00+07:00", "Z"})
        EXPECT_FALSE(parse_moment(text)) << text;
}

TEST(Cql2Characters, FoldsCaseOfEveryScript) {
    EXPECT_EQ(casei("ĐÀ NẴNG"), casei("Đà Nẵng"));
    EXPECT_EQ(casei("Straße"), casei("STRASSE"));
    EXPECT_EQ(casei("ΟΔΟΣ"), casei("Οδος"));
    EXPECT_EQ(casei("A2a%"), "a2a%");
}

TEST(Cql2Characters, DropsMarksAndKeepsCase) {
    EXPECT_EQ(accenti("Đường Ông Ích Khiêm"), "Duong Ong Ich Khiem");
    EXPECT_EQ(accenti("Chișinău København Łódź"), "Chisinau Kobenhavn Lodz");
    EXPECT_EQ(accenti("Nẵng"), accenti("Na\u0306\u0303ng"));
    EXPECT_EQ(accenti("Γ-5 %_"), "Γ-5 %_");
}

TEST(Cql2Like, MatchesWholeTextsByCharacter) {
    EXPECT_TRUE(like("Đà Nẵng", "Đ_ N_ng"));
    EXPECT_TRUE(like("", "%"));
    EXPECT_TRUE(like("abcabc", "%abc"));
    EXPECT_TRUE(like("mississippi", "%iss%ppi"));
    EXPECT_TRUE(like("50%", "50\\%"));
    EXPECT_TRUE(like("a\\b", "a\\\\b"));
    EXPECT_TRUE(like("a\\", "a\\"));
    EXPECT_FALSE(like("50 m", "50\\%"));
    EXPECT_FALSE(like("axb", "a\\_b"));
    EXPECT_FALSE(like("A2a", "a2a"));
    EXPECT_FALSE(like("abc", "ab"));
    EXPECT_FALSE(like("", "_"));
}

TEST(Cql2Like, TakesNoLongerForManyWildcards) {
    std::string pattern;
    for (int times = 0; times < 5'000; ++times)
        pattern += "%a";
    EXPECT_FALSE(like(std::string(5'000, 'a') + "b", pattern + "c"));
}

TEST(Cql2Arithmetic, DividesTowardsZeroAndNeverByIt) {
    EXPECT_EQ(arithmetic(Operator::int_divide, 21, 10), 2.0);
    EXPECT_EQ(arithmetic(Operator::int_divide, -7, 2), -3.0);
    EXPECT_EQ(arithmetic(Operator::modulo, -7, 2), -1.0);
    EXPECT_EQ(arithmetic(Operator::divide, 21, 10), 2.1);
    EXPECT_EQ(arithmetic(Operator::power, 2, 10), 1024.0);
    for (auto const op : {Operator::divide, Operator::modulo, Operator::int_divide})
        EXPECT_EQ(arithmetic(op, 1, 0), std::nullopt);
    EXPECT_EQ(arithmetic(Operator::power, -1, 0.5), std::nullopt);
    double const infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(arithmetic(Operator::minus, infinity, infinity), std::nullopt);
}

TEST(Cql2Temporal, EveryRelationHoldsForItsOwnPair) {
    struct Pair {
        Operator op;
        int a, b, c, d; ///< [a, b] against [c, d]
    };
    constexpr Pair kPairs[] = {{Operator::t_after, 5, 6, 1, 2},       {Operator::t_before, 1, 2, 5, 6},
                               {Operator::t_contains, 1, 9, 3, 4},    {Operator::t_disjoint, 1, 2, 5, 6},
                               {Operator::t_during, 3, 4, 1, 9},      {Operator::t_equals, 1, 9, 1, 9},
                               {Operator::t_finished_by, 1, 9, 5, 9}, {Operator::t_finishes, 5, 9, 1, 9},
                               {Operator::t_intersects, 1, 5, 5, 9},  {Operator::t_meets, 1, 5, 5, 9},
                               {Operator::t_met_by, 5, 9, 1, 5},      {Operator::t_overlapped_by, 3, 9, 1, 5},
                               {Operator::t_overlaps, 1, 5, 3, 9},    {Operator::t_started_by, 1, 9, 1, 5},
                               {Operator::t_starts, 1, 5, 1, 9}};
    auto const related = [](Operator op, Pair const& pair) {
        auto const& rule = temporal_rule(op);
        for (std::size_t at = 0; at < rule.count; ++at) {
            auto const& test = rule.tests[at];
            int const order = (test.left_end ? pair.b : pair.a) - (test.right_end ? pair.d : pair.c);
            if (holds(test.op, order) == rule.any)
                return rule.any;
        }
        return !rule.any;
    };
    for (auto const& pair : kPairs) {
        EXPECT_TRUE(related(pair.op, pair)) << spec_of(pair.op).text;
        // Allen's thirteen exclude each other; the two of the standard's own are their unions.
        for (auto const& other : kPairs) {
            bool const both = other.op == pair.op || other.op == Operator::t_disjoint ||
                              other.op == Operator::t_intersects || pair.op == Operator::t_disjoint ||
                              pair.op == Operator::t_intersects;
            EXPECT_TRUE(both || !related(other.op, pair)) << spec_of(other.op).text << spec_of(pair.op).text;
        }
        EXPECT_NE(related(Operator::t_disjoint, pair), related(Operator::t_intersects, pair));
    }
}

TEST(Cql2Temporal, DaysAndMomentsAreComparedByDay) {
    Value const day{*parse_day("2017-06-30")};
    Value const noon{*parse_moment("2017-06-30T12:00:00Z")};
    Value const next{*parse_moment("2017-07-01T00:00:00Z")};
    EXPECT_EQ(compare_instants(day, noon), 0);
    EXPECT_LT(compare_instants(day, next), 0);
    EXPECT_GT(compare_instants(next, day), 0);
    EXPECT_LT(compare_instants(noon, next), 0);
}

TEST(Cql2Arrays, AreSets) {
    using Keys = std::vector<std::string>;
    EXPECT_TRUE(relate_arrays(Operator::a_equals, Keys{"a", "b", "a"}, Keys{"b", "a"}));
    EXPECT_TRUE(relate_arrays(Operator::a_contains, Keys{"a", "b"}, Keys{"b"}));
    EXPECT_FALSE(relate_arrays(Operator::a_contains, Keys{"b"}, Keys{"a", "b"}));
    EXPECT_TRUE(relate_arrays(Operator::a_contained_by, Keys{}, Keys{"a"}));
    EXPECT_TRUE(relate_arrays(Operator::a_overlaps, Keys{"a", "b"}, Keys{"b", "c"}));
    EXPECT_FALSE(relate_arrays(Operator::a_overlaps, Keys{}, Keys{}));
}

TEST(Cql2Arrays, KeysTellTypesApart) {
    EXPECT_EQ(array_keys(R"([1.0, "1", true, null, ["a", 2]])"),
              (std::vector<std::string>{"1", "\"1\"", "true", "null", "[\"a\",2]"}));
    EXPECT_EQ(item_key({*parse_day("2017-06-30")}), "\"2017-06-30\"");
    EXPECT_EQ(array_keys("5"), std::nullopt);
    EXPECT_EQ(array_keys("[1,"), std::nullopt);
    EXPECT_EQ(array_keys(std::string(10'000, '[')), std::nullopt);
}

TEST(Cql2Raw, ReadsWhatPeopleWrite) {
    EXPECT_EQ(read_raw(" 18,5 ", ValueType::number), Value{18.5});
    EXPECT_EQ(read_raw("30/6/2017", ValueType::date), Value{*parse_day("2017-06-30")});
    EXPECT_EQ(read_raw("1851-04-29", ValueType::date), Value{*parse_day("1851-04-29")});
    EXPECT_EQ(read_raw("Có", ValueType::boolean), Value{true});
    EXPECT_EQ(read_raw("không", ValueType::boolean), Value{false});
    EXPECT_EQ(read_raw("cao", ValueType::number), Value{});
    EXPECT_EQ(read_raw("", ValueType::date), Value{});
}

TEST(Cql2Geometry, BoxesBecomeTheGeometryTheyAre) {
    EXPECT_EQ(to_wkt(to_geometry({{1, 2, 3, 4}})), "POLYGON((1 2, 3 2, 3 4, 1 4, 1 2))");
    EXPECT_EQ(to_wkt(to_geometry({{1, 2, -9, 3, 4, 9}})), "POLYGON((1 2, 3 2, 3 4, 1 4, 1 2))");
    EXPECT_EQ(to_wkt(to_geometry({{1, 2, 1, 2}})), "POINT(1 2)");
    EXPECT_EQ(to_wkt(to_geometry({{1, 2, 1, 5}})), "LINESTRING(1 2, 1 5)");
    EXPECT_EQ(to_wkt(to_geometry({{170, -1, -170, 1}})),
              "MULTIPOLYGON(((170 -1, 180 -1, 180 1, 170 1, 170 -1)), ((-180 -1, -170 -1, -170 1, -180 1, -180 -1)))");
}

TEST(Cql2Geometry, WritesIsoWkb) {
    EXPECT_EQ(to_wkb({GeometryKind::point, false, {1.0, 2.0}, {}}).size(), 21U);
    auto const with_z = to_wkb({GeometryKind::point, true, {1.0, 2.0, 3.0}, {}});
    EXPECT_EQ(with_z.substr(0, 5), std::string("\x01\xE9\x03\x00\x00", 5)); // 1001
    EXPECT_EQ(with_z.size(), 29U);
}

} // namespace hatang::core::cql2
