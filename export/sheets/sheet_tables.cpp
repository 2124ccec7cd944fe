// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/sheet_tables.hpp"

#include "export/sheets/sheet_panel.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace hatang::publish {

namespace {

constexpr double kEdge_mm = 12.0;
constexpr double kFoot_mm = 8.0;
constexpr double kText_mm = 2.6;
constexpr double kLine_mm = 3.5;
constexpr double kPad_mm = 1.2;
constexpr Colour kRule = 0xb5bdc4;
constexpr Colour kSoft = 0xeef1f3;

class TablePages {
public:
    TablePages(core::MapSheets const& all, core::SheetTable const& table, std::vector<SheetPage>& pages)
        : m_all(all), m_table(table), m_pages(pages) {
        double const shares = std::accumulate(table.table.columns.begin(), table.table.columns.end(), 0.0,
                                              [](double sum, auto const& column) { return sum + column.share; });
        double const width = all.paper.width_mm() - 2.0 * kEdge_mm;
        double x = kEdge_mm;
        for (auto const& column : table.table.columns) {
            m_x.push_back(x);
            m_widths.push_back(width * column.share / shares);
            x += m_widths.back();
        }
    }

    void put() {
        begin_page();
        for (auto const& row : m_table.table.rows) {
            std::vector<std::string> texts;
            std::transform(row.begin(), row.end(), std::back_inserter(texts), [](core::PageCell const& cell) {
                return cell.lines.empty() ? std::string() : cell.lines.front().text;
            });
            auto const cells = cells_of(texts, false);
            if (m_y + height_of(cells) > bottom()) {
                begin_page();
            }
            put_row(cells, false);
        }
    }

private:
    using Cells = std::vector<std::vector<std::string>>;

    SheetPage& page() { return m_pages.back(); }
    double bottom() const { return m_all.paper.height_mm() - kEdge_mm - kFoot_mm; }

    void text(std::string words, Spot at, double size_mm, bool strong, TextAlign align = TextAlign::start) {
        SheetText item{std::move(words), at, size_mm, kInk, align};
        item.strong = strong;
        page().items.emplace_back(std::move(item));
    }

    void begin_page() {
        SheetPage fresh;
        fresh.width_mm = m_all.paper.width_mm();
        fresh.height_mm = m_all.paper.height_mm();
        fresh.title = m_table.title;
        m_pages.push_back(std::move(fresh));
        double const width = m_all.paper.width_mm() - 2.0 * kEdge_mm;
        text(m_table.title, {kEdge_mm, kEdge_mm + 4.0}, 4.4, true);
        auto const name = wrapped(m_all.title, 2.8, width * 0.6, 1);
        text(name.empty() ? std::string() : name.front(), {kEdge_mm + width, kEdge_mm + 4.0}, 2.8, false,
             TextAlign::end);
        double y = bottom() + 4.5;
        for (std::string const& line : wrapped(fmt::format("{}", fmt::join(m_all.imprint, " · ")), 2.2, width, 2)) {
            text(line, {kEdge_mm, y}, 2.2, false);
            y += 3.0;
        }
        m_y = kEdge_mm + 8.0;
        std::vector<std::string> headings;
        for (auto const& column : m_table.table.columns) {
            headings.push_back(column.heading);
        }
        put_row(cells_of(headings, true), true);
    }

    Cells cells_of(std::vector<std::string> const& texts, bool strong) const {
        Cells cells;
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            cells.push_back(i < texts.size()
                                ? wrapped(texts[i], kText_mm * (strong ? 1.08 : 1.0), m_widths[i] - 2.0 * kPad_mm, 4)
                                : std::vector<std::string>());
        }
        return cells;
    }

    static double height_of(Cells const& cells) {
        std::size_t most = 1;
        for (auto const& cell : cells) {
            most = std::max(most, cell.size());
        }
        return static_cast<double>(most) * kLine_mm + kPad_mm;
    }

    void put_row(Cells const& cells, bool heading) {
        double const height = height_of(cells);
        double const right = m_x.back() + m_widths.back();
        SheetPaint paint;
        if (heading) {
            paint.fill = kSoft;
            page().items.emplace_back(SheetShape{
                {{{kEdge_mm, m_y}, {right, m_y}, {right, m_y + height}, {kEdge_mm, m_y + height}}}, true, paint});
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            double y = m_y + kPad_mm / 2.0 + 0.76 * kLine_mm;
            for (std::string const& line : cells[i]) {
                text(line, {m_x[i] + kPad_mm, y}, kText_mm, heading);
                y += kLine_mm;
            }
        }
        m_y += height;
        SheetPaint thin;
        thin.stroke = kRule;
        thin.width_mm = 0.2;
        page().items.emplace_back(SheetShape{{{{kEdge_mm, m_y}, {right, m_y}}}, false, thin});
    }

    core::MapSheets const& m_all;
    core::SheetTable const& m_table;
    std::vector<SheetPage>& m_pages;
    std::vector<double> m_x;
    std::vector<double> m_widths;
    double m_y = 0.0;
};

} // namespace

void put_table_pages(core::MapSheets const& all, core::SheetTable const& table, std::vector<SheetPage>& pages) {
    TablePages(all, table, pages).put();
}

} // namespace hatang::publish
