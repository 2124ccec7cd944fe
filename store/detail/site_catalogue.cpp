// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/site_catalogue.hpp"

#include <algorithm>
#include <array>

namespace hatang::store {

namespace {

using core::cql2::SqlColumn;
using core::cql2::ValueType;

constexpr std::string_view kPosition = "position";

std::vector<SqlColumn> station_columns() {
    return {
        {{"code", ValueType::text, {"mã trạm", "code"}, "code = 'DNG-M01'"}, "b.code"},
        {{"operator", ValueType::text, {"doanh nghiệp", "operator"}, "operator IN ('VIETTEL', 'VNPT')"},
         "b.operator_code"},
        {{"name", ValueType::text, {"tên trạm", "name"}, "name LIKE 'Khách sạn%'"}, "s.name"},
        {{"address",
          ValueType::text,
          {"địa chỉ", "address"},
          "ACCENTI(CASEI(address)) LIKE ACCENTI(CASEI('%bạch đằng%'))"},
         "s.address"},
        {{"mast_class", ValueType::text, {"loại cột", "mast class"}, "\"loại cột\" LIKE 'A2%'"}, "t.mast_class"},
        {{"structure_kind", ValueType::text, {"kiểu cột", "structure kind"}, "structure_kind = 'monopole'"}, "t.kind"},
        {{"height_m", ValueType::number, {"chiều cao", "height"}, "\"chiều cao\" > 18"}, "t.height_m"},
        {{"host_height_m",
          ValueType::number,
          {"chiều cao công trình", "building height"},
          "height_m > 0.2 * host_height_m"},
         "t.host_height_m"},
        {{"status", ValueType::text, {"trạng thái", "status"}, "status <> 'dismantled'"}, "b.status"},
        {{"technologies", ValueType::text, {"công nghệ", "technology"}, "technologies LIKE '%5G%'"}, "b.technologies"},
        {{"in_service_from",
          ValueType::date,
          {"ngày phát sóng", "in service from"},
          "in_service_from >= DATE('2017-01-01')"},
         "b.in_service_from"},
    };
}

std::vector<SqlColumn> place_columns() {
    return {
        {{"commune", ValueType::text, {"xã, phường", "commune"}, "commune = 'Phường Hải Châu'"},
         "(SELECT u.full_name FROM admin_unit_version u WHERE u.admin_unit_id = s.commune_id AND u.change_to IS NULL)"},
        {{"commune_code", ValueType::text, {"mã xã", "commune code"}, "commune_code = '20242'"},
         "(SELECT u.code FROM admin_unit_version u WHERE u.admin_unit_id = s.commune_id AND u.change_to IS NULL)"},
        {{"commune_before_2025", ValueType::text, {"xã, phường cũ", "former commune"}, "commune_before_2025 IS NULL"},
         "(SELECT u.full_name FROM admin_unit_version u WHERE u.admin_unit_id = s.commune_then_id AND u.change_to IS "
         "NULL)"},
        {{"district_before_2025",
          ValueType::text,
          {"quận, huyện cũ", "former district"},
          "district_before_2025 = 'Quận Hải Châu'"},
         "(SELECT u.full_name FROM admin_unit_version u WHERE u.admin_unit_id = s.district_then_id AND u.change_to IS "
         "NULL)"},
        {{"accuracy_m", ValueType::number, {"độ chính xác", "accuracy"}, "accuracy_m <= 50"}, "s.accuracy_m"},
        {{std::string(kPosition),
          ValueType::geometry,
          {"vị trí", "position"},
          "S_INTERSECTS(position, BBOX(108.1, 15.9, 108.4, 16.2))"},
         "hatang_wkb(s.geom)"},
    };
}

} // namespace

std::span<SqlColumn const> site_catalogue() {
    static std::vector<SqlColumn> const all = [] {
        auto columns = station_columns();
        for (auto& column : place_columns())
            columns.push_back(std::move(column));
        return columns;
    }();
    return all;
}

core::cql2::Schema const& site_schema() {
    static core::cql2::Schema const schema = core::cql2::schema_of(site_catalogue());
    return schema;
}

std::size_t site_position_property() {
    return *site_schema().find(kPosition);
}

} // namespace hatang::store
