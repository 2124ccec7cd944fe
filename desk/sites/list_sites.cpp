// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/list_sites.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/sites/site_columns.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using core::ListColumn;

std::vector<SiteColumn const*> usual_columns(SiteListStyle const& style, bool with_distance) {
    std::vector<SiteColumn const*> chosen;
    for (auto const& column : all_site_columns()) {
        bool const is_distance = column.column.name == "distance_m";
        if (is_distance ? with_distance : (column.usual || !style.for_people)) {
            chosen.push_back(&column);
        }
    }
    return chosen;
}

std::vector<SiteColumn const*> chosen_columns(SiteListStyle const& style, bool with_distance) {
    auto const& names = style.columns;
    if (names.empty()) {
        return usual_columns(style, with_distance);
    }
    std::vector<SiteColumn const*> chosen;
    auto const all = all_site_columns();
    for (auto const& name : names) {
        if (name == "all") {
            std::transform(all.begin(), all.end(), std::back_inserter(chosen),
                           [](auto const& column) { return &column; });
            continue;
        }
        auto const found =
            std::find_if(all.begin(), all.end(), [&](auto const& column) { return column.column.name == name; });
        if (found == all.end()) {
            std::vector<std::string> known;
            for (auto const& column : all) {
                known.push_back(column.column.name);
            }
            throw core::usage_error(
                {fmt::format("không có cột \"{}\"", name), fmt::format("there is no column \"{}\"", name)},
                {fmt::format("các cột: {}", fmt::join(known, ", ")),
                 fmt::format("the columns: {}", fmt::join(known, ", "))});
        }
        chosen.push_back(&*found);
    }
    return chosen;
}

core::ListHeader header_of(std::vector<SiteColumn const*> const& columns) {
    core::ListHeader header;
    header.name = "stations";
    header.title = {"Danh sách trạm BTS", "Stations"};
    header.geometry = core::ListGeometry::point;
    for (auto const* column : columns) {
        header.columns.push_back(column->column);
    }
    return header;
}

std::string group_heading(core::SiteGroup group, core::Language language) {
    auto const words = [group]() -> core::Words {
        switch (group) {
        case core::SiteGroup::commune: return {"Xã, phường", "Commune"};
        case core::SiteGroup::district_then: return {"Quận, huyện cũ", "Former district"};
        case core::SiteGroup::province: return {"Tỉnh, thành phố", "Province"};
        case core::SiteGroup::operator_code: return {"Doanh nghiệp", "Operator"};
        case core::SiteGroup::mast_class: return {"Loại cột", "Class"};
        case core::SiteGroup::status: return {"Trạng thái", "Status"};
        }
        return {};
    }();
    return words.in(language);
}

core::Words event_label(std::string const& event) {
    if (event == "merged" || event == "split") {
        return event == "merged" ? core::Words{"gộp vị trí", "sites merged"} : core::Words{"tách vị trí", "site split"};
    }
    return event.empty() ? core::Words{"nhập tệp", "import"} : core::structure_event_kinds().label(event);
}

core::ListHeader history_header() {
    core::ListHeader header{.name = "history",
                            .title = {"Lịch sử trạm", "History"},
                            .columns = {},
                            .geometry = core::ListGeometry::none,
                            .total = {}};
    header.columns = {
        {"valid_from", {"Đúng từ ngày", "True from"}, ColumnType::date, -1},
        {"valid_to", {"Đến trước ngày", "Until before"}, ColumnType::date, -1},
        {"change_from", {"Ghi ở lần", "Known from change"}, ColumnType::integer, -1},
        {"change_to", {"Thay ở lần", "Replaced by change"}, ColumnType::integer, -1},
        {"event", {"Sự kiện", "Event"}, ColumnType::text, -1},
        {"operator", {"Doanh nghiệp", "Operator"}, ColumnType::text, -1},
        {"code", {"Mã trạm", "Code"}, ColumnType::text, -1},
        {"mast_class", {"Loại cột", "Class"}, ColumnType::text, -1},
        {"height_m", {"Cao (m)", "Height (m)"}, ColumnType::real, 1},
        {"status", {"Trạng thái", "Status"}, ColumnType::text, -1},
    };
    return header;
}

} // namespace

std::vector<ListColumn> site_columns() {
    std::vector<ListColumn> columns;
    for (auto const& column : all_site_columns()) {
        columns.push_back(column.column);
    }
    return columns;
}

SiteListResult list_sites(core::SiteReader const& sites, core::SiteQuery const& query, SiteListStyle const& style,
                          core::ListWriter& writer) {
    auto const columns = chosen_columns(style, query.circle.has_value());
    auto header = header_of(columns);
    SiteListResult result;
    bool const paged = query.limit || query.offset > 0;
    if (paged) {
        header.total = sites.count(query);
    }
    writer.begin(header);
    CellTexts texts(style.language, style.for_people);
    std::vector<Cell> cells(columns.size());
    sites.sites(query, [&](core::SiteRow const& row) {
        texts.clear();
        std::transform(columns.begin(), columns.end(), cells.begin(),
                       [&](auto const* column) { return column->cell(row, texts); });
        auto const wkb = spatial::point_wkb(row.record.position);
        writer.row({cells, wkb});
        ++result.written;
        return true;
    });
    writer.end();
    result.total = header.total.value_or(result.written);
    return result;
}

void list_history(std::span<core::SiteVersion const> versions, SiteListStyle const& style, core::ListWriter& writer) {
    writer.begin(history_header());
    for (auto const& version : versions) {
        auto const& row = version.row;
        auto const event = style.for_people ? event_label(version.event).in(style.language) : version.event;
        auto const status = style.for_people && !row.record.status.empty()
                                ? core::station_statuses().label(row.record.status).in(style.language)
                                : row.record.status;
        auto const text = [](std::string const& value) {
            return value.empty() ? Cell{} : Cell{std::string_view(value)};
        };
        std::vector<Cell> const cells{row.valid_from ? Cell{*row.valid_from} : Cell{},
                                      row.valid_to ? Cell{*row.valid_to} : Cell{},
                                      Cell{row.change_from},
                                      version.change_to ? Cell{*version.change_to} : Cell{},
                                      text(event),
                                      text(row.record.operator_code),
                                      text(row.record.code),
                                      text(row.record.mast_class),
                                      row.record.height ? Cell{row.record.height->metres()} : Cell{},
                                      text(status)};
        writer.row({cells, {}});
    }
    writer.end();
}

void list_stats(std::span<core::SiteCount const> counts, core::SiteGroup group, SiteListStyle const& style,
                core::ListWriter& writer) {
    core::ListHeader header{.name = "stats",
                            .title = {"Thống kê trạm", "Stations by group"},
                            .columns = {},
                            .geometry = core::ListGeometry::none,
                            .total = {}};
    header.columns = {
        {"group",
         {group_heading(group, core::Language::vi), group_heading(group, core::Language::en)},
         ColumnType::text,
         -1},
        {"stations", {"Trạm", "Stations"}, ColumnType::integer, -1},
        {"sites", {"Vị trí", "Sites"}, ColumnType::integer, -1},
        {"bulky", {"Cồng kềnh", "Bulky"}, ColumnType::integer, -1},
        {"height_unknown", {"Chưa rõ chiều cao", "Height unknown"}, ColumnType::integer, -1},
        {"height_max_m", {"Cao nhất (m)", "Highest (m)"}, ColumnType::real, 1},
    };
    writer.begin(header);
    core::Words const unknown{"(chưa rõ)", "(unknown)"};
    for (auto const& count : counts) {
        bool const nameless = count.label.empty();
        auto const& label = nameless ? unknown.in(style.language) : count.label;
        std::vector<Cell> const cells{nameless && !style.for_people ? Cell{} : Cell{std::string_view(label)},
                                      Cell{count.stations},
                                      Cell{count.sites},
                                      Cell{count.bulky},
                                      Cell{count.height_unknown},
                                      count.height_max_m ? Cell{*count.height_max_m} : Cell{}};
        writer.row({cells, {}});
    }
    writer.end();
}

} // namespace hatang::desk
