// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One transform between a known CRS and WGS 84, through the pinned pipeline. Axis order is always x/lon first.

#include "core/geo_point.hpp"

#include <memory>
#include <optional>
#include <span>

namespace hatang::spatial {

/// Used by one thread at a time. Accuracy of the arithmetic: better than 0.1 mm within the area of use.
class CrsTransform {
public:
    /// \throws core::Error(usage) when \p crs is not in known_crs().
    explicit CrsTransform(core::CrsId crs);
    ~CrsTransform();
    CrsTransform(CrsTransform&&) noexcept;
    CrsTransform& operator=(CrsTransform&&) noexcept;
    CrsTransform(CrsTransform const&) = delete;
    CrsTransform& operator=(CrsTransform const&) = delete;

    /// Nothing when the result is not finite or lies outside the CRS's area of use (PROJ itself says "success" there).
    std::optional<core::GeoPoint> to_wgs84(double x, double y) const;
    std::optional<core::MapPoint> from_wgs84(core::GeoPoint point) const;
    /// Without the area check; what cannot be computed becomes NaN. \p points is x/lon, y/lat, in place.
    void to_wgs84(std::span<core::GeoPoint> points) const;
    /// As if the datum shift were absent: the projection undone, the VN-2000 degrees taken for WGS 84.
    std::optional<core::GeoPoint> to_wgs84_without_shift(double x, double y) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
