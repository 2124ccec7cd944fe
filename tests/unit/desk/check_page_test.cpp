// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_map.hpp"
#include "desk/checks/check_page.hpp"
#include "rules/checker.hpp"
#include "rules/remedy.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace hatang::desk {
namespace {

using core::MapStyle;
using core::Tone;
using rules::Known;
using ::testing::HasSubstr;

core::GeoPoint const kHere{108.2, 16.0};

constexpr char const* kPack = R"(pack: trial
version: 1
title: {vi: Thử, en: Trial}
instrument: Quyết định thử
rank: decision
from: 2015-01-01
provinces: []
verification: source seen
sources: ["https://example.org/trial"]
rules:
  - id: trial-spacing
    kind: spacing
    title: {vi: Khoảng cách, en: Spacing}
    article: Điều 1
    fact: "1"
    quote: "200 m"
    parameters:
      table: [{min_m: 200}]
  - id: trial-heritage
    kind: zone_prohibits
    title: {vi: Di tích, en: Heritage}
    article: Điều 2
    fact: "2"
    quote: "cấm"
    parameters: {zones: [heritage]}
)";

rules::Rulebook const& rulebook() {
    static rules::Rulebook const book(std::vector<rules::PackText>{{"trial.yaml", kPack}});
    return book;
}

rules::MastMark mast(std::string code, double bearing, double distance) {
    return {std::move(code), spatial::destination(kHere, bearing, distance), "VNPT", "A2a", 20.0, false, true};
}

rules::ZoneMark heritage() {
    return {"HA-1",
            "Phố cổ",
            "heritage",
            "QĐ 1",
            spatial::wkb_of_wkt("POLYGON ((108.195 15.995, 108.205 15.995, 108.205 16.005, 108.195 16.005, 108.195 "
                                "15.995))"),
            0.0,
            std::nullopt};
}

CheckedApplication check(std::vector<rules::MastMark> masts, std::vector<rules::ZoneMark> zones) {
    rules::Subject subject;
    subject.code = "HS-1";
    subject.on = *core::parse_date("2017-03-01");
    subject.position = kHere;
    subject.own_codes = {"HS-1", "OWN"};
    subject.set(Known::height_m, 18.5);
    rules::Surroundings around(std::move(masts), std::move(zones), {});
    rules::Checker checker(rulebook(), subject.on, subject.province);
    auto result = checker.check(subject, around);
    if (result.verdict != rules::Verdict::pass) {
        result.remedy = find_remedy(checker, subject, around, result);
    }
    return {std::move(subject), std::move(result), std::move(around)};
}

core::MapLayer const& layer(core::PageMap const& map, MapStyle style) {
    return *std::find_if(map.layers.begin(), map.layers.end(),
                         [style](core::MapLayer const& each) { return each.style == style && !each.title.empty(); });
}

template <typename Block> Block const* first(core::Page const& page) {
    for (core::PageBlock const& block : page.blocks) {
        if (auto const* const found = std::get_if<Block>(&block)) {
            return found;
        }
    }
    return nullptr;
}

TEST(CheckMap, ShowsWhoStandsInTheWayAndWhereItWouldPass) {
    auto const checked = check({mast("NEAR", 90, 120), mast("FAR", 90, 230), mast("OWN", 0, 0)}, {});
    auto const map = map_of_surroundings(checked, core::Language::vi);
    auto const& masts = layer(map, MapStyle::neighbour).features;
    ASSERT_EQ(masts.size(), 2U);
    EXPECT_EQ(masts[1].label, "NEAR");
    EXPECT_EQ(masts[1].tone, Tone::bad);
    EXPECT_EQ(masts[0].label, "FAR");
    EXPECT_EQ(masts[0].tone, Tone::plain);
    ASSERT_EQ(layer(map, MapStyle::limit).features.size(), 1U);
    EXPECT_EQ(layer(map, MapStyle::limit).features[0].label, "200 m");
    ASSERT_EQ(layer(map, MapStyle::target).features.size(), 1U);
    auto const target = spatial::point_of_wkb(layer(map, MapStyle::target).features[0].wkb);
    ASSERT_TRUE(target && checked.result.remedy->nearest_place);
    EXPECT_NEAR(spatial::geodesic_distance_m(*target, checked.result.remedy->nearest_place->point), 0.0, 0.01);
    EXPECT_TRUE(map.shown.contains(*target));
    EXPECT_TRUE(map.shown.contains(spatial::destination(kHere, 0, 200)));
}

TEST(CheckMap, AZoneOfAFindingIsDrawnOnce) {
    auto const map = map_of_surroundings(check({}, {heritage()}), core::Language::vi);
    std::size_t areas = 0;
    for (core::MapLayer const& each : map.layers) {
        areas += each.style == MapStyle::zone ? each.features.size() : 0U;
    }
    EXPECT_EQ(areas, 1U);
    auto const& zone = layer(map, MapStyle::zone).features[0];
    EXPECT_EQ(zone.label, "Phố cổ");
    EXPECT_EQ(zone.tone, Tone::bad);
}

TEST(CheckMap, NoSurfacesNoSecondMap) {
    EXPECT_FALSE(map_of_surfaces(check({}, {}), core::Language::vi));
}

TEST(CheckPage, SaysVerdictFiguresAndBasis) {
    auto const checked = check({mast("NEAR", 90, 120)}, {});
    auto const page = check_page(checked, rulebook().attributes(), core::Language::vi);
    EXPECT_EQ(page.made_on, checked.result.law_as_of);
    EXPECT_THAT(page.title, HasSubstr("HS-1"));
    EXPECT_EQ(first<core::PageBanner>(page)->text.text, "Không đạt");
    EXPECT_EQ(first<core::PageBanner>(page)->text.tone, Tone::bad);
    auto const& rows = first<core::PageTable>(page)->rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_TRUE(rows[0][0].mark);
    EXPECT_EQ(rows[0][0].lines[0].tone, Tone::bad);
    EXPECT_EQ(rows[0][1].lines[0].text, "Khoảng cách");
    EXPECT_EQ(rows[0][2].lines[0].text, "120\u00A0m");
    EXPECT_EQ(rows[0][2].lines[1].text, "mức ≥\u00A0200\u00A0m");
    EXPECT_EQ(rows[0][3].lines[0].link, "https://example.org/trial");
    EXPECT_EQ(rows[0][3].lines[1].text, "Điều 1");
}

TEST(CheckPage, IsInTheLanguageAskedFor) {
    auto const page = check_page(check({}, {heritage()}), rulebook().attributes(), core::Language::en);
    EXPECT_EQ(page.language, core::Language::en);
    EXPECT_EQ(first<core::PageBanner>(page)->text.text, "Fails");
    EXPECT_EQ(first<core::PageTable>(page)->columns[0].heading, "Verdict");
    auto const& facts = first<core::PageFacts>(page)->facts;
    auto const height =
        std::find_if(facts.begin(), facts.end(), [](auto const& fact) { return fact.value.text == "18.5\u00A0m"; });
    EXPECT_NE(height, facts.end());
}

TEST(CheckPage, APassHasNoRemedy) {
    // A rule that finds no zone of its kind anywhere asks for an officer: one far away is enough.
    auto far = heritage();
    far.wkb = spatial::wkb_of_wkt("POLYGON ((108.4 16.0, 108.41 16.0, 108.41 16.01, 108.4 16.0))");
    auto const page = check_page(check({}, {far}), rulebook().attributes(), core::Language::vi);
    EXPECT_EQ(first<core::PageBanner>(page)->text.text, "Đạt");
    EXPECT_EQ(first<core::PageList>(page), nullptr);
    EXPECT_NE(first<core::PageMap>(page), nullptr);
}

TEST(CheckPage, SeveralProposalsFollowOneAnother) {
    auto page = check_page(check({}, {}), rulebook().attributes(), core::Language::vi);
    auto const alone = page.blocks.size();
    append_page(page, check_page(check({}, {heritage()}), rulebook().attributes(), core::Language::vi));
    EXPECT_GT(page.blocks.size(), 2 * alone);
}

} // namespace
} // namespace hatang::desk
