// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/nearest_place.hpp"

#include "spatial/detail/plane_pieces.hpp"

#include <algorithm>
#include <cstdint>
#include <queue>
#include <utility>
#include <vector>

namespace hatang::spatial {

namespace {

using detail::PlaneBox;
using detail::PlanePiece;
using detail::operator+;
using detail::operator-;
using detail::operator*;

double distance_to(PlaneBox const& box) {
    double const x = std::max({box.low.x, -box.high.x, 0.0});
    double const y = std::max({box.low.y, -box.high.y, 0.0});
    return std::hypot(x, y);
}

bool holds(PlaneBox const& box, PlanePoint point) {
    return point.x >= box.low.x && point.x < box.high.x && point.y >= box.low.y && point.y < box.high.y;
}

/// Best first: squares are opened in order of their distance, so crossings far away are never computed.
class Search {
public:
    Search(LocalPlane const& plane, std::vector<PlanePiece> pieces, double within_m, ForbiddenAround const& forbidden)
        : m_plane(plane), m_pieces(std::move(pieces)), m_within(within_m), m_forbidden(forbidden) {
        std::vector<PlanePoint> samples;
        Square root{{{-within_m - 1.0, -within_m - 1.0}, {within_m + 1.0, within_m + 1.0}}, {}};
        for (std::uint32_t at = 0; at < m_pieces.size(); ++at) {
            add_foot_samples(m_pieces[at], kNudge_m, samples);
            root.pieces.push_back(at);
        }
        push_samples(samples);
        push_square(std::move(root));
    }

    std::optional<NearestPlace> run(std::function<bool(core::GeoPoint)> const& allowed) {
        while (!m_queue.empty()) {
            auto const next = m_queue.top();
            m_queue.pop();
            if (next.square != kNone) {
                open(std::exchange(m_squares[next.square], {}));
                continue;
            }
            auto const point = m_plane.to_geo(next.sample);
            if (allowed(point) && is_clear(next.sample)) {
                double const bearing = std::atan2(next.sample.x, next.sample.y) * 180.0 / 3.14159265358979323846;
                return NearestPlace{point, next.distance,
                                    bearing < 0.0 ? std::min(bearing + 360.0, 359.9999999999999) : bearing};
            }
        }
        return std::nullopt;
    }

private:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    struct Square {
        PlaneBox box;
        std::vector<std::uint32_t> pieces;
    };
    /// A square to be opened, or a place to be tried.
    struct Entry {
        double distance;
        std::uint32_t square;
        PlanePoint sample;
        bool operator<(Entry const& other) const { return distance > other.distance; }
    };

    bool is_clear(PlanePoint sample) const {
        return std::ranges::all_of(m_pieces, [&](auto const& piece) { return is_beside(piece, sample, kNudge_m); });
    }

    void push_square(Square square) {
        double const distance = distance_to(square.box);
        if (square.pieces.size() < 2 || distance > m_within) {
            return; // one piece alone has only its foot
        }
        m_queue.push({distance, static_cast<std::uint32_t>(m_squares.size()), {}});
        m_squares.push_back(std::move(square));
    }

    void push_samples(std::vector<PlanePoint> const& samples) {
        for (auto const& sample : samples) {
            double const distance = detail::length(sample);
            if (distance <= m_within) {
                m_queue.push({distance, kNone, sample});
            }
        }
    }

    static bool is_small(Square const& square) {
        double const side = square.box.high.x - square.box.low.x;
        return square.pieces.size() <= 12 || (side < 1.0 && square.pieces.size() <= 64) || side < 0.05;
    }

    bool is_forbidden(PlaneBox const& box) const {
        PlanePoint const half = (box.high - box.low) * 0.5;
        // a place tried lies at most a hundred nudges outside
        return m_forbidden && m_forbidden(m_plane.to_geo(box.low + half), detail::length(half) + 101.0 * kNudge_m);
    }

    void open(Square const& square) {
        if (is_forbidden(square.box)) {
            return;
        }
        if (is_small(square)) {
            cross_pieces(square);
            return;
        }
        PlanePoint const low = square.box.low;
        PlanePoint const high = square.box.high;
        PlanePoint const middle = (low + high) * 0.5;
        for (auto const& box : {PlaneBox{low, middle}, PlaneBox{{middle.x, low.y}, {high.x, middle.y}},
                                PlaneBox{{low.x, middle.y}, {middle.x, high.y}}, PlaneBox{middle, high}}) {
            Square part{box, {}};
            std::ranges::copy_if(square.pieces, std::back_inserter(part.pieces),
                                 [&](std::uint32_t at) { return meets(m_pieces[at], box); });
            push_square(std::move(part));
        }
    }

    void cross_pieces(Square const& square) {
        std::vector<PlanePoint> samples;
        for (std::size_t i = 0; i < square.pieces.size(); ++i) {
            for (std::size_t j = i + 1; j < square.pieces.size(); ++j) {
                auto const& one = m_pieces[square.pieces[i]];
                auto const& other = m_pieces[square.pieces[j]];
                m_crossings.clear();
                add_crossings(one, other, m_crossings);
                for (auto const& at : m_crossings) {
                    if (holds(square.box, at)) { // each crossing in one square only
                        add_crossing_samples(one, other, at, kNudge_m, samples);
                    }
                }
            }
        }
        push_samples(samples);
    }

    LocalPlane const& m_plane;
    std::vector<PlanePiece> m_pieces;
    double m_within;
    ForbiddenAround const& m_forbidden;
    std::vector<Square> m_squares;
    std::vector<PlanePoint> m_crossings;
    std::priority_queue<Entry> m_queue;
};

} // namespace

std::optional<NearestPlace> nearest_place(core::GeoPoint from, std::span<BoundaryPiece const> boundaries,
                                          std::function<bool(core::GeoPoint)> const& allowed, double within_m,
                                          ForbiddenAround const& forbidden_around) {
    if (allowed(from)) {
        return NearestPlace{from, 0.0, 0.0};
    }
    if (!(within_m > 0.0)) {
        return std::nullopt;
    }
    LocalPlane const plane(from);
    auto pieces = detail::pieces_in_plane(plane, boundaries, within_m);
    return Search(plane, std::move(pieces), within_m, forbidden_around).run(allowed);
}

} // namespace hatang::spatial
