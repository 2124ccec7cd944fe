// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/list_programmes.hpp"

#include "core/network/codes.hpp"
#include "core/no_findings.hpp"
#include "desk/ledger/group_cells.hpp"
#include "desk/programmes/cells.hpp"
#include "desk/sites/site_columns.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using Json = nlohmann::ordered_json;

Progress progress_by(std::string const& group, ProgressWords words, PlaceFilterParts const& readers) {
    core::NoFindings nowhere; // `programme progress` says what was decided on the way
    words.by = {group};
    return make_progress(words, readers, nowhere);
}

core::ListHeader header_of() {
    core::ListHeader header;
    header.name = "programmes";
    header.title = {"Chương trình, kế hoạch", "Programmes"};
    header.row_noun = {"chương trình", "programme"};
    header.columns = {{"code", {"Mã", "Code"}, ColumnType::text, -1},
                      {"name", {"Tên", "Name"}, ColumnType::text, -1},
                      {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                      {"instrument", {"Văn bản", "Instrument"}, ColumnType::text, -1},
                      {"lead_body", {"Đơn vị chủ trì", "Body in charge"}, ColumnType::text, -1},
                      {"begins_on", {"Từ ngày", "Begins on"}, ColumnType::date, -1},
                      {"ends_on", {"Đến ngày", "Ends on"}, ColumnType::date, -1},
                      {"phases", {"Giai đoạn", "Phases"}, ColumnType::integer, -1},
                      {"items", {"Hạng mục", "Items"}, ColumnType::integer, -1},
                      {"items_done", {"Xong", "Done"}, ColumnType::integer, -1},
                      {"planned_km", {"Kế hoạch (km)", "Planned (km)"}, ColumnType::real, 3},
                      {"done_km", {"Đã làm (km)", "Done (km)"}, ColumnType::real, 3}};
    return header;
}

Json day_json(std::optional<core::Date> const& day) {
    return day ? Json(core::format_iso(*day)) : Json(nullptr);
}

Json figures_json(ProgressRow const& row) {
    return {{"items", row.items},
            {"items_done", row.items_done},
            {"items_late", row.items_late},
            {"planned_km", kilometres(row.planned_mm)},
            {"done_km", kilometres(row.done_mm)},
            {"late_km", kilometres(row.late_mm)},
            {"left_km", kilometres(row.left_mm)},
            {"as_stated_km", row.as_stated_mm ? Json(kilometres(*row.as_stated_mm)) : Json(nullptr)},
            {"forecast_on", day_json(row.forecast_on)}};
}

Json programme_object(Programme const& programme) {
    return {{"code", programme.code},
            {"name", programme.name},
            {"kind", programme.kind},
            {"instrument", programme.instrument},
            {"lead_body", programme.lead_body},
            {"begins_on", day_json(programme.begins_on)},
            {"ends_on", day_json(programme.ends_on)},
            {"note", programme.note}};
}

} // namespace

void list_programmes(ProgressWords const& words, PlaceFilterParts const& readers, SiteListStyle const& style,
                     core::ListWriter& writer) {
    auto const progress = progress_by("programme", words, readers);
    ProgressRow const nothing;
    writer.begin(header_of());
    CellTexts texts(style.language, style.for_people);
    for (auto const& programme : asked_programmes(words, readers.places)) {
        auto const found = std::ranges::find_if(
            progress.rows, [&](ProgressRow const& row) { return row.groups.front().code == programme.code; });
        auto const& row = found != progress.rows.end() ? *found : nothing;
        texts.clear();
        std::vector<Cell> const cells{
            text_cell(programme.code),
            text_cell(programme.name),
            style.for_people ? Cell{texts.keep(core::programme_kinds().label(programme.kind).in(style.language))}
                             : text_cell(programme.kind),
            text_cell(programme.instrument),
            text_cell(programme.lead_body),
            day_cell(programme.begins_on),
            day_cell(programme.ends_on),
            Cell{static_cast<std::int64_t>(programme.phases.size())},
            Cell{row.items},
            Cell{row.items_done},
            Cell{kilometres(row.planned_mm)},
            Cell{kilometres(row.done_mm)}};
        writer.row({cells, {}});
    }
    writer.end();
}

std::string programme_json(std::string const& code, ProgressWords const& words, PlaceFilterParts const& readers) {
    auto const programme = require_programme(readers.places, words.as_of, code);
    auto const progress = progress_by("phase", words, readers);
    Json phases = Json::array();
    for (auto const& phase : programme.phases) {
        Json json{{"code", phase.code},
                  {"name", phase.name},
                  {"first_day", day_json(phase.first_day)},
                  {"last_day", day_json(phase.last_day)}};
        auto const found = std::ranges::find_if(
            progress.rows, [&](ProgressRow const& row) { return row.groups.front().code == phase.code; });
        json.update(figures_json(found != progress.rows.end() ? *found : ProgressRow{}));
        phases.push_back(std::move(json));
    }
    Json const json{{"programme", programme_object(programme)},
                    {"as_of", core::format_iso(words.day)},
                    {"phases", phases},
                    {"total", figures_json(progress.total)}};
    return json.dump(2) + "\n";
}

} // namespace hatang::desk
