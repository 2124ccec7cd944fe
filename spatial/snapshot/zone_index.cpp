// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/snapshot/zone_index.hpp"

#include "core/error.hpp"
#include "spatial/detail/box_tree.hpp"
#include "spatial/detail/edge_distance.hpp"
#include "spatial/detail/polygon_edges.hpp"
#include "spatial/detail/wkb_walk.hpp"
#include "spatial/geodesic.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatang::spatial {

namespace {

// A line or a cloud of points is kept in short stretches, each with its own small box.
constexpr std::size_t kStretch = 16;

/// Room on all sides for \p reach_m.
core::GeoBox widened(core::GeoBox const& box, double reach_m) {
    if (reach_m == 0.0) {
        return box;
    }
    double const widest = std::max(std::abs(box.min_lat), std::abs(box.max_lat));
    auto const around = box_around({0.0, widest}, reach_m);
    double const aside = around.max_lon;
    double const above = reach_m / 110'574.0 + 1e-8; // as box_around(): the shortest degree of latitude
    return {box.min_lon - aside, box.min_lat - above, box.max_lon + aside, box.max_lat + above};
}

core::GeoBox box_of(std::span<core::GeoPoint const> points) {
    core::GeoBox box{points[0].lon, points[0].lat, points[0].lon, points[0].lat};
    for (auto const& point : points) {
        box = {std::min(box.min_lon, point.lon), std::min(box.min_lat, point.lat), std::max(box.max_lon, point.lon),
               std::max(box.max_lat, point.lat)};
    }
    return box;
}

} // namespace

struct ZoneIndex::Impl {
    /// A polygon, or a stretch of a line.
    struct Part {
        std::int64_t key;
        double reach_m;
        std::uint32_t polygon; ///< kNone: points
        std::uint32_t first;   ///< of the points of a stretch
        std::uint32_t count;
        bool line;
    };
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    struct Sink;

    std::vector<Part> parts;
    std::vector<core::GeoBox> boxes;
    std::vector<detail::PolygonEdges> polygons;
    std::vector<core::GeoPoint> points;
    detail::BoxTree tree;
    bool built = false;

    void add_polygon(Part part, std::vector<std::vector<core::GeoPoint>> const& rings) {
        part.polygon = static_cast<std::uint32_t>(polygons.size());
        polygons.emplace_back(rings);
        boxes.push_back(widened(polygons.back().box(), part.reach_m));
        parts.push_back(part);
    }

    void add_stretch(Part part, std::span<core::GeoPoint const> stretch, bool line) {
        part.first = static_cast<std::uint32_t>(points.size());
        part.count = static_cast<std::uint32_t>(stretch.size());
        part.line = line;
        points.insert(points.end(), stretch.begin(), stretch.end());
        boxes.push_back(widened(box_of(stretch), part.reach_m));
        parts.push_back(part);
    }

    void drop_after(std::size_t part_count, std::size_t polygon_count, std::size_t point_count) {
        parts.resize(part_count);
        boxes.resize(part_count);
        polygons.erase(polygons.begin() + static_cast<std::ptrdiff_t>(polygon_count), polygons.end());
        points.resize(point_count);
    }

    /// Negative when farther than the limit.
    double distance(Part const& part, detail::ShortDistance const& from, double limit_m) const {
        auto const at = from.from();
        if (part.polygon != kNone && polygons[part.polygon].covers(at)) {
            return 0.0;
        }
        if (part.polygon != kNone && limit_m == 0.0) {
            return -1.0;
        }
        detail::NearestOnEdges nearest(from, limit_m);
        if (part.polygon != kNone) {
            polygons[part.polygon].visit_edges(at.lat - nearest.reach_lat(), at.lat + nearest.reach_lat(),
                                               [&](auto a, auto b) { nearest.add_edge(a, b); });
            return nearest.metres();
        }
        std::span const stretch(points.data() + part.first, part.count);
        for (std::size_t i = 0; i < stretch.size(); ++i) {
            if (!part.line) {
                nearest.add_point(stretch[i]);
            } else if (i > 0) {
                nearest.add_edge(stretch[i - 1], stretch[i]);
            }
        }
        return nearest.metres();
    }

    template <typename Limit>
    std::vector<ZoneHit> find(core::GeoPoint point, core::GeoBox const& box, Limit const& limit_of) const {
        if (!built) {
            throw core::internal_error("ZoneIndex is asked before build()");
        }
        std::vector<ZoneHit> hits;
        detail::ShortDistance const from(point);
        tree.visit_overlapping(box, [&](std::size_t at) {
            double const metres = distance(parts[at], from, limit_of(parts[at]));
            if (metres >= 0.0) {
                hits.push_back({parts[at].key, metres});
            }
        });
        std::ranges::sort(hits, [](ZoneHit const& a, ZoneHit const& b) {
            return a.key != b.key ? a.key < b.key : a.distance_m < b.distance_m;
        });
        auto const repeated = std::ranges::unique(hits, {}, &ZoneHit::key); // keeps the least distance
        hits.erase(repeated.begin(), repeated.end());
        return hits;
    }
};

struct ZoneIndex::Impl::Sink final : detail::WkbSink {
    Sink(Impl& to, std::int64_t key, double reach_m) : impl(to), part{key, reach_m, kNone, 0, 0, false} {}

    void begin(detail::WkbKind begun, std::uint32_t /*count*/) override { kind = begun; }
    void points(std::span<core::GeoPoint const> points) override {
        if (points.empty()) {
            return;
        }
        if (kind == detail::WkbKind::polygon) {
            rings.emplace_back(points.begin(), points.end());
            return;
        }
        if (points.size() == 1) {
            impl.add_stretch(part, points, false);
        }
        for (std::size_t first = 0; first + 1 < points.size(); first += kStretch) {
            impl.add_stretch(part, points.subspan(first, std::min(kStretch + 1, points.size() - first)), true);
        }
    }
    void end(detail::WkbKind /*kind*/) override {
        if (!rings.empty()) {
            impl.add_polygon(part, rings);
            rings.clear();
        }
    }

    Impl& impl;
    Part part;
    detail::WkbKind kind = detail::WkbKind::point;
    std::vector<std::vector<core::GeoPoint>> rings;
};

ZoneIndex::ZoneIndex() : m_impl(std::make_unique<Impl>()) {}
ZoneIndex::~ZoneIndex() = default;
ZoneIndex::ZoneIndex(ZoneIndex&&) noexcept = default;
ZoneIndex& ZoneIndex::operator=(ZoneIndex&&) noexcept = default;

void ZoneIndex::add(std::int64_t key, std::string_view wkb, double reach_m) {
    if (!(reach_m >= 0.0) || !std::isfinite(reach_m)) {
        throw core::data_error({"khoảng cách quanh vùng phải là số mét không âm",
                                "the distance around a zone must be a number of metres, not negative"});
    }
    auto const parts = m_impl->parts.size();
    auto const polygons = m_impl->polygons.size();
    auto const points = m_impl->points.size();
    try {
        Impl::Sink sink(*m_impl, key, reach_m);
        detail::walk_wkb(wkb, sink);
    } catch (...) {
        m_impl->drop_after(parts, polygons, points); // nothing stays of what broke half-way
        throw;
    }
    m_impl->built = false;
}

void ZoneIndex::build() {
    m_impl->tree = detail::BoxTree(m_impl->boxes);
    m_impl->built = true;
}

bool ZoneIndex::empty() const {
    return m_impl->parts.empty();
}

std::vector<ZoneHit> ZoneIndex::covering(core::GeoPoint point) const {
    return m_impl->find(point, {point.lon, point.lat, point.lon, point.lat},
                        [](Impl::Part const& part) { return part.reach_m; });
}

std::vector<ZoneHit> ZoneIndex::holding_within(core::GeoPoint point, double radius_m) const {
    if (!(radius_m >= 0.0)) {
        return {};
    }
    // the boxes are as wide as the reaches already
    return m_impl->find(point, box_around(point, radius_m),
                        [&](Impl::Part const& part) { return part.reach_m + radius_m; });
}

std::vector<ZoneHit> ZoneIndex::near(core::GeoPoint point, double radius_m) const {
    if (!(radius_m >= 0.0)) {
        return {};
    }
    return m_impl->find(point, box_around(point, radius_m), [&](Impl::Part const&) { return radius_m; });
}

} // namespace hatang::spatial
