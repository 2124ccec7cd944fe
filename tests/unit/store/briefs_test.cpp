// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

#include <algorithm>

namespace hatang::store::test {

namespace {

class Briefs : public StoreTest {
protected:
    using Line = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string, double,
                            std::optional<double>>;

    /// A, B and C; A is higher since 2026-06-01, C is planned and of another operator.
    Register changed() {
        Register reg = made();
        put(reg, {station("A"), station("B", 108.21, 16.06), planned()}, "2026-01-01");
        core::StationRecord higher = station("A");
        higher.height = core::Length::metres(30);
        put(reg, {higher}, "2026-06-01");
        return reg;
    }
    static core::StationRecord planned() {
        core::StationRecord record = station("C", 108.22, 16.07);
        record.operator_code = "VNPT";
        record.status = "planned";
        record.height.reset();
        return record;
    }
    static void put(Register& reg, std::vector<core::StationRecord> const& records, std::string const& from) {
        auto const change = reg.writer().begin_change();
        for (core::StationRecord const& record : records)
            change->put_station(record, day(from));
        change->commit(header());
    }
    static std::vector<Line> briefs(Register const& reg, core::AsOf const& as_of) {
        std::vector<Line> lines;
        reg.sites().briefs(as_of, [&lines](core::StationBrief const& brief) {
            lines.emplace_back(brief.code, brief.site_code, brief.operator_code, brief.mast_class, brief.structure_kind,
                               brief.status, brief.position.lon, brief.height_m);
        });
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    static std::vector<Line> rows(Register const& reg, core::AsOf const& as_of) {
        std::vector<Line> lines;
        core::SiteQuery query;
        query.as_of = as_of;
        reg.sites().sites(query, [&lines](core::SiteRow const& row) {
            core::StationRecord const& record = row.record;
            lines.emplace_back(record.code, row.site_code, record.operator_code, record.mast_class,
                               record.structure_kind, record.status, record.position.lon,
                               record.height ? std::optional(record.height->metres()) : std::nullopt);
            return true;
        });
        std::sort(lines.begin(), lines.end());
        return lines;
    }
};

} // namespace

TEST_F(Briefs, AreTheStationsOfEveryState) {
    Register const reg = changed();
    for (core::AsOf const& as_of :
         {core::AsOf{}, core::AsOf{day("2026-03-01"), std::nullopt}, core::AsOf{day("2025-12-31"), std::nullopt},
          core::AsOf{day("2026-07-01"), std::nullopt}, core::AsOf{std::nullopt, core::ChangeNumber(1)}}) {
        EXPECT_EQ(briefs(reg, as_of), rows(reg, as_of));
    }
    auto const now = briefs(reg, {});
    ASSERT_EQ(now.size(), 3U);
    EXPECT_EQ(std::get<7>(now[0]), 30.0);
    EXPECT_EQ(std::get<7>(now[2]), std::nullopt);
    EXPECT_EQ(std::get<7>(briefs(reg, {day("2026-03-01"), std::nullopt})[0]), 18.0);
}

} // namespace hatang::store::test
