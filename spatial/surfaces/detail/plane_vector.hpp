// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Plane vectors, as far as the surfaces need them.

#include "spatial/local_plane.hpp"

#include <cmath>

namespace hatang::spatial::detail {

inline PlanePoint operator+(PlanePoint a, PlanePoint b) {
    return {a.x + b.x, a.y + b.y};
}
inline PlanePoint operator-(PlanePoint a, PlanePoint b) {
    return {a.x - b.x, a.y - b.y};
}
inline PlanePoint operator*(double factor, PlanePoint a) {
    return {factor * a.x, factor * a.y};
}
inline double dot(PlanePoint a, PlanePoint b) {
    return a.x * b.x + a.y * b.y;
}
/// Positive when \p b is to the left of \p a.
inline double cross(PlanePoint a, PlanePoint b) {
    return a.x * b.y - a.y * b.x;
}
inline double length(PlanePoint a) {
    return std::hypot(a.x, a.y);
}
/// A quarter turn to the left.
inline PlanePoint left_of(PlanePoint a) {
    return {-a.y, a.x};
}

} // namespace hatang::spatial::detail
