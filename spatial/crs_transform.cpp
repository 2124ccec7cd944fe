// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/crs_transform.hpp"

#include "core/error.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/detail/proj_pipeline.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hatang::spatial {

struct CrsTransform::Impl {
    explicit Impl(KnownCrs const& known) : crs(known) {
        if (!crs.pipeline.empty()) {
            proper.emplace(crs.pipeline);
        }
        if (!crs.unshifted.empty()) {
            unshifted.emplace(crs.unshifted);
        }
    }

    std::optional<core::GeoPoint> within_area(double lon, double lat) const {
        core::GeoPoint const point{lon, lat};
        // NaN is in no box
        return crs.area.contains(point) ? std::optional(point) : std::nullopt;
    }

    KnownCrs const& crs;
    std::optional<detail::ProjPipeline> proper;    ///< none for WGS 84 itself
    std::optional<detail::ProjPipeline> unshifted; ///< projected CRS only
};

namespace {

KnownCrs const& require_crs(core::CrsId id) {
    if (auto const* crs = find_crs(id)) {
        return *crs;
    }
    throw core::usage_error({fmt::format("hệ toạ độ EPSG:{} không có trong danh mục", id.epsg()),
                             fmt::format("coordinate reference system EPSG:{} is not in the catalogue", id.epsg())},
                            {"dùng WGS 84 (4326), UTM 48/49 (32648, 32649, 3405, 3406), VN-2000 (4756) hoặc một múi 3 "
                             "độ (5896–5899, 9205–9218)",
                             "use WGS 84 (4326), UTM 48/49 (32648, 32649, 3405, 3406), VN-2000 (4756) or a 3-degree "
                             "zone (5896–5899, 9205–9218)"});
}

} // namespace

CrsTransform::CrsTransform(core::CrsId crs) : m_impl(std::make_unique<Impl>(require_crs(crs))) {}
CrsTransform::~CrsTransform() = default;
CrsTransform::CrsTransform(CrsTransform&&) noexcept = default;
CrsTransform& CrsTransform::operator=(CrsTransform&&) noexcept = default;

std::optional<core::GeoPoint> CrsTransform::to_wgs84(double x, double y) const {
    if (!m_impl->proper) {
        return m_impl->within_area(x, y);
    }
    auto const out = m_impl->proper->forward(x, y);
    return m_impl->within_area(out.xy.x, out.xy.y);
}

std::optional<core::MapPoint> CrsTransform::from_wgs84(core::GeoPoint point) const {
    if (!m_impl->crs.area.contains(point)) {
        return std::nullopt;
    }
    if (!m_impl->proper) {
        return core::MapPoint{point.lon, point.lat, m_impl->crs.id};
    }
    // The shift also moves the ellipsoid by some metres up or down, and the two normals differ: a point taken at height
    // 0 on both sides would miss by up to 0.5 mm. to_wgs84 starts at height 0, so its inverse must end there.
    auto const first = m_impl->proper->inverse(point.lon, point.lat);
    auto const out = m_impl->proper->inverse(point.lon, point.lat, -first.xyz.z);
    if (!std::isfinite(out.xy.x)) {
        return std::nullopt;
    }
    return core::MapPoint{out.xy.x, out.xy.y, m_impl->crs.id};
}

void CrsTransform::to_wgs84(std::span<core::GeoPoint> points) const {
    if (m_impl->proper) {
        m_impl->proper->forward(points);
    }
}

std::optional<core::GeoPoint> CrsTransform::to_wgs84_without_shift(double x, double y) const {
    if (!m_impl->unshifted) {
        return m_impl->within_area(x, y);
    }
    auto const out = m_impl->unshifted->forward(x, y);
    return m_impl->within_area(out.xy.x, out.xy.y);
}

} // namespace hatang::spatial
