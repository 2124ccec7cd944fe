// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/search_key.hpp"
#include "store/detail/schema.hpp"
#include "tests/unit/store/store_fixture.hpp"

namespace hatang::store::test {

using ::testing::ElementsAre;

namespace {

class Admin : public StoreTest {
protected:
    static core::AdminUnit ward(std::string const& code, std::string const& name, std::optional<core::Date> from,
                                std::optional<core::Date> to) {
        core::AdminUnit unit;
        unit.code = code;
        unit.name = name;
        unit.full_name = "Phường " + name;
        unit.kind = "Phường";
        unit.valid_from = from;
        unit.valid_to = to;
        unit.source = "codes.csv row 7";
        return unit;
    }
};

} // namespace

TEST_F(Admin, KeepsBothUnitsOfAReusedCode) {
    Register reg = made();
    core::PutOutcome outcome{};
    auto const change = reg.writer().begin_change();
    auto const old_id = change->put_admin_unit(ward("20242", "Phước Ninh", {}, core::kTwoLevelGovernment), outcome);
    core::AdminUnit now = ward("20242", "Hải Châu", core::kTwoLevelGovernment, {});
    now.geometry_wkb = spatial::wkb_of_wkt("POLYGON((108 16,109 16,109 17,108 17,108 16))");
    auto const new_id = change->put_admin_unit(now, outcome);
    EXPECT_EQ(
        change->put_succession({old_id, new_id, core::SuccessionExtent::whole, core::kTwoLevelGovernment, "NQ 202"}),
        core::PutOutcome::added);
    change->commit(header());
    auto const& admin = reg.admin();
    auto const both = admin.units_with_code("20242");
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].name, "Phước Ninh");
    EXPECT_EQ(both[0].valid_to, core::kTwoLevelGovernment);
    EXPECT_EQ(both[1].geometry_wkb, now.geometry_wkb);
    EXPECT_EQ(admin.units_with_key(core::place_key("Phường Hải Châu")).size(), 1U);
    EXPECT_EQ(admin.units_with_key(core::place_key("hải châu")).size(), 1U);
    EXPECT_EQ(admin.units_containing("phuoc", 10).size(), 1U);
    ASSERT_EQ(admin.successors(old_id).size(), 1U);
    EXPECT_EQ(admin.successors(old_id)[0].after, new_id);
    EXPECT_EQ(admin.predecessors(new_id).at(0).basis, "NQ 202");
    EXPECT_EQ(admin.all_units().size(), 2U);
    EXPECT_EQ(kind_of([&] { admin.unit(core::AdminUnitId(99)); }), core::ErrorKind::not_found);
}

TEST_F(Admin, ReplacesAndRemembers) {
    Register reg = made();
    core::PutOutcome outcome{};
    {
        auto const change = reg.writer().begin_change();
        change->put_admin_unit(ward("1", "A", {}, {}), outcome);
        change->commit(header());
    }
    auto const change = reg.writer().begin_change();
    change->put_admin_unit(ward("1", "A", {}, {}), outcome);
    EXPECT_EQ(outcome, core::PutOutcome::unchanged);
    auto const id = change->put_admin_unit(ward("1", "A", {}, core::kTwoLevelGovernment), outcome);
    EXPECT_EQ(outcome, core::PutOutcome::changed);
    change->commit(header());
    EXPECT_EQ(reg.admin().unit(id).valid_to, core::kTwoLevelGovernment);
    EXPECT_EQ(reg.admin().all_units().size(), 1U);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Admin, OutlinesAreThoseOfTheDayInTheBox) {
    Register reg = made();
    core::PutOutcome outcome{};
    auto const change = reg.writer().begin_change();
    core::AdminUnit before = ward("1", "A", {}, core::kTwoLevelGovernment);
    before.geometry_wkb = spatial::wkb_of_wkt("POLYGON((108 16,109 16,109 17,108 17,108 16))");
    core::AdminUnit now = before;
    now.valid_from = core::kTwoLevelGovernment;
    now.valid_to.reset();
    change->put_admin_unit(before, outcome);
    auto const id = change->put_admin_unit(now, outcome);
    change->commit(header());
    std::vector<std::int64_t> seen;
    auto const note = [&](core::AdminUnitId unit, std::string_view wkb) {
        seen.push_back(unit.value());
        EXPECT_EQ(wkb, now.geometry_wkb);
    };
    reg.admin().outlines(core::AdminLevel::commune, core::kTwoLevelGovernment, std::nullopt, note);
    reg.admin().outlines(core::AdminLevel::commune, core::kTwoLevelGovernment, core::GeoBox{108.5, 16.5, 110, 18},
                         note);
    EXPECT_THAT(seen, ElementsAre(id.value(), id.value()));
    reg.admin().outlines(core::AdminLevel::commune, core::kTwoLevelGovernment, core::GeoBox{110, 16.5, 111, 18}, note);
    reg.admin().outlines(core::AdminLevel::district, core::kTwoLevelGovernment, std::nullopt, note);
    EXPECT_EQ(seen.size(), 2U);
}

TEST_F(Admin, AnOlderSchemaIsRefusedUntilItIsUpgraded) {
    {
        Connection connection(path(), OpenMode::create);
        migrate(connection, 0, 1, {"2026-01-01T00:00:00.000Z", "0.0.1"});
    }
    try {
        open_read(path());
        FAIL();
    } catch (core::Error const& error) {
        EXPECT_EQ(error.kind(), core::ErrorKind::schema_mismatch);
        EXPECT_THAT(error.hint().en, ::testing::HasSubstr("hatang register upgrade " + path().string()));
    }
    EXPECT_EQ(info(path()).schema, 1);
    UpgradeResult const result = upgrade(path(), fixed_surroundings());
    EXPECT_EQ(result.from, 1);
    EXPECT_EQ(result.to, newest_schema());
    EXPECT_EQ(info(result.backup).schema, 1);
    Register reg = open_write(path(), fixed_surroundings());
    put(reg, {station("A")});
    EXPECT_TRUE(verify(path()).ok());
    EXPECT_TRUE(upgrade(path()).backup.empty());
}

} // namespace hatang::store::test
