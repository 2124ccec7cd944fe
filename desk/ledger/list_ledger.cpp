// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/ledger/group_cells.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

bool is_plan(LedgerBy by) {
    return by == LedgerBy::programme || by == LedgerBy::phase;
}

GroupColumn column_of(LedgerBy by) {
    switch (by) {
    case LedgerBy::street: return {"street", {"Đường", "Street"}};
    case LedgerBy::segment: return {"segment", {"Đoạn", "Segment"}};
    case LedgerBy::side: return {"side", {"Bên", "Side"}};
    case LedgerBy::ward: return {"ward", {"Xã, phường", "Ward"}, true};
    case LedgerBy::district: return {"district", {"Quận, huyện", "District"}, true};
    case LedgerBy::state: return {"state", {"Trạng thái cáp", "Cables"}};
    case LedgerBy::programme: return {"programme", {"Chương trình", "Programme"}, true};
    case LedgerBy::phase: return {"phase", {"Giai đoạn", "Phase"}, true};
    case LedgerBy::cable_operator: break;
    }
    return {"operator", {"Doanh nghiệp", "Operator"}};
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
        : m_ledger(ledger), m_style(style), m_row(style),
          m_states(std::ranges::find(ledger.by, LedgerBy::state) == ledger.by.end()),
          m_plans(std::ranges::any_of(ledger.by, is_plan)) {}

    core::ListHeader header() const {
        core::ListHeader header;
        header.name = "ledger";
        header.title = {"Chiều dài đường theo trạng thái cáp", "Kilometres of street by state of cables"};
        header.geometry = core::ListGeometry::line;
        header.row_noun = {"dòng", "row"};
        for (auto const by : m_ledger.by) {
            m_row.add_columns(header, column_of(by));
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
        m_row.begin_row();
        for (std::size_t at = 0; at < m_ledger.by.size(); ++at) {
            put_group(m_ledger.by[at], row.groups[at]);
        }
        put_lengths(row);
        m_row.write(row.lines, writer);
    }

    void write_total(core::ListWriter& writer) {
        m_row.begin_total(m_ledger.by.size());
        put_lengths(m_ledger.total);
        m_row.write({}, writer);
    }

private:
    void put_group(LedgerBy by, LedgerGroup const& group) {
        static core::Words const kNotKnown{"(chưa rõ)", "(unknown)"};
        static core::Words const kNoPlan{"(ngoài chương trình)", "(in no programme)"};
        auto const column = column_of(by);
        auto const& text =
            m_style.for_people ? label_of(by, group, m_style.language) : (column.coded ? group.label : group.code);
        m_row.put(column, group, text, is_plan(by) ? kNoPlan : kNotKnown);
    }

    void put_lengths(LedgerRow const& row) {
        auto& cells = m_row.cells();
        if (m_states) {
            std::ranges::transform(row.state_mm, std::back_inserter(cells),
                                   [](std::int64_t length) { return Cell{kilometres(length)}; });
        }
        cells.emplace_back(kilometres(row.counted_mm));
        if (m_plans) {
            cells.emplace_back(kilometres(row.done_mm));
            cells.emplace_back(kilometres(row.late_mm));
        }
        cells.emplace_back(kilometres(row.line_mm));
        cells.emplace_back(row.segments);
    }

    Ledger const& m_ledger;
    SiteListStyle const& m_style;
    GroupCells m_row;
    bool m_states;
    bool m_plans; ///< what is done of the items
};

} // namespace

void list_ledger(Ledger const& ledger, SiteListStyle const& style, bool with_total, core::ListWriter& writer) {
    list_sums(LedgerTable(ledger, style), ledger, with_total, writer);
}

} // namespace hatang::desk
