// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "desk/sheets/sheet_scale.hpp"
#include "desk/sheets/strip_plan.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using namespace hatang;
using namespace hatang::desk::sheets;

/// A4 lying at 1:2000.
StripOrder order(bool turned = true) {
    return {546.0, 288.0, 28.0, 36.0, turned};
}
StripOrder upright(bool turned = true) {
    return {372.0, 400.0, 28.0, 36.0, turned};
}

bool holds(StripSheet const& sheet, StripOrder const& size, PlanePoint point) {
    auto const at = in_sheet(sheet, point);
    return std::abs(at.x) <= size.width_m / 2.0 + 1e-6 && std::abs(at.y) <= size.height_m / 2.0 + 1e-6;
}

/// A walk of random steps and turns, as streets make them, and sometimes back over itself.
PlaneLine random_line() {
    auto const steps = *rc::gen::inRange(1, 60);
    double heading = *rc::gen::inRange(0, 360);
    PlaneLine line{
        {static_cast<double>(*rc::gen::inRange(-500, 500)), static_cast<double>(*rc::gen::inRange(-500, 500))}};
    for (int i = 0; i < steps; ++i) {
        bool const sharp = *rc::gen::inRange(0, 8) == 0;
        heading += sharp ? *rc::gen::inRange(-170, 170) : *rc::gen::inRange(-25, 25);
        double const length = *rc::gen::inRange(1, sharp ? 900 : 200);
        double const turn = heading * std::numbers::pi / 180.0;
        line.push_back({line.back().x + length * std::cos(turn), line.back().y + length * std::sin(turn)});
    }
    return line;
}

void check_cover(std::vector<PlaneLine> const& lines, std::vector<StripSheet> const& sheets, StripOrder const& size) {
    for (PlaneLine const& line : lines) {
        double const length = length_of(line);
        for (double at = 0.0; at <= length; at += 3.7) {
            auto const point = point_along(line, at);
            RC_ASSERT(std::any_of(sheets.begin(), sheets.end(),
                                  [&](StripSheet const& sheet) { return holds(sheet, size, point); }));
        }
        RC_ASSERT(std::any_of(sheets.begin(), sheets.end(),
                              [&](StripSheet const& sheet) { return holds(sheet, size, line.back()); }));
    }
}

RC_GTEST_PROP(StripPlan, EveryPointOfEveryLineLiesOnASheet, ()) {
    std::vector<PlaneLine> lines;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        lines.push_back(random_line());
    }
    auto const size = *rc::gen::element(order(), order(false), upright(), upright(false));
    check_cover(lines, plan_strip(lines, size), size);
}

RC_GTEST_PROP(StripPlan, NeighboursShareTheMatchLineAroundTheCut, ()) {
    std::vector<PlaneLine> const lines{random_line()};
    auto const size = *rc::gen::element(order(), order(false), upright(), upright(false));
    auto const sheets = plan_strip(lines, size);
    for (std::size_t i = 0; i + 1 < sheets.size(); ++i) {
        RC_ASSERT(sheets[i].from_m < sheets[i].to_m);
        RC_ASSERT(sheets[i + 1].from_m >= sheets[i].to_m - 1e-9);
        if (!sheets[i].goes_on) {
            continue;
        }
        auto const cut = point_along(lines[0], sheets[i + 1].from_m);
        RC_ASSERT(holds(sheets[i], size, cut));
        RC_ASSERT(holds(sheets[i + 1], size, cut));
        auto const match = match_line({sheets[i], sheets[i + 1]}, lines[0], size);
        RC_ASSERT(match.has_value());
        for (auto const end : {match->first, match->second}) {
            RC_ASSERT(holds(sheets[i], size, end));
            RC_ASSERT(holds(sheets[i + 1], size, end));
        }
    }
}

RC_GTEST_PROP(StripPlan, NorthNeverPointsDownwards, ()) {
    std::vector<PlaneLine> const lines{random_line()};
    for (StripSheet const& sheet : plan_strip(lines, order())) {
        RC_ASSERT(std::abs(std::remainder(sheet.turn_rad, 2.0 * std::numbers::pi)) <= 110.5 * std::numbers::pi / 180.0);
    }
    for (StripSheet const& sheet : plan_strip(lines, order(false))) {
        RC_ASSERT(sheet.turn_rad == 0.0);
    }
}

TEST(StripPlan, AStraightLineTakesSheetsAlongIt) {
    std::vector<PlaneLine> const lines{{{0.0, 0.0}, {3000.0 * std::cos(0.5), 3000.0 * std::sin(0.5)}}};
    auto const sheets = plan_strip(lines, order());
    ASSERT_EQ(sheets.size(), 7U); // 490 m of a sheet are free for it
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        EXPECT_NEAR(sheets[i].turn_rad, 0.5, 0.01);
        EXPECT_EQ(sheets[i].goes_on, i + 1 < sheets.size());
        EXPECT_LE(sheets[i].to_m - sheets[i].from_m, 490.6);
    }
}

TEST(StripPlan, KeepsTheDirectionOfTheLineOnThePaperWhereItSwaysAroundNorth) {
    PlaneLine line{{0.0, 0.0}};
    for (int i = 1; i <= 6; ++i) {
        line.push_back({i % 2 == 0 ? 0.0 : 60.0, 450.0 * i});
    }
    auto const sheets = plan_strip({line}, order());
    ASSERT_GT(sheets.size(), 4U);
    for (std::size_t i = 1; i < sheets.size(); ++i) {
        EXPECT_LT(std::abs(sheets[i].turn_rad - sheets[i - 1].turn_rad), 0.6);
    }
}

TEST(StripPlan, ASecondCarriagewayNeedsNoSheetsOfItsOwn) {
    PlaneLine const there{{0.0, 0.0}, {2000.0, 0.0}};
    PlaneLine const back{{2000.0, 15.0}, {0.0, 15.0}};
    auto const one = plan_strip({there}, order());
    EXPECT_EQ(plan_strip({there, back}, order()).size(), one.size());
}

TEST(WalkingOrder, TakesTheNearestEndNext) {
    PlaneLine const a{{0.0, 0.0}, {100.0, 0.0}};
    PlaneLine const far{{400.0, 0.0}, {500.0, 0.0}};
    PlaneLine const turned{{300.0, 0.0}, {120.0, 0.0}};
    auto const order = in_walking_order({a, far, turned});
    ASSERT_EQ(order.size(), 3U);
    EXPECT_EQ(order[1].front(), (PlanePoint{120.0, 0.0}));
    EXPECT_EQ(order[2].front(), (PlanePoint{400.0, 0.0}));
}

TEST(SheetScale, ReadsWhatPeopleWrite) {
    for (char const* const text : {"1:2000", "1:2.000", "1/2000", "2000", "1:2 000", "1:2,000"}) {
        EXPECT_EQ(parse_scale(text), 2000.0) << text;
    }
    EXPECT_EQ(parse_scale("1:1.000.000"), 1'000'000.0);
    for (char const* const text :
         {"", "1:", "1:0", "1:20.00", "1:2.0000", "1:3", "1:9000000", "2:1000", "1:-5", "abc", "1:2.000,000"}) {
        EXPECT_THROW(parse_scale(text), core::Error) << text;
    }
}

TEST(SheetScale, TakesTheNextOfTheUsualSeries) {
    EXPECT_EQ(usual_scale(1200.0, 500.0), 2000.0);
    EXPECT_EQ(usual_scale(2000.0, 500.0), 2000.0);
    EXPECT_EQ(usual_scale(10.0, 500.0), 500.0);
    EXPECT_EQ(usual_scale(1e9, 500.0), 1'000'000.0);
    EXPECT_EQ(overview_scale(31'000.0), 40'000.0);
    EXPECT_EQ(overview_scale(7600.0), 10'000.0);
}

} // namespace
