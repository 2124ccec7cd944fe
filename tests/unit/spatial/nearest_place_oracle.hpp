// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The nearest allowed place by brute force: squares are cut into four, nearest first, until one that cannot be ruled
/// out as a whole is smaller than a millimetre. Shares no code with nearest_place() but the plane.

#include "spatial/local_plane.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <queue>

namespace hatang::test {

/// Metres in the plane about the start.
struct Oracle {
    std::function<bool(spatial::PlanePoint)> allowed;
    /// Whether every point within \c around of \c centre is forbidden; may say no when unsure.
    std::function<bool(spatial::PlanePoint centre, double around)> forbidden;

    std::optional<double> nearest(double within) const {
        struct Square {
            double distance;
            spatial::PlanePoint centre;
            double half;
            bool operator<(Square const& other) const { return distance > other.distance; }
        };
        std::priority_queue<Square> queue;
        auto const push = [&](spatial::PlanePoint centre, double half) {
            double const x = std::max(std::abs(centre.x) - half, 0.0);
            double const y = std::max(std::abs(centre.y) - half, 0.0);
            if (std::hypot(x, y) <= within && !forbidden(centre, half * 1.4143)) {
                queue.push({std::hypot(x, y), centre, half});
            }
        };
        push({0.0, 0.0}, within);
        while (!queue.empty()) {
            auto const square = queue.top();
            queue.pop();
            if (square.half < 0.0005) {
                if (allowed(square.centre)) {
                    return std::hypot(square.centre.x, square.centre.y);
                }
                continue;
            }
            double const half = square.half / 2.0;
            for (double const x : {-half, half}) {
                for (double const y : {-half, half}) {
                    push({square.centre.x + x, square.centre.y + y}, half);
                }
            }
        }
        return std::nullopt;
    }
};

} // namespace hatang::test
