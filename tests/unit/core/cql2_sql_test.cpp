// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/extent.hpp"
#include "core/cql2/sql_functions.hpp"
#include "core/cql2/sql_writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hatang::core::cql2 {

namespace {

std::vector<SqlColumn> const& columns() {
    static std::vector<SqlColumn> const kColumns{
        {{"height_m", ValueType::number, {"Chiều cao", "Height"}}, "s.height_m"},
        {{"mast_class", ValueType::text}, "s.mast_class"},
        {{"built_on", ValueType::date}, "s.built_on"},
        {{"updated_at", ValueType::timestamp}, "s.updated_at"},
        {{"position", ValueType::geometry}, "site.geom"}};
    return kColumns;
}

SqlCondition written(std::string_view text, int first = 1) {
    return write_sql(Filter::parse(text, schema_of(columns())), columns(), first);
}

} // namespace

TEST(Cql2Sql, BindsEveryValue) {
    auto const condition = written("\"Chiều cao\" > 18 AND mast_class IN ('A2a', 'A1b')");
    EXPECT_EQ(condition.sql, "(((s.height_m > ?1) AND (s.mast_class IN (?2, ?3))))");
    EXPECT_EQ(condition.values, (std::vector<SqlValue>{18.0, "A2a", "A1b"}));
}

TEST(Cql2Sql, CountsParametersFromWhereTheStatementIs) {
    EXPECT_EQ(written("height_m > 18 OR height_m < 3", 12).sql, "(((s.height_m > ?12) OR (s.height_m < ?13)))");
}

TEST(Cql2Sql, HoldsNothingOfTheInput) {
    auto const condition = written("mast_class = '''; DROP TABLE site;--' AND mast_class LIKE '%\"x\"%'");
    EXPECT_EQ(condition.sql, "(((s.mast_class = ?1) AND hatang_like(s.mast_class, ?2)))");
    EXPECT_EQ(condition.values, (std::vector<SqlValue>{"'; DROP TABLE site;--", "%\"x\"%"}));
}

TEST(Cql2Sql, ComparesInstantsNotTexts) {
    EXPECT_EQ(written("updated_at > TIMESTAMP('1970-01-01T00:00:00.5Z')").sql, "((hatang_instant(s.updated_at) > ?1))");
    EXPECT_EQ(written("updated_at > TIMESTAMP('1970-01-01T00:00:00.5Z')").values,
              (std::vector<SqlValue>{std::int64_t{500'000}}));
    EXPECT_EQ(written("updated_at > built_on").sql, "((hatang_utc_day(s.updated_at) > s.built_on))");
    EXPECT_EQ(written("built_on < DATE('2017-06-30')").sql, "((s.built_on < ?1))");
}

TEST(Cql2Sql, DividesAsNumbersNotAsIntegers) {
    EXPECT_EQ(written("height_m / 2 = 1").sql, "(((CAST(s.height_m AS REAL) / ?1) = ?2))");
    EXPECT_EQ(written("height_m div 2 = 1").sql, "((hatang_div(CAST(s.height_m AS REAL), ?1) = ?2))");
}

TEST(Cql2Sql, GivesGeometriesAsBlobs) {
    auto const condition = written("S_INTERSECTS(position, BBOX(1,2,3,4))");
    EXPECT_EQ(condition.sql, "(hatang_s_intersects(site.geom, ?1))");
    EXPECT_EQ(condition.values, (std::vector<SqlValue>{SqlBlob{to_wkb(to_geometry({{1, 2, 3, 4}}))}}));
}

TEST(Cql2Extent, BoundsWhereRowsCanBe) {
    auto const extent = [](std::string_view text) { return extent_of(Filter::parse(text, schema_of(columns())), 4); };
    GeoBox const box{1, 2, 3, 4};
    EXPECT_EQ(extent("S_INTERSECTS(position, BBOX(1,2,3,4))"), box);
    EXPECT_EQ(extent("S_TOUCHES(POLYGON Z((1 2 9, 3 2 9, 3 4 9, 1 2 9)), position) AND height_m > 3"), box);
    EXPECT_EQ(extent("S_WITHIN(position, BBOX(1,2,2,3)) OR S_EQUALS(position, POINT(3 4))"), box);
    // A long street may touch both and nothing between.
    EXPECT_EQ(extent("S_INTERSECTS(position, BBOX(0,0,9,9)) AND S_INTERSECTS(position, BBOX(1,2,3,4))"), box);
    EXPECT_EQ(extent("S_INTERSECTS(position, BBOX(170,-1,-170,1))"), (GeoBox{-180, -1, 180, 1}));
    for (auto const* text : {"S_DISJOINT(position, BBOX(1,2,3,4))", "NOT S_INTERSECTS(position, BBOX(1,2,3,4))",
                             "S_INTERSECTS(position, BBOX(1,2,3,4)) OR height_m > 3", "height_m > 3",
                             "S_INTERSECTS(position, position)", "S_INTERSECTS(POINT(1 2), POINT(1 2))"})
        EXPECT_EQ(extent(text), std::nullopt) << text;
}

TEST(Cql2SqlFunctions, AreNamedAsTheWriterNamesThem) {
    auto const functions = sql_functions();
    for (auto const* name : {"hatang_casei", "hatang_accenti", "hatang_like", "hatang_mod", "hatang_div",
                             "hatang_power", "hatang_instant", "hatang_utc_day", "hatang_timestamp",
                             "hatang_a_contains", "hatang_a_equals", "hatang_a_overlaps", "hatang_a_containedby"})
        EXPECT_EQ(std::ranges::count(functions, name, &SqlFunction::name), 1) << name;
    for (auto const& known : known_functions())
        EXPECT_EQ(std::ranges::count(functions, "hatang_" + std::string(known.name), &SqlFunction::name), 1)
            << known.name;
}

TEST(Cql2SqlFunctions, GiveNothingForNothingAndForOtherTypes) {
    for (auto const& function : sql_functions()) {
        std::vector<SqlArgument> const nothing(static_cast<std::size_t>(function.arguments));
        EXPECT_EQ(function.call(nothing), SqlResult{}) << function.name;
        std::vector<SqlArgument> const blobs(static_cast<std::size_t>(function.arguments), Wkb{"x"});
        EXPECT_EQ(function.call(blobs), SqlResult{}) << function.name;
    }
}

} // namespace hatang::core::cql2
