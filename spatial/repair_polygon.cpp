// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/repair_polygon.hpp"

#include "spatial/detail/geos_handle.hpp"
#include "spatial/geometry.hpp"

#include <cmath>
#include <memory>

namespace hatang::spatial {

namespace {

struct ParamsCloser {
    GEOSContextHandle_t context;
    void operator()(GEOSMakeValidParams* params) const { GEOSMakeValidParams_destroy_r(context, params); }
};

bool is_area(detail::Geos const& geos, GEOSGeometry const* geometry) {
    int const type = GEOSGeomTypeId_r(geos.context(), geometry);
    return (type == GEOS_POLYGON || type == GEOS_MULTIPOLYGON) && GEOSisEmpty_r(geos.context(), geometry) == 0;
}

} // namespace

double RepairedPolygon::change_share() const {
    return before_m2 > 0.0 ? std::abs(after_m2 - before_m2) / before_m2 : 1.0;
}

std::optional<RepairedPolygon> repair_polygon(std::string_view wkb) {
    detail::Geos const geos;
    auto const geometry = geos.read(wkb);
    std::unique_ptr<GEOSMakeValidParams, ParamsCloser> const params(GEOSMakeValidParams_create_r(geos.context()),
                                                                    ParamsCloser{geos.context()});
    // by structure, and without what collapsed: only areas come out
    GEOSMakeValidParams_setMethod_r(geos.context(), params.get(), GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(geos.context(), params.get(), 0);
    auto const valid = geos.own(GEOSMakeValidWithParams_r(geos.context(), geometry.get(), params.get()));
    if (!valid) {
        geos.fail();
    }
    if (!is_area(geos, valid.get())) {
        return std::nullopt;
    }
    RepairedPolygon repaired;
    repaired.wkb = geos.write(valid.get());
    repaired.before_m2 = geodesic_area_m2(wkb);
    repaired.after_m2 = geodesic_area_m2(repaired.wkb);
    return repaired;
}

} // namespace hatang::spatial
