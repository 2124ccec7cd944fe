// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/map.hpp"

#include <cairo.h>

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace hatang::publish::pdf {

namespace {

constexpr Colour kWhite = 0xffffff;

class MapSheet {
public:
    MapSheet(cairo_t* sheet, Letters const& letters) : m_sheet(sheet), m_letters(letters) {}

    void path(DrawnPath const& path) const {
        MapPaint const paint = paint_of(path.look);
        for (std::vector<Spot> const& part : path.parts) {
            trace(part, path.closed);
        }
        if (path.closed && paint.fill > 0.0) {
            use_colour(m_sheet, paint.colour, paint.fill);
            cairo_set_fill_rule(m_sheet, CAIRO_FILL_RULE_EVEN_ODD);
            cairo_fill_preserve(m_sheet);
        }
        std::array<double, 2> const dash{paint.dash_mm, paint.dash_mm * 0.7};
        cairo_set_dash(m_sheet, dash.data(), paint.dash_mm > 0.0 ? 2 : 0, 0.0);
        stroke(paint.colour, paint.width_mm);
        cairo_set_dash(m_sheet, nullptr, 0, 0.0);
        if (paint.arrow && !path.parts.empty() && path.parts.back().size() > 1) {
            auto const& part = path.parts.back();
            arrow_head(part[part.size() - 2], part.back(), paint.colour);
        }
    }

    void mark(MapLook look, Spot at) const {
        MapPaint const paint = paint_of(look);
        double const r = paint.sign_mm;
        switch (paint.sign) {
        case Sign::none: return;
        case Sign::disc:
        case Sign::ring:
            cairo_new_sub_path(m_sheet);
            cairo_arc(m_sheet, at.x, at.y, r, 0.0, 2.0 * std::numbers::pi);
            break;
        case Sign::triangle:
            trace(std::array<Spot, 3>{{{at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}}}, true);
            break;
        case Sign::diamond:
            trace(std::array<Spot, 4>{{{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}}}, true);
            break;
        }
        bool const ring = paint.sign == Sign::ring;
        use_colour(m_sheet, ring ? kWhite : paint.colour);
        cairo_fill_preserve(m_sheet);
        stroke(ring ? paint.colour : kWhite, ring ? paint.width_mm : 0.35);
    }

    void furniture(MapDrawing const& drawing) const {
        for (DrawnPath const& tick : drawing.ticks) {
            trace(tick.parts.front(), false);
            stroke(kMutedInk, 0.2);
        }
        texts(drawing.tick_texts);
        Rect const& bar = drawing.bar;
        cairo_rectangle(m_sheet, bar.x, bar.y, bar.width, bar.height);
        use_colour(m_sheet, kWhite);
        cairo_fill_preserve(m_sheet);
        stroke(kInk, 0.3);
        cairo_rectangle(m_sheet, bar.x, bar.y, bar.width / 2.0, bar.height);
        use_colour(m_sheet, kInk);
        cairo_fill(m_sheet);
        texts(drawing.bar_texts);
        auto const [x, y] = drawing.north;
        trace(std::array<Spot, 4>{{{x, y}, {x + 2.0, y + 7.0}, {x, y + 5.6}, {x - 2.0, y + 7.0}}}, true);
        use_colour(m_sheet, kInk);
        cairo_fill(m_sheet);
    }

    void texts(std::vector<DrawnText> const& texts) const {
        for (DrawnText const& text : texts) {
            m_letters.draw_text(text, true);
        }
    }

    void legend(LegendEntry const& entry) const {
        MapPaint const paint = paint_of(entry.look);
        auto const [x, y] = entry.at;
        if (paint.sign != Sign::none) {
            mark(entry.look, entry.at);
        } else if (paint.fill > 0.0) {
            path(
                {entry.look, true, {{{x - 2.6, y - 1.3}, {x + 2.6, y - 1.3}, {x + 2.6, y + 1.3}, {x - 2.6, y + 1.3}}}});
        } else {
            path({entry.look, false, {{{x - 2.6, y}, {x + 2.6, y}}}});
        }
        m_letters.draw_text(entry.text, false);
    }

    void frame(Rect const& rect) const { cairo_rectangle(m_sheet, rect.x, rect.y, rect.width, rect.height); }
    void stroke(Colour colour, double width_mm) const {
        use_colour(m_sheet, colour);
        cairo_set_line_width(m_sheet, width_mm);
        cairo_stroke(m_sheet);
    }

private:
    void trace(std::span<Spot const> part, bool closed) const {
        bool first = true;
        for (Spot const spot : part) {
            first ? cairo_move_to(m_sheet, spot.x, spot.y) : cairo_line_to(m_sheet, spot.x, spot.y);
            first = false;
        }
        if (closed) {
            cairo_close_path(m_sheet);
        }
    }

    void arrow_head(Spot from, Spot to, Colour colour) const {
        cairo_save(m_sheet);
        cairo_translate(m_sheet, to.x, to.y);
        cairo_rotate(m_sheet, std::atan2(to.y - from.y, to.x - from.x));
        trace(std::array<Spot, 3>{{{0.0, 0.0}, {-2.8, -1.2}, {-2.8, 1.2}}}, true);
        use_colour(m_sheet, colour);
        cairo_fill(m_sheet);
        cairo_restore(m_sheet);
    }

    cairo_t* m_sheet;
    Letters const& m_letters;
};

} // namespace

void put_map(MapDrawing const& drawing, Sheets const& sheets) {
    put_map(drawing, sheets.sheet(), sheets.letters(), {kSide_mm, sheets.y()});
}

void put_map(MapDrawing const& drawing, cairo_t* cairo, Letters const& letters, Spot at) {
    MapSheet const sheet(cairo, letters);
    cairo_save(cairo);
    cairo_translate(cairo, at.x, at.y);
    cairo_save(cairo);
    sheet.frame(drawing.frame);
    cairo_clip(cairo);
    for (DrawnPath const& path : drawing.paths) {
        sheet.path(path);
    }
    for (DrawnMark const& mark : drawing.marks) {
        sheet.mark(mark.look, mark.at);
    }
    cairo_restore(cairo);
    sheet.furniture(drawing);
    sheet.texts(drawing.labels);
    sheet.frame(drawing.frame);
    sheet.stroke(kInk, 0.3);
    for (LegendEntry const& entry : drawing.legend) {
        sheet.legend(entry);
    }
    cairo_restore(cairo);
}

} // namespace hatang::publish::pdf
