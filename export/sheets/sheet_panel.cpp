// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/sheet_panel.hpp"

#include "core/text/number.hpp"
#include "export/pages/map_frame.hpp"
#include "export/sheets/key_map.hpp"
#include "export/sheets/letter_widths.hpp"
#include "export/sheets/sheet_looks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hatang::publish {

namespace {

constexpr double kPad_mm = 2.0;
constexpr double kTitle_mm = 4.0;
constexpr double kText_mm = 2.4;
constexpr double kSmall_mm = 2.1;
constexpr double kLegendRow_mm = 4.4;
constexpr double kBarMost_mm = 52.0;
constexpr Colour kRule = 0x5a646e;

core::Words const kWarnings{"Chú ý trên tờ này", "Warnings on this sheet"};

core::Words const kHazard{"Nguy hiểm (xem chú ý)", "Hazard (see warnings)"};

struct Boxes {
    Rect title;
    Rect legend;
    Rect key; ///< without width where there is none
    Rect scale;
};

/// A row on wide paper; two rows on narrow paper.
Boxes divide(core::SheetLayout const& layout, core::Paper paper, bool with_key) {
    double const x = layout.edge_mm;
    double const y = layout.panel_y_mm;
    double const width = paper.width_mm() - 2.0 * layout.edge_mm;
    double const height = layout.panel_height_mm;
    if (width > core::kWidePanel_mm) {
        double const title = std::min(84.0, width * 0.3);
        double const key = with_key ? 46.0 : 0.0;
        double const scale = 64.0;
        return {{x, y, title, height},
                {x + title, y, width - title - key - scale, height},
                {x + width - scale - key, y, key, height},
                {x + width - scale, y, scale, height}};
    }
    double const upper = height * 0.5;
    double const scale = 64.0;
    double const key = with_key ? 52.0 : 0.0;
    return {{x, y, width - scale, upper},
            {x, y + upper, width - key, height - upper},
            {x + width - key, y + upper, key, height - upper},
            {x + width - scale, y, scale, upper}};
}

/// Hazards, then the areas around all of the sheet.
std::vector<std::string> notes_of(PanelContent const& content) {
    auto notes = content.sheet.warnings;
    for (std::string const& area : content.body.around) {
        notes.push_back(core::Words{"cả tờ nằm trong ", "all of the sheet lies in "}.in(content.all.language) + area);
    }
    return notes;
}

class Panel {
public:
    Panel(PanelContent const& content, SheetPage& page)
        : m_all(content.all), m_sheet(content.sheet), m_body(content.body), m_page(page), m_notes(notes_of(content)) {}

    void draw(Boxes const& boxes) {
        for (Rect const& box : {boxes.title, boxes.legend, boxes.key, boxes.scale}) {
            if (box.width > 0.0) {
                rule(box);
            }
        }
        title_block(boxes.title);
        legend(boxes.legend);
        if (boxes.key.width > 0.0) {
            put_key_map(m_all, m_sheet, boxes.key, m_page);
        }
        scale_block(boxes.scale);
    }

private:
    std::string const& say(core::Words const& words) const { return words.in(m_all.language); }
    std::string number(double value) const {
        return core::format_number(value, -1, m_all.language == core::Language::vi);
    }

    void rule(Rect const& r) {
        SheetPaint thin;
        thin.stroke = kRule;
        thin.width_mm = 0.25;
        m_page.items.emplace_back(SheetShape{
            {{{r.x, r.y}, {r.x + r.width, r.y}, {r.x + r.width, r.y + r.height}, {r.x, r.y + r.height}}}, true, thin});
    }

    void text(std::string words, Spot at, double size_mm, bool strong = false, Colour colour = kInk) {
        SheetText item{std::move(words), at, size_mm, colour};
        item.strong = strong;
        m_page.items.emplace_back(std::move(item));
    }

    /// \returns where the next line goes.
    double lines(std::string_view words, Spot at, double width, double size_mm, std::size_t most, bool strong = false) {
        for (std::string& line : wrapped(words, size_mm * (strong ? 1.08 : 1.0), width, most)) {
            text(std::move(line), at, size_mm, strong);
            at.y += size_mm * 1.32;
        }
        return at.y;
    }

    void title_block(Rect const& r) {
        double const x = r.x + kPad_mm;
        double const width = r.width - 2.0 * kPad_mm;
        double y = r.y + 4.2;
        if (!m_all.issuer.empty()) {
            y = lines(m_all.issuer, {x, y}, width, kText_mm, 2);
            y += 1.4;
        }
        y = lines(m_all.title, {x, y + 1.2}, width, kTitle_mm, 2, true);
        y = std::max(y, r.y + 8.0) - 0.4;
        std::string const sheet = sheet_line();
        if (!sheet.empty()) {
            y = lines(sheet, {x, y}, width, 2.9, 1, true);
        }
        y += 0.3;
        double const foot = r.y + r.height - 1.6;
        for (std::string const& line : m_all.imprint) {
            if (y <= foot) {
                y = lines(line, {x, y}, width, kText_mm, 2);
            }
        }
        if (!m_all.sources.empty() && y <= foot) {
            lines(fmt::format("{}: {}", say({"Nguồn dữ liệu", "Data"}), fmt::join(m_all.sources, "; ")), {x, y}, width,
                  kSmall_mm, static_cast<std::size_t>(std::max(1.0, (foot - y) / (kSmall_mm * 1.32) + 1.0)));
        }
    }

    std::string sheet_line() const {
        if (m_sheet.number == 0) {
            return m_sheet.name;
        }
        if (!m_all.overview) {
            return m_sheet.name;
        }
        return fmt::format("{} {}/{}   {}", say({"Tờ", "Sheet"}), m_sheet.number, m_all.sheets.size(), m_sheet.name);
    }

    /// Entries down the columns, then warnings in what is left.
    void legend(Rect const& r) {
        double const top = r.y + 3.6;
        text(say({"Chú giải", "Legend"}), {r.x + kPad_mm, top}, kText_mm, true);
        auto entries = m_body.legend;
        std::stable_sort(entries.begin(), entries.end(),
                         [](auto const& a, auto const& b) { return a.first > b.first; });
        double const room = r.height - 5.5;
        auto const rows = static_cast<std::size_t>(room / kLegendRow_mm);
        std::size_t const all = entries.size() + (m_body.hazards ? 1 : 0);
        bool const warns = !m_notes.empty();
        std::size_t const columns = std::max<std::size_t>(1, (all + rows - 1) / rows);
        double const warn_width = warns ? warnings_width(r.width * 0.4) : 0.0;
        double const width = std::min((r.width - warn_width - kPad_mm) / static_cast<double>(columns), widest_entry());
        for (std::size_t i = 0; i < all; ++i) {
            Spot const at{r.x + kPad_mm + static_cast<double>(i / rows) * width,
                          top + 3.6 + static_cast<double>(i % rows) * kLegendRow_mm};
            bool const hazard = i == entries.size();
            if (hazard) {
                put_hazard({at.x + 4.0, at.y}, m_page.items);
            } else {
                put_legend_symbol(entries[i].first, 10'000.0, {at.x + 4.0, at.y}, m_page.items);
            }
            std::string const words = hazard ? say(kHazard) : entries[i].second;
            entry_text(words, {at.x + 9.5, at.y}, width - 10.5);
        }
        if (warns) {
            warnings({r.x + r.width - warn_width, r.y, warn_width, r.height});
        }
    }

    double widest_entry() const {
        double widest = letters_width(say(kHazard), kText_mm, false);
        for (auto const& entry : m_body.legend) {
            widest = std::max(widest, letters_width(entry.second, kText_mm, false));
        }
        return widest + 15.0;
    }

    void entry_text(std::string const& words, Spot middle, double width) {
        double const size = letters_width(words, kText_mm, false) > width ? kSmall_mm : kText_mm;
        auto const parts = wrapped(words, size, width, 2);
        double y = middle.y + 0.36 * size - (parts.size() > 1 ? 0.5 * 0.95 * size : 0.0);
        for (std::string const& part : parts) {
            text(part, {middle.x, y}, size);
            y += 0.95 * size;
        }
    }

    double warnings_width(double most) const {
        double widest = letters_width(say(kWarnings), kText_mm, true);
        for (std::string const& note : m_notes) {
            widest = std::max(widest, letters_width(note, kSmall_mm, false));
        }
        return std::min(most, widest + 2.0 * kPad_mm);
    }

    void warnings(Rect const& r) {
        double y = r.y + 3.6;
        text(say(kWarnings), {r.x + kPad_mm, y}, kText_mm, true);
        y += 3.6;
        auto const room = static_cast<std::size_t>((r.y + r.height - 1.0 - y) / (kSmall_mm * 1.32)) + 1;
        std::size_t used = 0;
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            auto const parts = wrapped(m_notes[i], kSmall_mm, r.width - 2.0 * kPad_mm, 3);
            bool const last = i + 1 == m_notes.size();
            if (used + parts.size() + (last ? 0 : 1) > room) {
                text(fmt::format(fmt::runtime(say({"… và {} điều nữa", "… and {} more"})), m_notes.size() - i),
                     {r.x + kPad_mm, y}, kSmall_mm);
                return;
            }
            for (std::string const& part : parts) {
                text(part, {r.x + kPad_mm, y}, kSmall_mm);
                y += kSmall_mm * 1.32;
            }
            used += parts.size();
        }
    }

    void scale_block(Rect const& r) {
        core::SheetFrame const& frame = m_sheet.frame;
        north({r.x + r.width - 9.5, r.y + 9.5}, frame.turn_deg);
        double const x = r.x + kPad_mm + 1.0;
        text(say({"Tỷ lệ ", "Scale "}) +
                 "1:" + core::format_number(frame.scale, 0, m_all.language == core::Language::vi),
             {x, r.y + 6.6}, 4.2, true);
        text(fmt::format(fmt::runtime(say({"1 cm trên giấy là {} m ngoài đất", "1 cm on paper is {} m on the ground"})),
                         number(frame.scale / 100.0)),
             {x, r.y + 11.2}, kSmall_mm);
        bar({x, r.y + 20.0}, frame.scale);
        text(say({"In đúng khổ giấy, tỷ lệ in 100 %", "Print on this paper at 100 %"}), {x, r.y + 25.4}, kSmall_mm);
        if (m_all.grid) {
            text(say({"X về hướng bắc, Y về hướng đông (m)", "X to the north, Y to the east (m)"}), {x, r.y + 28.4},
                 kSmall_mm);
        }
        if (m_sheet.number > 0) {
            text(say({"Người đi tuyến: ……………………… Ngày: …………", "Walked by: ……………………… Date: …………"}),
                 {x, r.y + std::min(r.height - 1.4, 36.5)}, kSmall_mm);
        }
    }

    void bar(Spot at, double scale) {
        double const metres = scale_bar_metres(scale, kBarMost_mm);
        double const length = metres * 1000.0 / scale;
        constexpr int kParts = 4;
        SheetPaint edge;
        edge.stroke = kInk;
        edge.width_mm = 0.2;
        for (int i = 0; i < kParts; ++i) {
            SheetPaint paint = edge;
            paint.fill = i % 2 == 0 ? kInk : Colour{0xffffff};
            double const left = at.x + length * i / kParts;
            double const right = at.x + length * (i + 1) / kParts;
            m_page.items.emplace_back(
                SheetShape{{{{left, at.y}, {right, at.y}, {right, at.y + 1.6}, {left, at.y + 1.6}}}, true, paint});
        }
        for (int const part : {0, 2, 4}) {
            double const far = metres * part / kParts;
            bool const km = metres >= 2000.0;
            SheetText figure{number(km ? far / 1000.0 : far) + (part == 4 ? (km ? " km" : " m") : ""),
                             {at.x + length * part / kParts, at.y - 0.9},
                             kSmall_mm,
                             kInk,
                             part == 0 ? TextAlign::start : TextAlign::middle};
            m_page.items.emplace_back(std::move(figure));
        }
    }

    /// Grid north; turns with the sheet.
    void north(Spot middle, double turn_deg) {
        double const turn = turn_deg * std::numbers::pi / 180.0;
        auto const at = [&](double right, double up) {
            return Spot{middle.x + right * std::cos(turn) + up * std::sin(turn),
                        middle.y + right * std::sin(turn) - up * std::cos(turn)};
        };
        SheetPaint dark;
        dark.fill = kInk;
        dark.stroke = kInk;
        dark.width_mm = 0.2;
        SheetPaint pale = dark;
        pale.fill = 0xffffff;
        m_page.items.emplace_back(SheetShape{{{at(0.0, 5.6), at(0.0, -3.0), at(-2.3, -5.2)}}, true, dark});
        m_page.items.emplace_back(SheetShape{{{at(0.0, 5.6), at(0.0, -3.0), at(2.3, -5.2)}}, true, pale});
        Spot const letter = at(0.0, 7.3);
        SheetText text{say({"B", "N"}), {letter.x, letter.y + 1.2}, 3.4, kInk, TextAlign::middle};
        text.strong = true;
        m_page.items.emplace_back(std::move(text));
    }

    core::MapSheets const& m_all;
    core::MapSheet const& m_sheet;
    BodyResult const& m_body;
    SheetPage& m_page;
    std::vector<std::string> m_notes;
};

} // namespace

void put_panel(PanelContent const& content, core::SheetLayout const& layout, SheetPage& page) {
    bool const key = content.all.overview.has_value() && content.sheet.number > 0;
    Panel(content, page).draw(divide(layout, content.all.paper, key));
}

double scale_bar_metres(double scale, double most_mm) {
    return round_down(most_mm * scale / 1000.0);
}

std::vector<std::string> wrapped(std::string_view text, double size_mm, double width_mm, std::size_t most) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t from = 0;
    while (from < text.size()) {
        auto const blank = std::min(text.find(' ', from), text.size());
        std::string const word(text.substr(from, blank - from));
        std::string const longer = line.empty() ? word : line + ' ' + word;
        if (!line.empty() && letters_width(longer, size_mm, false) > width_mm) {
            lines.push_back(std::move(line));
            line = word;
        } else {
            line = longer;
        }
        from = blank + 1;
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
    bool const cut = most > 0 && lines.size() > most;
    if (cut) {
        lines.resize(most);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string& each = lines[i];
        bool shortened = cut && i + 1 == lines.size();
        while (!each.empty() && letters_width(each + (shortened ? "…" : ""), size_mm, false) > width_mm) {
            shortened = true;
            do {
                each.pop_back();
            } while (!each.empty() && (static_cast<unsigned char>(each.back()) & 0xC0U) == 0x80U);
            if (!each.empty() && static_cast<unsigned char>(each.back()) >= 0xC0U) {
                each.pop_back();
            }
        }
        each += shortened ? "…" : "";
    }
    return lines;
}

} // namespace hatang::publish
