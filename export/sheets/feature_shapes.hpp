// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The features of a sheet taken to the paper and cut to the frame: what is drawn, and what the legend must explain.

#include "core/sheets/map_sheets.hpp"
#include "export/shape.hpp"
#include "export/sheets/map_body.hpp"
#include "export/sheets/sheet_transform.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hatang::publish {

/// A feature on the sheet; shapes reach a little beyond the frame, points do not.
struct FeatureShape {
    core::SheetFeature const* feature = nullptr;
    std::vector<std::vector<Spot>> rings;
    std::vector<std::vector<Spot>> lines;
    std::vector<Spot> points;
};

/// Borders of units: drawn as lines, each stretch once.
bool is_border(core::SheetStyle style);

class FeatureShapes {
public:
    explicit FeatureShapes(SheetTransform const& transform);

    /// \p feature must live as long as this. \throws core::Error(invalid_data) for broken geometry.
    void add(core::SheetFeature const& feature);

    std::vector<FeatureShape> const& all() const { return m_all; }
    BodyResult const& explained() const { return m_explained; }
    /// Streets by name, whole: their pieces put together.
    std::vector<std::pair<std::string, std::vector<Spot>>> named_streets() const;

private:
    using Edge = std::array<std::int64_t, 4>;
    static Edge edge_of(core::GeoPoint a, core::GeoPoint b);

    std::vector<Spot> on_sheet(Ring const& ring) const;
    void add_areas(core::SheetFeature const& feature, FeatureShape& drawn);
    void add_borders(RingedArea const& area, FeatureShape& drawn);
    void add_lines(Ring const& line, FeatureShape& drawn) const;
    bool is_seen(FeatureShape const& drawn) const;
    bool holds_the_frame(FeatureShape const& drawn) const;
    void explain(core::SheetFeature const& feature);

    SheetTransform const& m_transform;
    Rect m_around;
    Shape m_shape;
    std::vector<FeatureShape> m_all;
    std::map<std::string, std::vector<std::vector<core::GeoPoint>>> m_streets;
    std::set<Edge> m_borders;
    BodyResult m_explained;
};

} // namespace hatang::publish
