// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/case_columns.hpp"

#include "core/network/codes.hpp"

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

Cell text(std::string const& value) {
    return value.empty() ? Cell{} : Cell{std::string_view(value)};
}
Cell day(std::optional<core::Date> const& value) {
    return value ? Cell{*value} : Cell{};
}
core::ClockReport const* main_of(CaseView const& view) {
    return view.clocks.main();
}
bool is_open(CaseView const& view) {
    return !view.resolved_on && view.pending();
}
Cell whole(std::int64_t value) {
    return Cell{value};
}
core::Words channel_label(std::string_view code) {
    return core::application_channels().label(code);
}
core::Words operator_label(std::string_view code) {
    return core::operators().label(code);
}
core::Words class_label(std::string_view code) {
    return core::mast_classes().label(code);
}

std::vector<CaseColumn> identity_columns() {
    return {
        {{"code", {"Mã hồ sơ", "Code"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.code); }},
        {{"kind", {"Loại hồ sơ", "Kind"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.kind); },
         kind_title,
         "kind = 'construction_permit'"},
        {{"procedure", {"Thủ tục", "Procedure"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.state.subject.procedure); },
         procedure_title},
        {{"filed_on", {"Ngày nộp", "Filed on"}, ColumnType::date, -1},
         true,
         [](CaseView const& view, CellTexts&) { return Cell{view.row.record.filed_on}; },
         nullptr,
         "filed_on >= DATE('2017-01-01')"},
        {{"channel", {"Kênh tiếp nhận", "Channel"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.channel); },
         channel_label},
        {{"applicant", {"Người nộp", "Applicant"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.applicant); }},
    };
}

std::vector<CaseColumn> subject_columns() {
    return {
        {{"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.operator_code); },
         operator_label,
         "operator = 'VIETTEL'"},
        {{"site", {"Mã vị trí", "Site"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.site); }},
        {{"address", {"Địa chỉ", "Address"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.address); }},
        {{"mast_class", {"Loại cột khai", "Declared class"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.mast_class); },
         class_label},
        {{"height_m", {"Cao (m)", "Height (m)"}, ColumnType::real, 2},
         true,
         [](CaseView const& view, CellTexts&) {
             auto const& height = view.row.record.height;
             return height ? Cell{height->metres()} : Cell{};
         },
         nullptr,
         "height_m > 18"},
    };
}

std::vector<CaseColumn> clock_columns() {
    return {
        {{"stage", {"Giai đoạn", "Stage"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts&) { return text(view.clocks.stage); },
         stage_title,
         "stage = 'consulting'"},
        {{"timing", {"Tiến độ", "Timing"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts& texts) { return Cell{texts.keep(timing_of(view))}; },
         timing_title,
         "timing = 'late'"},
        {{"due", {"Hạn trả", "Due"}, ColumnType::date, -1},
         true,
         [](CaseView const& view, CellTexts&) {
             auto const* main = main_of(view);
             return main == nullptr ? Cell{} : day(main->due);
         }},
        {{"days_left", {"Còn (ngày làm việc)", "Days left"}, ColumnType::integer, -1},
         true,
         [](CaseView const& view, CellTexts&) {
             auto const* main = main_of(view);
             bool const counts = main != nullptr && main->status == core::ClockStatus::running;
             return counts ? whole(main->days_left) : Cell{};
         },
         nullptr,
         "days_left <= 3"},
    };
}

std::vector<CaseColumn> delay_columns() {
    return {
        {{"days_late", {"Trễ (ngày)", "Days late"}, ColumnType::integer, -1},
         true,
         [](CaseView const& view, CellTexts&) {
             auto const* main = main_of(view);
             return main != nullptr && main->days_late > 0 ? whole(main->days_late) : Cell{};
         }},
        {{"cause", {"Nguyên nhân", "Cause"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts& texts) {
             auto const words = causes_text(view);
             return words.empty() ? Cell{} : Cell{texts.keep(words.in(texts.language()))};
         }},
        {{"waits_for", {"Đang chờ", "Waits for"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.stage().waits_for); },
         actor_title},
        {{"officer", {"Chuyên viên", "Officer"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts&) { return text(view.officer); }},
    };
}

std::vector<CaseColumn> answer_columns() {
    return {
        {{"outcome", {"Kết quả", "Outcome"}, ColumnType::text, -1},
         true,
         [](CaseView const& view, CellTexts&) { return text(view.outcome); },
         outcome_title,
         "outcome = 'agreed'"},
        {{"resolved_on", {"Ngày giải quyết", "Resolved on"}, ColumnType::date, -1},
         false,
         [](CaseView const& view, CellTexts&) { return day(view.resolved_on); }},
        {{"permit", {"Số giấy phép, văn bản", "Permit"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts& texts) {
             auto const number = view.permit();
             return number.empty() ? Cell{} : Cell{texts.keep(number)};
         }},
        {{"expires_on", {"Hết hiệu lực", "Expires on"}, ColumnType::date, -1},
         false,
         [](CaseView const& view, CellTexts&) { return day(view.expires_on()); }},
        {{"previous", {"Hồ sơ trước", "Case before"}, ColumnType::text, -1},
         false,
         [](CaseView const& view, CellTexts&) { return text(view.row.record.previous); }},
    };
}

std::vector<CaseColumn> state_columns() {
    return {
        {{"pending", {"Chưa kết thúc", "Pending"}, ColumnType::boolean, -1},
         false,
         [](CaseView const& view, CellTexts&) { return Cell{view.pending()}; }},
        {{"open", {"Đang giải quyết", "Open"}, ColumnType::boolean, -1},
         false,
         [](CaseView const& view, CellTexts&) { return Cell{is_open(view)}; }},
        {{"version", {"Phiên bản", "Version"}, ColumnType::integer, -1},
         false,
         [](CaseView const& view, CellTexts&) { return whole(view.version); }},
        {{"lon", {"Kinh độ", "Longitude"}, ColumnType::real, 6},
         false,
         [](CaseView const& view, CellTexts&) {
             auto const& record = view.row.record;
             return record.placed ? Cell{record.position.lon} : Cell{};
         }},
        {{"lat", {"Vĩ độ", "Latitude"}, ColumnType::real, 6},
         false,
         [](CaseView const& view, CellTexts&) {
             auto const& record = view.row.record;
             return record.placed ? Cell{record.position.lat} : Cell{};
         }},
    };
}

} // namespace

std::span<CaseColumn const> all_case_columns() {
    static std::vector<CaseColumn> const kColumns = [] {
        std::vector<CaseColumn> all;
        for (auto* make :
             {identity_columns, subject_columns, clock_columns, delay_columns, answer_columns, state_columns}) {
            for (auto& each : make()) {
                all.push_back(std::move(each));
            }
        }
        return all;
    }();
    return kColumns;
}

} // namespace hatang::desk
