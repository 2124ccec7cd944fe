// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/site_sql.hpp"
#include "tests/unit/store/store_fixture.hpp"

namespace hatang::store::test {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

class Query : public StoreTest {
protected:
    /// What SQLite says it will do.
    std::string plan(core::SiteQuery const& query) const {
        Connection connection(path(), OpenMode::read);
        register_functions(connection);
        SiteSql sql(query);
        Statement rows = connection.prepare("EXPLAIN QUERY PLAN " + sql.rows());
        sql.bind(rows);
        std::string text;
        while (rows.step())
            (text += rows.text(3)) += '\n';
        return text;
    }
    /// Two communes (ids 2, 3) below province 1, and district 4.
    static void put_units(core::ChangeWriter& change) {
        core::PutOutcome outcome{};
        core::AdminUnit unit;
        unit.level = core::AdminLevel::province;
        unit.code = "48";
        unit.name = unit.full_name = "Đà Nẵng";
        auto const province = change.put_admin_unit(unit, outcome);
        unit.level = core::AdminLevel::commune;
        unit.parent = province;
        for (auto const& [code, name] : {std::pair("20242", "Phường Thanh Khê"), std::pair("20194", "Phường An Hải")}) {
            unit.code = code;
            unit.name = unit.full_name = name;
            change.put_admin_unit(unit, outcome);
        }
        unit.level = core::AdminLevel::district;
        unit.code = "492";
        unit.name = unit.full_name = "Quận Hải Châu";
        change.put_admin_unit(unit, outcome);
    }
    static core::StationRecord placed(std::string const& code, std::int64_t commune, double lon, double lat) {
        core::StationRecord record = station(code, lon, lat);
        record.place = {core::AdminUnitId(commune), std::nullopt, core::AdminUnitId(4), core::ThenBasis::succession};
        return record;
    }
    Register filled() {
        Register reg = made();
        auto const change = reg.writer().begin_change();
        put_units(*change);
        core::StationRecord low = placed("B", 3, 108.21, 16.06);
        low.height = core::Length::metres(9);
        low.mast_class = "A1b";
        low.name = "Trần Phú";
        core::StationRecord vnpt = placed("C", 2, 108.30, 16.10);
        vnpt.operator_code = "VNPT";
        vnpt.height.reset();
        change->put_station(vnpt, std::nullopt);
        change->put_station(low, std::nullopt);
        change->put_station(placed("A", 2, 108.20, 16.05), std::nullopt);
        change->commit(header());
        return reg;
    }
};

} // namespace

TEST_F(Query, FiltersByEachCondition) {
    Register const reg = filled();
    core::SiteQuery q;
    EXPECT_THAT(codes(reg), ElementsAre("A", "B", "C"));
    q.communes = {core::AdminUnitId(2)};
    EXPECT_THAT(codes(reg, q), ElementsAre("A", "C"));
    q.operators = {"VNPT"};
    EXPECT_THAT(codes(reg, q), ElementsAre("C"));
    q = {};
    q.districts_then = {core::AdminUnitId(4)};
    q.mast_classes = {"A1b"};
    EXPECT_THAT(codes(reg, q), ElementsAre("B"));
    q = {};
    q.height_over = core::Length::metres(9);
    EXPECT_THAT(codes(reg, q), ElementsAre("A"));
    q.height_over.reset();
    q.height_at_least = core::Length::metres(9);
    EXPECT_THAT(codes(reg, q), ElementsAre("A", "B"));
    q = {};
    q.text = "TRAN phu";
    EXPECT_THAT(codes(reg, q), ElementsAre("B"));
    q = {};
    q.codes = {"C", "A"};
    EXPECT_THAT(codes(reg, q), ElementsAre("A", "C"));
    q.statuses = {"dismantled"};
    EXPECT_EQ(reg.sites().count(q), 0);
}

TEST_F(Query, FiltersByPlaceExactly) {
    Register const reg = filled();
    core::SiteQuery q;
    q.box = core::GeoBox{108.205, 16.0, 108.30, 16.10};
    EXPECT_THAT(codes(reg, q), ElementsAre("B", "C")); // the border counts
    q = {};
    q.polygon_wkb = spatial::wkb_of_wkt("POLYGON((108.1 16.0,108.25 16.0,108.25 16.055,108.1 16.055,108.1 16.0))");
    EXPECT_THAT(codes(reg, q), ElementsAre("A"));
    q = {};
    q.circle = core::Circle{{108.21, 16.06}, core::Length::metres(2000)};
    q.order = core::SiteOrder::distance;
    EXPECT_THAT(codes(reg, q), ElementsAre("B", "A"));
    EXPECT_NEAR(rows(reg, q).at(1).distance_m.value(), 1537.0, 3.0);
    q.circle->radius = core::Length::metres(1500);
    EXPECT_EQ(reg.sites().count(q), 1);
    q.circle.reset();
    EXPECT_EQ(kind_of([&] { codes(reg, q); }), core::ErrorKind::usage);
}

TEST_F(Query, OrdersAndPages) {
    Register const reg = filled();
    core::SiteQuery q;
    q.order = core::SiteOrder::commune; // An Hải before Thanh Khê
    EXPECT_THAT(codes(reg, q), ElementsAre("B", "A", "C"));
    q.order = core::SiteOrder::height;
    q.descending = true;
    EXPECT_THAT(codes(reg, q), ElementsAre("A", "B", "C")); // unknown last
    q = {};
    q.descending = true;
    q.limit = 1;
    q.offset = 1;
    EXPECT_THAT(codes(reg, q), ElementsAre("B"));
    EXPECT_EQ(reg.sites().count(q), 3);
}

TEST_F(Query, NamesUnitsAndCountsGroups) {
    Register const reg = filled();
    auto const found = rows(reg);
    EXPECT_EQ(found[0].commune_name, "Phường Thanh Khê");
    EXPECT_EQ(found[0].province_name, "Đà Nẵng");
    EXPECT_EQ(found[0].district_then_name, "Quận Hải Châu");
    auto const communes = reg.sites().stats({}, core::SiteGroup::commune);
    ASSERT_EQ(communes.size(), 2U);
    EXPECT_EQ(communes[0].label, "Phường Thanh Khê");
    EXPECT_EQ(communes[0].stations, 2);
    EXPECT_EQ(communes[0].height_unknown, 1);
    EXPECT_EQ(communes[0].bulky, 2);
    EXPECT_EQ(communes[0].height_max_m, 18);
    EXPECT_EQ(reg.sites().stats({}, core::SiteGroup::province).at(0).stations, 3);
}

TEST_F(Query, UsesTheIndexes) {
    filled();
    core::SiteQuery q;
    q.box = core::GeoBox{108, 16, 109, 17};
    EXPECT_THAT(plan(q), HasSubstr("VIRTUAL TABLE INDEX"));
    q = {};
    q.circle = core::Circle{{108.2, 16.05}, core::Length::metres(500)};
    EXPECT_THAT(plan(q), HasSubstr("VIRTUAL TABLE INDEX"));
    q = {};
    q.communes = {core::AdminUnitId(2)};
    EXPECT_THAT(plan(q), HasSubstr("ix_site_version_commune (commune_id=?)"));
    q = {};
    q.districts_then = {core::AdminUnitId(4)};
    EXPECT_THAT(plan(q), HasSubstr("ix_site_version_district_then (district_then_id=?)"));
    q = {};
    q.operators = {"VIETTEL"};
    q.codes = {"A"};
    EXPECT_THAT(plan(q), HasSubstr("ux_base_station_version_open (code=? AND operator_code=?)"));
    q = {};
    q.limit = 50; // a page in code order sorts nothing
    EXPECT_THAT(plan(q), AllOf(HasSubstr("ux_base_station_version_open"), Not(HasSubstr("TEMP B-TREE"))));
}

} // namespace hatang::store::test
