// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/overdue_cases.hpp"

#include "core/network/codes.hpp"
#include "desk/sites/site_columns.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ClockStatus;
using core::ColumnType;

struct Late {
    CaseView const* view;
    core::ClockReport const* clock;
};

std::vector<Late> late_clocks(std::vector<CaseView> const& views, int within) {
    std::vector<Late> found;
    for (auto const& view : views) {
        if (!view.pending()) {
            continue; // nobody can end what has ended
        }
        for (auto const& report : view.clocks.clocks) {
            bool const window = core::application_workflow().find_clock(report.run.clock)->window;
            bool const soon = report.status == ClockStatus::running && report.days_left <= within;
            if (!window && !report.run.ended && (report.status == ClockStatus::late || soon)) {
                found.push_back({&view, &report});
            }
        }
    }
    std::ranges::stable_sort(found, [](Late const& a, Late const& b) { return *a.clock->due < *b.clock->due; });
    return found;
}

core::ListHeader header() {
    core::ListHeader list;
    list.name = "overdue";
    list.title = {"Hồ sơ quá hạn", "Overdue applications"};
    list.row_noun = {"thời hạn", "clock"};
    list.columns = {{"code", {"Mã hồ sơ", "Code"}, ColumnType::text, -1},
                    {"kind", {"Loại hồ sơ", "Kind"}, ColumnType::text, -1},
                    {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                    {"clock", {"Thời hạn", "Clock"}, ColumnType::text, -1},
                    {"waits_for", {"Chờ ai", "Waits for"}, ColumnType::text, -1},
                    {"due", {"Hạn", "Due"}, ColumnType::date, -1},
                    {"days_late", {"Trễ (ngày)", "Days late"}, ColumnType::integer, -1},
                    {"days_left", {"Còn (ngày làm việc)", "Days left"}, ColumnType::integer, -1},
                    {"officer", {"Chuyên viên", "Officer"}, ColumnType::text, -1},
                    {"law", {"Căn cứ", "Law"}, ColumnType::text, -1}};
    return list;
}

std::vector<Cell> cells_of(Late const& late, CellTexts& texts) {
    auto const& record = late.view->row.record;
    auto const& clock = *late.clock;
    auto const told = [&texts](std::string const& code, core::Words const& title) {
        return code.empty() ? Cell{}
                            : Cell{texts.for_people() ? texts.keep(title.in(texts.language())) : texts.keep(code)};
    };
    std::string const who = core::application_workflow().find_clock(clock.run.clock)->runs_for;
    bool const is_late = clock.status == ClockStatus::late;
    return {std::string_view(record.code),
            told(record.kind, kind_title(record.kind)),
            told(record.operator_code, core::operators().label(record.operator_code)),
            told(clock.run.clock, clock.title),
            clock.run.body.empty() ? told(who, actor_title(who)) : Cell{texts.keep(clock.run.body)},
            *clock.due,
            is_late ? Cell{std::int64_t{clock.days_late}} : Cell{},
            is_late ? Cell{} : Cell{std::int64_t{clock.days_left}},
            late.view->officer.empty() ? Cell{} : Cell{std::string_view(late.view->officer)},
            Cell{texts.keep(core::cite(clock.decisive->term.basis))}};
}

} // namespace

std::int64_t list_overdue(core::ApplicationReader const& applications, OverdueAsked const& asked,
                          SiteListStyle const& style, core::ListWriter& writer) {
    auto const views = select_cases(applications, asked.filter);
    auto const found = late_clocks(views, asked.within);
    writer.begin(header());
    CellTexts texts(style.language, style.for_people);
    for (auto const& late : found) {
        texts.clear();
        writer.row({cells_of(late, texts), {}});
    }
    writer.end();
    return static_cast<std::int64_t>(found.size());
}

} // namespace hatang::desk
