// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/complaint_figures.hpp"

#include "core/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

/// total, open, closed, running, late, on_time, ended_late, no_limit, unknown
using Counts = std::array<std::int64_t, 9>;

core::Words title_of_group(std::string_view group) {
    static std::map<std::string_view, core::Words> const kTitles{
        {"channel", {"Kênh tiếp nhận", "Channel"}}, {"kind", {"Loại đơn", "Kind"}},
        {"stage", {"Giai đoạn", "Stage"}},          {"body", {"Đơn vị xử lý", "Responsible body"}},
        {"subject", {"Đối tượng", "Subject"}},      {"cable_owner", {"Chủ cáp", "Owner of the cable"}},
        {"cable_fault", {"Lỗi của cáp", "Fault"}},  {"commune", {"Xã, phường", "Commune"}},
        {"cause", {"Nguyên nhân chung", "Cause"}},  {"month", {"Tháng nhận", "Month received"}}};
    return kTitles.at(group);
}

/// A complaint about two cables counts once for each owner.
std::vector<std::string> values_of(std::string_view group, core::PlaceRow const& row, ComplaintView const& view,
                                   SiteListStyle const& style) {
    auto const language = style.language;
    auto const coded = [&](std::string_view code, core::CodeList const& list) {
        return style.for_people ? list.label(code).in(language) : std::string(code);
    };
    std::vector<std::string> all;
    if (group == "channel") {
        all.push_back(coded(row.record.text("channel"), core::complaint_channels()));
    } else if (group == "kind") {
        all.push_back(coded(view.subject.kind, core::complaint_kinds()));
    } else if (group == "stage") {
        all.push_back(style.for_people ? stage_title(view).in(language) : view.stage);
    } else if (group == "body") {
        all.push_back(view.body);
    } else if (group == "commune") {
        all.push_back(row.commune_name);
    } else if (group == "cause") {
        all.push_back(view.cause);
    } else if (group == "month") {
        auto const day = row.record.day("received_on");
        all.push_back(day ? core::format_iso(*day).substr(0, 7) : std::string());
    } else if (group == "subject") {
        std::ranges::transform(view.subjects, std::back_inserter(all), &ComplaintSubject::code);
    } else {
        for (auto const& cable : view.cables) {
            all.push_back(group == "cable_owner" ? coded(cable.owner, core::operators())
                          : style.for_people     ? title_of(cable_faults(), cable.fault).in(language)
                                                 : cable.fault);
        }
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all.empty() ? std::vector<std::string>{""} : all;
}

void count(Counts& counts, ComplaintView const& view) {
    ++counts[0];
    ++counts[view.closed ? 2 : 1];
    static std::map<Timeliness, std::size_t> const kPlaces{{Timeliness::running, 3},  {Timeliness::late, 4},
                                                           {Timeliness::on_time, 5},  {Timeliness::ended_late, 6},
                                                           {Timeliness::no_limit, 7}, {Timeliness::unknown, 8}};
    ++counts[kPlaces.at(view.timeliness)];
}

core::ListHeader header_of(std::vector<std::string> const& by) {
    core::ListHeader header;
    header.name = "complaint_figures";
    header.title = {"Số liệu phản ánh, khiếu nại, tố cáo, khiếu kiện", "Figures of complaints"};
    for (auto const& group : by) {
        header.columns.push_back({group, title_of_group(group), ColumnType::text, -1});
    }
    std::vector<std::pair<std::string, core::Words>> const counts{{"complaints", {"Số đơn", "Complaints"}},
                                                                  {"open", {"Chưa xong", "Open"}},
                                                                  {"closed", {"Đã xong", "Closed"}},
                                                                  {"running", {"Trong hạn", "Within time"}},
                                                                  {"overdue", {"Quá hạn", "Overdue"}},
                                                                  {"on_time", {"Đúng hạn", "On time"}},
                                                                  {"late", {"Trễ hạn", "Late"}},
                                                                  {"no_limit", {"Chưa thấy thời hạn", "No limit seen"}},
                                                                  {"days_unknown", {"Chưa rõ ngày", "Days not known"}}};
    for (auto const& [name, label] : counts) {
        header.columns.push_back({name, label, ColumnType::integer, -1});
    }
    return header;
}

/// Every combination of the values of each group.
std::vector<std::vector<std::string>> combinations(std::vector<std::vector<std::string>> const& values) {
    std::vector<std::vector<std::string>> all{{}};
    for (auto const& each : values) {
        std::vector<std::vector<std::string>> next;
        for (auto const& begun : all) {
            for (auto const& value : each) {
                next.push_back(begun);
                next.back().push_back(value);
            }
        }
        all = std::move(next);
    }
    return all;
}

void write_counts(std::vector<std::string> const& key, Counts const& counts, core::ListWriter& writer) {
    std::vector<Cell> cells;
    for (auto const& text : key) {
        cells.push_back(text.empty() ? Cell{} : Cell{std::string_view(text)});
    }
    cells.insert(cells.end(), counts.begin(), counts.end());
    writer.row({cells, {}});
}

Cell text(std::string const& value) {
    return value.empty() ? Cell{} : Cell{std::string_view(value)};
}
Cell day(std::optional<core::Date> const& value) {
    return value ? Cell{*value} : Cell{};
}

std::string operator_text(std::string const& code, SiteListStyle const& style) {
    return style.for_people && !code.empty() ? core::operators().label(code).in(style.language) : code;
}

std::string subject_text(std::string const& kind, std::string const& code, SiteListStyle const& style) {
    if (code.empty()) {
        return {};
    }
    return style.for_people ? title_of(subject_kinds(), kind).in(style.language) + " " + code : kind + ":" + code;
}

/// \throws core::Error(usage) for an unknown group.
void need_groups(std::vector<std::string> const& by) {
    for (auto const& group : by) {
        if (std::ranges::find(figure_groups(), group) == figure_groups().end()) {
            throw core::usage_error(
                {fmt::format("không có nhóm \"{}\"", group), fmt::format("there is no group \"{}\"", group)},
                {fmt::format("được nhận: {}", fmt::join(figure_groups(), ", ")),
                 fmt::format("known are: {}", fmt::join(figure_groups(), ", "))});
        }
    }
}

} // namespace

std::vector<std::string> const& figure_groups() {
    static std::vector<std::string> const kGroups{"channel",     "kind",        "stage",   "body",  "subject",
                                                  "cable_owner", "cable_fault", "commune", "cause", "month"};
    return kGroups;
}

void list_complaint_figures(core::PlaceReader const& places, ComplaintViews& views, core::PlaceQuery const& query,
                            ComplaintFilter const& filter, std::vector<std::string> const& by,
                            SiteListStyle const& style, core::ListWriter& writer) {
    need_groups(by);
    std::map<std::vector<std::string>, Counts> rows;
    Counts all{};
    places.places(query, [&](core::PlaceRow const& row) {
        auto const& view = views.of(row.record);
        if (!meets(filter, row, view, views.on())) {
            return true;
        }
        count(all, view);
        std::vector<std::vector<std::string>> values;
        for (auto const& group : by) {
            values.push_back(values_of(group, row, view, style));
        }
        for (auto& key : combinations(values)) {
            count(rows[std::move(key)], view);
        }
        return true;
    });
    writer.begin(header_of(by));
    for (auto const& [key, counts] : rows) {
        if (!key.empty()) {
            write_counts(key, counts, writer);
        }
    }
    std::vector<std::string> total(by.size());
    if (!total.empty()) {
        total.front() = core::Words{"Tổng", "Total"}.in(style.language);
    }
    if (style.for_people || by.empty()) {
        write_counts(total, all, writer);
    }
    writer.end();
}

void list_inspections(std::vector<core::InspectionRecord> const& all, SiteListStyle const& style,
                      core::ListWriter& writer) {
    core::ListHeader header;
    header.name = "inspections";
    header.title = {"Kiểm tra", "Inspections"};
    header.row_noun = {"lần kiểm tra", "inspection"};
    header.columns = {{"code", {"Số", "Code"}, ColumnType::text, -1},
                      {"on_day", {"Ngày", "Day"}, ColumnType::date, -1},
                      {"body", {"Đơn vị kiểm tra", "Body"}, ColumnType::text, -1},
                      {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                      {"subject", {"Đối tượng", "Subject"}, ColumnType::text, -1},
                      {"complaint", {"Theo đơn", "Complaint"}, ColumnType::text, -1},
                      {"findings", {"Kết quả", "Findings"}, ColumnType::text, -1}};
    writer.begin(header);
    for (auto const& each : all) {
        auto const owner = operator_text(each.operator_code, style);
        auto const subject = subject_text(each.subject_kind, each.subject, style);
        std::vector<Cell> const cells{text(each.code), Cell{each.on},        text(each.body),    text(owner),
                                      text(subject),   text(each.complaint), text(each.findings)};
        writer.row({cells, {}});
    }
    writer.end();
}

void list_violations(std::vector<core::ViolationRecord> const& all, SiteListStyle const& style,
                     core::ListWriter& writer) {
    core::ListHeader header;
    header.name = "violations";
    header.title = {"Vi phạm và xử phạt", "Violations and fines"};
    header.row_noun = {"vi phạm", "violation"};
    header.columns = {{"code", {"Số", "Code"}, ColumnType::text, -1},
                      {"on_day", {"Ngày", "Day"}, ColumnType::date, -1},
                      {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
                      {"subject", {"Đối tượng", "Subject"}, ColumnType::text, -1},
                      {"act", {"Hành vi", "Act"}, ColumnType::text, -1},
                      {"article", {"Điều khoản (cán bộ ghi)", "Article as written"}, ColumnType::text, -1},
                      {"fine_vnd", {"Tiền phạt (đồng)", "Fine (đồng)"}, ColumnType::real, 0},
                      {"decision", {"Quyết định số", "Decision"}, ColumnType::text, -1},
                      {"decided_on", {"Ngày quyết định", "Decided on"}, ColumnType::date, -1},
                      {"paid_on", {"Ngày nộp", "Paid on"}, ColumnType::date, -1},
                      {"inspection", {"Lần kiểm tra", "Inspection"}, ColumnType::text, -1},
                      {"complaint", {"Theo đơn", "Complaint"}, ColumnType::text, -1},
                      {"version", {"Phiên bản", "Version"}, ColumnType::integer, -1}};
    writer.begin(header);
    for (auto const& each : all) {
        auto const owner = operator_text(each.operator_code, style);
        auto const subject = subject_text(each.subject_kind, each.subject, style);
        std::vector<Cell> const cells{text(each.code),
                                      Cell{each.on},
                                      text(owner),
                                      text(subject),
                                      text(each.act),
                                      text(each.article),
                                      each.fine ? Cell{*each.fine} : Cell{},
                                      text(each.decision),
                                      day(each.decided_on),
                                      day(each.paid_on),
                                      text(each.inspection),
                                      text(each.complaint),
                                      Cell{each.version}};
        writer.row({cells, {}});
    }
    writer.end();
}

} // namespace hatang::desk
