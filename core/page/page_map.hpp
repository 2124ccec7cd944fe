// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A map on a page: layers of geometry with a style, a name for the legend and labels. True to scale when printed.

#include "core/geo_point.hpp"
#include "core/page/tone.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::core {

/// What a layer shows; how that looks is the renderer's.
enum class MapStyle : std::uint8_t {
    zone,      ///< an area of law
    street,    ///< the middle line of a street
    surface,   ///< an obstacle surface
    runway,    ///< a line
    limit,     ///< a border of a distance: a circle, drawn as a line
    way,       ///< an arrow from the first to the last point of a line
    subject,   ///< the line or area that is judged; its tone is the verdict
    duct,      ///< a line of the network: duct, span
    neighbour, ///< points from here on
    pending,   ///< an application that is not decided
    pole,      ///< of the network: a pole, a manhole
    place,     ///< the place proposed
    target,    ///< the place that would do
};

struct MapFeature {
    std::string wkb;         ///< WGS 84
    std::string label{};     ///< may be empty; left out where there is no room
    Tone tone = Tone::plain; ///< bad: what stands against the proposal
};

/// Drawn in the order given. A layer without features has no place in the legend.
struct MapLayer {
    MapStyle style = MapStyle::zone;
    std::string title;
    std::vector<MapFeature> features;
};

struct PageMap {
    std::string title;
    GeoBox shown;                  ///< must be seen whole; what lies around it is shown as far as the frame reaches
    double height_mm = 100.0;      ///< of the frame
    std::optional<double> scale{}; ///< 2000 for 1:2000, whatever is to be seen; none = the largest round one
    std::vector<MapLayer> layers;  ///< labels of later layers go before those of earlier ones
};

} // namespace hatang::core
