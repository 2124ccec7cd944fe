// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/evidence_readings.hpp"

#include "spatial/crs_transform.hpp"
#include "spatial/detail/viet_nam.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatang::spatial::detail {

namespace {

// Wider than this and around another outline named: a province around a commune, a district around a ward.
constexpr double kContextRatio = 4.0;
// Simplified outlines err at random by some 100 m, which the count of rows evens out; older ones are off as a whole.
constexpr double kSharpEnough_m = 300.0;
constexpr std::size_t kMeasuredRows = 200;
constexpr std::size_t kPointsAsked = 8;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

core::GeoBox joined(core::GeoBox const& a, core::GeoBox const& b) {
    return {std::min(a.min_lon, b.min_lon), std::min(a.min_lat, b.min_lat), std::max(a.max_lon, b.max_lon),
            std::max(a.max_lat, b.max_lat)};
}

std::vector<core::GeoPoint> in_order(RowSet const& rows, bool swapped) {
    std::vector<core::GeoPoint> points;
    points.reserve(rows.rows.size());
    for (auto const* row : rows.rows) {
        points.push_back(swapped ? core::GeoPoint{row->second, row->first} : core::GeoPoint{row->first, row->second});
    }
    return points;
}

void count_agreement(Reading& reading, RowSet const& rows, Outlines const& outlines) {
    auto const count = reading.positions.size();
    reading.agrees.resize(count);
    for (std::size_t row = 0; row < count; ++row) {
        auto const& position = reading.positions[row];
        bool const agrees =
            std::isfinite(position.lon) && (rows.named ? outlines.agrees(row, position) : is_around_viet_nam(position));
        reading.agrees[row] = agrees ? 1 : 0;
        reading.candidate.inside += agrees ? 1 : 0;
    }
    reading.candidate.tested = rows.count();
}

std::vector<core::GeoPoint> without_shift(CrsTransform const& transform, std::vector<core::GeoPoint> points) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    for (auto& point : points) {
        point = transform.to_wgs84_without_shift(point.lon, point.lat).value_or(core::GeoPoint{kNone, kNone});
    }
    return points;
}

int family_of(KnownCrs const& crs, bool swapped) {
    return static_cast<int>(std::lround(crs.central_meridian * 4.0)) * 2 + (swapped ? 1 : 0);
}

} // namespace

Outlines::Outlines(RowSet const& rows, std::span<EvidenceArea const> areas) {
    for (auto const* row : rows.rows) {
        for (auto const index : row->named_areas) {
            if (index < areas.size() && !m_outlines.contains(index)) {
                m_outlines.emplace(index, make_outline(areas[index]));
            }
        }
    }
    std::map<std::vector<std::size_t>, std::size_t> groups;
    m_group_of_row.reserve(rows.rows.size());
    for (auto const* row : rows.rows) {
        auto const [group, fresh] = groups.try_emplace(row->named_areas, m_groups.size());
        if (fresh) {
            m_groups.push_back(choose_alternatives(row->named_areas));
        }
        m_group_of_row.push_back(group->second);
    }
}

Outlines::Outline Outlines::make_outline(EvidenceArea const& area) {
    Outline outline{
        polygons_of_wkb(area.wkb), {kInfinity, kInfinity, -kInfinity, -kInfinity}, area.tolerance_m, 0.0, {}};
    for (auto const& polygon : outline.polygons) {
        outline.box = joined(outline.box, polygon.box());
        polygon.append_border_points(kPointsAsked, outline.some_points);
    }
    if (!outline.polygons.empty()) {
        auto const scale = local_scale((outline.box.min_lat + outline.box.max_lat) / 2.0);
        outline.width_m = std::hypot((outline.box.max_lon - outline.box.min_lon) * scale.per_degree_lon,
                                     (outline.box.max_lat - outline.box.min_lat) * scale.per_degree_lat);
    }
    return outline;
}

bool Outlines::is_around(Outline const& wide, Outline const& small) {
    // a half is enough: wards stick out of their province's outline by some square kilometres
    auto const inside = std::ranges::count_if(small.some_points, [&](auto point) { return covers(wide, point); });
    return static_cast<std::size_t>(inside) * 2 >= small.some_points.size();
}

Outlines::Alternatives Outlines::choose_alternatives(std::vector<std::size_t> const& named) const {
    Alternatives all;
    for (auto const index : named) {
        auto const found = m_outlines.find(index);
        if (found != m_outlines.end()) {
            all.push_back(&found->second);
        }
    }
    Alternatives chosen;
    std::ranges::copy_if(all, std::back_inserter(chosen), [&](Outline const* wide) {
        return std::ranges::none_of(all, [&](Outline const* small) {
            return wide->width_m > small->width_m * kContextRatio && is_around(*wide, *small);
        });
    });
    return chosen;
}

bool Outlines::covers(Outline const& outline, core::GeoPoint point) {
    return outline.box.contains(point) &&
           std::ranges::any_of(outline.polygons, [&](auto const& polygon) { return polygon.covers(point); });
}

bool Outlines::agrees(std::size_t row, core::GeoPoint point) const {
    auto const scale = local_scale(std::clamp(point.lat, -80.0, 80.0));
    return std::ranges::any_of(alternatives(row), [&](Outline const* outline) {
        double const reach_lon = outline->tolerance_m / scale.per_degree_lon;
        double const reach_lat = outline->tolerance_m / scale.per_degree_lat;
        core::GeoBox const near{outline->box.min_lon - reach_lon, outline->box.min_lat - reach_lat,
                                outline->box.max_lon + reach_lon, outline->box.max_lat + reach_lat};
        if (!near.contains(point)) {
            return false;
        }
        double const reach2 = outline->tolerance_m * outline->tolerance_m;
        return covers(*outline, point) || std::ranges::any_of(outline->polygons, [&](auto const& polygon) {
                   return polygon.squared_distance(point, scale, reach2) <= reach2;
               });
    });
}

bool Outlines::surely_inside(std::size_t row, core::GeoPoint point) const {
    return std::ranges::any_of(alternatives(row), [&](Outline const* outline) {
        return outline->tolerance_m <= kSharpEnough_m && covers(*outline, point);
    });
}

double Outlines::distance_m(std::size_t row, core::GeoPoint point) const {
    constexpr double kFarthest = 1e14; // square metres: more than half way round the earth
    auto const scale = local_scale(std::clamp(point.lat, -80.0, 80.0));
    double nearest = kInfinity;
    for (auto const* outline : alternatives(row)) {
        for (auto const& polygon : outline->polygons) {
            nearest = std::min(nearest, polygon.squared_distance(point, scale, kFarthest));
        }
    }
    return std::sqrt(nearest);
}

std::vector<Reading> make_readings(RowSet const& rows, Outlines const& outlines) {
    std::vector<Reading> readings;
    auto const wanted = rows.in_degrees ? CrsKind::geographic : CrsKind::projected;
    auto const add = [&](KnownCrs const& crs, bool swapped, bool shift_missing, std::vector<core::GeoPoint> positions) {
        Reading reading{{crs.id, swapped, shift_missing}, &crs, family_of(crs, swapped), std::move(positions), {}};
        count_agreement(reading, rows, outlines);
        readings.push_back(std::move(reading));
    };
    for (auto const& crs : known_crs()) {
        if (crs.kind != wanted) {
            continue;
        }
        CrsTransform const transform(crs.id);
        bool const three_degrees = crs.is_vn2000 && crs.kind == CrsKind::projected && crs.scale > 0.9998;
        for (bool const swapped : {false, true}) {
            auto const as_written = in_order(rows, swapped);
            auto positions = as_written;
            transform.to_wgs84(positions);
            add(crs, swapped, false, std::move(positions));
            if (three_degrees && rows.named) {
                add(crs, swapped, true, without_shift(transform, as_written));
            }
        }
    }
    return readings;
}

Duel duel(std::vector<char> const& first, std::vector<char> const& second) {
    Duel result;
    for (std::size_t i = 0; i < first.size(); ++i) {
        result.first_only += first[i] > second[i] ? 1 : 0;
        result.second_only += second[i] > first[i] ? 1 : 0;
    }
    return result;
}

void measure_outside(Reading& reading, Outlines const& outlines) {
    std::vector<double> distances;
    for (std::size_t row = 0; row < reading.positions.size() && distances.size() < kMeasuredRows; ++row) {
        if (reading.agrees[row] == 0 && std::isfinite(reading.positions[row].lon)) {
            auto const distance = outlines.distance_m(row, reading.positions[row]);
            if (std::isfinite(distance)) {
                distances.push_back(distance);
            }
        }
    }
    if (!distances.empty()) {
        auto const middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
        std::ranges::nth_element(distances, middle);
        reading.candidate.median_outside_m = *middle;
    }
}

} // namespace hatang::spatial::detail
