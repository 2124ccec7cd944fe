// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/feature_shapes.hpp"

#include "export/pages/map_clip.hpp"
#include "export/sheets/sheet_looks.hpp"
#include "spatial/line_chains.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace hatang::publish {

namespace {

using core::SheetFeature;
using core::SheetStyle;

constexpr double kTolerance_mm = 0.04;
constexpr double kBeyond_mm = 6.0; ///< shapes are cut this far outside the frame

} // namespace

bool is_border(SheetStyle style) {
    return style == SheetStyle::province || style == SheetStyle::ward;
}

FeatureShapes::FeatureShapes(SheetTransform const& transform) : m_transform(transform) {
    Rect const& r = transform.rect();
    m_around = {r.x - kBeyond_mm, r.y - kBeyond_mm, r.width + 2.0 * kBeyond_mm, r.height + 2.0 * kBeyond_mm};
}

std::vector<Spot> FeatureShapes::on_sheet(Ring const& ring) const {
    std::vector<Spot> spots;
    spots.reserve(ring.size());
    std::transform(ring.begin(), ring.end(), std::back_inserter(spots),
                   [this](core::GeoPoint point) { return m_transform.to_sheet(point); });
    return thinned(spots, kTolerance_mm);
}

FeatureShapes::Edge FeatureShapes::edge_of(core::GeoPoint a, core::GeoPoint b) {
    auto const whole = [](double degrees) { return std::llround(degrees * 1e8); };
    std::pair const first(whole(a.lon), whole(a.lat));
    std::pair const second(whole(b.lon), whole(b.lat));
    auto const& [low, high] = std::minmax(first, second);
    return {low.first, low.second, high.first, high.second};
}

/// Borders that two wards share are drawn once: dashes over dashes would be a solid line.
void FeatureShapes::add_borders(RingedArea const& area, FeatureShape& drawn) {
    for (Ring const& ring : area) {
        Ring open;
        for (std::size_t i = 1; i <= ring.size(); ++i) {
            bool const fresh = i < ring.size() && m_borders.insert(edge_of(ring[i - 1], ring[i])).second;
            if (fresh) {
                open.push_back(open.empty() ? ring[i - 1] : ring[i]);
                if (open.size() == 1) {
                    open.push_back(ring[i]);
                }
            } else if (!open.empty()) {
                add_lines(open, drawn);
                open.clear();
            }
        }
    }
}

void FeatureShapes::add_lines(Ring const& line, FeatureShape& drawn) const {
    for (auto& part : clip_line(on_sheet(line), m_around)) {
        drawn.lines.push_back(std::move(part));
    }
}

void FeatureShapes::add_areas(SheetFeature const& feature, FeatureShape& drawn) {
    for (RingedArea const& area : m_shape.areas) {
        for (Ring const& ring : area) {
            if (auto cut = clip_ring(on_sheet(ring), m_around); !cut.empty()) {
                drawn.rings.push_back(std::move(cut));
            }
        }
        if (is_border(feature.style)) {
            add_borders(area, drawn);
        }
    }
}

void FeatureShapes::add(SheetFeature const& feature) {
    read_shape(feature.wkb, m_shape);
    FeatureShape drawn;
    drawn.feature = &feature;
    add_areas(feature, drawn);
    for (Ring const& line : m_shape.lines) {
        add_lines(line, drawn);
        if (class_of(feature.style) == FeatureClass::street && !feature.label.empty()) {
            m_streets[feature.label].push_back(line);
        }
    }
    for (core::GeoPoint const point : m_shape.points) {
        Spot const at = m_transform.to_sheet(point);
        if (m_transform.rect().holds({at.x, at.y, 0.0, 0.0})) {
            drawn.points.push_back(at);
        }
    }
    if (class_of(feature.style) == FeatureClass::area && !is_border(feature.style) && holds_the_frame(drawn)) {
        m_explained.around.push_back(feature.legend + ": " + feature.label);
    } else if (is_seen(drawn)) {
        explain(feature);
        m_all.push_back(std::move(drawn));
    }
}

/// No border in the frame, and its corners inside.
bool FeatureShapes::holds_the_frame(FeatureShape const& drawn) const {
    Rect const& r = m_transform.rect();
    bool const border = std::any_of(drawn.rings.begin(), drawn.rings.end(), [&](auto const& ring) {
        auto closed = ring;
        closed.push_back(ring.front());
        return !clip_line(closed, r).empty();
    });
    return !border && is_inside(drawn.rings, {r.x, r.y}) && is_inside(drawn.rings, {r.x + r.width, r.y + r.height});
}

/// In the frame itself, not only in the margin around it.
bool FeatureShapes::is_seen(FeatureShape const& drawn) const {
    Rect const& rect = m_transform.rect();
    return !drawn.points.empty() || std::any_of(drawn.rings.begin(), drawn.rings.end(), [&](auto const& ring) {
        return !clip_ring(ring, rect).empty();
    }) || std::any_of(drawn.lines.begin(), drawn.lines.end(), [&](auto const& line) {
        return !clip_line(line, rect).empty();
    });
}

void FeatureShapes::explain(SheetFeature const& feature) {
    std::pair const entry{feature.style, feature.legend};
    auto& legend = m_explained.legend;
    if (!feature.legend.empty() && std::find(legend.begin(), legend.end(), entry) == legend.end()) {
        legend.push_back(entry);
    }
    m_explained.hazards = m_explained.hazards || feature.hazard;
}

std::vector<std::pair<std::string, std::vector<Spot>>> FeatureShapes::named_streets() const {
    std::vector<std::pair<std::string, std::vector<Spot>>> streets;
    for (auto const& [name, pieces] : m_streets) {
        for (auto const& chain : spatial::chained_lines(pieces)) {
            for (auto& part : clip_line(on_sheet(chain), m_transform.rect())) {
                streets.emplace_back(name, std::move(part));
            }
        }
    }
    return streets;
}

} // namespace hatang::publish
