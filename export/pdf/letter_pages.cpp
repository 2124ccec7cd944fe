// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/letter_pages.hpp"

#include "export/pdf/letter_text.hpp"
#include "export/pdf/letters.hpp"
#include "export/pdf/map.hpp"

#include <cairo.h>

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>
#include <new>
#include <stdexcept>

namespace hatang::publish::pdf {

namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kMmPerPoint = 25.4 / 72.0;

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

class Paper {
public:
    Paper(LetterSheets const& letter, MapDrawing const* map, std::string& bytes)
        : m_letter(letter), m_map(map),
          m_surface(cairo_pdf_surface_create_for_stream(append, &bytes, letter.width_mm * kPointsPerMm,
                                                        letter.height_mm * kPointsPerMm),
                    cairo_surface_destroy) {
        cairo_surface_t* const surface = m_surface.get();
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, valid_text(letter.title).c_str());
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "hatang");
        // Without a date cairo would take the clock's.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                       (letter.made_on + "T00:00:00Z").c_str());
        m_cairo = {cairo_create(surface), cairo_destroy};
        check(cairo_status(m_cairo.get()));
        cairo_scale(m_cairo.get(), kPointsPerMm, kPointsPerMm);
        m_context = make_letter_context(m_cairo.get());
        m_width = letter.width_mm - letter.margin_mm[1] - letter.margin_mm[3];
        begin_sheet();
    }

    void put(std::vector<LetterBlock> const& blocks) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (auto const* const table = std::get_if<LetterTable>(&blocks[i])) {
                put_table(*table);
                m_last_after = 0.0;
            } else {
                put_paragraph(blocks, i);
            }
        }
    }

    void finish() {
        cairo_show_page(m_cairo.get());
        check(cairo_status(m_cairo.get()));
        cairo_surface_finish(m_surface.get());
        check(cairo_surface_status(m_surface.get()));
    }

private:
    double bottom() const { return m_letter.height_mm - m_letter.margin_mm[2]; }
    double left() const { return m_letter.margin_mm[1]; }
    SetParagraph set(LetterParagraph const& paragraph, double width) const {
        return {m_context.get(), paragraph, width, m_page};
    }

    void begin_sheet() {
        ++m_page;
        bool const first = m_page == 1 && m_letter.first_differs;
        draw_blocks(first ? m_letter.first_header : m_letter.header, left(), m_letter.header_mm, m_width);
        auto const& footer = first ? m_letter.first_footer : m_letter.footer;
        draw_blocks(footer, left(), m_letter.height_mm - m_letter.footer_mm - height_of(footer, m_width), m_width);
        m_y = m_letter.margin_mm[0];
        m_fresh = true;
        m_last_after = 0.0;
    }
    void next_sheet() {
        cairo_show_page(m_cairo.get());
        begin_sheet();
    }

    /// Height of blocks without division.
    double height_of(std::vector<LetterBlock> const& blocks, double width) const {
        double height = 0.0;
        double after = 0.0;
        for (LetterBlock const& block : blocks) {
            if (auto const* const table = std::get_if<LetterTable>(&block)) {
                height += after;
                after = 0.0;
                for (LetterTableRow const& row : table->rows) {
                    height += height_of(row);
                }
                continue;
            }
            auto const& paragraph = std::get<LetterParagraph>(block);
            height += std::max(after, paragraph.before_mm) + set(paragraph, width).height();
            after = paragraph.after_mm;
        }
        return height + after;
    }

    static double inner_width(LetterCell const& cell) {
        return std::max(5.0, cell.width_mm - cell.margin_mm[1] - cell.margin_mm[3]);
    }
    double height_of(LetterTableRow const& row) const {
        double height = row.least_mm;
        for (LetterCell const& cell : row.cells) {
            height =
                std::max(height, height_of(cell.blocks, inner_width(cell)) + cell.margin_mm[0] + cell.margin_mm[2]);
        }
        return height;
    }

    void draw_blocks(std::vector<LetterBlock> const& blocks, double x, double y, double width) const {
        double after = 0.0;
        for (LetterBlock const& block : blocks) {
            if (auto const* const table = std::get_if<LetterTable>(&block)) {
                y += after;
                after = 0.0;
                for (LetterTableRow const& row : table->rows) {
                    y += draw_row(row, x + table->left_mm, y);
                }
                continue;
            }
            auto const& paragraph = std::get<LetterParagraph>(block);
            y += std::max(after, paragraph.before_mm);
            y += draw_whole(set(paragraph, width), x, y);
            after = paragraph.after_mm;
        }
    }

    double draw_whole(SetParagraph const& set, double x, double y) const {
        double const top = y;
        draw_head(set, x, y);
        y += set.head_mm();
        for (std::size_t i = 0; i < set.lines().size(); ++i) {
            set.draw_line(m_cairo.get(), i, x, y);
            y += set.lines()[i].height;
        }
        set.draw_foot(m_cairo.get(), x, y);
        return y - top;
    }

    void draw_head(SetParagraph const& set, double x, double y) const {
        set.draw_head(m_cairo.get(), x, y);
        auto const& image = set.paragraph().image;
        if (image && image->png.empty() && m_map != nullptr) {
            double const rest = m_width - image->width_mm;
            double const shift = set.paragraph().align == LetterAlign::centre ? rest / 2.0 : 0.0;
            put_map(*m_map, m_cairo.get(), Letters(m_cairo.get()), {x + shift, y});
        }
    }

    double draw_row(LetterTableRow const& row, double x, double y) const {
        double const height = height_of(row);
        for (LetterCell const& cell : row.cells) {
            double const inner = height_of(cell.blocks, inner_width(cell));
            double const room = height - inner - cell.margin_mm[0] - cell.margin_mm[2];
            double const shift = cell.vertical == 1 ? room / 2.0 : cell.vertical == 2 ? room : 0.0;
            draw_blocks(cell.blocks, x + cell.margin_mm[1], y + cell.margin_mm[0] + shift, inner_width(cell));
            draw_border(cell, {x, y, cell.width_mm, height});
            x += cell.width_mm;
        }
        return height;
    }

    void draw_border(LetterCell const& cell, Rect at) const {
        double const right = at.x + at.width;
        double const foot = at.y + at.height;
        double const ends[4][4] = {
            {at.x, at.y, right, at.y}, {at.x, at.y, at.x, foot}, {at.x, foot, right, foot}, {right, at.y, right, foot}};
        use_colour(m_cairo.get(), 0);
        cairo_set_line_cap(m_cairo.get(), CAIRO_LINE_CAP_SQUARE);
        for (std::size_t i = 0; i < 4; ++i) {
            if (cell.border_pt[i] > 0.0) {
                cairo_set_line_width(m_cairo.get(), cell.border_pt[i] * kMmPerPoint);
                cairo_move_to(m_cairo.get(), ends[i][0], ends[i][1]);
                cairo_line_to(m_cairo.get(), ends[i][2], ends[i][3]);
                cairo_stroke(m_cairo.get());
            }
        }
        cairo_set_line_cap(m_cairo.get(), CAIRO_LINE_CAP_BUTT);
    }

    void put_table(LetterTable const& table) {
        double width = 0.0;
        for (LetterCell const& cell : table.rows.empty() ? std::vector<LetterCell>{} : table.rows.front().cells) {
            width += cell.width_mm;
        }
        double const shift = table.align == LetterAlign::centre  ? (m_width - width) / 2.0
                             : table.align == LetterAlign::right ? m_width - width
                                                                 : table.left_mm;
        m_y += m_last_after;
        for (LetterTableRow const& row : table.rows) {
            double const height = height_of(row);
            if (m_y + height > bottom() && !m_fresh) {
                next_sheet();
                repeat_headings(table, row, left() + shift);
            }
            if (m_y + height > bottom() + 0.1) {
                throw std::runtime_error("a row of a table is taller than a sheet");
            }
            m_y += draw_row(row, left() + shift, m_y);
            m_fresh = false;
        }
    }
    void repeat_headings(LetterTable const& table, LetterTableRow const& before, double x) {
        for (LetterTableRow const& row : table.rows) {
            if (&row == &before || !row.heading) {
                return;
            }
            m_y += draw_row(row, x, m_y);
        }
    }

    /// What must stand on the same sheet after a paragraph that keeps with the next.
    double needed_after(std::vector<LetterBlock> const& blocks, std::size_t at) const {
        if (at + 1 >= blocks.size()) {
            return 0.0;
        }
        if (auto const* const table = std::get_if<LetterTable>(&blocks[at + 1])) {
            double const first = table->rows.empty() ? 0.0 : height_of(table->rows.front());
            return first + (table->rows.size() > 1 && table->rows.front().heading ? height_of(table->rows[1]) : 0.0);
        }
        auto const& next = std::get<LetterParagraph>(blocks[at + 1]);
        auto const lines = set(next, m_width);
        double const first = lines.lines().empty() ? lines.head_mm() : lines.lines().front().height;
        return next.before_mm + first + (next.keep_next ? needed_after(blocks, at + 1) : 0.0);
    }

    void put_paragraph(std::vector<LetterBlock> const& blocks, std::size_t at) {
        auto const& paragraph = std::get<LetterParagraph>(blocks[at]);
        if (paragraph.break_before && !m_fresh) {
            next_sheet();
        }
        SetParagraph const set = this->set(paragraph, m_width);
        double const before = m_fresh ? 0.0 : std::max(m_last_after, paragraph.before_mm);
        double const with_next = paragraph.keep_next ? paragraph.after_mm + needed_after(blocks, at) : 0.0;
        bool const whole = set.lines().size() < 4 || paragraph.keep_next;
        double const least =
            whole ? set.height() + with_next : set.head_mm() + set.lines()[0].height + set.lines()[1].height;
        if (!m_fresh && m_y + before + least > bottom()) {
            next_sheet();
        } else {
            m_y += before;
        }
        draw_head(set, left(), m_y);
        m_y += set.head_mm();
        put_lines(set);
        set.draw_foot(m_cairo.get(), left(), m_y);
        m_last_after = paragraph.after_mm;
        m_fresh = false;
    }

    /// Neither the first line of a paragraph alone at the foot nor the last alone at the top.
    void put_lines(SetParagraph const& set) {
        auto const& lines = set.lines();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            bool const before_last = i + 2 == lines.size() && lines.size() > 3;
            double const needed = lines[i].height + (before_last ? lines[i + 1].height : 0.0);
            if (m_y + needed > bottom() + 0.1 && i > 0) {
                next_sheet();
            }
            set.draw_line(m_cairo.get(), i, left(), m_y);
            m_y += lines[i].height;
            m_fresh = false;
        }
    }

    LetterSheets const& m_letter;
    MapDrawing const* m_map;
    std::shared_ptr<cairo_surface_t> m_surface;
    std::shared_ptr<cairo_t> m_cairo;
    std::shared_ptr<_PangoContext> m_context;
    double m_width = 0.0;
    double m_y = 0.0;
    double m_last_after = 0.0;
    int m_page = 0;
    bool m_fresh = true;
};

} // namespace

void put_letter(LetterSheets const& letter, MapDrawing const* map, std::string& bytes) {
    Paper paper(letter, map, bytes);
    paper.put(letter.blocks);
    paper.finish();
}

void put_map_png(MapDrawing const& map, double dots, std::string& bytes) {
    double const dots_per_mm = dots / 25.4;
    auto const pixels = [&](double length) { return static_cast<int>(std::ceil(length * dots_per_mm)); };
    std::shared_ptr<cairo_surface_t> const surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(map.width_mm), pixels(map.height_mm)),
        cairo_surface_destroy);
    std::shared_ptr<cairo_t> const sheet(cairo_create(surface.get()), cairo_destroy);
    check(cairo_status(sheet.get()));
    cairo_set_source_rgb(sheet.get(), 1.0, 1.0, 1.0);
    cairo_paint(sheet.get());
    cairo_scale(sheet.get(), dots_per_mm, dots_per_mm);
    put_map(map, sheet.get(), Letters(sheet.get()), {0.0, 0.0});
    cairo_surface_flush(surface.get());
    check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
}

} // namespace hatang::publish::pdf
