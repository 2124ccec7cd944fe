// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/sheets.hpp"

#include <cairo.h>

#include <cairo-pdf.h>
#include <new>
#include <stdexcept>

namespace hatang::publish::pdf {

namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kFooter_mm = 282.0;
constexpr double kFooterText_mm = 2.7;

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

} // namespace

Sheets::Sheets(std::string& bytes, Imprint imprint)
    : m_imprint(std::move(imprint)),
      m_surface(cairo_pdf_surface_create_for_stream(append, &bytes, kSheetWidth_mm * kPointsPerMm,
                                                    kSheetHeight_mm * kPointsPerMm),
                cairo_surface_destroy) {
    cairo_surface_t* const surface = m_surface.get();
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, valid_text(m_imprint.title).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "hatang");
    // Without a date cairo would take the clock's.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, (m_imprint.made_on + "T00:00:00Z").c_str());
    m_cairo = {cairo_create(surface), cairo_destroy};
    check(cairo_status(m_cairo.get()));
    cairo_scale(m_cairo.get(), kPointsPerMm, kPointsPerMm);
    m_letters.emplace(m_cairo.get());
}

void Sheets::need(double height_mm) {
    if (height_mm > left_mm() && m_y > kTop_mm) {
        next_sheet();
    }
}

void Sheets::next_sheet() {
    put_footer();
    cairo_show_page(m_cairo.get());
    m_y = kTop_mm;
    ++m_number;
}

void Sheets::put_footer() {
    cairo_t* const sheet = m_cairo.get();
    use_colour(sheet, 0xc9d0d6);
    cairo_set_line_width(sheet, 0.2);
    cairo_move_to(sheet, kSide_mm, kFooter_mm - 1.2);
    cairo_line_to(sheet, kSheetWidth_mm - kSide_mm, kFooter_mm - 1.2);
    cairo_stroke(sheet);
    std::string number = (m_imprint.vietnamese ? "Trang " : "Page ") + std::to_string(m_number);
    if (m_imprint.sheets > 0) {
        number += "/" + std::to_string(m_imprint.sheets);
    }
    Look const look{kFooterText_mm, false, kMutedInk};
    auto const page = m_letters->set(number, look, 0.0);
    m_letters->draw(page.front(), {kSheetWidth_mm - kSide_mm - page.front().width, kFooter_mm});
    double y = kFooter_mm;
    for (Line const& line : m_letters->set(m_imprint.footer, look, kTextWidth_mm - page.front().width - 8.0)) {
        if (y + line.height > kSheetHeight_mm - 4.0) {
            break;
        }
        m_letters->draw(line, {kSide_mm, y});
        y += line.height;
    }
}

void Sheets::write(std::vector<Line> const& lines, double x) {
    for (Line const& line : lines) {
        need(line.height);
        m_letters->draw(line, {x, m_y});
        m_y += line.height;
    }
}

void Sheets::tagged(char const* name, std::function<void()> const& work) const {
    cairo_tag_begin(m_cairo.get(), name, nullptr);
    work();
    cairo_tag_end(m_cairo.get(), name);
}

int Sheets::finish() {
    put_footer();
    cairo_show_page(m_cairo.get());
    check(cairo_status(m_cairo.get()));
    cairo_surface_finish(m_surface.get());
    check(cairo_surface_status(m_surface.get()));
    return m_number;
}

} // namespace hatang::publish::pdf
