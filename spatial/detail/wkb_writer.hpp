// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Writes little-endian ISO WKB, positions in XY.

#include "core/geo_point.hpp"
#include "spatial/detail/wkb_walk.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace hatang::spatial::detail {

class WkbWriter {
public:
    /// \p count: parts of a multi, rings of a polygon, positions of a line; not written for a point.
    void header(WkbKind kind, std::uint32_t count);
    void count(std::uint32_t value);
    void points(std::span<core::GeoPoint const> points);
    std::string take() { return std::move(m_bytes); }
    std::size_t size() const { return m_bytes.size(); }
    /// Overwrites a count that became known later.
    void count_at(std::size_t at, std::uint32_t value);

private:
    template <typename Value> void put(Value value);

    std::string m_bytes;
};

/// Any WKB as XY little-endian WKB, the only form that is handed to GEOS. \throws as walk_wkb.
std::string plain_wkb(std::string_view wkb, WkbLimits limits = {});

} // namespace hatang::spatial::detail
