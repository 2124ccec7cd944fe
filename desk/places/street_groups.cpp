// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/street_groups.hpp"

#include "core/text/search_key.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <algorithm>
#include <numeric>

namespace hatang::desk {

namespace {

core::GeoPoint middle_of(core::GeoBox const& box) {
    return {(box.min_lon + box.max_lon) / 2.0, (box.min_lat + box.max_lat) / 2.0};
}

/// The box of a piece, grown by the gap that one street may have.
core::GeoBox reach_of(StreetPiece const& piece) {
    auto const box = spatial::box_of_wkb(piece.wkb);
    auto const low = spatial::box_around({box.min_lon, box.min_lat}, kSameStreet_m);
    auto const high = spatial::box_around({box.max_lon, box.max_lat}, kSameStreet_m);
    return {low.min_lon, low.min_lat, high.max_lon, high.max_lat};
}

bool meet(core::GeoBox const& a, core::GeoBox const& b) {
    return a.min_lon <= b.max_lon && b.min_lon <= a.max_lon && a.min_lat <= b.max_lat && b.min_lat <= a.max_lat;
}

/// Which group each piece is in: the number of one of its pieces.
std::vector<std::size_t> leaders_of(std::vector<StreetPiece const*> const& pieces) {
    std::vector<std::size_t> leader(pieces.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    auto const top = [&leader](std::size_t of) {
        while (leader[of] != of) {
            of = leader[of] = leader[leader[of]];
        }
        return of;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto const reach = reach_of(*pieces[i]);
        for (std::size_t j = i + 1; j < pieces.size(); ++j) {
            if (meet(reach, spatial::box_of_wkb(pieces[j]->wkb)) &&
                marked_street_key(pieces[i]->name) == marked_street_key(pieces[j]->name)) {
                leader[std::max(top(i), top(j))] = std::min(top(i), top(j));
            }
        }
    }
    for (std::size_t i = 0; i < leader.size(); ++i) {
        leader[i] = top(i);
    }
    return leader;
}

} // namespace

std::string marked_street_key(std::string_view name) {
    auto key = core::place_key(name);
    for (std::string_view const kind : {"tuyếnđường", "đườngphố", "đường", "phố", "tuyến", "đ."}) {
        if (key.starts_with(kind) && key.size() > kind.size()) {
            return key.substr(kind.size());
        }
    }
    return key;
}

std::vector<StreetPiece const*> with_lines(std::vector<StreetPiece const*> pieces) {
    std::erase_if(pieces, [](StreetPiece const* each) { return each->wkb.empty(); });
    return pieces;
}

std::vector<StreetGroup> grouped(std::vector<StreetPiece const*> const& pieces) {
    auto const leader = leaders_of(pieces);
    std::vector<StreetGroup> groups;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (leader[i] != i) {
            continue;
        }
        StreetGroup group{{}, middle_of(spatial::box_of_wkb(pieces[i]->wkb))};
        for (std::size_t j = i; j < pieces.size(); ++j) {
            if (leader[j] == i) {
                group.pieces.push_back(pieces[j]);
            }
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace hatang::desk
