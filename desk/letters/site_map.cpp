// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/letters/site_map.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hatang::desk {

namespace {

constexpr double kWidth_mm = 160.0;
constexpr std::int64_t kMostFeatures = 2'000; ///< of a kind; more cannot be told apart on a sheet

/// Reaches to the corners of the frame.
core::GeoBox box_at(core::GeoPoint at, double scale) {
    return spatial::box_around(at, std::hypot(kWidth_mm, kSiteMapHeight_mm) / 2.0 * scale / 1000.0);
}

core::MapLayer places(MapSources const& sources, core::PlaceKind kind, core::MapStyle style, core::GeoBox const& box,
                      core::Date on) {
    core::PlaceQuery query;
    query.kind = kind;
    query.box = box;
    query.in_force_on = on;
    query.limit = kMostFeatures;
    core::MapLayer layer{style, {}, {}};
    std::set<std::string> named;
    sources.places.places(query, [&](core::PlaceRow const& row) {
        // a letter leaves the office: military areas stay inside
        if (!row.record.geometry_wkb.empty() &&
            (kind != core::PlaceKind::zone || row.record.text("kind") != "military")) {
            // a street is many pieces: one of them has the name
            std::string const& name = row.record.name.empty() ? row.record.code : row.record.name;
            bool const again = kind == core::PlaceKind::street && !named.insert(name).second;
            layer.features.push_back({row.record.geometry_wkb, again ? std::string() : name});
        }
        return true;
    });
    return layer;
}

core::MapLayer stations(MapSources const& sources, std::string const& own, core::GeoBox const& box) {
    core::SiteQuery query;
    query.box = box;
    query.limit = kMostFeatures;
    core::MapLayer layer{core::MapStyle::neighbour, "Trạm, cột hiện có", {}};
    std::set<std::string> seen;
    sources.sites.sites(query, [&](core::SiteRow const& row) {
        std::string const& code = row.site_code;
        bool const stands = row.record.status != "dismantled" && row.record.status != "planned";
        if (stands && code != own && seen.insert(code).second) { // several operators may stand on one site
            layer.features.push_back({spatial::point_wkb(row.record.position), code});
        }
        return true;
    });
    return layer;
}

double checked_scale(double scale) {
    if (std::ranges::find(kSiteMapScales, scale) == std::end(kSiteMapScales)) {
        throw core::usage_error({fmt::format("tỷ lệ bản đồ 1:{:.0f} không dùng được; các tỷ lệ: {:.0f}", scale,
                                             fmt::join(kSiteMapScales, ", ")),
                                 fmt::format("the map scale 1:{:.0f} is not offered; the scales are {:.0f}", scale,
                                             fmt::join(kSiteMapScales, ", "))},
                                {"ví dụ: --map-scale 5000", "for example: --map-scale 5000"});
    }
    return scale;
}

} // namespace

core::PageMap site_map(MapSources const& sources, MapSubject const& subject, std::optional<double> scale) {
    double chosen = scale ? checked_scale(*scale) : 2000.0;
    core::MapLayer streets;
    core::MapLayer masts;
    for (;;) {
        auto const box = box_at(subject.position, chosen);
        streets = places(sources, core::PlaceKind::street, core::MapStyle::street, box, subject.on);
        masts = stations(sources, subject.code, box);
        if (scale || chosen >= 5000.0 || !streets.features.empty() || !masts.features.empty()) {
            break;
        }
        chosen = 5000.0;
    }
    auto zones =
        places(sources, core::PlaceKind::zone, core::MapStyle::zone, box_at(subject.position, chosen), subject.on);
    zones.title = "Vùng theo quy hoạch, quy định";
    streets.title = "Đường";
    core::MapLayer route{core::MapStyle::subject, "Tuyến đề nghị", {}};
    if (!subject.line_wkb.empty()) {
        route.features.push_back({subject.line_wkb});
    }
    core::MapLayer place{core::MapStyle::place, "Vị trí đề nghị", {}};
    place.features.push_back({spatial::point_wkb(subject.position), subject.code});
    core::PageMap map;
    map.title = "Trích bản đồ vị trí";
    map.shown = spatial::box_around(subject.position, 1.0);
    map.height_mm = kSiteMapHeight_mm;
    map.scale = chosen;
    map.layers = {std::move(zones), std::move(streets), std::move(route), std::move(masts), std::move(place)};
    return map;
}

} // namespace hatang::desk
