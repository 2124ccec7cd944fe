// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/map_body.hpp"

#include "export/sheets/feature_shapes.hpp"
#include "export/sheets/label_board.hpp"
#include "export/sheets/line_names.hpp"
#include "export/sheets/map_grid.hpp"
#include "export/sheets/map_texts.hpp"
#include "export/sheets/sheet_looks.hpp"

#include <algorithm>
#include <utility>

namespace hatang::publish {

namespace {

using core::SheetStyle;

class Body {
public:
    Body(core::MapSheets const& all, core::MapSheet const& sheet, SheetTransform const& transform, SheetPage& page)
        : m_all(all), m_sheet(sheet), m_transform(transform), m_page(page), m_board(transform.rect()),
          m_texts(m_board, page), m_shapes(transform) {}

    BodyResult draw() {
        for (core::SheetFeature const& feature : m_sheet.features) {
            m_shapes.add(feature);
        }
        m_page.items.emplace_back(SheetClip{m_transform.rect()});
        draw_class(FeatureClass::area);
        draw_streets();
        if (m_all.grid) {
            put_grid_lines(m_transform, m_page);
        }
        draw_class(FeatureClass::line);
        draw_matches();
        draw_points();
        draw_hazards();
        label_points();
        name_streets();
        name_areas();
        m_page.items.emplace_back(SheetClip{});
        return m_shapes.explained();
    }

private:
    double scale() const { return m_transform.frame().scale; }

    void put(FeatureShape const& drawn, SheetPaint const& paint) {
        bool const border = !paint.fill && !paint.hatch;
        if (!drawn.rings.empty() && !is_border(drawn.feature->style)) {
            m_page.items.emplace_back(SheetShape{drawn.rings, true, paint});
        }
        // A zone that is a line has nothing to fill.
        if (!drawn.lines.empty()) {
            SheetPaint line = paint;
            line.fill.reset();
            line.hatch.reset();
            line.width_mm = border ? paint.width_mm : 1.2;
            m_page.items.emplace_back(SheetShape{drawn.lines, false, line});
        }
    }

    void draw_class(FeatureClass wanted) {
        for (FeatureShape const& drawn : m_shapes.all()) {
            SheetStyle const style = drawn.feature->style;
            if (class_of(style) != wanted) {
                continue;
            }
            for (SheetPaint const& paint : paints_of(style, scale())) {
                put(drawn, paint);
            }
            bool const area = wanted == FeatureClass::area;
            for (auto const& ring : drawn.rings) {
                if (!is_border(style)) {
                    m_board.avoid_line(ring, 0.6, Ground::line);
                }
            }
            for (auto const& line : drawn.lines) {
                m_board.avoid_line(line, area ? 1.0 : style == SheetStyle::subject ? 1.3 : 0.8, Ground::line);
            }
            if (style == SheetStyle::outline) {
                m_texts.outline_number(drawn);
            }
        }
    }

    /// The grounds of all streets over the edges of all, so that crossings are open.
    void draw_streets() {
        for (std::size_t coat = 0; coat < 2; ++coat) {
            for (FeatureShape const& drawn : m_shapes.all()) {
                if (class_of(drawn.feature->style) == FeatureClass::street) {
                    put(drawn, paints_of(drawn.feature->style, scale())[coat]);
                    if (coat == 0) {
                        std::for_each(drawn.lines.begin(), drawn.lines.end(), [this](auto const& line) {
                            m_board.avoid_line(line, street_width(scale()) / 2.0, Ground::street);
                        });
                    }
                }
            }
        }
    }

    void draw_matches() {
        Rect const& r = m_transform.rect();
        std::string const words = m_all.language == core::Language::vi ? "Tiếp tờ " : "Sheet ";
        SheetPaint paint;
        paint.stroke = kInk;
        paint.width_mm = 0.45;
        paint.dash_mm = 5.0;
        paint.gap_mm = 1.5;
        for (core::MatchLine const& match : m_sheet.matches) {
            SpotPair const line{m_transform.to_sheet(match.from), m_transform.to_sheet(match.to)};
            m_page.items.emplace_back(SheetShape{{{line.from, line.to}}, false, paint});
            m_board.avoid_line({line.from, line.to}, 0.8, Ground::line);
            m_texts.match_line(words + std::to_string(match.neighbour), line,
                               {r.x + r.width / 2.0, r.y + r.height / 2.0});
        }
    }

    void draw_points() {
        for (FeatureShape const& drawn : m_shapes.all()) {
            SheetStyle const style = drawn.feature->style;
            for (Spot const at : drawn.points) {
                double const half = symbol_half(style);
                put_symbol(style, at, m_page.items);
                m_board.take({at, half, half, 0.0});
            }
        }
    }

    void draw_hazards() {
        for (FeatureShape const& drawn : m_shapes.all()) {
            if (!drawn.feature->hazard) {
                continue;
            }
            for (Spot const at : drawn.points) {
                auto const placed = place_beside(m_board, at, symbol_half(drawn.feature->style) + 0.2,
                                                 {2.0 * kHazardHalf_mm, 2.0 * kHazardHalf_mm});
                if (placed) {
                    put_hazard(placed->box.middle, m_page.items);
                    m_board.take(placed->box);
                }
            }
        }
    }

    /// Masts first, then what is pending, poles, marks along the line.
    void label_points() {
        std::vector<FeatureShape const*> order;
        for (FeatureShape const& drawn : m_shapes.all()) {
            if (!drawn.points.empty() && !drawn.feature->label.empty()) {
                order.push_back(&drawn);
            }
        }
        std::stable_sort(order.begin(), order.end(), [](FeatureShape const* a, FeatureShape const* b) {
            auto const rank = [](FeatureShape const* each) {
                SheetStyle const style = each->feature->style;
                return style == SheetStyle::chainage ? 2 : style >= SheetStyle::site ? 0 : 1;
            };
            return rank(a) < rank(b);
        });
        for (FeatureShape const* const drawn : order) {
            m_texts.point(*drawn);
        }
    }

    void name_streets() {
        std::vector<NamedLine> lines;
        for (auto& [name, line] : m_shapes.named_streets()) {
            lines.push_back({name, line});
        }
        put_line_names(std::move(lines), {name_size(scale()), street_width(scale()), kInk}, m_board, m_page);
    }

    void name_areas() {
        for (FeatureShape const& drawn : m_shapes.all()) {
            if (!drawn.rings.empty() && !drawn.feature->label.empty()) {
                m_texts.area(drawn);
            }
        }
    }

    core::MapSheets const& m_all;
    core::MapSheet const& m_sheet;
    SheetTransform const& m_transform;
    SheetPage& m_page;
    LabelBoard m_board;
    MapTexts m_texts;
    FeatureShapes m_shapes;
};

} // namespace

BodyResult put_map_body(core::MapSheets const& all, core::MapSheet const& sheet, SheetTransform const& transform,
                        SheetPage& page) {
    return Body(all, sheet, transform, page).draw();
}

} // namespace hatang::publish
