// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/letter_text.hpp"

#include "export/pdf/letters.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace hatang::publish::pdf {

namespace {

constexpr double kMmPerPoint = 25.4 / 72.0;
constexpr double kLineGap = 1.0379; ///< Times New Roman: ascent, descent and line gap over ascent and descent (hhea)
constexpr double kRaisedSize = 0.65;
constexpr double kTab_mm = 12.7; ///< Word's default tab stops, half an inch
constexpr int kTabs = 14;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

int pango_units(double length_mm) {
    return static_cast<int>(std::lround(length_mm * PANGO_SCALE));
}
double millimetres(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

std::string families(std::string const& font) {
    std::string const serif = "Liberation Serif, Tinos, Times New Roman, serif";
    return font.empty() || font == "Times New Roman" || font.find(',') != std::string::npos ? serif
                                                                                            : font + ", " + serif;
}

/// U+2028 breaks a line without beginning a paragraph, which would be indented again.
std::string with_line_breaks(std::string const& text) {
    std::string result;
    for (char const letter : text) {
        if (letter == '\n') {
            result += "\u2028";
        } else {
            result += letter;
        }
    }
    return result;
}

class Attributes {
public:
    void add(PangoAttribute* attribute, std::size_t from, std::size_t to) {
        attribute->start_index = static_cast<guint>(from);
        attribute->end_index = static_cast<guint>(to);
        pango_attr_list_insert(m_list.get(), attribute);
    }
    void add_run(LetterRun const& run, std::size_t from, std::size_t to) {
        double const size = run.size_pt * kMmPerPoint * (run.raised != 0 ? kRaisedSize : 1.0);
        PangoFontDescription* const font = pango_font_description_new();
        pango_font_description_set_family(font, families(run.font).c_str());
        pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
        pango_font_description_set_weight(font, run.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_style(font, run.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
        add(pango_attr_font_desc_new(font), from, to);
        pango_font_description_free(font);
        if (run.underline) {
            add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), from, to);
        }
        if (run.raised != 0) {
            double const rise = run.size_pt * kMmPerPoint * (run.raised > 0 ? 0.35 : -0.15);
            add(pango_attr_rise_new(pango_units(rise)), from, to);
        }
        auto const part = [&run](unsigned shift) {
            return static_cast<guint16>(((run.colour >> shift) & 0xFFU) * 257U);
        };
        add(pango_attr_foreground_new(part(16), part(8), part(0)), from, to);
    }
    PangoAttrList* get() const { return m_list.get(); }

private:
    std::shared_ptr<PangoAttrList> m_list{pango_attr_list_new(), pango_attr_list_unref};
};

/// Numbers of instruments ("02/2011/QH13") are not divided: a line breaks neither before nor behind a slash.
void keep_slashes(std::string const& text, Attributes& attributes) {
    for (auto at = text.find('/'); at != std::string::npos; at = text.find('/', at + 1)) {
        auto const from = text.find_last_of(" \n", at);
        auto const to = std::min(text.find_first_of(" \n", at), text.size());
        attributes.add(pango_attr_allow_breaks_new(FALSE), from == std::string::npos ? 0 : from + 1, to);
    }
}

void set_tabs(PangoLayout* layout) {
    PangoTabArray* const tabs = pango_tab_array_new(kTabs, FALSE);
    for (int i = 0; i < kTabs; ++i) {
        pango_tab_array_set_tab(tabs, i, PANGO_TAB_LEFT, pango_units(kTab_mm * (i + 1)));
    }
    pango_layout_set_tabs(layout, tabs);
    pango_tab_array_free(tabs);
}

void set_form(PangoLayout* layout, LetterParagraph const& paragraph, double width_mm) {
    double const room = std::max(5.0, width_mm - paragraph.left_mm - paragraph.right_mm);
    pango_layout_set_width(layout, pango_units(room + std::max(0.0, -paragraph.first_mm)));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_indent(layout, pango_units(paragraph.first_mm));
    pango_layout_set_justify(layout, paragraph.align == LetterAlign::both);
    pango_layout_set_alignment(layout, paragraph.align == LetterAlign::centre  ? PANGO_ALIGN_CENTER
                                       : paragraph.align == LetterAlign::right ? PANGO_ALIGN_RIGHT
                                                                               : PANGO_ALIGN_LEFT);
    set_tabs(layout);
}

std::vector<LetterLine> lines_of(PangoLayout* layout, LetterParagraph const& paragraph) {
    std::vector<LetterLine> lines;
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
        PangoRectangle extent;
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, i), nullptr, &extent);
        double const natural = millimetres(extent.height) * kLineGap;
        double const ascent = -millimetres(extent.y) + millimetres(extent.height) * (kLineGap - 1.0) / 2.0;
        double height = natural * paragraph.line_factor;
        if (paragraph.line_mm > 0.0) {
            height = paragraph.at_least ? std::max(natural, paragraph.line_mm) : paragraph.line_mm;
        }
        lines.push_back({i, height, ascent + height - natural});
    }
    return lines;
}

cairo_status_t read_bytes(void* rest, unsigned char* data, unsigned length) {
    auto& left = *static_cast<std::string_view*>(rest);
    if (left.size() < length) {
        return CAIRO_STATUS_READ_ERROR;
    }
    std::copy_n(left.data(), length, reinterpret_cast<char*>(data));
    left.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

void draw_png(cairo_t* sheet, LetterImage const& image, double x, double y) {
    std::string_view rest = image.png;
    std::shared_ptr<cairo_surface_t> const picture(cairo_image_surface_create_from_png_stream(read_bytes, &rest),
                                                   cairo_surface_destroy);
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("PNG: " + std::string(cairo_status_to_string(cairo_surface_status(picture.get()))));
    }
    cairo_save(sheet);
    cairo_translate(sheet, x, y);
    cairo_scale(sheet, image.width_mm / cairo_image_surface_get_width(picture.get()),
                image.height_mm / cairo_image_surface_get_height(picture.get()));
    cairo_set_source_surface(sheet, picture.get(), 0.0, 0.0);
    cairo_paint(sheet);
    cairo_restore(sheet);
}

void draw_rule(cairo_t* sheet, double x, double y, double width, double width_pt) {
    use_colour(sheet, 0);
    cairo_set_line_width(sheet, width_pt * kMmPerPoint);
    cairo_move_to(sheet, x, y);
    cairo_line_to(sheet, x + width, y);
    cairo_stroke(sheet);
}

} // namespace

std::shared_ptr<PangoContext> make_letter_context(cairo_t* sheet) {
    std::shared_ptr<PangoContext> context(pango_cairo_create_context(sheet), Unref{});
    // The sheet is in millimetres: whole units would put letters a millimetre apart.
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("vi"));
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context;
}

SetParagraph::SetParagraph(PangoContext* context, LetterParagraph const& paragraph, double width_mm, int page)
    : m_paragraph(&paragraph), m_width(width_mm), m_layout(pango_layout_new(context), Unref{}) {
    Attributes attributes;
    std::string text;
    for (LetterRun const& run : paragraph.runs) {
        std::size_t const from = text.size();
        text += run.page_number ? std::to_string(page) : with_line_breaks(valid_text(run.text));
        attributes.add_run(run, from, text.size());
    }
    if (text.empty()) {
        LetterRun empty;
        empty.size_pt = paragraph.empty_pt;
        attributes.add_run(empty, 0, G_MAXINT);
    }
    keep_slashes(text, attributes);
    set_form(m_layout.get(), paragraph, width_mm);
    pango_layout_set_attributes(m_layout.get(), attributes.get());
    pango_layout_set_text(m_layout.get(), text.c_str(), static_cast<int>(text.size()));
    if (!text.empty() || !paragraph.image) {
        m_lines = lines_of(m_layout.get(), paragraph);
    }
}

double SetParagraph::head_mm() const {
    return m_paragraph->image ? m_paragraph->image->height_mm : 0.0;
}

double SetParagraph::height() const {
    double height = head_mm();
    for (LetterLine const& line : m_lines) {
        height += line.height;
    }
    return height;
}

void SetParagraph::draw_head(cairo_t* sheet, double x, double y) const {
    LetterParagraph const& look = *m_paragraph;
    double const room = m_width - look.left_mm - look.right_mm;
    if (look.rule_above_pt > 0.0) {
        draw_rule(sheet, x + look.left_mm, y, room, look.rule_above_pt);
    }
    if (look.image && !look.image->png.empty()) {
        double const rest = room - look.image->width_mm;
        double const shift = look.align == LetterAlign::centre  ? rest / 2.0
                             : look.align == LetterAlign::right ? rest
                                                                : 0.0;
        draw_png(sheet, *look.image, x + look.left_mm + shift, y);
    }
}

void SetParagraph::draw_line(cairo_t* sheet, std::size_t index, double x, double y) const {
    LetterLine const& line = m_lines.at(index);
    PangoLayoutLine* const shown = pango_layout_get_line_readonly(m_layout.get(), line.index);
    PangoRectangle extent;
    PangoLayoutIter* const iter = pango_layout_get_iter(m_layout.get());
    for (int i = 0; i < line.index; ++i) {
        pango_layout_iter_next_line(iter);
    }
    pango_layout_iter_get_line_extents(iter, nullptr, &extent);
    pango_layout_iter_free(iter);
    double const hang = std::max(0.0, -m_paragraph->first_mm);
    cairo_move_to(sheet, x + m_paragraph->left_mm - hang + millimetres(extent.x), y + line.base);
    pango_cairo_show_layout_line(sheet, shown);
}

void SetParagraph::draw_foot(cairo_t* sheet, double x, double y) const {
    LetterParagraph const& look = *m_paragraph;
    if (look.rule_below_pt > 0.0) {
        draw_rule(sheet, x + look.left_mm, y, m_width - look.left_mm - look.right_mm, look.rule_below_pt);
    }
}

} // namespace hatang::publish::pdf
