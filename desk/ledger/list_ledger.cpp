// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/ledger/ledger.hpp"
#include "desk/sites/site_columns.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

struct GroupColumn {
    char const* name;
    core::Words label;
};

GroupColumn column_of(LedgerBy by) {
    switch (by) {
    case LedgerBy::street: return {"street", {"Đường", "Street"}};
    case LedgerBy::segment: return {"segment", {"Đoạn", "Segment"}};
    case LedgerBy::side: return {"side", {"Bên", "Side"}};
    case LedgerBy::ward: return {"ward", {"Xã, phường", "Ward"}};
    case LedgerBy::district: return {"district", {"Quận, huyện", "District"}};
    case LedgerBy::state: return {"state", {"Trạng thái cáp", "Cables"}};
    case LedgerBy::programme: return {"programme", {"Chương trình", "Programme"}};
    case LedgerBy::phase: return {"phase", {"Giai đoạn", "Phase"}};
    case LedgerBy::cable_operator: break;
    }
    return {"operator", {"Doanh nghiệp", "Operator"}};
}

bool is_plan(LedgerBy by) {
    return by == LedgerBy::programme || by == LedgerBy::phase;
}

/// Groups with a name and a code.
bool is_coded(LedgerBy by) {
    return by == LedgerBy::ward || by == LedgerBy::district || is_plan(by);
}

double kilometres(std::int64_t millimetres) {
    return static_cast<double>(millimetres) / 1e6;
}

/// Labels of states, sides and operators by their lists; names as they are.
std::string label_of(LedgerBy by, LedgerGroup const& group, core::Language language) {
    switch (by) {
    case LedgerBy::state: return core::cable_states().label(group.code).in(language);
    case LedgerBy::side: return core::street_sides().label(group.code).in(language);
    case LedgerBy::cable_operator: return core::operators().label(group.code).in(language);
    default: return group.label;
    }
}

class LedgerTable {
public:
    LedgerTable(Ledger const& ledger, SiteListStyle const& style)
        : m_ledger(ledger), m_style(style), m_texts(style.language, style.for_people),
          m_states(std::ranges::find(ledger.by, LedgerBy::state) == ledger.by.end()),
          m_plans(std::ranges::any_of(ledger.by, is_plan)) {}

    core::ListHeader header() const {
        core::ListHeader header;
        header.name = "ledger";
        header.title = {"Chiều dài đường theo trạng thái cáp", "Kilometres of street by state of cables"};
        header.geometry = core::ListGeometry::line;
        header.row_noun = {"dòng", "row"};
        for (auto const by : m_ledger.by) {
            auto const column = column_of(by);
            header.columns.push_back({column.name, column.label, ColumnType::text, -1});
            if (is_coded(by) && !m_style.for_people) {
                header.columns.push_back({std::string(column.name) + "_code",
                                          {"Mã " + column.label.vi, column.label.en + " code"},
                                          ColumnType::text,
                                          -1});
            }
        }
        auto const add = [&header](char const* name, core::Words label) {
            header.columns.push_back({name, std::move(label), ColumnType::real, 3});
        };
        if (m_states) {
            add("aerial_km", {"Treo (km)", "Aerial (km)"});
            add("bundled_km", {"Bó gọn (km)", "Bundled (km)"});
            add("underground_km", {"Ngầm (km)", "Underground (km)"});
            add("none_km", {"Không cáp (km)", "None (km)"});
            add("unknown_km", {"Chưa rõ (km)", "Unknown (km)"});
        }
        add("km", {"Cộng (km)", "Street (km)"});
        if (m_plans) {
            add("done_km", {"Đã làm (km)", "Done (km)"});
            add("late_km", {"Trễ hạn (km)", "Late (km)"});
        }
        add("line_km", {"Nét vẽ (km)", "Lines (km)"});
        header.columns.push_back({"segments", {"Số đoạn", "Segments"}, ColumnType::integer, -1});
        return header;
    }

    void write(LedgerRow const& row, core::ListWriter& writer) {
        m_texts.clear();
        m_cells.clear();
        for (std::size_t at = 0; at < m_ledger.by.size(); ++at) {
            put_group(m_ledger.by[at], row.groups[at]);
        }
        put_lengths(row);
        auto const wkb = row.lines.empty() ? std::string() : spatial::wkb_of_lines(row.lines);
        writer.row({m_cells, wkb});
    }

    void write_total(core::ListWriter& writer) {
        m_cells.assign(m_ledger.by.size(), Cell{});
        m_cells.front() = m_style.language == core::Language::vi ? std::string_view("Tổng cộng") : "Total";
        put_lengths(m_ledger.total);
        writer.row({m_cells, {}});
    }

private:
    void put_group(LedgerBy by, LedgerGroup const& group) {
        static core::Words const kNotKnown{"(chưa rõ)", "(unknown)"};
        static core::Words const kNoPlan{"(ngoài chương trình)", "(in no programme)"};
        auto const& unknown = is_plan(by) ? kNoPlan : kNotKnown;
        auto const& text =
            m_style.for_people ? label_of(by, group, m_style.language) : (is_coded(by) ? group.label : group.code);
        if (group.label.empty() && m_style.for_people) {
            m_cells.emplace_back(std::string_view(unknown.in(m_style.language)));
        } else {
            m_cells.push_back(text.empty() ? Cell{} : Cell{m_texts.keep(text)});
        }
        if (is_coded(by) && !m_style.for_people) {
            m_cells.push_back(group.code.empty() ? Cell{} : Cell{std::string_view(group.code)});
        }
    }

    void put_lengths(LedgerRow const& row) {
        if (m_states) {
            std::ranges::transform(row.state_mm, std::back_inserter(m_cells),
                                   [](std::int64_t length) { return Cell{kilometres(length)}; });
        }
        m_cells.emplace_back(kilometres(row.counted_mm));
        if (m_plans) {
            m_cells.emplace_back(kilometres(row.done_mm));
            m_cells.emplace_back(kilometres(row.late_mm));
        }
        m_cells.emplace_back(kilometres(row.line_mm));
        m_cells.emplace_back(row.segments);
    }

    Ledger const& m_ledger;
    SiteListStyle const& m_style;
    CellTexts m_texts;
    bool m_states;
    bool m_plans; ///< what is done of the items
    std::vector<Cell> m_cells;
};

} // namespace

void list_ledger(Ledger const& ledger, SiteListStyle const& style, bool with_total, core::ListWriter& writer) {
    LedgerTable table(ledger, style);
    writer.begin(table.header());
    for (auto const& row : ledger.rows) {
        table.write(row, writer);
    }
    if (with_total && !ledger.rows.empty()) {
        table.write_total(writer);
    }
    writer.end();
}

} // namespace hatang::desk
