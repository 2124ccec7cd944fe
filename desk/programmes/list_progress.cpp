// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/ledger/group_cells.hpp"
#include "desk/programmes/cells.hpp"
#include "desk/programmes/periods.hpp"
#include "desk/programmes/progress.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

GroupColumn column_of(ProgressBy by) {
    switch (by) {
    case ProgressBy::programme: return {"programme", {"Chương trình", "Programme"}, true};
    case ProgressBy::phase: return {"phase", {"Giai đoạn", "Phase"}, true};
    case ProgressBy::item: return {"item", {"Hạng mục", "Item"}, false};
    case ProgressBy::street: return {"street", {"Đường", "Street"}, false};
    case ProgressBy::ward: return {"ward", {"Xã, phường", "Ward"}, true};
    case ProgressBy::district: return {"district", {"Quận, huyện", "District"}, true};
    case ProgressBy::cable_operator: return {"operator", {"Doanh nghiệp", "Operator"}, false};
    case ProgressBy::month: return {"month", {"Tháng", "Month"}, false};
    case ProgressBy::quarter: return {"quarter", {"Quý", "Quarter"}, false};
    case ProgressBy::half: return {"half", {"Nửa năm", "Half-year"}, false};
    case ProgressBy::year: break;
    }
    return {"year", {"Năm", "Year"}, false};
}

std::string label_of(ProgressBy by, LedgerGroup const& group, core::Language language) {
    if (by == ProgressBy::cable_operator) {
        return core::operators().label(group.code).in(language);
    }
    return by >= ProgressBy::month && !group.code.empty() ? period_words(group.code).in(language) : group.label;
}

class ProgressTable {
public:
    ProgressTable(Progress const& progress, SiteListStyle const& style)
        : m_progress(progress), m_style(style), m_row(style),
          m_by_item(std::ranges::find(progress.by, ProgressBy::item) != progress.by.end()) {}

    core::ListHeader header() const {
        core::ListHeader header;
        header.name = "progress";
        header.title = {"Tiến độ chương trình", "Progress of programmes"};
        header.geometry = core::ListGeometry::line;
        header.row_noun = {"dòng", "row"};
        for (auto const by : m_progress.by) {
            m_row.add_columns(header, column_of(by));
        }
        add_days(header);
        add_lengths(header);
        add_counts(header);
        return header;
    }

    void write(ProgressRow const& row, core::ListWriter& writer) {
        m_row.begin_row();
        for (std::size_t at = 0; at < m_progress.by.size(); ++at) {
            put_group(m_progress.by[at], row.groups[at]);
        }
        put_figures(row);
        m_row.write(row.lines, writer);
    }

    void write_total(core::ListWriter& writer) {
        m_row.begin_total(m_progress.by.size());
        put_figures(m_progress.total);
        m_row.write({}, writer);
    }

private:
    static void add_km(core::ListHeader& header, char const* name, core::Words label) {
        header.columns.push_back({name, std::move(label), ColumnType::real, 3});
    }

    void add_days(core::ListHeader& header) const {
        if (m_by_item) {
            header.columns.push_back({"target_on", {"Hạn", "Target"}, ColumnType::date, -1});
            header.columns.push_back({"done_on", {"Hoàn thành ngày", "Done on"}, ColumnType::date, -1});
        }
    }

    void add_lengths(core::ListHeader& header) const {
        add_km(header, "planned_km", {"Kế hoạch (km)", "Planned (km)"});
        add_km(header, "done_km", {"Đã làm (km)", "Done (km)"});
        if (m_progress.since) {
            add_km(header, "done_since_km", {"Làm trong kỳ (km)", "Done in the period (km)"});
        }
        if (!m_style.for_people) {
            add_km(header, "due_km", {"Đến hạn (km)", "Due (km)"});
        }
        add_km(header, "late_km", {"Trễ hạn (km)", "Late (km)"});
        add_km(header, "left_km", {"Còn lại (km)", "Left (km)"});
        add_km(header, "as_stated_km", {"Theo văn bản (km)", "As stated (km)"});
        if (!m_style.for_people) {
            add_km(header, "stated_only_km", {"Chỉ theo văn bản (km)", "By statement only (km)"});
        }
    }

    void add_counts(core::ListHeader& header) const {
        header.columns.push_back({"items", {"Hạng mục", "Items"}, ColumnType::integer, -1});
        header.columns.push_back({"items_done", {"Xong", "Done"}, ColumnType::integer, -1});
        header.columns.push_back({"items_late", {"Trễ", "Late"}, ColumnType::integer, -1});
        if (!m_style.for_people) {
            header.columns.push_back({"pace_a_month", {"Mỗi tháng", "A month"}, ColumnType::real, 3});
        }
        header.columns.push_back({"forecast_on", {"Dự báo xong", "Forecast"}, ColumnType::date, -1});
    }

    void put_group(ProgressBy by, LedgerGroup const& group) {
        static core::Words const kUnknown{"(chưa rõ)", "(unknown)"};
        auto const column = column_of(by);
        bool const named = column.coded || by == ProgressBy::item;
        auto const& text =
            m_style.for_people ? label_of(by, group, m_style.language) : (named ? group.label : group.code);
        m_row.put(column, group, text, kUnknown);
    }

    void put_figures(ProgressRow const& row) {
        auto& cells = m_row.cells();
        if (m_by_item) {
            cells.push_back(day_cell(row.target_on));
            cells.push_back(day_cell(row.done_on));
        }
        cells.emplace_back(kilometres(row.planned_mm));
        cells.emplace_back(kilometres(row.done_mm));
        if (m_progress.since) {
            cells.emplace_back(kilometres(row.done_since_mm));
        }
        if (!m_style.for_people) {
            cells.emplace_back(kilometres(row.due_mm));
        }
        cells.emplace_back(kilometres(row.late_mm));
        cells.emplace_back(kilometres(row.left_mm));
        cells.push_back(row.as_stated_mm ? Cell{kilometres(*row.as_stated_mm)} : Cell{});
        if (!m_style.for_people) {
            cells.emplace_back(kilometres(row.stated_only_mm));
        }
        cells.emplace_back(row.items);
        cells.emplace_back(row.items_done);
        cells.emplace_back(row.items_late);
        if (!m_style.for_people) {
            cells.push_back(row.pace_a_month ? Cell{*row.pace_a_month} : Cell{});
        }
        cells.push_back(day_cell(row.forecast_on));
    }

    Progress const& m_progress;
    SiteListStyle const& m_style;
    GroupCells m_row;
    bool m_by_item;
};

} // namespace

void list_progress(Progress const& progress, SiteListStyle const& style, bool with_total, core::ListWriter& writer) {
    list_sums(ProgressTable(progress, style), progress, with_total, writer);
}

} // namespace hatang::desk
