// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/area_index.hpp"

#include "core/error.hpp"
#include "spatial/detail/box_tree.hpp"
#include "spatial/detail/polygon_edges.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::spatial {

struct AreaIndex::Impl {
    /// One polygon of an area: the parts of a MultiPolygon are kept apart, each with its own small box.
    struct Part {
        std::int64_t key;
        detail::PolygonEdges edges;
    };

    std::vector<Part> parts;
    detail::BoxTree tree;
    bool built = false;

    void require_built() const {
        if (!built) {
            throw core::internal_error("AreaIndex is asked before build()");
        }
    }
};

AreaIndex::AreaIndex() : m_impl(std::make_unique<Impl>()) {}
AreaIndex::~AreaIndex() = default;
AreaIndex::AreaIndex(AreaIndex&&) noexcept = default;
AreaIndex& AreaIndex::operator=(AreaIndex&&) noexcept = default;

void AreaIndex::add(std::int64_t key, std::string_view wkb) {
    for (auto& polygon : detail::polygons_of_wkb(wkb)) {
        m_impl->parts.push_back({key, std::move(polygon)});
    }
    m_impl->built = false;
}

void AreaIndex::build() {
    std::vector<core::GeoBox> boxes;
    boxes.reserve(m_impl->parts.size());
    for (auto const& part : m_impl->parts) {
        boxes.push_back(part.edges.box());
    }
    m_impl->tree = detail::BoxTree(boxes);
    m_impl->built = true;
}

bool AreaIndex::empty() const {
    return m_impl->parts.empty();
}

std::vector<std::int64_t> AreaIndex::find_all(core::GeoPoint point) const {
    m_impl->require_built();
    std::vector<std::int64_t> keys;
    m_impl->tree.visit_overlapping({point.lon, point.lat, point.lon, point.lat}, [&](std::size_t at) {
        auto const& part = m_impl->parts[at];
        if (part.edges.covers(point)) {
            keys.push_back(part.key);
        }
    });
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

std::optional<std::int64_t> AreaIndex::find(core::GeoPoint point) const {
    m_impl->require_built();
    std::optional<std::int64_t> lowest;
    m_impl->tree.visit_overlapping({point.lon, point.lat, point.lon, point.lat}, [&](std::size_t at) {
        auto const& part = m_impl->parts[at];
        if ((!lowest || part.key < *lowest) && part.edges.covers(point)) {
            lowest = part.key;
        }
    });
    return lowest;
}

std::optional<AreaIndex::Nearest> AreaIndex::find_nearest(core::GeoPoint point, double within_m) const {
    if (auto const inside = find(point)) {
        return Nearest{*inside, 0.0};
    }
    if (!(within_m >= 0.0)) {
        return std::nullopt;
    }
    auto const scale = detail::local_scale(point.lat);
    double const reach_lon = within_m / scale.per_degree_lon;
    double const reach_lat = within_m / scale.per_degree_lat;
    core::GeoBox const around{point.lon - reach_lon, point.lat - reach_lat, point.lon + reach_lon,
                              point.lat + reach_lat};
    // a hair more than within_m, so that a border exactly that far away is found
    double nearest = within_m * within_m * (1.0 + 1e-12) + 1e-9;
    std::optional<Nearest> found;
    m_impl->tree.visit_overlapping(around, [&](std::size_t at) {
        auto const& part = m_impl->parts[at];
        double const distance = part.edges.squared_distance(point, scale, nearest);
        if (distance <= nearest && (!found || distance < nearest || part.key < found->key)) {
            nearest = distance;
            found = Nearest{part.key, std::sqrt(distance)};
        }
    });
    return found;
}

} // namespace hatang::spatial
