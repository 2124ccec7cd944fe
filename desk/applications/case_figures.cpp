// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/case_figures.hpp"

#include "core/network/codes.hpp"
#include "desk/sites/site_columns.hpp"

#include <map>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

std::string month_of(core::Date day) {
    return core::format_iso(day).substr(0, 7);
}

std::string group_of(CaseView const& view, FigureGroup by, core::Date day) {
    auto const& record = view.row.record;
    switch (by) {
    case FigureGroup::kind: return record.kind;
    case FigureGroup::channel: return record.channel;
    case FigureGroup::officer: return view.officer;
    case FigureGroup::applicant_operator: return record.operator_code;
    case FigureGroup::procedure: return view.state.subject.procedure;
    case FigureGroup::month: return month_of(day);
    case FigureGroup::none: break;
    }
    return {};
}

/// How the answer stood to its limit; lapsing later does not change that.
std::string answer_timing(CaseView const& view) {
    auto const* main = view.clocks.main();
    if (main == nullptr || !main->due || !main->run.ended) {
        return "no_limit";
    }
    return *main->run.ended < *main->due ? "early" : *main->run.ended == *main->due ? "on_time" : "ended_late";
}

class Count {
public:
    Count(DaySpan const& period, FigureGroup by) : m_period(period), m_by(by) {}

    void add(CaseView const& view) {
        auto const filed = view.row.record.filed_on;
        auto const resolved = view.resolved_on;
        if (resolved && *resolved < *m_period.from) {
            add_lapsed(view);
            return; // was answered before the period
        }
        bool const before = filed < *m_period.from;
        each(view, before ? *m_period.from : filed,
             [&](CaseFigures& sum) { ++(before ? sum.carried_over : sum.received); });
        if (resolved) {
            each(view, *resolved, [&](CaseFigures& sum) { add_answer(sum, view); });
        } else if (view.pending()) {
            each(view, *m_period.to, [&](CaseFigures& sum) { add_open(sum, view); });
        }
        add_lapsed(view);
    }
    std::vector<CaseFigures> rows() {
        std::vector<CaseFigures> rows;
        for (auto& [group, sum] : m_sums) {
            rows.push_back(std::move(sum));
        }
        rows.push_back(m_total);
        return rows;
    }

private:
    template <typename Add> void each(CaseView const& view, core::Date day, Add const& add) {
        add(m_total);
        if (m_by != FigureGroup::none) {
            auto const group = group_of(view, m_by, day);
            auto& sum = m_sums[group];
            sum.group = group;
            add(sum);
        }
    }
    static void add_answer(CaseFigures& sum, CaseView const& view) {
        auto const timing = answer_timing(view);
        ++sum.resolved;
        sum.early += timing == "early" ? 1 : 0;
        sum.on_time += timing == "on_time" ? 1 : 0;
        sum.late += timing == "ended_late" ? 1 : 0;
        sum.no_limit += timing == "no_limit" ? 1 : 0;
        sum.agreed += view.outcome == "agreed" ? 1 : 0;
        sum.refused += view.outcome == "refused" ? 1 : 0;
    }
    static void add_open(CaseFigures& sum, CaseView const& view) {
        auto const timing = timing_of(view);
        ++sum.open;
        sum.open_late += timing == "late" ? 1 : 0;
        sum.open_paused += timing == "paused" ? 1 : 0;
    }
    void add_lapsed(CaseView const& view) {
        if (view.clocks.stage == "lapsed") {
            each(view, *m_period.to, [](CaseFigures& sum) { ++sum.lapsed; });
        }
    }

    DaySpan m_period;
    FigureGroup m_by;
    std::map<std::string, CaseFigures> m_sums;
    CaseFigures m_total;
};

core::Words group_label(FigureGroup by, std::string const& code) {
    if (code.empty()) {
        return {"(không ghi)", "(not stated)"};
    }
    switch (by) {
    case FigureGroup::kind: return kind_title(code);
    case FigureGroup::channel: return core::application_channels().label(code);
    case FigureGroup::applicant_operator: return core::operators().label(code);
    case FigureGroup::procedure: return procedure_title(code);
    default: return core::same_words(code);
    }
}

core::ListHeader figures_header() {
    core::ListHeader list;
    list.name = "figures";
    list.title = {"Số liệu giải quyết hồ sơ", "Figures of the licensing desk"};
    list.row_noun = {"dòng", "row"};
    list.columns.push_back({"group", {"Nhóm", "Group"}, ColumnType::text, -1});
    auto const add = [&list](char const* name, core::Words label) {
        list.columns.push_back({name, std::move(label), ColumnType::integer, -1});
    };
    add("carried_over", {"Kỳ trước chuyển sang", "Carried over"});
    add("received", {"Mới tiếp nhận", "Received"});
    add("resolved", {"Đã giải quyết", "Resolved"});
    add("early", {"Trước hạn", "Early"});
    add("on_time", {"Đúng hạn", "On time"});
    add("late", {"Quá hạn", "Late"});
    add("no_limit", {"Không có thời hạn", "No limit"});
    add("agreed", {"Đồng ý", "Agreed"});
    add("refused", {"Từ chối", "Refused"});
    add("open", {"Đang giải quyết", "Open"});
    add("open_late", {"Trong đó quá hạn", "Open, late"});
    add("open_paused", {"Trong đó tạm dừng", "Open, paused"});
    add("lapsed", {"Hết hiệu lực", "Lapsed"});
    return list;
}

} // namespace

std::vector<CaseFigures> case_figures(core::ApplicationReader const& applications, CaseFilter const& filter,
                                      DaySpan const& period, FigureGroup by) {
    auto asked = filter;
    asked.moment.day = *period.to;
    Count count(period, by);
    for (auto const& view : select_cases(applications, asked)) {
        count.add(view);
    }
    return count.rows();
}

void list_case_figures(std::vector<CaseFigures> const& figures, FigureGroup by, SiteListStyle const& style,
                       core::ListWriter& writer) {
    writer.begin(figures_header());
    CellTexts texts(style.language, style.for_people);
    for (auto const& row : figures) {
        texts.clear();
        static core::Words const kTotal{"Tổng cộng", "Total"};
        bool const total = &row == &figures.back();
        auto const label = total ? kTotal : group_label(by, row.group);
        auto const code = total ? std::string("total") : row.group;
        std::vector<Cell> const cells{texts.keep(style.for_people ? label.in(style.language) : code),
                                      row.carried_over,
                                      row.received,
                                      row.resolved,
                                      row.early,
                                      row.on_time,
                                      row.late,
                                      row.no_limit,
                                      row.agreed,
                                      row.refused,
                                      row.open,
                                      row.open_late,
                                      row.open_paused,
                                      row.lapsed};
        writer.row({cells, {}});
    }
    writer.end();
}

} // namespace hatang::desk
