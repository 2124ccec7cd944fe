// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/banned_parts.hpp"

#include "desk/places/zone_shape.hpp"
#include "spatial/overlay/coverage.hpp"
#include "spatial/overlay/intervals.hpp"
#include "spatial/overlay/line_index.hpp"
#include "spatial/placed_geometry.hpp"
#include "spatial/snapshot/zone_index.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::desk {

namespace {

using spatial::GeometryClass;
using spatial::MeasuredLine;
using Parts = std::vector<spatial::Interval>;

constexpr spatial::AlongRule kOnTheStreet{.within_m = 15.0, .max_angle_deg = 30.0};
constexpr double kStep_m = 5.0;
constexpr double kExact_m = 0.01;

Parts parts_in_polygon(MeasuredLine const& line, std::string const& wkb) {
    spatial::Coverage area;
    area.add(1, wkb);
    area.build();
    Parts parts;
    for (auto const& piece : area.split(line)) {
        if (piece.key) {
            parts.emplace_back(piece.from, piece.to);
        }
    }
    return parts;
}

Parts parts_along(MeasuredLine const& line, std::string const& wkb) {
    spatial::LineIndex index;
    for (auto const& each : spatial::lines_of_wkb(wkb)) {
        index.add(1, each);
    }
    index.build();
    Parts found;
    index.along(line.points(), kOnTheStreet,
                [&](spatial::Alongside const& each) { found.emplace_back(each.from, each.to); });
    return spatial::joined(std::move(found));
}

/// Between a position inside and one outside: where the zone ends.
double border(MeasuredLine const& line, spatial::ZoneIndex const& zone, double inside, double outside) {
    while (std::abs(line.metres_before(outside) - line.metres_before(inside)) > kExact_m) {
        double const middle = inside + (outside - inside) / 2.0;
        (zone.covering(line.point_at(middle)).empty() ? outside : inside) = middle;
    }
    return inside;
}

Parts parts_within_reach(MeasuredLine const& line, std::string const& wkb, double reach_m) {
    spatial::ZoneIndex zone;
    zone.add(1, wkb, reach_m);
    zone.build();
    Parts parts;
    bool inside = false;
    double last = 0.0;
    auto const look = [&](double position) {
        bool const now = !zone.covering(line.point_at(position)).empty();
        if (now && !inside) {
            parts.emplace_back(position == 0.0 ? 0.0 : border(line, zone, position, last), position);
        } else if (!now && inside) {
            parts.back().second = border(line, zone, last, position);
        } else if (now) {
            parts.back().second = position;
        }
        inside = now;
        last = position;
    };
    look(0.0);
    for (double edge = 0.0; edge < line.end(); edge += 1.0) {
        double const metres = line.metres_before(edge + 1.0) - line.metres_before(edge);
        auto const steps = std::max(1.0, std::ceil(metres / kStep_m));
        for (double step = 1.0; step <= steps; step += 1.0) {
            look(edge + step / steps);
        }
    }
    return parts;
}

Parts parts_in(MeasuredLine const& line, core::PlaceRecord const& zone) {
    auto const kind = spatial::class_of_wkb(zone.geometry_wkb);
    auto const reach = zone_reach_m(zone);
    if (kind == GeometryClass::polygon && reach <= 0.0) {
        return parts_in_polygon(line, zone.geometry_wkb);
    }
    if (kind == GeometryClass::line && reach <= 0.0) {
        return parts_along(line, zone.geometry_wkb);
    }
    return reach > 0.0 ? parts_within_reach(line, zone.geometry_wkb, reach) : Parts{};
}

} // namespace

std::vector<BannedPart> banned_parts(core::PlaceReader const& places, ProgrammeTime const& time,
                                     MeasuredLine const& line, core::GeoBox const& box) {
    // the box finds geometries; their reach goes farther than any street is wide
    constexpr double kReach_deg = 0.02;
    core::PlaceQuery query;
    query.kind = core::PlaceKind::zone;
    query.as_of = time.as_of;
    query.in_force_on = time.day;
    query.box = core::GeoBox{box.min_lon - kReach_deg, box.min_lat - kReach_deg, box.max_lon + kReach_deg,
                             box.max_lat + kReach_deg};
    std::vector<BannedPart> banned;
    places.places(query, [&](core::PlaceRow const& row) {
        auto const& zone = row.record;
        if (zone.text("kind") != "no_new_aerial" || zone.geometry_wkb.empty()) {
            return true;
        }
        for (auto const& [from, to] : parts_in(line, zone)) {
            banned.push_back({zone.code, zone.name, zone.day("ends_on"), from, to});
        }
        return true;
    });
    return banned;
}

} // namespace hatang::desk
