// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/surfaces/obstacle_surfaces.hpp"

#include "core/error.hpp"
#include "spatial/surfaces/detail/build_block.hpp"
#include "spatial/surfaces/detail/check_family.hpp"
#include "spatial/surfaces/detail/plane_vector.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hatang::spatial {

namespace {

/// The middle of all thresholds: the plane is best near its origin.
core::GeoPoint middle_of(std::vector<Runway> const& runways) {
    core::GeoPoint sum;
    for (Runway const& runway : runways) {
        detail::check_runway(runway);
        sum.lon += runway.first.threshold.lon + runway.second.threshold.lon;
        sum.lat += runway.first.threshold.lat + runway.second.threshold.lat;
    }
    double const count = 2.0 * static_cast<double>(std::max<std::size_t>(runways.size(), 1));
    return {sum.lon / count, sum.lat / count};
}

detail::PlaneRunway on_plane(LocalPlane const& plane, Runway const& runway) {
    detail::PlaneRunway placed;
    placed.first = plane.to_plane(runway.first.threshold);
    placed.second = plane.to_plane(runway.second.threshold);
    placed.first_elevation_m = runway.first.elevation_m;
    placed.second_elevation_m = runway.second.elevation_m;
    placed.length_m = detail::length(detail::operator-(placed.second, placed.first));
    return placed;
}

bool lower_first(SurfaceLimit const& a, SurfaceLimit const& b) {
    return std::tie(a.limit_amsl_m, a.surface, a.runway) < std::tie(b.limit_amsl_m, b.surface, b.runway);
}

} // namespace

ObstacleSurfaces::ObstacleSurfaces(std::vector<Runway> const& runways, double aerodrome_elevation_m,
                                   SurfaceFamily const& family)
    : m_plane(middle_of(runways)) {
    detail::check_family(family);
    if (!std::isfinite(aerodrome_elevation_m)) {
        throw core::data_error({"mức cao sân bay không phải là một số", "the aerodrome elevation is not a number"});
    }
    for (Runway const& runway : runways) {
        detail::BuildSite const site{on_plane(m_plane, runway), aerodrome_elevation_m, family};
        for (SurfaceBlock const& block : family.blocks) {
            add_block(block, runway, site);
        }
    }
    find_boxes();
}

void ObstacleSurfaces::add_block(SurfaceBlock const& block, Runway const& runway, detail::BuildSite const& site) {
    auto const* fan = std::get_if<FanBlock>(&block.shape);
    if (fan == nullptr) {
        add_patches({block.name, runway.code}, detail::build_for_runway(block.shape, site));
        return;
    }
    for (bool const at_second : {false, true}) {
        std::string const& end = at_second ? runway.second.code : runway.first.code;
        add_patches({block.name, end.empty() ? runway.code : end}, detail::build_for_end(*fan, site, at_second));
    }
}

void ObstacleSurfaces::add_patches(Label label, std::vector<detail::Patch> patches) {
    for (detail::Patch& patch : patches) {
        m_patches.push_back({std::move(patch), m_labels.size(), {}, {}});
    }
    m_labels.push_back(std::move(label));
}

std::vector<SurfaceLimit> ObstacleSurfaces::at(core::GeoPoint place) const {
    if (!m_box.contains(place)) {
        return {};
    }
    PlanePoint const spot = m_plane.to_plane(place);
    std::vector<SurfaceLimit> limits;
    std::size_t last = m_labels.size(); // patches of one label stand together
    for (LabelledPatch const& piece : m_patches) {
        bool const near =
            spot.x >= piece.low.x && spot.x <= piece.high.x && spot.y >= piece.low.y && spot.y <= piece.high.y;
        if (!near || !detail::contains(piece.patch, spot)) {
            continue;
        }
        double const limit = detail::height_at(piece.patch, spot);
        if (piece.label == last) {
            limits.back().limit_amsl_m = std::min(limits.back().limit_amsl_m, limit);
        } else {
            limits.push_back({m_labels[piece.label].surface, m_labels[piece.label].runway, limit});
            last = piece.label;
        }
    }
    std::sort(limits.begin(), limits.end(), lower_first);
    return limits;
}

std::vector<BoundaryPiece> ObstacleSurfaces::boundaries(double top_amsl_m) const {
    detail::PlaneBoundary found;
    for (LabelledPatch const& piece : m_patches) {
        detail::add_boundary(piece.patch, top_amsl_m, found);
    }
    std::vector<BoundaryPiece> pieces;
    pieces.reserve(found.segments.size() + found.circles.size());
    for (auto const& [a, b] : found.segments) {
        if (a != b) {
            pieces.push_back({BoundaryPiece::Kind::segment, m_plane.to_geo(a), m_plane.to_geo(b), 0.0});
        }
    }
    for (detail::PlaneCircle const& circle : found.circles) {
        core::GeoPoint const centre = m_plane.to_geo(circle.centre);
        pieces.push_back({BoundaryPiece::Kind::circle, centre, centre, circle.radius_m});
    }
    return pieces;
}

} // namespace hatang::spatial
