// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "desk/programmes/cells.hpp"
#include "desk/programmes/periods.hpp"
#include "desk/programmes/progress.hpp"
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
    bool coded; ///< machines get the code beside the name
};

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
        : m_progress(progress), m_style(style), m_texts(style.language, style.for_people),
          m_by_item(std::ranges::find(progress.by, ProgressBy::item) != progress.by.end()) {}

    core::ListHeader header() const {
        core::ListHeader header;
        header.name = "progress";
        header.title = {"Tiến độ chương trình", "Progress of programmes"};
        header.geometry = core::ListGeometry::line;
        header.row_noun = {"dòng", "row"};
        for (auto const by : m_progress.by) {
            auto const column = column_of(by);
            header.columns.push_back({column.name, column.label, ColumnType::text, -1});
            if (column.coded && !m_style.for_people) {
                header.columns.push_back({std::string(column.name) + "_code",
                                          {"Mã " + column.label.vi, column.label.en + " code"},
                                          ColumnType::text,
                                          -1});
            }
        }
        add_days(header);
        add_lengths(header);
        add_counts(header);
        return header;
    }

    void write(ProgressRow const& row, core::ListWriter& writer) {
        m_texts.clear();
        m_cells.clear();
        for (std::size_t at = 0; at < m_progress.by.size(); ++at) {
            put_group(m_progress.by[at], row.groups[at]);
        }
        put_figures(row);
        auto const wkb = row.lines.empty() ? std::string() : spatial::wkb_of_lines(row.lines);
        writer.row({m_cells, wkb});
    }

    void write_total(core::ListWriter& writer) {
        m_cells.assign(m_progress.by.size(), Cell{});
        m_cells.front() = m_style.language == core::Language::vi ? std::string_view("Tổng cộng") : "Total";
        put_figures(m_progress.total);
        writer.row({m_cells, {}});
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
        bool const coded = column_of(by).coded;
        auto const& text = m_style.for_people ? label_of(by, group, m_style.language)
                                              : (coded || by == ProgressBy::item ? group.label : group.code);
        if (group.label.empty() && m_style.for_people) {
            m_cells.emplace_back(std::string_view(kUnknown.in(m_style.language)));
        } else {
            m_cells.push_back(text.empty() ? Cell{} : Cell{m_texts.keep(text)});
        }
        if (coded && !m_style.for_people) {
            m_cells.push_back(group.code.empty() ? Cell{} : Cell{std::string_view(group.code)});
        }
    }

    void put_figures(ProgressRow const& row) {
        if (m_by_item) {
            m_cells.push_back(day_cell(row.target_on));
            m_cells.push_back(day_cell(row.done_on));
        }
        m_cells.emplace_back(kilometres(row.planned_mm));
        m_cells.emplace_back(kilometres(row.done_mm));
        if (m_progress.since) {
            m_cells.emplace_back(kilometres(row.done_since_mm));
        }
        if (!m_style.for_people) {
            m_cells.emplace_back(kilometres(row.due_mm));
        }
        m_cells.emplace_back(kilometres(row.late_mm));
        m_cells.emplace_back(kilometres(row.left_mm));
        m_cells.push_back(row.as_stated_mm ? Cell{kilometres(*row.as_stated_mm)} : Cell{});
        if (!m_style.for_people) {
            m_cells.emplace_back(kilometres(row.stated_only_mm));
        }
        m_cells.emplace_back(row.items);
        m_cells.emplace_back(row.items_done);
        m_cells.emplace_back(row.items_late);
        if (!m_style.for_people) {
            m_cells.push_back(row.pace_a_month ? Cell{*row.pace_a_month} : Cell{});
        }
        m_cells.push_back(day_cell(row.forecast_on));
    }

    Progress const& m_progress;
    SiteListStyle const& m_style;
    CellTexts m_texts;
    bool m_by_item;
    std::vector<Cell> m_cells;
};

} // namespace

void list_progress(Progress const& progress, SiteListStyle const& style, bool with_total, core::ListWriter& writer) {
    ProgressTable table(progress, style);
    writer.begin(table.header());
    for (auto const& row : progress.rows) {
        table.write(row, writer);
    }
    if (with_total && !progress.rows.empty()) {
        table.write_total(writer);
    }
    writer.end();
}

} // namespace hatang::desk
