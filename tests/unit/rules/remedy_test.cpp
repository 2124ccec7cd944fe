// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// The remedy against brute force: every centimetre of height, and a fine net of places.
#include "rules/remedy.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/local_plane.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace hatang::rules {

namespace {

constexpr core::GeoPoint kHere{108.2208, 16.0678};
constexpr int kScenes = 25;
constexpr double kHighest_m = 60.0;

constexpr std::string_view kPack = R"(pack: trial
version: 1
title: Thử
instrument: Thử
rank: decision
from: 2000-01-01
verification: source seen
sources: [trial]
rules:
  - id: class
    kind: mast_class
    title: Loại
    article: "1"
    severity: info
    parameters: {max_share_of_host: 0.2, max_height_m: 3, max_half_width_m: 0.5}
  - id: heritage
    kind: zone_prohibits
    title: Di tích
    article: "2"
    applies: "bulky = TRUE"
    parameters: {zones: [heritage]}
  - id: tall
    kind: proximity
    title: Quanh trụ sở
    article: "3"
    applies: "height_m > 20"
    parameters: {zones: [protected_place], within_m: 150}
  - id: height
    kind: zone_limits
    title: Chiều cao
    article: "4"
    parameters: {zones: [height_limit], of: total_height_m}
  - id: spacing
    kind: spacing
    title: Khoảng cách
    article: "5"
    applies: "bulky = TRUE"
    parameters:
      neighbours: A2
      table:
        - {area: urban, to_m: 15, min_m: 150}
        - {area: urban, over_m: 15, min_m: 200}
        - {area: rural, to_m: 15, min_m: 200}
        - {area: rural, over_m: 15, min_m: 350}
)";

class Scene {
public:
    explicit Scene(unsigned seed) : m_random(seed), m_plane(kHere) {
        std::vector<MastMark> masts;
        for (int i = 0; i < 6; ++i) {
            masts.push_back(
                {fmt::format("N{}", i), place(400), "VNPT", i % 3 == 0 ? "A1" : "A2b", 20.0, i % 4 == 0, true});
        }
        std::vector<ZoneMark> zones;
        zones.push_back(square("urban", {-3000, -3000}, 3000 + between(-200, 200), 6000));
        zones.push_back({"R", "", "rural", "", rural_wkb, 0.0, {}});
        for (int i = 0; i < 3; ++i) {
            zones.push_back(
                square("heritage", {between(-300, 200), between(-300, 200)}, between(50, 250), between(50, 250)));
            zones.push_back(
                square("height_limit", {between(-300, 100), between(-300, 100)}, between(100, 400), between(100, 400)));
            zones.back().max_height_m = std::round(between(8, 40) * 10) / 10;
            zones.push_back(square("protected_place", {between(-300, 300), between(-300, 300)}, 30, 30));
        }
        around = std::make_unique<Surroundings>(std::move(masts), std::move(zones), std::vector<AerodromeMark>{});
        subject.on = core::parse_date("2026-08-01").value();
        subject.position = kHere;
        subject.set(Known::height_m, std::round(between(10, 45) * 100) / 100);
        subject.set(Known::host_height_m, std::round(between(5, 25) * 10) / 10);
        subject.set(Known::half_width_m, 0.4);
        subject.set(Known::operators, std::vector<std::string>{"VIETTEL"});
    }
    double between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    core::GeoPoint at(double bearing, double distance) const { return spatial::destination(kHere, bearing, distance); }

    Subject subject;
    std::unique_ptr<Surroundings> around;

private:
    core::GeoPoint place(double reach) { return m_plane.to_geo({between(-reach, reach), between(-reach, reach)}); }
    ZoneMark square(std::string kind, spatial::PlanePoint corner, double width, double height) {
        auto const point = [&](double x, double y) {
            auto const geo = m_plane.to_geo({corner.x + x, corner.y + y});
            return fmt::format("{:.12f} {:.12f}", geo.lon, geo.lat);
        };
        ZoneMark zone;
        zone.code = fmt::format("Z{}", ++m_zones);
        zone.kind = kind;
        zone.wkb = spatial::wkb_of_wkt(fmt::format("POLYGON(({},{},{},{},{}))", point(0, 0), point(width, 0),
                                                   point(width, height), point(0, height), point(0, 0)));
        if (kind == "urban") {
            rural_wkb =
                spatial::wkb_of_wkt(fmt::format("POLYGON(({},{},{},{},{}))", point(width, 0), point(width + 4000, 0),
                                                point(width + 4000, height), point(width, height), point(width, 0)));
        }
        return zone;
    }

    std::mt19937 m_random;
    spatial::LocalPlane m_plane;
    std::string rural_wkb;
    int m_zones = 0;
};

class RemedyTest : public testing::TestWithParam<unsigned> {
protected:
    RemedyTest()
        : m_book({{"trial.yaml", std::string(kPack)}}), m_scene(GetParam()), m_checker(m_book, m_scene.subject.on, {}) {
    }

    bool passes(Subject const& subject) {
        auto const result = m_checker.check(subject, *m_scene.around, false);
        return std::none_of(result.findings.begin(), result.findings.end(),
                            [](RuleFinding const& each) { return each.judgement.verdict == Verdict::fail; });
    }
    bool passes_at_height(double height) {
        Subject changed = m_scene.subject;
        changed.set(Known::height_m, height);
        return passes(changed);
    }
    bool passes_at(core::GeoPoint place) {
        Subject moved = m_scene.subject;
        moved.position = place;
        return passes(moved);
    }
    Remedy remedy() {
        auto const result = m_checker.check(m_scene.subject, *m_scene.around);
        return find_remedy(m_checker, m_scene.subject, *m_scene.around, result);
    }

    Rulebook m_book;
    Scene m_scene;
    Checker m_checker;
};

TEST_P(RemedyTest, GreatestHeightIsThatOfEveryCentimetreTried) {
    auto const found = remedy();
    std::optional<double> greatest;
    for (int centimetres = static_cast<int>(kHighest_m * 100); centimetres > 0 && !greatest; --centimetres) {
        double const height = centimetres / 100.0;
        greatest = passes_at_height(height) ? std::optional(height) : std::nullopt;
    }
    if (found.height_unbounded) {
        EXPECT_EQ(greatest, kHighest_m);
        return;
    }
    ASSERT_EQ(found.max_height_m.has_value(), greatest.has_value());
    if (greatest) {
        EXPECT_NEAR(*found.max_height_m, *greatest, 1e-9);
        EXPECT_FALSE(found.binding_rule.empty());
    }
}

TEST_P(RemedyTest, NoPlaceOfAFineNetIsNearer) {
    auto const found = remedy();
    double const reach = found.nearest_place ? found.nearest_place->distance_m : 800.0;
    if (found.nearest_place) {
        EXPECT_TRUE(passes_at(found.nearest_place->point));
    }
    for (double distance = 0.5; distance < reach - 1.0; distance += 4.0) {
        double const step = std::clamp(200.0 / distance, 0.5, 15.0);
        for (double bearing = 0.0; bearing < 360.0; bearing += step) {
            ASSERT_FALSE(passes_at(m_scene.at(bearing, distance))) << distance << " m at " << bearing;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Scenes, RemedyTest, testing::Range(1u, 1u + kScenes));

} // namespace

} // namespace hatang::rules
