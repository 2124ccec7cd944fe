// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/map_drawing.hpp"

#include "core/text/number.hpp"
#include "export/pages/map_clip.hpp"
#include "export/pages/map_frame.hpp"
#include "export/pages/map_labels.hpp"
#include "export/pages/map_legend.hpp"
#include "export/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hatang::publish {

namespace {

using core::MapStyle;

constexpr double kTolerance_mm = 0.05;
constexpr double kBeyond_mm = 3.0; ///< shapes are cut this far outside the frame
constexpr double kMark_mm = 3.0;
constexpr double kBarMost_mm = 45.0;
constexpr double kLineStep_mm = 1.0;

/// A feature with what its label needs.
struct Placed {
    WantedLabel label;
    std::vector<std::vector<Spot>> rings;
    std::vector<std::vector<Spot>> lines;
    std::vector<Spot> spots;
};

class Drawer {
public:
    Drawer(core::PageMap const& map, MapFrame const& frame, core::Language language)
        : m_map(map), m_frame(frame), m_language(language), m_placer(frame.rect()) {
        Rect const& rect = frame.rect();
        m_around = {rect.x - kBeyond_mm, rect.y - kBeyond_mm, rect.width + 2.0 * kBeyond_mm,
                    rect.height + 2.0 * kBeyond_mm};
    }

    void draw(MapDrawing& drawing) {
        for (core::MapLayer const& layer : m_map.layers) {
            for (core::MapFeature const& feature : layer.features) {
                draw_feature(layer.style, feature, drawing);
            }
        }
        furnish(drawing);
        place_labels(drawing);
    }

private:
    std::vector<Spot> to_sheet(Ring const& ring) const {
        std::vector<Spot> spots;
        spots.reserve(ring.size());
        std::transform(ring.begin(), ring.end(), std::back_inserter(spots),
                       [this](core::GeoPoint point) { return m_frame.to_sheet(point); });
        return thinned(spots, kTolerance_mm);
    }

    void draw_feature(MapStyle style, core::MapFeature const& feature, MapDrawing& drawing) {
        read_shape(feature.wkb, m_shape);
        MapLook const look{style, feature.tone};
        bool const strong = style == MapStyle::place || style == MapStyle::target;
        Placed placed{{feature.label, look, strong}, {}, {}, {}};
        for (RingedArea const& area : m_shape.areas) {
            for (Ring const& ring : area) {
                if (auto cut = clip_ring(to_sheet(ring), m_around); !cut.empty()) {
                    placed.rings.push_back(std::move(cut));
                }
            }
        }
        for (Ring const& line : m_shape.lines) {
            for (std::vector<Spot>& part : clip_line(to_sheet(line), m_around)) {
                placed.lines.push_back(std::move(part));
            }
        }
        for (core::GeoPoint const point : m_shape.points) {
            draw_point(look, m_frame.to_sheet(point), placed, drawing);
        }
        bool const thick = style == MapStyle::runway || style == MapStyle::way || style == MapStyle::subject;
        keep_free(placed.rings, false);
        keep_free(placed.lines, thick);
        add_paths(look, placed, drawing);
        m_placed.push_back(std::move(placed));
    }

    void draw_point(MapLook look, Spot at, Placed& placed, MapDrawing& drawing) {
        Rect const box{at.x - kMark_mm / 2.0, at.y - kMark_mm / 2.0, kMark_mm, kMark_mm};
        if (m_frame.rect().holds(box)) {
            placed.spots.push_back(at);
            drawing.marks.push_back({look, at});
            m_placer.block(box);
        }
    }

    /// No label over a thick line; over another only where there is no better place.
    void keep_free(std::vector<std::vector<Spot>> const& lines, bool thick) {
        for (std::vector<Spot> const& line : lines) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                double const length = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
                int const steps = static_cast<int>(length / kLineStep_mm) + 1;
                for (int step = 0; step <= steps; ++step) {
                    double const share = static_cast<double>(step) / steps;
                    Spot const at{line[i - 1].x + share * (line[i].x - line[i - 1].x),
                                  line[i - 1].y + share * (line[i].y - line[i - 1].y)};
                    Rect const box{at.x - 0.6, at.y - 0.6, 1.2, 1.2};
                    if (m_frame.rect().meets(box)) {
                        thick ? m_placer.block(box) : m_placer.avoid(box);
                    }
                }
            }
        }
    }

    static void add_paths(MapLook look, Placed const& placed, MapDrawing& drawing) {
        if (!placed.rings.empty()) {
            drawing.paths.push_back({look, true, placed.rings});
        }
        if (!placed.lines.empty()) {
            drawing.paths.push_back({look, false, placed.lines});
        }
    }

    /// Arrow of the north, scale bar, degrees: in corners that labels leave free.
    void furnish(MapDrawing& drawing) {
        Rect const& rect = m_frame.rect();
        drawing.north = {rect.x + rect.width - 7.0, rect.y + 6.0};
        m_placer.block({drawing.north.x - 4.0, rect.y, 11.0, 17.0});
        double const metres = round_down(kBarMost_mm * m_frame.scale() / 1000.0);
        double const length = m_frame.mm_of(metres);
        drawing.bar = {rect.x + 5.0, rect.y + rect.height - 6.0, length, 1.4};
        bool const vietnamese = m_language == core::Language::vi;
        auto const number = [vietnamese](double value) { return core::format_number(value, -1, vietnamese); };
        std::string const far = metres >= 1000.0 ? number(metres / 1000.0) + " km" : number(metres) + " m";
        std::string const scale =
            fmt::format("{} 1:{}", vietnamese ? "Tỷ lệ" : "Scale", core::format_number(m_frame.scale(), 0, vietnamese));
        drawing.bar_texts = {{scale, {drawing.bar.x, drawing.bar.y - 1.2}, 2.4, core::Tone::plain, true},
                             {far, {drawing.bar.x + length + 1.0, drawing.bar.y + 1.4}, 2.4, core::Tone::plain, false}};
        m_placer.block({rect.x, drawing.bar.y - 5.0, length + 22.0, 11.0});
        draw_ticks(m_frame, drawing);
        for (DrawnText const& text : drawing.tick_texts) {
            m_placer.block({text.at.x, text.at.y - 2.0, 15.0, 2.4});
        }
    }

    /// Later layers, and what stands against the proposal, choose first.
    void place_labels(MapDrawing& drawing) {
        std::vector<Placed const*> order;
        for (auto each = m_placed.rbegin(); each != m_placed.rend(); ++each) {
            if (!each->label.text.empty()) {
                order.push_back(&*each);
            }
        }
        std::stable_sort(order.begin(), order.end(), [](Placed const* a, Placed const* b) {
            auto const rank = [](Placed const* each) {
                return each->label.strong ? 0 : each->label.look.tone == core::Tone::bad ? 1 : 2;
            };
            return rank(a) < rank(b);
        });
        for (Placed const* const each : order) {
            if (!each->spots.empty()) {
                m_placer.label_spot(each->label, each->spots.front());
            } else if (!each->rings.empty()) {
                m_placer.label_area(each->label, each->rings);
            } else if (!each->lines.empty()) {
                m_placer.label_line(each->label, each->lines.front());
            }
        }
        drawing.labels = m_placer.take();
    }

    core::PageMap const& m_map;
    MapFrame const& m_frame;
    core::Language m_language;
    LabelPlacer m_placer;
    Rect m_around;
    Shape m_shape;
    std::vector<Placed> m_placed;
};

} // namespace

MapDrawing draw_map(core::PageMap const& map, double width_mm, core::Language language) {
    MapDrawing drawing;
    drawing.width_mm = width_mm;
    drawing.frame = {0.2, 0.2, width_mm - 0.4, map.height_mm - 0.4};
    MapFrame const frame(map.shown, drawing.frame, map.scale);
    Drawer(map, frame, language).draw(drawing);
    drawing.height_mm = draw_legend(map, language, drawing);
    return drawing;
}

} // namespace hatang::publish
