// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lines cut at the borders of areas (communes, districts), each part given to one area.

#include "spatial/overlay/measured_line.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hatang::spatial {

/// A part of a line between two positions (MeasuredLine), with the area it lies in; none = outside every area.
struct LinePiece {
    double from = 0.0;
    double to = 0.0;
    std::optional<std::int64_t> key;
    bool operator==(LinePiece const&) const = default;
};

/// Areas that together cover a country. Planar in degrees. Whether a line meets a border is decided exactly; a crossing
/// point is the same from both sides of a shared border, to the last bit. A part along a shared border, and a part
/// where areas overlap, belongs to the area with the lowest key.
///
/// Build O(v log v) for v border corners; a line of n edges that meets k runs of sixteen border edges and has c
/// crossings costs about O(n log v + 16 k + c log v). Reading is safe from several threads once built.
class Coverage {
public:
    Coverage();
    ~Coverage();
    Coverage(Coverage&&) noexcept;
    Coverage& operator=(Coverage&&) noexcept;
    Coverage(Coverage const&) = delete;
    Coverage& operator=(Coverage const&) = delete;

    /// \p wkb Polygon or MultiPolygon, WGS 84. \throws core::Error(invalid_data) for anything else.
    void add(std::int64_t key, std::string_view wkb);
    void build();
    bool empty() const;

    /// The whole line in order, without gaps; neighbours have different keys.
    std::vector<LinePiece> split(MeasuredLine const& line) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial
