// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/places.hpp"
#include "core/cql2/filter.hpp"
#include "tests/unit/store/store_fixture.hpp"

#include <sqlite3.h>

namespace hatang::store::test {
namespace {

using core::PlaceKind;
using core::PlaceRecord;
using core::PutOutcome;

class Places : public StoreTest {
protected:
    static PlaceRecord zone(std::string const& code) {
        PlaceRecord record(PlaceKind::zone);
        record.code = code;
        record.name = "Vùng " + code;
        record.set("kind", std::string("height_limit"));
        record.set("max_height_m", 18.0);
        record.set("begins_on", day("2017-01-01"));
        record.submitted.epsg = 4326;
        record.geometry_wkb = spatial::wkb_of_wkt("POLYGON((108 16,108.5 16,108.5 16.5,108 16.5,108 16))");
        return record;
    }
    static std::vector<PlaceRecord> list(Register const& reg, core::PlaceQuery const& query) {
        std::vector<PlaceRecord> rows;
        reg.places().places(query, [&](core::PlaceRow const& row) {
            rows.push_back(row.record);
            return true;
        });
        return rows;
    }
    static PutOutcome put(Register& reg, PlaceRecord const& record, std::string const& from) {
        auto const change = reg.writer().begin_change();
        auto const outcome = change->places().put(record, day(from));
        if (outcome != PutOutcome::unchanged)
            change->commit(header());
        return outcome;
    }
};

TEST_F(Places, EveryKindComesBackAsItWasPut) {
    Register reg = made();
    for (auto const kind : core::kPlaceKinds) {
        auto const& info = core::place_kind(kind);
        PlaceRecord record(kind);
        record.code = "X1";
        record.owner_key = info.owned ? "VNPT" : "";
        record.name = "Tên";
        for (std::size_t at = 0; at < info.fields.size(); ++at) {
            auto const& field = info.fields[at];
            switch (field.type) {
            case core::PlaceFieldType::text: record.values[at] = std::string("chữ"); break;
            case core::PlaceFieldType::code:
                record.values[at] = field.codes().entries().front().code;
                record.raw[at] = "như đã viết";
                break;
            case core::PlaceFieldType::length:
            case core::PlaceFieldType::elevation:
            case core::PlaceFieldType::number: record.values[at] = 12.5; break;
            case core::PlaceFieldType::day: record.values[at] = day("2017-06-30"); break;
            case core::PlaceFieldType::flag: record.values[at] = true; break;
            }
        }
        record.address = "1 Lê Lợi";
        record.accuracy = core::Length::metres(50);
        record.submitted = {"108.2", "16.05", 4326, "first is north"};
        record.extra = {{"Cột lạ", "giá trị"}};
        record.geometry_wkb = spatial::point_wkb({108.2, 16.05});
        EXPECT_EQ(put(reg, record, "2020-01-01"), PutOutcome::added) << info.name;
        EXPECT_EQ(put(reg, record, "2021-01-01"), PutOutcome::unchanged) << info.name;
        core::PlaceQuery query;
        query.kind = kind;
        auto const rows = list(reg, query);
        ASSERT_EQ(rows.size(), 1U) << info.name;
        EXPECT_EQ(rows[0], record) << info.name;
    }
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Places, EveryCodeOfAListIsAccepted) {
    Register reg = made();
    auto const change = reg.writer().begin_change();
    int number = 0;
    for (auto const kind : core::kPlaceKinds) {
        auto const& fields = core::place_kind(kind).fields;
        for (std::size_t at = 0; at < fields.size(); ++at) {
            if (fields[at].type != core::PlaceFieldType::code)
                continue;
            for (auto const& entry : fields[at].codes().entries()) {
                PlaceRecord record(kind);
                record.code = std::to_string(++number);
                record.values[at] = entry.code;
                EXPECT_NO_THROW(change->places().put(record, std::nullopt)) << entry.code;
            }
        }
    }
}

TEST_F(Places, AChangeKeepsWhatWasTrueBefore) {
    Register reg = made();
    put(reg, zone("V1"), "2017-01-01");
    auto lower = zone("V1");
    lower.set("max_height_m", 12.0);
    EXPECT_EQ(put(reg, lower, "2020-01-01"), PutOutcome::changed);
    core::PlaceQuery query;
    EXPECT_EQ(list(reg, query).at(0).number("max_height_m"), 12.0);
    query.as_of.valid_on = day("2019-12-31");
    EXPECT_EQ(list(reg, query).at(0).number("max_height_m"), 18.0);
    query.as_of = {std::nullopt, core::ChangeNumber(1)};
    EXPECT_EQ(list(reg, query).at(0).number("max_height_m"), 18.0);
    EXPECT_TRUE(verify(path()).ok());
}

TEST_F(Places, WhatBeginsLaterThanItsListStaysOneRecord) {
    Register reg = made();
    auto later = zone("V1");
    later.set("begins_on", day("2027-01-01"));
    EXPECT_EQ(put(reg, later, "2026-11-20"), PutOutcome::added);
    EXPECT_EQ(put(reg, later, "2026-11-20"), PutOutcome::unchanged);
    later.set("max_height_m", 9.0);
    EXPECT_EQ(put(reg, later, "2026-11-20"), PutOutcome::changed);
    EXPECT_EQ(reg.places().count({}), 1);
    core::PlaceQuery query;
    query.in_force_on = day("2026-12-31");
    EXPECT_EQ(reg.places().count(query), 0);
    query.in_force_on = day("2027-01-01");
    EXPECT_EQ(reg.places().count(query), 1);
}

TEST_F(Places, ABoxFindsThroughTheIndexAlsoAfterAChange) {
    Register reg = made();
    put(reg, zone("V1"), "2017-01-01");
    auto moved = zone("V1");
    moved.geometry_wkb = spatial::wkb_of_wkt("POLYGON((107 15,107.5 15,107.5 15.5,107 15.5,107 15))");
    put(reg, moved, "2020-01-01");
    core::PlaceQuery query;
    query.box = core::GeoBox{107.1, 15.1, 107.2, 15.2};
    EXPECT_EQ(reg.places().count(query), 1);
    query.box = core::GeoBox{108.1, 16.1, 108.2, 16.2};
    EXPECT_EQ(reg.places().count(query), 0);
    query.as_of.valid_on = day("2018-01-01");
    EXPECT_EQ(reg.places().count(query), 1);
}

TEST_F(Places, TheSameCodeOfTwoOwnersIsTwoPoles) {
    Register reg = made();
    PlaceRecord pole(PlaceKind::pole);
    pole.code = "C1";
    pole.owner_key = "VNPT";
    EXPECT_EQ(put(reg, pole, "2020-01-01"), PutOutcome::added);
    pole.owner_key = "dien luc";
    EXPECT_EQ(put(reg, pole, "2020-01-01"), PutOutcome::added);
}

TEST_F(Places, WhatAListDoesNotNameIsMissingForItsOwnersOnly) {
    Register reg = made();
    PlaceRecord pole(PlaceKind::pole);
    for (auto const* owner : {"VNPT", "VIETTEL"})
        for (auto const* code : {"C1", "C2"}) {
            pole.owner_key = owner;
            pole.code = code;
            put(reg, pole, "2020-01-01");
        }
    auto const change = reg.writer().begin_change();
    change->places().put(pole, day("2021-01-01"));
    std::int64_t count = 0;
    auto const missing = change->places().missing(0, count);
    ASSERT_EQ(count, 1);
    EXPECT_EQ(missing.at(0).owner_key, "VIETTEL");
    EXPECT_EQ(missing.at(0).code, "C1");
}

TEST_F(Places, PersonalDataIsInNoListNorSearchKeyAndANewerListWithoutItKeepsIt) {
    Register reg = made();
    PlaceRecord complaint(PlaceKind::complaint);
    complaint.code = "P1";
    complaint.persons = {"Trần Thị Mẫu", "0905000001", "", "", "12 Lê Lợi"};
    complaint.person_extra = {{"Ghi chú", "gọi sau 17 giờ"}};
    EXPECT_EQ(put(reg, complaint, "2020-01-01"), PutOutcome::added);
    core::PlaceQuery query;
    query.kind = PlaceKind::complaint;
    auto const row = list(reg, query).at(0);
    EXPECT_EQ(row.persons, std::vector<std::string>(5));
    EXPECT_TRUE(row.person_extra.empty() && row.extra.empty());
    query.text = "mau";
    EXPECT_EQ(reg.places().count(query), 0);
    PlaceRecord without(PlaceKind::complaint);
    without.code = "P1";
    EXPECT_EQ(put(reg, without, "2021-01-01"), PutOutcome::unchanged);
    auto other = complaint;
    other.persons[1] = "0905000009";
    EXPECT_EQ(put(reg, other, "2021-01-01"), PutOutcome::changed);
    EXPECT_TRUE(verify(path()).ok());
}

core::PlaceQuery asked(Register const& reg, PlaceKind kind, std::string_view where) {
    core::PlaceQuery query;
    query.kind = kind;
    query.where =
        std::make_shared<core::cql2::Filter const>(core::cql2::Filter::parse(where, reg.places().queryables(kind)));
    return query;
}

TEST_F(Places, EveryExampleAndEverySecondNameOfAQueryableCanBeAsked) {
    Register const reg = made();
    for (auto const kind : core::kPlaceKinds) {
        for (auto const& property : reg.places().queryables(kind).properties()) {
            EXPECT_EQ(reg.places().count(asked(reg, kind, property.example)), 0) << property.example;
            if (!property.label.vi.empty()) {
                EXPECT_EQ(reg.places().count(asked(reg, kind, "\"" + property.label.vi + "\" IS NULL")), 0);
            }
        }
    }
}

TEST_F(Places, EveryFieldButNoPersonalDataIsQueryable) {
    Register const reg = made();
    for (auto const kind : core::kPlaceKinds) {
        auto const& schema = reg.places().queryables(kind);
        for (auto const& field : core::place_kind(kind).fields)
            EXPECT_TRUE(schema.find(field.name)) << field.name;
        for (auto const& field : core::place_kind(kind).persons)
            EXPECT_FALSE(schema.find(field.name)) << field.name;
    }
    EXPECT_EQ(kind_of([&] { asked(reg, PlaceKind::complaint, "person_name = 'Trần Thị Mẫu'"); }),
              core::ErrorKind::usage);
}

TEST_F(Places, AFilterAsksOfValuesAndLeavesOutWhatIsUnknown) {
    Register reg = made();
    auto unknown = zone("V2");
    unknown.set("max_height_m", {});
    put(reg, zone("V1"), "2017-01-01");
    put(reg, unknown, "2017-01-01");
    auto const codes = [&](std::string_view where) {
        std::vector<std::string> found;
        for (auto const& record : list(reg, asked(reg, PlaceKind::zone, where)))
            found.push_back(record.code);
        return found;
    };
    using ::testing::ElementsAre;
    EXPECT_THAT(codes("max_height_m <= 18"), ElementsAre("V1"));
    EXPECT_THAT(codes("NOT max_height_m > 18"), ElementsAre("V1"));
    EXPECT_THAT(codes("\"cao nhất\" IS NULL"), ElementsAre("V2"));
    EXPECT_THAT(codes("begins_on = DATE('2017-01-01') AND ACCENTI(name) LIKE ACCENTI('Vung%')"),
                ElementsAre("V1", "V2"));
}

TEST_F(Places, ASpatialFilterAgreesWithOrWithoutTheIndexAndABox) {
    Register reg = made();
    put(reg, zone("V1"), "2017-01-01");
    auto other = zone("V2");
    other.geometry_wkb = spatial::wkb_of_wkt("POLYGON((109 16,109.5 16,109.5 16.5,109 16,109 16))");
    put(reg, other, "2017-01-01");
    auto const in = [&](std::string_view where, std::optional<core::GeoBox> box = {}) {
        auto query = asked(reg, PlaceKind::zone, where);
        query.box = box;
        EXPECT_EQ(static_cast<std::size_t>(reg.places().count(query)), list(reg, query).size());
        return reg.places().count(query);
    };
    EXPECT_EQ(in("S_INTERSECTS(geom, POINT(108.2 16.2))"), 1);
    EXPECT_EQ(in("S_INTERSECTS(geom, BBOX(108, 15, 110, 17))"), 2);
    EXPECT_EQ(in("NOT S_INTERSECTS(geom, POINT(108.2 16.2))"), 1);
    EXPECT_EQ(in("S_INTERSECTS(geom, POINT(109.1 16.4))"), 0) << "inside the box, outside the triangle";
    EXPECT_EQ(in("S_INTERSECTS(geom, BBOX(108, 15, 110, 17))", core::GeoBox{109, 16, 110, 17}), 1);
    EXPECT_EQ(in("S_INTERSECTS(geom, POINT(108.2 16.2))", core::GeoBox{109, 16, 110, 17}), 0);
}

TEST_F(Places, AFilterLooksAtTheDayAndTheChangeAsked) {
    Register reg = made();
    put(reg, zone("V1"), "2017-01-01");
    auto lower = zone("V1");
    lower.set("max_height_m", 12.0);
    put(reg, lower, "2020-01-01");
    auto query = asked(reg, PlaceKind::zone, "max_height_m < 15");
    EXPECT_EQ(reg.places().count(query), 1);
    query.as_of.valid_on = day("2019-12-31");
    EXPECT_EQ(reg.places().count(query), 0);
    query.as_of = {std::nullopt, core::ChangeNumber(1)};
    EXPECT_EQ(reg.places().count(query), 0);
}

} // namespace
} // namespace hatang::store::test
