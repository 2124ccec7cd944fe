// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Geometry as GeoPackage stores it (OGC 12-128r17, 2.1.3): "GP", version, flags, SRS id, envelope, then WKB.

#include "core/geo_point.hpp"

#include <array>
#include <string>
#include <string_view>

namespace hatang::store {

using PointBlob = std::array<char, 29>;
PointBlob point_blob(core::GeoPoint point);
/// \pre made by point_blob().
core::GeoPoint point_of_blob(std::string_view blob);
/// With an XY envelope. \p wkb WGS 84, not empty.
std::string area_blob(std::string_view wkb, core::GeoBox const& box);
/// The WKB inside; empty for an empty blob.
std::string_view wkb_of_blob(std::string_view blob);

} // namespace hatang::store
