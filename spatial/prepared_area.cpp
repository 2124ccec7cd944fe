// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/polygon_edges.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>

namespace hatang::spatial {

struct PreparedArea::Impl {
    std::vector<detail::PolygonEdges> polygons;
    core::GeoBox box;
};

PreparedArea::PreparedArea(std::string_view wkb) : m_impl(std::make_unique<Impl>()) {
    m_impl->polygons = detail::polygons_of_wkb(wkb);
    m_impl->box = box_of_wkb(wkb);
}

PreparedArea::~PreparedArea() = default;
PreparedArea::PreparedArea(PreparedArea&&) noexcept = default;
PreparedArea& PreparedArea::operator=(PreparedArea&&) noexcept = default;

bool PreparedArea::covers(core::GeoPoint point) const {
    return m_impl->box.contains(point) &&
           std::ranges::any_of(m_impl->polygons, [&](auto const& polygon) { return polygon.covers(point); });
}

core::GeoBox PreparedArea::box() const {
    return m_impl->box;
}

} // namespace hatang::spatial
