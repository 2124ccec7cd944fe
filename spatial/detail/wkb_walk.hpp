// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Walks through WKB (ISO or PostGIS's EWKB, either byte order, Z and M skipped) without trusting any count in it:
/// nothing is allocated before the bytes for it are known to be there.

#include "core/geo_point.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace hatang::spatial::detail {

enum class WkbKind : std::uint32_t {
    point = 1,
    line = 2,
    polygon = 3,
    multi_point = 4,
    multi_line = 5,
    multi_polygon = 6,
    collection = 7
};

constexpr bool is_multi(WkbKind kind) {
    return kind >= WkbKind::multi_point;
}

struct WkbLimits {
    std::size_t depth = 8;
    std::size_t vertices = 50'000'000;
};

/// What a walk meets. A polygon is begin, one points() per ring (outer first), end; a multi is begin, its parts, end.
class WkbSink {
public:
    virtual ~WkbSink() = default;
    virtual void begin(WkbKind /*kind*/, std::uint32_t /*count*/) {}
    /// Finite positions; an empty point comes as no positions.
    virtual void points(std::span<core::GeoPoint const> points) = 0;
    virtual void end(WkbKind /*kind*/) {}
};

/// \throws core::Error(invalid_data) for truncated or overlong data, unknown kinds, wrong kinds inside a multi, numbers
/// that are not finite, and past the limits.
void walk_wkb(std::string_view wkb, WkbSink& sink, WkbLimits limits = {});

} // namespace hatang::spatial::detail
