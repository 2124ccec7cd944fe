// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a row of a table without geometry runs: a span between its two poles, a duct between its two manholes, a
/// cable in the routes it names, anything along its street from one crossing to another. What the register does not
/// know stays without a line, and why is said; nothing is taken because it is similar.

#include "core/contracts/places.hpp"
#include "core/network/place_record.hpp"
#include "core/words.hpp"
#include "desk/places/street_finder.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::desk {

struct ResolvedLine {
    std::string wkb;    ///< LineString or MultiLineString, WGS 84; empty = stays without a line
    core::Words reason; ///< how it was found, or why not; empty = the row names nothing to follow
};

/// Reads each layer of the register at the first question about it. Used by one thread; readers must outlive it.
class LineResolver {
public:
    /// \p streets: shared with the caller; reads its own layer.
    LineResolver(core::PlaceReader const& places, StreetFinder& streets);
    ~LineResolver();
    LineResolver(LineResolver const&) = delete;
    LineResolver& operator=(LineResolver const&) = delete;

    /// For spans, ducts, cables and routes; nothing for other kinds.
    ResolvedLine resolve(core::PlaceRecord const& record);

private:
    struct Layer;
    Layer const& layer(core::PlaceKind kind);
    /// The thing with this code, of the owner if there are several; nullptr when none or more than one is meant.
    std::string const* find(core::PlaceKind kind, std::string_view code, std::string_view owner_key);
    ResolvedLine between_points(core::PlaceRecord const& record, core::PlaceKind of, std::string_view from,
                                std::string_view to);
    ResolvedLine along_street(core::PlaceRecord const& record);
    ResolvedLine in_routes(core::PlaceRecord const& record);

    core::PlaceReader const& m_places;
    StreetFinder& m_streets;
    std::map<core::PlaceKind, std::unique_ptr<Layer>> m_layers;
};

} // namespace hatang::desk
