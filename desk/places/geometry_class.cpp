// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/geometry_class.hpp"

namespace hatang::desk {

using spatial::GeometryClass;

bool fits(core::PlaceGeometry wanted, GeometryClass found) {
    switch (wanted) {
    case core::PlaceGeometry::point: return found == GeometryClass::point;
    case core::PlaceGeometry::line: return found == GeometryClass::line;
    case core::PlaceGeometry::line_or_point: return found == GeometryClass::point || found == GeometryClass::line;
    case core::PlaceGeometry::none: return false;
    case core::PlaceGeometry::any: return found != GeometryClass::none && found != GeometryClass::mixed;
    }
    return false;
}

core::Words wanted_words(core::PlaceGeometry wanted) {
    switch (wanted) {
    case core::PlaceGeometry::point: return {"cần một điểm", "a point is expected"};
    case core::PlaceGeometry::line: return {"cần một đường", "a line is expected"};
    case core::PlaceGeometry::line_or_point: return {"cần một điểm hoặc một đường", "a point or a line is expected"};
    case core::PlaceGeometry::none: return {"loại này không có hình học", "this kind has no geometry"};
    case core::PlaceGeometry::any:
        return {"cần vùng, đường hoặc điểm, không lẫn lộn", "a polygon, lines or points are expected, not a mixture"};
    }
    return {};
}

} // namespace hatang::desk
