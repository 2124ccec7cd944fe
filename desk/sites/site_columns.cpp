// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/site_columns.hpp"

#include "core/network/codes.hpp"

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;
using core::SiteRow;

Cell text_cell(std::string const& text) {
    return text.empty() ? Cell{} : Cell{std::string_view(text)};
}

Cell coded(std::string const& code, core::CodeList const& list, CellTexts& texts) {
    if (code.empty()) {
        return {};
    }
    return texts.for_people() ? Cell{texts.keep(list.label(code).in(texts.language()))} : Cell{std::string_view(code)};
}

Cell metres(std::optional<core::Length> const& length) {
    return length ? Cell{length->metres()} : Cell{};
}
Cell day(std::optional<core::Date> const& date) {
    return date ? Cell{*date} : Cell{};
}

core::Words basis_label(core::ThenBasis basis) {
    switch (basis) {
    case core::ThenBasis::unknown: return {"chưa rõ", "unknown"};
    case core::ThenBasis::succession: return {"quan hệ sáp nhập", "succession"};
    case core::ThenBasis::written: return {"sáp nhập và nơi ghi trong tệp", "succession and the place as written"};
    case core::ThenBasis::outline: return {"ranh giới cũ", "old outline"};
    }
    return {};
}

Cell place_basis(SiteRow const& row, CellTexts& texts) {
    auto const basis = row.record.place.then_basis;
    return texts.for_people() ? Cell{texts.keep(basis_label(basis).in(texts.language()))} : Cell{to_string(basis)};
}

Cell extra_text(SiteRow const& row, CellTexts& texts) {
    std::string all;
    for (auto const& [heading, value] : row.record.extra) {
        all += (all.empty() ? "" : "; ") + heading + ": " + value;
    }
    return all.empty() ? Cell{} : Cell{texts.keep(std::move(all))};
}

SiteColumn text_column(std::string name, core::Words label, bool usual, Cell (*cell)(SiteRow const&, CellTexts&)) {
    return {{std::move(name), std::move(label), ColumnType::text, -1}, usual, cell};
}

SiteColumn real_column(std::string name, core::Words label, int decimals, bool usual,
                       Cell (*cell)(SiteRow const&, CellTexts&)) {
    return {{std::move(name), std::move(label), ColumnType::real, decimals}, usual, cell};
}

void add_station_columns(std::vector<SiteColumn>& all) {
    all.push_back(text_column("code", {"Mã trạm", "Code"}, true,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.code); }));
    all.push_back(text_column("operator", {"Doanh nghiệp", "Operator"}, true,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.operator_code); }));
    all.push_back(text_column("name", {"Tên trạm", "Name"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.name); }));
    all.push_back(text_column("mast_class", {"Loại cột", "Class"}, true,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.mast_class); }));
    all.push_back(text_column("structure_kind", {"Kiểu cột", "Kind"}, false, [](SiteRow const& row, CellTexts& texts) {
        return coded(row.record.structure_kind, core::structure_kinds(), texts);
    }));
    all.push_back(real_column("height_m", {"Cao (m)", "Height (m)"}, 1, true,
                              [](SiteRow const& row, CellTexts&) { return metres(row.record.height); }));
    all.push_back(real_column("host_height_m", {"Công trình (m)", "Building (m)"}, 1, false,
                              [](SiteRow const& row, CellTexts&) { return metres(row.record.host_height); }));
    all.push_back(text_column("status", {"Trạng thái", "Status"}, true, [](SiteRow const& row, CellTexts& texts) {
        return coded(row.record.status, core::station_statuses(), texts);
    }));
    all.push_back(text_column("technologies", {"Công nghệ", "Technology"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.technologies); }));
    all.push_back({{"in_service_from", {"Ngày phát sóng", "In service from"}, ColumnType::date, -1},
                   false,
                   [](SiteRow const& row, CellTexts&) { return day(row.record.in_service_from); }});
}

void add_place_columns(std::vector<SiteColumn>& all) {
    all.push_back(text_column("address", {"Địa chỉ", "Address"}, true,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.address); }));
    all.push_back(text_column("commune_code", {"Mã xã, phường", "Commune code"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.commune_code); }));
    all.push_back(text_column("commune", {"Xã, phường", "Commune"}, true,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.commune_name); }));
    all.push_back(text_column("commune_before_2025", {"Xã, phường cũ", "Former commune"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.commune_then_name); }));
    all.push_back(text_column("district_before_2025", {"Quận, huyện cũ", "Former district"}, true,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.district_then_name); }));
    all.push_back(text_column("place_basis", {"Căn cứ đơn vị cũ", "Basis of former units"}, false, place_basis));
    all.push_back(text_column("province", {"Tỉnh, thành phố", "Province"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.province_name); }));
    all.push_back(real_column("lon", {"Kinh độ", "Longitude"}, 6, false,
                              [](SiteRow const& row, CellTexts&) { return Cell{row.record.position.lon}; }));
    all.push_back(real_column("lat", {"Vĩ độ", "Latitude"}, 6, false,
                              [](SiteRow const& row, CellTexts&) { return Cell{row.record.position.lat}; }));
    all.push_back(real_column("accuracy_m", {"Độ chính xác (m)", "Accuracy (m)"}, 0, false,
                              [](SiteRow const& row, CellTexts&) { return metres(row.record.accuracy); }));
    all.push_back(real_column("distance_m", {"Cách (m)", "Distance (m)"}, 0, false, [](SiteRow const& row, CellTexts&) {
        return row.distance_m ? Cell{*row.distance_m} : Cell{};
    }));
}

void add_written_columns(std::vector<SiteColumn>& all) {
    all.push_back(text_column("operator_written", {"Doanh nghiệp (nguyên văn)", "Operator as written"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.operator_raw); }));
    all.push_back(text_column("mast_class_written", {"Loại cột (nguyên văn)", "Class as written"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.mast_class_raw); }));
    all.push_back(text_column("status_written", {"Trạng thái (nguyên văn)", "Status as written"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.status_raw); }));
    all.push_back(text_column("ward_written", {"Xã, phường (nguyên văn)", "Commune as written"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.ward_written); }));
    all.push_back(text_column("district_written", {"Quận, huyện (nguyên văn)", "District as written"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.district_written); }));
    all.push_back(text_column("x_submitted", {"X nộp", "X as submitted"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.submitted.first); }));
    all.push_back(text_column("y_submitted", {"Y nộp", "Y as submitted"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.record.submitted.second); }));
    all.push_back({{"crs_submitted", {"EPSG nộp", "EPSG as submitted"}, ColumnType::integer, -1},
                   false,
                   [](SiteRow const& row, CellTexts&) { return Cell{std::int64_t{row.record.submitted.epsg}}; }});
    all.push_back(text_column("extra", {"Cột khác", "Other columns"}, false, extra_text));
    all.push_back({{"valid_from", {"Đúng từ ngày", "True from"}, ColumnType::date, -1},
                   false,
                   [](SiteRow const& row, CellTexts&) { return day(row.valid_from); }});
    all.push_back({{"valid_to", {"Đến trước ngày", "True until before"}, ColumnType::date, -1},
                   false,
                   [](SiteRow const& row, CellTexts&) { return day(row.valid_to); }});
    all.push_back({{"change", {"Lần thay đổi", "Change"}, ColumnType::integer, -1},
                   false,
                   [](SiteRow const& row, CellTexts&) { return Cell{row.change_from}; }});
    all.push_back(text_column("uuid", {"UUID", "UUID"}, false,
                              [](SiteRow const& row, CellTexts&) { return text_cell(row.uuid); }));
}

} // namespace

std::span<SiteColumn const> all_site_columns() {
    static std::vector<SiteColumn> const columns = [] {
        std::vector<SiteColumn> all;
        add_station_columns(all);
        add_place_columns(all);
        add_written_columns(all);
        return all;
    }();
    return columns;
}

} // namespace hatang::desk
