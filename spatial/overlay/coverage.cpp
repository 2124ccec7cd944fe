// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/overlay/coverage.hpp"

#include "core/error.hpp"
#include "spatial/area_index.hpp"
#include "spatial/detail/box_tree.hpp"
#include "spatial/detail/orientation.hpp"
#include "spatial/detail/wkb_walk.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::spatial {

namespace {

using core::GeoBox;
using core::GeoPoint;

constexpr std::size_t kEdgesPerRun = 16;

/// Up to sixteen border edges one after the other, with one box.
struct Run {
    std::size_t first; ///< point at which the first edge begins
    std::size_t edges;
    std::int64_t key;
};

/// A part of the line that lies on a border of an area.
struct OnBorder {
    double from;
    double to;
    std::int64_t key;
};

struct Meetings {
    std::vector<double> cuts;
    std::vector<OnBorder> on_border;
};

GeoBox box_of(GeoPoint a, GeoPoint b) {
    return {std::min(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lon, b.lon), std::max(a.lat, b.lat)};
}

void extend(GeoBox& box, GeoPoint point) {
    box = {std::min(box.min_lon, point.lon), std::min(box.min_lat, point.lat), std::max(box.max_lon, point.lon),
           std::max(box.max_lat, point.lat)};
}

double turn(GeoPoint a, GeoPoint b, GeoPoint c) {
    return detail::orientation(a.lon, a.lat, b.lon, b.lat, c.lon, c.lat);
}

bool on_one_side(double first, double second) {
    return (first > 0.0 && second > 0.0) || (first < 0.0 && second < 0.0);
}

/// Both neighbours of a border walk it in opposite directions; the crossing must come out the same.
bool before(GeoPoint a, GeoPoint b) {
    return a.lon < b.lon || (a.lon == b.lon && a.lat < b.lat);
}

/// Share of the edge a–b at which \p point, known to be on its line, lies.
double share_at(GeoPoint a, GeoPoint b, GeoPoint point) {
    double const wide = b.lon - a.lon;
    double const high = b.lat - a.lat;
    return std::abs(wide) >= std::abs(high) ? (point.lon - a.lon) / wide : (point.lat - a.lat) / high;
}

struct LineEdge {
    GeoPoint a;
    GeoPoint b;
    double start; ///< position of a
};

void meet_along(LineEdge const& edge, GeoPoint c, GeoPoint d, std::int64_t key, Meetings& found) {
    double const one = std::clamp(share_at(edge.a, edge.b, c), 0.0, 1.0);
    double const other = std::clamp(share_at(edge.a, edge.b, d), 0.0, 1.0);
    if (one == other) {
        return;
    }
    OnBorder const part{edge.start + std::min(one, other), edge.start + std::max(one, other), key};
    found.on_border.push_back(part);
    found.cuts.push_back(part.from);
    found.cuts.push_back(part.to);
}

void meet(LineEdge const& edge, GeoPoint c, GeoPoint d, std::int64_t key, Meetings& found) {
    if (before(d, c)) {
        std::swap(c, d);
    }
    double const side_c = turn(edge.a, edge.b, c);
    double const side_d = turn(edge.a, edge.b, d);
    if (on_one_side(side_c, side_d)) {
        return;
    }
    if (side_c == 0.0 && side_d == 0.0) {
        meet_along(edge, c, d, key, found);
        return;
    }
    double const side_a = turn(c, d, edge.a);
    double const side_b = turn(c, d, edge.b);
    if (!on_one_side(side_a, side_b)) {
        found.cuts.push_back(edge.start + side_a / (side_a - side_b));
    }
}

/// Cuts closer together than this share of an edge are one: a border's corner met by both of its edges.
constexpr double kSameCut = 1e-11;

/// The ends of the parts in order; the last is the line's end.
std::vector<double> cuts_of(std::vector<double> cuts, double end) {
    std::ranges::sort(cuts);
    std::vector<double> ends;
    double from = 0.0;
    for (double const cut : cuts) {
        if (cut - from > kSameCut && end - cut > kSameCut) {
            ends.push_back(cut);
            from = cut;
        }
    }
    if (end > 0.0) {
        ends.push_back(end);
    }
    return ends;
}

class RingSink final : public detail::WkbSink {
public:
    RingSink(std::int64_t key, std::vector<GeoPoint>& corners, std::vector<Run>& runs, std::vector<GeoBox>& boxes)
        : m_key(key), m_corners(corners), m_runs(runs), m_boxes(boxes) {}

    void points(std::span<GeoPoint const> ring) override {
        auto const start = m_corners.size();
        m_corners.insert(m_corners.end(), ring.begin(), ring.end());
        for (std::size_t at = 0; at + 1 < ring.size(); at += kEdgesPerRun) {
            auto const edges = std::min(kEdgesPerRun, ring.size() - 1 - at);
            GeoBox box = box_of(ring[at], ring[at + 1]);
            std::for_each_n(ring.begin() + static_cast<std::ptrdiff_t>(at), edges + 1,
                            [&](GeoPoint point) { extend(box, point); });
            m_runs.push_back({start + at, edges, m_key});
            m_boxes.push_back(box);
        }
    }

private:
    std::int64_t m_key;
    std::vector<GeoPoint>& m_corners;
    std::vector<Run>& m_runs;
    std::vector<GeoBox>& m_boxes;
};

} // namespace

struct Coverage::Impl {
    AreaIndex areas;
    std::vector<GeoPoint> corners;
    std::vector<Run> runs;
    std::vector<GeoBox> boxes; ///< of the runs, until built
    detail::BoxTree tree;
    bool built = false;

    void meet_runs(LineEdge const& edge, std::vector<std::size_t> const& near, Meetings& found) const {
        auto const box = box_of(edge.a, edge.b);
        for (auto const at : near) {
            auto const& run = runs[at];
            for (auto corner = run.first; corner < run.first + run.edges; ++corner) {
                if (detail::overlap(box, box_of(corners[corner], corners[corner + 1]))) {
                    meet(edge, corners[corner], corners[corner + 1], run.key, found);
                }
            }
        }
    }

    /// Most lines meet no border: one look with the whole line's box, and only if something is there edge by edge.
    Meetings meetings(std::span<GeoPoint const> points) const {
        Meetings found;
        std::vector<std::size_t> near;
        auto const look = [&](GeoBox const& box) {
            near.clear();
            tree.visit_overlapping(box, [&near](std::size_t at) { near.push_back(at); });
        };
        GeoBox whole = box_of(points.front(), points.back());
        std::for_each(points.begin(), points.end(), [&](GeoPoint point) { extend(whole, point); });
        look(whole);
        bool const some = !near.empty();
        for (std::size_t at = 0; some && at + 1 < points.size(); ++at) {
            if (points[at] == points[at + 1]) {
                continue;
            }
            if (points.size() > 2) {
                look(box_of(points[at], points[at + 1]));
            }
            meet_runs({points[at], points[at + 1], static_cast<double>(at)}, near, found);
        }
        return found;
    }

    std::optional<std::int64_t> key_between(MeasuredLine const& line, double from, double to,
                                            Meetings const& found) const {
        // No round share: the rounded middle of a piece on a grid may be the corner of an area that it just misses.
        double const within = from + (to - from) * 0.381966;
        std::optional<std::int64_t> lowest;
        for (auto const& part : found.on_border) {
            if (part.from <= from + kSameCut && part.to >= to - kSameCut && (!lowest || part.key < *lowest)) {
                lowest = part.key;
            }
        }
        auto const inside = areas.find(line.point_at(within)); // another area may lie over the border
        return lowest && inside ? std::min(lowest, inside) : (lowest ? lowest : inside);
    }
};

Coverage::Coverage() : m_impl(std::make_unique<Impl>()) {}
Coverage::~Coverage() = default;
Coverage::Coverage(Coverage&&) noexcept = default;
Coverage& Coverage::operator=(Coverage&&) noexcept = default;

void Coverage::add(std::int64_t key, std::string_view wkb) {
    m_impl->areas.add(key, wkb);
    RingSink sink(key, m_impl->corners, m_impl->runs, m_impl->boxes);
    detail::walk_wkb(wkb, sink);
    m_impl->built = false;
}

void Coverage::build() {
    m_impl->areas.build();
    m_impl->tree = detail::BoxTree(m_impl->boxes);
    m_impl->built = true;
}

bool Coverage::empty() const {
    return m_impl->runs.empty();
}

std::vector<LinePiece> Coverage::split(MeasuredLine const& line) const {
    if (!m_impl->built) {
        throw core::internal_error("Coverage is asked before build()");
    }
    auto const found = m_impl->meetings(line.points());
    std::vector<LinePiece> pieces;
    double from = 0.0;
    for (double const to : cuts_of(found.cuts, line.end())) {
        auto const key = m_impl->key_between(line, from, to, found);
        if (!pieces.empty() && pieces.back().key == key) {
            pieces.back().to = to;
        } else {
            pieces.push_back({from, to, key});
        }
        from = to;
    }
    return pieces;
}

} // namespace hatang::spatial
