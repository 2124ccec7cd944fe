// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/table.hpp"

#include "export/pages/web_link.hpp"

#include <cairo.h>

#include <algorithm>
#include <numeric>

namespace hatang::publish::pdf {

namespace {

constexpr double kText_mm = 2.95;
constexpr double kPad_mm = 1.4;
constexpr double kSmall = 0.9;
constexpr Colour kRule = 0xc9d0d6;
constexpr Colour kSoft = 0xf2f4f6;
constexpr Colour kLinkInk = 0x0b3d91;

/// Lines of one cell and how far they are drawn.
struct Cell {
    std::vector<Line> lines;
    std::size_t drawn = 0;
};

class Table {
public:
    Table(core::PageTable const& table, Sheets& sheets) : m_table(table), m_sheets(sheets) {
        double const all = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                           [](double sum, auto const& column) { return sum + column.share; });
        double x = kSide_mm;
        for (auto const& column : table.columns) {
            m_x.push_back(x);
            m_widths.push_back(kTextWidth_mm * column.share / all);
            x += m_widths.back();
        }
    }

    void put() {
        auto heading = heading_cells();
        double const height = height_of(heading);
        bool first = true;
        for (auto const& row : m_table.rows) {
            auto cells = cells_of(row);
            double const needed = height_of(cells);
            double const left = m_sheets.left_mm() - (first ? height : 0.0);
            bool const tall = needed > kBottom_mm - kTop_mm - height;
            if (needed > left && (!tall || left < 30.0)) {
                m_sheets.next_sheet();
                first = true;
            }
            if (first) {
                put_heading(heading, height);
                first = false;
            }
            put_row(cells, heading, height);
        }
    }

private:
    std::vector<Cell> heading_cells() const {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            cells.push_back({m_sheets.letters().set(m_table.columns[i].heading, {kText_mm, true, kInk},
                                                    m_widths[i] - 2.0 * kPad_mm)});
        }
        return cells;
    }

    std::vector<Cell> cells_of(std::vector<core::PageCell> const& row) const {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < std::min(row.size(), m_widths.size()); ++i) {
            Cell cell;
            bool mark = row[i].mark;
            for (core::PageText const& text : row[i].lines) {
                core::PageText shown = text;
                shown.weight = mark ? core::Weight::strong : text.weight;
                for (Line& line : set_text(m_sheets.letters(), shown, kText_mm, m_widths[i] - 2.0 * kPad_mm)) {
                    line.ground = mark;
                    cell.lines.push_back(std::move(line));
                }
                mark = false;
            }
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    static double height_of(std::vector<Cell> const& cells) {
        double most = 0.0;
        for (Cell const& cell : cells) {
            most = std::max(most, std::accumulate(cell.lines.begin(), cell.lines.end(), 0.0,
                                                  [](double sum, Line const& line) { return sum + line.height; }));
        }
        return most + 2.0 * kPad_mm;
    }

    void rule(double y) const {
        cairo_t* const sheet = m_sheets.sheet();
        use_colour(sheet, kRule);
        cairo_set_line_width(sheet, 0.25);
        cairo_move_to(sheet, kSide_mm, y);
        cairo_line_to(sheet, kSide_mm + kTextWidth_mm, y);
        cairo_stroke(sheet);
    }

    void put_heading(std::vector<Cell> heading, double height) const {
        use_colour(m_sheets.sheet(), kSoft);
        cairo_rectangle(m_sheets.sheet(), kSide_mm, m_sheets.y(), kTextWidth_mm, height);
        cairo_fill(m_sheets.sheet());
        draw_some(heading);
        rule(m_sheets.y());
    }

    /// Draws what fits on this sheet. \returns whether something is left.
    bool draw_some(std::vector<Cell>& cells) const {
        double const top = m_sheets.y() + kPad_mm;
        double lowest = top;
        bool left = false;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            double y = top;
            Cell& cell = cells[i];
            while (cell.drawn < cell.lines.size() && y + cell.lines[cell.drawn].height + kPad_mm <= kBottom_mm + 0.01) {
                Line const& line = cell.lines[cell.drawn++];
                m_sheets.letters().draw(line, {m_x[i] + kPad_mm, y});
                y += line.height;
            }
            left = left || cell.drawn < cell.lines.size();
            lowest = std::max(lowest, y);
        }
        m_sheets.down(lowest + kPad_mm - m_sheets.y());
        return left;
    }

    void put_row(std::vector<Cell>& cells, std::vector<Cell> const& heading, double height) const {
        while (draw_some(cells)) {
            m_sheets.next_sheet();
            put_heading(heading, height);
        }
        rule(m_sheets.y());
    }

    core::PageTable const& m_table;
    Sheets& m_sheets;
    std::vector<double> m_x;
    std::vector<double> m_widths;
};

} // namespace

std::vector<Line> set_text(Letters const& letters, core::PageText const& text, double size_mm, double width_mm) {
    bool const small = text.weight == core::Weight::small;
    bool const muted = small && text.tone == core::Tone::plain;
    bool const link = is_web_link(text.link);
    Look const look{size_mm * (small ? kSmall : 1.0), text.weight == core::Weight::strong,
                    link    ? kLinkInk
                    : muted ? kMutedInk
                            : colour_of(text.tone)};
    auto lines = letters.set(text.text, look, width_mm);
    for (Line& line : lines) {
        line.link = text.link;
    }
    return lines;
}

void put_table(core::PageTable const& table, Sheets& sheets) {
    Table(table, sheets).put();
}

} // namespace hatang::publish::pdf
