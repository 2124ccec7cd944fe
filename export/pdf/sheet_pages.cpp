// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/sheet_pages.hpp"

#include "export/pdf/letters.hpp"

#include <cairo.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <array>
#include <cairo-pdf.h>
#include <cmath>
#include <cstdint>
#include <memory>
#include <new>
#include <numbers>
#include <stdexcept>

namespace hatang::publish::pdf {

namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kHalo = 0.36; ///< of the letter size

cairo_status_t append(void* bytes, unsigned char const* data, unsigned length) {
    try {
        static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (std::bad_alloc const&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error(cairo_status_to_string(status));
    }
}

/// Draws items; a sheet's units are millimetres.
class Pen {
public:
    explicit Pen(cairo_t* sheet) : m_sheet(sheet), m_letters(sheet) {}

    void operator()(SheetShape const& shape) const {
        trace(shape);
        paint(shape.paint, shape.closed);
    }
    void operator()(SheetDisc const& disc) const {
        cairo_new_path(m_sheet);
        cairo_arc(m_sheet, disc.at.x, disc.at.y, disc.radius_mm, 0.0, 2.0 * std::numbers::pi);
        paint(disc.paint, true);
    }
    void operator()(SheetText const& text) const { m_letters.draw_sheet_text(text, kHalo); }
    void operator()(SheetClip const& clip) const {
        cairo_reset_clip(m_sheet);
        if (clip.rect) {
            cairo_rectangle(m_sheet, clip.rect->x, clip.rect->y, clip.rect->width, clip.rect->height);
            cairo_clip(m_sheet);
        }
    }

private:
    void trace(SheetShape const& shape) const {
        cairo_new_path(m_sheet);
        for (auto const& part : shape.parts) {
            bool first = true;
            for (Spot const spot : part) {
                first ? cairo_move_to(m_sheet, spot.x, spot.y) : cairo_line_to(m_sheet, spot.x, spot.y);
                first = false;
            }
            if (shape.closed) {
                cairo_close_path(m_sheet);
            }
        }
    }

    void paint(SheetPaint const& paint, bool closed) const {
        cairo_set_fill_rule(m_sheet, CAIRO_FILL_RULE_EVEN_ODD);
        if (closed && paint.fill) {
            use_colour(m_sheet, *paint.fill, paint.opacity);
            cairo_fill_preserve(m_sheet);
        }
        if (closed && paint.hatch) {
            hatch(*paint.hatch);
        }
        if (paint.stroke) {
            std::array<double, 2> const dash{paint.dash_mm, paint.gap_mm};
            bool const dashed = paint.dash_mm > 0.0;
            cairo_set_dash(m_sheet, dash.data(), dashed ? 2 : 0, 0.0);
            cairo_set_line_cap(m_sheet, dashed || closed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
            cairo_set_line_join(m_sheet, closed ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
            cairo_set_line_width(m_sheet, paint.width_mm);
            use_colour(m_sheet, *paint.stroke);
            cairo_stroke_preserve(m_sheet);
            cairo_set_dash(m_sheet, nullptr, 0, 0.0);
        }
        cairo_new_path(m_sheet);
    }

    /// Lines over the shape's box, cut to the shape. The path stays.
    void hatch(Hatch const& hatch) const {
        cairo_path_t* const path = cairo_copy_path(m_sheet);
        double x1 = 0.0;
        double y1 = 0.0;
        double x2 = 0.0;
        double y2 = 0.0;
        cairo_save(m_sheet);
        cairo_clip(m_sheet);
        cairo_clip_extents(m_sheet, &x1, &y1, &x2, &y2);
        cairo_set_line_width(m_sheet, hatch.width_mm);
        use_colour(m_sheet, hatch.colour);
        for (double const turn : {0.0, 90.0}) {
            if (turn > 0.0 && !hatch.crossed) {
                break;
            }
            lines({x1, y1, x2 - x1, y2 - y1}, (hatch.angle_deg + turn) * std::numbers::pi / 180.0, hatch.spacing_mm);
        }
        cairo_stroke(m_sheet);
        cairo_restore(m_sheet);
        cairo_new_path(m_sheet);
        cairo_append_path(m_sheet, path);
        cairo_path_destroy(path);
    }

    /// Through multiples of the spacing from the paper's corner: hatchings of neighbours go on into each other.
    void lines(Rect const& box, double turn, double spacing) const {
        Spot const along{std::cos(turn), -std::sin(turn)};
        Spot const across{-along.y, along.x};
        Spot const middle{box.x + box.width / 2.0, box.y + box.height / 2.0};
        double const half = std::hypot(box.width, box.height) / 2.0;
        double const at = middle.x * across.x + middle.y * across.y;
        double const centre = middle.x * along.x + middle.y * along.y;
        for (double far = std::ceil((at - half) / spacing) * spacing; far <= at + half; far += spacing) {
            cairo_move_to(m_sheet, across.x * far + along.x * (centre - half),
                          across.y * far + along.y * (centre - half));
            cairo_line_to(m_sheet, across.x * far + along.x * (centre + half),
                          across.y * far + along.y * (centre + half));
        }
    }

    cairo_t* m_sheet;
    Letters m_letters;
};

void draw(cairo_t* sheet, SheetPage const& page) {
    Pen const pen(sheet);
    for (SheetItem const& item : page.items) {
        std::visit(pen, item);
    }
    cairo_reset_clip(sheet);
}

/// CRC-32 of PNG (ISO 3309).
std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (char const byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0U ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

void append_big_endian(std::uint32_t value, std::string& bytes) {
    for (unsigned const shift : {24U, 16U, 8U, 0U}) {
        bytes.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
}

/// Behind the signature (8 bytes) and IHDR (25 bytes): PNG 11.3.5.3.
void put_resolution(double dots_per_inch, std::string& png) {
    std::string chunk = "pHYs";
    auto const per_metre = static_cast<std::uint32_t>(std::lround(dots_per_inch / 0.0254));
    append_big_endian(per_metre, chunk);
    append_big_endian(per_metre, chunk);
    chunk.push_back(1);
    std::string whole;
    append_big_endian(9, whole);
    whole += chunk;
    append_big_endian(crc_of(chunk), whole);
    png.insert(33, whole);
}

} // namespace

void put_sheet_pdf(SheetWork& work) {
    std::shared_ptr<cairo_surface_t> const surface(
        cairo_pdf_surface_create_for_stream(append, &work.bytes, 100.0, 100.0), cairo_surface_destroy);
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, valid_text(work.title).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "hatang");
    // Without a date cairo would take the clock's.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   (work.made_on + "T00:00:00Z").c_str());
    std::shared_ptr<cairo_t> const sheet(cairo_create(surface.get()), cairo_destroy);
    int number = 0;
    for (SheetPage const& page : work.pages) {
        cairo_pdf_surface_set_size(surface.get(), page.width_mm * kPointsPerMm, page.height_mm * kPointsPerMm);
        cairo_save(sheet.get());
        cairo_scale(sheet.get(), kPointsPerMm, kPointsPerMm);
        draw(sheet.get(), page);
        cairo_restore(sheet.get());
        ++number;
        cairo_pdf_surface_add_outline(surface.get(), CAIRO_PDF_OUTLINE_ROOT, valid_text(page.title).c_str(),
                                      fmt::format("page={} pos=[0 0]", number).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
        cairo_show_page(sheet.get());
        check(cairo_status(sheet.get()));
    }
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
}

void put_sheet_png(SheetWork& work) {
    SheetPage const& page = work.pages.front();
    double const dots = work.dots_per_inch / 25.4;
    std::shared_ptr<cairo_surface_t> const surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(page.width_mm * dots)),
                                   static_cast<int>(std::lround(page.height_mm * dots))),
        cairo_surface_destroy);
    check(cairo_surface_status(surface.get()));
    std::shared_ptr<cairo_t> const sheet(cairo_create(surface.get()), cairo_destroy);
    use_colour(sheet.get(), 0xffffff);
    cairo_paint(sheet.get());
    cairo_scale(sheet.get(), dots, dots);
    draw(sheet.get(), page);
    check(cairo_status(sheet.get()));
    check(cairo_surface_write_to_png_stream(surface.get(), append, &work.bytes));
    put_resolution(work.dots_per_inch, work.bytes);
}

} // namespace hatang::publish::pdf
