// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/plane_pieces.hpp"

#include "spatial/detail/polygon_edges.hpp"
#include "spatial/geodesic.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace hatang::spatial::detail {

namespace {

constexpr double kHair = 1e-6;     // metres; against rounding
constexpr double kTouching = 1e-3; // ends that are meant to meet, do
constexpr double kLongest = 4000.0;

PlanePoint direction(PlanePiece const& piece, PlanePoint at) {
    PlanePoint const along = piece.circle ? PlanePoint{piece.a.y - at.y, at.x - piece.a.x} : piece.b - piece.a;
    double const size = length(along);
    return size > 0.0 ? along * (1.0 / size) : PlanePoint{1.0, 0.0};
}

void add_segment_crossing(PlanePiece const& one, PlanePiece const& other, std::vector<PlanePoint>& at) {
    PlanePoint const d1 = one.b - one.a;
    PlanePoint const d2 = other.b - other.a;
    double const length1 = length(d1);
    double const length2 = length(d2);
    double const turn = cross(d1, d2);
    if (std::abs(turn) <= 1e-12 * length1 * length2) {
        return;
    }
    PlanePoint const between = other.a - one.a;
    double const t1 = cross(between, d2) / turn;
    double const t2 = cross(between, d1) / turn;
    double const over1 = kTouching / length1;
    double const over2 = kTouching / length2;
    if (t1 >= -over1 && t1 <= 1.0 + over1 && t2 >= -over2 && t2 <= 1.0 + over2) {
        at.push_back(one.a + d1 * t1);
    }
}

void add_line_and_circle(PlanePiece const& segment, PlanePiece const& circle, std::vector<PlanePoint>& at) {
    PlanePoint const d = segment.b - segment.a;
    double const size = length(d);
    if (!(size > 0.0)) {
        return;
    }
    PlanePoint const unit = d * (1.0 / size);
    PlanePoint const to_centre = circle.a - segment.a;
    double const middle = dot(to_centre, unit);
    double const off = cross(unit, to_centre);
    double const square = (circle.radius - off) * (circle.radius + off);
    if (square < -circle.radius * kHair) {
        return;
    }
    double const half = std::sqrt(std::max(square, 0.0));
    for (double const along : {middle - half, middle + half}) {
        if (along >= -kTouching && along <= size + kTouching) {
            at.push_back(segment.a + unit * along);
        }
    }
}

void add_circle_crossings(PlanePiece const& one, PlanePiece const& other, std::vector<PlanePoint>& at) {
    PlanePoint const between = other.a - one.a;
    double const apart = length(between);
    if (apart <= kHair || apart > one.radius + other.radius + kHair ||
        apart < std::abs(one.radius - other.radius) - kHair) {
        return;
    }
    double const along = (apart + (one.radius - other.radius) * (one.radius + other.radius) / apart) / 2.0;
    double const half = std::sqrt(std::max((one.radius - along) * (one.radius + along), 0.0));
    PlanePoint const unit = between * (1.0 / apart);
    PlanePoint const middle = one.a + unit * along;
    PlanePoint const aside{-unit.y * half, unit.x * half};
    at.push_back(middle + aside);
    at.push_back(middle - aside);
}

/// The ways along a piece that lead away from the origin; both where the piece keeps its distance there.
std::vector<PlanePoint> ways_out(PlanePiece const& piece, PlanePoint at) {
    PlanePoint const way = direction(piece, at);
    double const climb = dot(way, at);
    if (std::abs(climb) <= 1e-6 * length(at) + kHair) {
        return {way, way * -1.0};
    }
    return {climb > 0.0 ? way : way * -1.0};
}

/// Whether the piece may come within \p within_m: measured in a plane that is good to 1 % up to 100 km.
bool may_be_near(BoundaryPiece const& piece, core::GeoPoint from, LocalScale scale, double within_m) {
    auto const flat = [&](core::GeoPoint point) {
        return PlanePoint{(point.lon - from.lon) * scale.per_degree_lon, (point.lat - from.lat) * scale.per_degree_lat};
    };
    PlanePoint const a = flat(piece.a);
    if (piece.kind == BoundaryPiece::Kind::circle) {
        double const apart = length(a);
        double const slack = 0.03 * (apart + piece.radius_m);
        return piece.radius_m > 0.0 && std::abs(apart - piece.radius_m) <= within_m + slack + 1.0;
    }
    PlanePoint const b = flat(piece.b);
    double const slack = 0.03 * std::max(length(a), length(b));
    return length(foot({false, a, b, 0.0})) <= within_m + slack + 1.0;
}

/// Turns geographic pieces into plane ones; a ring's next segment starts where the last one ended.
class Placer {
public:
    Placer(LocalPlane const& plane, double within_m) : m_plane(plane), m_within(within_m) {}

    void add(BoundaryPiece const& piece) {
        if (piece.kind == BoundaryPiece::Kind::circle) {
            keep({true, m_plane.to_plane(piece.a), {}, piece.radius_m});
            return;
        }
        auto const a = m_last && piece.a == m_last_geo ? *m_last : m_plane.to_plane(piece.a);
        auto const b = m_plane.to_plane(piece.b);
        m_last_geo = piece.b;
        m_last = b;
        if (length(b - a) <= kLongest) {
            keep({false, a, b, 0.0});
        } else {
            add_in_parts(piece, a, b);
        }
    }
    std::vector<PlanePiece> take() { return std::move(m_pieces); }

private:
    void add_in_parts(BoundaryPiece const& piece, PlanePoint a, PlanePoint b) {
        auto const line = geodesic_line(piece.a, piece.b);
        int const parts = static_cast<int>(std::ceil(std::min(line.distance_m, 2e7) / (kLongest / 2.0)));
        PlanePoint from = a;
        for (int part = 1; part <= parts; ++part) {
            double const along = line.distance_m * part / parts;
            PlanePoint const to =
                part == parts ? b : m_plane.to_plane(destination(piece.a, line.initial_bearing_deg, along));
            keep({false, from, to, 0.0});
            from = to;
        }
    }

    void keep(PlanePiece const& piece) {
        if (length(foot(piece)) <= m_within) {
            m_pieces.push_back(piece);
        }
    }

    LocalPlane const& m_plane;
    double m_within;
    core::GeoPoint m_last_geo;
    std::optional<PlanePoint> m_last;
    std::vector<PlanePiece> m_pieces;
};

} // namespace

std::vector<PlanePiece> pieces_in_plane(LocalPlane const& plane, std::span<BoundaryPiece const> pieces,
                                        double within_m) {
    auto const scale = local_scale(plane.origin().lat);
    Placer placer(plane, within_m);
    for (auto const& piece : pieces) {
        if (may_be_near(piece, plane.origin(), scale, within_m)) {
            placer.add(piece);
        }
    }
    auto result = placer.take();
    auto const values = [](PlanePiece const& piece) {
        bool const turned = std::tie(piece.b.x, piece.b.y) < std::tie(piece.a.x, piece.a.y);
        auto const& first = turned && !piece.circle ? piece.b : piece.a;
        auto const& second = turned && !piece.circle ? piece.a : piece.b;
        return std::tuple(piece.circle, first.x, first.y, second.x, second.y, piece.radius);
    };
    std::ranges::sort(result, {}, values);
    auto const repeated = std::ranges::unique(result, {}, values);
    result.erase(repeated.begin(), repeated.end());
    return result;
}

bool meets(PlanePiece const& piece, PlaneBox const& box) {
    PlanePoint const centre = (box.low + box.high) * 0.5;
    double const half_x = (box.high.x - box.low.x) / 2.0 + kTouching;
    double const half_y = (box.high.y - box.low.y) / 2.0 + kTouching;
    PlanePoint const off = piece.a - centre;
    if (piece.circle) {
        double const near_x = std::max(std::abs(off.x) - half_x, 0.0);
        double const near_y = std::max(std::abs(off.y) - half_y, 0.0);
        double const far_x = std::abs(off.x) + half_x;
        double const far_y = std::abs(off.y) + half_y;
        double const square = piece.radius * piece.radius;
        return near_x * near_x + near_y * near_y <= square && far_x * far_x + far_y * far_y >= square;
    }
    PlanePoint const d = piece.b - piece.a;
    PlanePoint const end = piece.b - centre;
    if (std::min(off.x, end.x) > half_x || std::max(off.x, end.x) < -half_x || std::min(off.y, end.y) > half_y ||
        std::max(off.y, end.y) < -half_y) {
        return false;
    }
    return std::abs(cross(d, off)) <= half_x * std::abs(d.y) + half_y * std::abs(d.x) + kHair;
}

PlanePoint foot(PlanePiece const& piece) {
    if (piece.circle) {
        double const apart = length(piece.a);
        PlanePoint const outwards = apart > 0.0 ? piece.a * (1.0 / apart) : PlanePoint{0.0, 1.0};
        return outwards * (apart - piece.radius); // the origin inside: the near side lies behind it
    }
    PlanePoint const d = piece.b - piece.a;
    double const square = dot(d, d);
    double const along = square > 0.0 ? std::clamp(-dot(piece.a, d) / square, 0.0, 1.0) : 0.0;
    return piece.a + d * along;
}

bool is_beside(PlanePiece const& piece, PlanePoint sample, double nudge_m) {
    return length(foot({piece.circle, piece.a - sample, piece.b - sample, piece.radius})) >= nudge_m / 25.0;
}

void add_crossings(PlanePiece const& one, PlanePiece const& other, std::vector<PlanePoint>& at) {
    if (!one.circle && !other.circle) {
        add_segment_crossing(one, other, at);
    } else if (one.circle && other.circle) {
        add_circle_crossings(one, other, at);
    } else if (one.circle) {
        add_line_and_circle(other, one, at);
    } else {
        add_line_and_circle(one, other, at);
    }
}

void add_foot_samples(PlanePiece const& piece, double nudge_m, std::vector<PlanePoint>& samples) {
    PlanePoint const at = foot(piece);
    double const apart = length(at);
    if (apart > nudge_m) {
        PlanePoint const sample = at * ((apart + nudge_m) / apart);
        if (is_beside(piece, sample, nudge_m)) { // not where a segment starts straight away from the origin
            samples.push_back(sample);
        }
        return;
    }
    PlanePoint const way = direction(piece, at);
    PlanePoint const aside{-way.y * nudge_m, way.x * nudge_m};
    samples.push_back(at + aside);
    samples.push_back(at - aside);
}

void add_crossing_samples(PlanePiece const& one, PlanePiece const& other, PlanePoint at, double nudge_m,
                          std::vector<PlanePoint>& samples) {
    constexpr double kSharp = 0.2; // sine of half the angle: below it a step gets less than a fifth of it away
    auto const step_between = [&](PlanePoint first, PlanePoint second) {
        PlanePoint const sum = first + second;
        double const size = length(sum);
        if (size < 1e-9) {
            return; // straight on: what lies beside it has its nearest point at the foot
        }
        PlanePoint const between = sum * (1.0 / size);
        double const farthest = std::abs(cross(first, between)) < kSharp ? 100.0 * nudge_m : nudge_m;
        // the shortest step that leads off both pieces, and longer ones
        double factor = 1.5;
        for (double step = nudge_m; step <= farthest; step *= factor) {
            PlanePoint const sample = at + between * step;
            if (is_beside(one, sample, nudge_m) && is_beside(other, sample, nudge_m)) {
                samples.push_back(sample);
                factor = 5.0;
            }
        }
    };
    for (auto const& first : ways_out(one, at)) {
        for (auto const& second : ways_out(other, at)) {
            step_between(first, second);
        }
    }
}

} // namespace hatang::spatial::detail
