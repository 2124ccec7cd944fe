// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "spatial/detail/geos_handle.hpp"
#include "spatial/detail/wkb_walk.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hatang::spatial {

namespace {

/// Finds the first ring that GEOS would refuse to build at all.
class RingCheck final : public detail::WkbSink {
public:
    void begin(detail::WkbKind kind, std::uint32_t /*count*/) override {
        m_in_polygon = kind == detail::WkbKind::polygon;
    }
    void points(std::span<core::GeoPoint const> points) override {
        if (!m_in_polygon || points.empty() || reason) {
            return;
        }
        auto const& start = points.front();
        if (!(start == points.back())) {
            reason = fmt::format("Ring not closed at {:.7f} {:.7f}", start.lon, start.lat);
        } else if (points.size() < 4) {
            reason = fmt::format("Too few points in ring at {:.7f} {:.7f}", start.lon, start.lat);
        }
    }

    std::optional<std::string> reason;

private:
    bool m_in_polygon = false;
};

std::string place_of(detail::Geos const& geos, GEOSGeometry const* location) {
    double lon = 0.0;
    double lat = 0.0;
    if (location == nullptr || GEOSGeomGetX_r(geos.context(), location, &lon) != 1 ||
        GEOSGeomGetY_r(geos.context(), location, &lat) != 1) {
        return {};
    }
    return fmt::format(" at {:.7f} {:.7f}", lon, lat);
}

double area_of(detail::Geos const& geos, GEOSGeometry const* geometry) {
    double area = 0.0;
    if (GEOSArea_r(geos.context(), geometry, &area) != 1) {
        geos.fail();
    }
    return area;
}

/// Outlines that cross themselves have no honest area and make overlays fail: a repaired copy is measured.
detail::Geos::Geometry measurable(detail::Geos const& geos, std::string_view wkb) {
    auto geometry = geos.read(wkb);
    if (GEOSisValid_r(geos.context(), geometry.get()) == 1) {
        return geometry;
    }
    auto repaired = geos.own(GEOSMakeValid_r(geos.context(), geometry.get()));
    if (!repaired) {
        geos.fail();
    }
    return repaired;
}

} // namespace

std::optional<std::string> invalid_reason(std::string_view wkb) {
    RingCheck rings;
    detail::walk_wkb(wkb, rings);
    if (rings.reason) {
        return rings.reason;
    }
    detail::Geos const geos;
    auto const geometry = geos.read(wkb);
    char* reason = nullptr;
    GEOSGeometry* location = nullptr;
    auto const valid = GEOSisValidDetail_r(geos.context(), geometry.get(), 0, &reason, &location);
    auto const text = geos.own_text(reason);
    auto const place = geos.own(location);
    if (valid == 1) {
        return std::nullopt;
    }
    if (valid != 0) {
        geos.fail();
    }
    return text + place_of(geos, place.get());
}

core::GeoPoint interior_point(std::string_view wkb) {
    detail::Geos const geos;
    auto const geometry = geos.read(wkb);
    auto const point = geos.own(GEOSPointOnSurface_r(geos.context(), geometry.get()));
    core::GeoPoint result;
    if (!point || GEOSGeomGetX_r(geos.context(), point.get(), &result.lon) != 1 ||
        GEOSGeomGetY_r(geos.context(), point.get(), &result.lat) != 1) {
        throw core::data_error(
            {"hình học rỗng, không có điểm bên trong", "the geometry is empty and has no point inside"});
    }
    return result;
}

std::string wkt_of_wkb(std::string_view wkb, int decimals) {
    detail::Geos const geos;
    auto const geometry = geos.read(wkb);
    auto* writer = GEOSWKTWriter_create_r(geos.context());
    GEOSWKTWriter_setTrim_r(geos.context(), writer, 1);
    GEOSWKTWriter_setRoundingPrecision_r(geos.context(), writer, std::clamp(decimals, 0, 15));
    auto text = geos.own_text(GEOSWKTWriter_write_r(geos.context(), writer, geometry.get()));
    GEOSWKTWriter_destroy_r(geos.context(), writer);
    if (text.empty()) {
        geos.fail();
    }
    return text;
}

double overlap_share(std::string_view part, std::string_view whole) {
    detail::Geos const geos;
    auto const a = measurable(geos, part);
    auto const b = measurable(geos, whole);
    double const area = area_of(geos, a.get());
    if (!(area > 0.0)) {
        return 0.0;
    }
    auto const common = geos.own(GEOSIntersection_r(geos.context(), a.get(), b.get()));
    if (!common) {
        geos.fail();
    }
    return std::clamp(area_of(geos, common.get()) / area, 0.0, 1.0);
}

} // namespace hatang::spatial
