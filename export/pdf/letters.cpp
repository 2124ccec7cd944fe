// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/letters.hpp"

#include "export/pages/web_link.hpp"

#include <pango/pangocairo.h>

namespace hatang::publish::pdf {

namespace {

constexpr char const* kFamily = "Liberation Sans, Arial, DejaVu Sans, sans-serif";
constexpr double kGroundOpacity = 0.12;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeText {
    void operator()(char* text) const { g_free(text); }
};

double millimetres(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

std::shared_ptr<PangoLayout> make_layout(PangoContext* context, std::string_view text, Look look) {
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context), Unref{});
    std::unique_ptr<PangoFontDescription, FreeFont> const font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), kFamily);
    pango_font_description_set_absolute_size(font.get(), look.size_mm * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), look.strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font.get(), look.slanted ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), valid_text(text).c_str(), -1);
    return layout;
}

} // namespace

std::string valid_text(std::string_view text) {
    std::unique_ptr<char, FreeText> const valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
    return valid.get();
}

void use_colour(cairo_t* sheet, Colour colour, double opacity) {
    auto const part = [colour](unsigned shift) { return static_cast<double>((colour >> shift) & 0xFFU) / 255.0; };
    cairo_set_source_rgba(sheet, part(16), part(8), part(0), opacity);
}

Letters::Letters(cairo_t* sheet) : m_sheet(sheet), m_context(pango_cairo_create_context(sheet), Unref{}) {
    // The sheet is in millimetres: whole units would put letters a millimetre apart.
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string("vi"));
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
}

std::vector<Line> Letters::set(std::string_view text, Look look, double width_mm) const {
    auto const layout = make_layout(m_context.get(), text, look);
    if (width_mm > 0.0) {
        pango_layout_set_width(layout.get(), static_cast<int>(width_mm * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    std::vector<Line> lines;
    double top = 0.0;
    for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
        PangoRectangle extent;
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout.get(), i), nullptr, &extent);
        double const height = millimetres(extent.height) * 1.06;
        lines.push_back({layout, i, top, height, -millimetres(extent.y), millimetres(extent.width), look.colour});
        top += height;
    }
    return lines;
}

void Letters::draw(Line const& line, Spot at) const {
    if (line.ground) {
        use_colour(m_sheet, line.colour, kGroundOpacity);
        cairo_rectangle(m_sheet, at.x - 1.0, at.y - 0.3, line.width + 2.0, line.height + 0.4);
        cairo_fill(m_sheet);
    }
    bool const link = is_web_link(line.link);
    if (link) {
        cairo_tag_begin(m_sheet, CAIRO_TAG_LINK, ("uri='" + line.link + "'").c_str());
    }
    use_colour(m_sheet, line.colour);
    cairo_move_to(m_sheet, at.x, at.y + line.base);
    pango_cairo_show_layout_line(m_sheet, pango_layout_get_line_readonly(line.layout.get(), line.index));
    if (link) {
        cairo_tag_end(m_sheet, CAIRO_TAG_LINK);
    }
}

void Letters::draw_text(DrawnText const& text, bool halo) const {
    auto const layout = make_layout(m_context.get(), text.text, {text.size_mm, text.strong, colour_of(text.tone)});
    PangoLayoutLine* const line = pango_layout_get_line_readonly(layout.get(), 0);
    if (halo) {
        cairo_move_to(m_sheet, text.at.x, text.at.y);
        pango_cairo_layout_line_path(m_sheet, line);
        cairo_set_line_width(m_sheet, 0.7);
        cairo_set_line_join(m_sheet, CAIRO_LINE_JOIN_ROUND);
        use_colour(m_sheet, 0xffffff);
        cairo_stroke(m_sheet);
    }
    use_colour(m_sheet, colour_of(text.tone));
    cairo_move_to(m_sheet, text.at.x, text.at.y);
    pango_cairo_show_layout_line(m_sheet, line);
}

void Letters::draw_sheet_text(SheetText const& text, double halo) const {
    auto const layout = make_layout(m_context.get(), text.text, {text.size_mm, text.strong, text.colour, text.slanted});
    PangoLayoutLine* const line = pango_layout_get_line_readonly(layout.get(), 0);
    PangoRectangle extent;
    pango_layout_line_get_extents(line, nullptr, &extent);
    double const width = millimetres(extent.width);
    double const before = text.align == TextAlign::start ? 0.0 : text.align == TextAlign::end ? width : width / 2.0;
    cairo_save(m_sheet);
    cairo_translate(m_sheet, text.at.x, text.at.y);
    cairo_rotate(m_sheet, -text.turn_deg * G_PI / 180.0);
    if (text.halo) {
        cairo_move_to(m_sheet, -before, 0.0);
        pango_cairo_layout_line_path(m_sheet, line);
        cairo_set_line_width(m_sheet, halo * text.size_mm);
        cairo_set_line_join(m_sheet, CAIRO_LINE_JOIN_ROUND);
        use_colour(m_sheet, 0xffffff);
        cairo_stroke(m_sheet);
    }
    use_colour(m_sheet, text.colour);
    cairo_move_to(m_sheet, -before, 0.0);
    pango_cairo_show_layout_line(m_sheet, line);
    cairo_restore(m_sheet);
}

} // namespace hatang::publish::pdf
