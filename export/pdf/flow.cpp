// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pdf/flow.hpp"

#include "export/pdf/map.hpp"
#include "export/pdf/table.hpp"

#include <cairo.h>

#include <algorithm>
#include <variant>

namespace hatang::publish::pdf {

namespace {

constexpr double kText_mm = 3.3;
constexpr double kTitle_mm = 5.2;
constexpr double kHeading_mm = 4.0;
constexpr double kBanner_mm = 4.4;
constexpr double kNames_mm = 31.0; ///< width of the names of facts
constexpr double kGap_mm = 6.0;    ///< between the columns of facts
constexpr double kWithHeading_mm = 7.0;
constexpr double kFirstRow_mm = 28.0; ///< of whatever stands below a heading

double height_of(std::vector<Line> const& lines) {
    return lines.empty() ? 0.0 : lines.back().top + lines.back().height;
}

class Flow {
public:
    Flow(std::vector<MapDrawing> const& maps, Sheets& sheets) : m_maps(maps), m_sheets(sheets) {}

    void head(core::Page const& page) {
        m_sheets.tagged("H1", [&] { write(page.title, {kTitle_mm, true, kInk}); });
        if (!page.subtitle.empty()) {
            write(page.subtitle, {kText_mm * 0.92, false, kMutedInk});
        }
    }

    void next_is_map(bool is_map) { m_map_follows = is_map; }

    void operator()(core::PageHeading const& heading) {
        m_sheets.down(4.0);
        // A heading alone at the foot of a sheet misleads.
        m_sheets.need(kWithHeading_mm + (m_map_follows ? m_maps[m_next_map].height_mm : kFirstRow_mm));
        m_sheets.tagged("H2", [&] { write(heading.text, {kHeading_mm, true, kInk}); });
        m_sheets.down(1.2);
    }
    void operator()(core::PageParagraph const& paragraph) {
        m_sheets.tagged("P", [&] {
            m_sheets.write(set_text(m_sheets.letters(), paragraph.text, kText_mm, kTextWidth_mm), kSide_mm);
        });
        m_sheets.down(1.2);
    }
    void operator()(core::PageBanner const& banner) {
        Colour const colour = colour_of(banner.text.tone);
        auto const text = m_sheets.letters().set(banner.text.text, {kBanner_mm, true, colour}, kTextWidth_mm - 10.0);
        auto const under = banner.under.empty()
                               ? std::vector<Line>{}
                               : m_sheets.letters().set(banner.under, {kText_mm, false, kInk}, kTextWidth_mm - 10.0);
        double const height = height_of(text) + height_of(under) + 4.0;
        m_sheets.down(2.0);
        m_sheets.need(height);
        box({kSide_mm, m_sheets.y(), kTextWidth_mm, height}, colour, 0.12);
        box({kSide_mm, m_sheets.y(), 1.6, height}, colour, 1.0);
        m_sheets.down(2.0);
        m_sheets.write(text, kSide_mm + 5.0);
        m_sheets.write(under, kSide_mm + 5.0);
        m_sheets.down(3.5);
    }
    void operator()(core::PageList const& list) {
        for (core::PageText const& item : list.items) {
            auto const lines = set_text(m_sheets.letters(), item, kText_mm, kTextWidth_mm - 5.0);
            m_sheets.need(lines.front().height);
            m_sheets.letters().draw(m_sheets.letters().set("•", {kText_mm, false, kInk}, 0.0).front(),
                                    {kSide_mm + 1.0, m_sheets.y()});
            m_sheets.write(lines, kSide_mm + 5.0);
            m_sheets.down(0.8);
        }
    }
    void operator()(core::PageFacts const& facts) {
        double const width = (kTextWidth_mm - kGap_mm) / 2.0;
        double lowest = 0.0;
        for (std::size_t i = 0; i < facts.facts.size(); ++i) {
            auto const& fact = facts.facts[i];
            auto const name = m_sheets.letters().set(fact.name, {kText_mm, false, kMutedInk}, kNames_mm - 2.0);
            auto const value = set_text(m_sheets.letters(), fact.value, kText_mm, width - kNames_mm);
            bool const left = i % 2 == 0;
            if (left) {
                m_sheets.down(lowest);
                lowest = 0.0;
            }
            double const height = std::max(height_of(name), height_of(value)) + 0.9;
            if (left) {
                m_sheets.need(height);
            }
            double const x = left ? kSide_mm : kSide_mm + width + kGap_mm;
            draw_at(name, x);
            draw_at(value, x + kNames_mm);
            lowest = std::max(lowest, height);
        }
        m_sheets.down(lowest + 1.0);
    }
    void operator()(core::PageTable const& table) { put_table(table, m_sheets); }
    void operator()(core::PageMap const&) {
        MapDrawing const& drawing = m_maps[m_next_map++];
        m_sheets.need(drawing.height_mm);
        put_map(drawing, m_sheets);
        m_sheets.down(drawing.height_mm);
    }

private:
    void write(std::string const& text, Look look) {
        m_sheets.write(m_sheets.letters().set(text, look, kTextWidth_mm), kSide_mm);
    }
    void draw_at(std::vector<Line> const& lines, double x) const {
        for (Line const& line : lines) {
            m_sheets.letters().draw(line, {x, m_sheets.y() + line.top});
        }
    }
    void box(Rect const& rect, Colour colour, double opacity) const {
        use_colour(m_sheets.sheet(), colour, opacity);
        cairo_rectangle(m_sheets.sheet(), rect.x, rect.y, rect.width, rect.height);
        cairo_fill(m_sheets.sheet());
    }

    std::vector<MapDrawing> const& m_maps;
    std::size_t m_next_map = 0;
    bool m_map_follows = false;
    Sheets& m_sheets;
};

} // namespace

void put_page(core::Page const& page, std::vector<MapDrawing> const& maps, Sheets& sheets) {
    Flow flow(maps, sheets);
    flow.head(page);
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        flow.next_is_map(i + 1 < page.blocks.size() && std::holds_alternative<core::PageMap>(page.blocks[i + 1]));
        std::visit(flow, page.blocks[i]);
    }
}

} // namespace hatang::publish::pdf
