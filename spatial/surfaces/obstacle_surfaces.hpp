// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The obstacle limitation surfaces of an aerodrome: the greatest elevation an obstacle may reach at a place.
/// Computed in a plane at the aerodrome (local_plane.hpp): within 20 km of it a limit is exact to 2 mm on a slope of 5
/// %, and a boundary to 2 cm. Surfaces start from the thresholds; those of several runways overlap and the lowest
/// decides. Elevations are metres above mean sea level.

#include "core/geo_point.hpp"
#include "spatial/boundary.hpp"
#include "spatial/local_plane.hpp"
#include "spatial/surfaces/detail/patch.hpp"
#include "spatial/surfaces/runway.hpp"
#include "spatial/surfaces/surface_family.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::spatial {

namespace detail {
struct BuildSite;
}

struct SurfaceLimit {
    std::string surface; ///< name of the block
    std::string runway;  ///< code of the runway end for fans (when it has one), else of the runway
    double limit_amsl_m = 0.0;
    bool operator==(SurfaceLimit const&) const = default;
};

/// Immutable; any number of threads may ask.
class ObstacleSurfaces {
public:
    /// \throws core::Error(invalid_data) naming the block and value: a number out of range, a name twice or unknown, a
    /// section without an end, a runway without length.
    ObstacleSurfaces(std::vector<Runway> const& runways, double aerodrome_elevation_m, SurfaceFamily const& family);

    /// Every surface over the place, the lowest first; borders belong to the surface. Nothing: no surface here.
    /// Some nanoseconds outside box(), about a microsecond per runway inside.
    std::vector<SurfaceLimit> at(core::GeoPoint place) const;
    /// Holds every surface.
    core::GeoBox box() const { return m_box; }
    /// Straight pieces and circles that hold every place where the verdict "some limit is below \p top_amsl_m" changes
    /// (and some where it does not).
    std::vector<BoundaryPiece> boundaries(double top_amsl_m) const;
    /// The ground under all surfaces of that name as WKB (MultiPolygon, WGS 84, arcs to 1 m), for maps; a name that
    /// was not built gives an empty one.
    std::string outline_wkb(std::string_view surface) const;

private:
    struct Label {
        std::string surface;
        std::string runway;
    };
    struct LabelledPatch {
        detail::Patch patch;
        std::size_t label = 0;
        PlanePoint low; ///< a rectangle around the patch
        PlanePoint high;
    };
    void add_block(SurfaceBlock const& block, Runway const& runway, detail::BuildSite const& site);
    void add_patches(Label label, std::vector<detail::Patch> patches);
    void find_boxes();

    LocalPlane m_plane;
    std::vector<Label> m_labels;
    std::vector<LabelledPatch> m_patches;
    core::GeoBox m_box;
};

} // namespace hatang::spatial
