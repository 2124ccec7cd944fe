// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/complaint_options.hpp"

#include "cli/output/complaint_report.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

namespace hatang::cli {

void ComplaintDeskOptions::describe(OptionTable& options) {
    register_file.describe(options);
    actor.describe(options);
}

desk::ComplaintDesk ComplaintDeskOptions::desk(store::Register& reg, Console const& console) const {
    return {reg.admin(),      reg.sites(),  reg.places(),        reg.applications(),
            reg.complaints(), reg.writer(), actor.name(console), today(console)};
}

void ComplaintStepOptions::describe(OptionTable& options) {
    options.date("on", {"ngày (mặc định hôm nay)", "the day (default today)"}, on);
    options.integer("seen", "VERSION",
                    {"phiên bản đã xem; nếu hồ sơ đã thay đổi thì lệnh bị từ chối",
                     "the version that was seen; refused when the case has changed since"},
                    seen);
}

std::optional<std::size_t> ComplaintStepOptions::version() const {
    if (!seen) {
        return std::nullopt;
    }
    if (*seen < 0) {
        throw core::usage_error({"phiên bản không thể âm", "a version cannot be negative"});
    }
    return static_cast<std::size_t>(*seen);
}

void ComplaintFilterOptions::describe(OptionTable& options) {
    options.group({"Hồ sơ", "Cases"});
    options.texts("stage", "STAGE",
                  {"giai đoạn: received, accepted, answered …", "stage: received, accepted, answered …"},
                  filter.stages);
    options.texts("state", "STATE",
                  {"thời hạn: running, late, on_time, ended_late, no_limit, unknown",
                   "timeliness: running, late, on_time, ended_late, no_limit, unknown"},
                  filter.states);
    options.flag("open", {"chỉ hồ sơ chưa kết thúc", "cases that are not closed only"}, filter.open);
    options.text("body", "NAME", {"đơn vị xử lý có các chữ này", "the responsible body has these words"}, filter.body);
    options.text("cause", "CODE", {"cùng nguyên nhân này", "linked to this cause"}, filter.cause);
    options.text("subject", "CODE", {"về trạm, cột, tuyến, hồ sơ này", "about this site, pole, route, application"},
                 filter.subject);
    options.text("cable-owner", "NAME", {"cáp của doanh nghiệp này", "about a cable of this operator"},
                 filter.cable_owner);
    options.date("from", {"nhận từ ngày", "received from this day on"}, filter.from);
    options.date("to", {"nhận đến hết ngày", "received until the end of this day"}, filter.to);
}

void ComplaintFilterOptions::take_where(std::string& where, store::Register const& reg) {
    if (!where.empty() && !desk::is_for_register(where, reg.places())) {
        filter.condition.emplace(where, reg.places(), reg.admin());
        where.clear();
    }
}

desk::ComplaintSubject parse_subject(std::string const& text) {
    auto const colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == text.size()) {
        throw core::usage_error(
            {fmt::format("\"{}\" không phải LOẠI:MÃ", text), fmt::format("\"{}\" is not KIND:CODE", text)},
            {"ví dụ: site:DNG0123, pole:C-17, application:HS-2017-0001",
             "for example: site:DNG0123, pole:C-17, application:HS-2017-0001"});
    }
    return {text.substr(0, colon), text.substr(colon + 1)};
}

void show_state(store::Register const& reg, std::string const& code, Console& console) {
    auto found = desk::find_complaint(reg.places(), reg.complaints(), code);
    auto const last = found.view.events.empty() ? today(console) : found.view.events.back().on;
    auto const on = std::max(today(console), last);
    print_complaint_state(desk::view_complaint(found.row.record, found.desk ? &*found.desk : nullptr, on), on, console);
}

} // namespace hatang::cli
