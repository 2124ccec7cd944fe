// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/place_kinds.hpp"

#include "core/network/programme_kinds.hpp"

#include <algorithm>

namespace hatang::core {

namespace {

using Type = PlaceFieldType;

PlaceField begins(Words label) {
    return {"begins_on", Type::day, std::move(label), nullptr, false};
}
PlaceField ends(Words label) {
    return {"ends_on", Type::day, std::move(label), nullptr, false};
}
PlaceField owner() {
    return {"owner", Type::code, {"Chủ sở hữu", "Owner"}, operators, true};
}

/// Who uses it beside the owner: codes of operators(), or names as written, divided by "; ".
PlaceField users() {
    return {"users", Type::text, {"Đơn vị sử dụng", "Used by"}, nullptr, false};
}
PlaceField accuracy() {
    return {"accuracy_class", Type::code, {"Cấp chính xác", "Accuracy class"}, accuracy_classes, false};
}
PlaceField added(PlaceField field) {
    field.added = true;
    return field;
}

PlaceKindInfo zone() {
    return {PlaceKind::zone,
            "zone",
            "zones",
            {"vùng", "zone"},
            {"Vùng quy hoạch", "Zones"},
            PlaceGeometry::any,
            true,
            false,
            {{"kind", Type::code, {"Loại vùng", "Kind"}, zone_kinds},
             {"max_height_m", Type::length, {"Cao nhất (m)", "Height limit (m)"}},
             {"radius_m", Type::length, {"Bán kính (m)", "Radius (m)"}, nullptr, false},
             {"depth_m", Type::length, {"Chiều sâu (m)", "Depth (m)"}, nullptr, false},
             {"instrument", Type::text, {"Văn bản", "Instrument"}},
             {"begins_on", Type::day, {"Hiệu lực từ", "In force from"}},
             {"ends_on", Type::day, {"Hết hiệu lực", "Ends on"}}},
            {},
            {"street", "from_node", "to_node"}};
}

PlaceKindInfo aerodrome() {
    return {PlaceKind::aerodrome,
            "aerodrome",
            "aerodromes",
            {"sân bay, đường cất hạ cánh", "aerodrome or runway"},
            {"Sân bay và đường cất hạ cánh", "Aerodromes and runways"},
            PlaceGeometry::line_or_point,
            true,
            false,
            {{"icao", Type::text, {"Mã ICAO", "ICAO code"}},
             {"iata", Type::text, {"Mã IATA", "IATA code"}, nullptr, false},
             {"first_threshold", Type::text, {"Ngưỡng thứ nhất", "First threshold"}},
             {"second_threshold", Type::text, {"Ngưỡng thứ hai", "Second threshold"}},
             {"length_m", Type::length, {"Dài công bố (m)", "Declared length (m)"}},
             {"measured_length_m", Type::length, {"Giữa hai ngưỡng (m)", "Between thresholds (m)"}},
             {"width_m", Type::length, {"Rộng (m)", "Width (m)"}, nullptr, false},
             {"elevation_m", Type::elevation, {"Cao độ sân bay (m)", "Elevation (m)"}, nullptr, false},
             {"first_elevation_m", Type::elevation, {"Cao độ ngưỡng 1 (m)", "First elevation (m)"}},
             {"second_elevation_m", Type::elevation, {"Cao độ ngưỡng 2 (m)", "Second elevation (m)"}},
             begins({"Khai thác từ", "In use from"}),
             ends({"Đóng cửa", "Closed on"})},
            {}};
}

PlaceKindInfo street() {
    return {PlaceKind::street,
            "street",
            "streets",
            {"đoạn đường", "street segment"},
            {"Đoạn tuyến đường", "Street segments"},
            PlaceGeometry::line,
            false,
            false,
            {{"from_node", Type::text, {"Từ", "From"}},
             {"to_node", Type::text, {"Đến", "To"}},
             {"side", Type::code, {"Bên", "Side"}, street_sides},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}},
             {"measured_length_m", Type::length, {"Chiều dài đo (m)", "Length measured (m)"}},
             {"cables", Type::code, {"Cáp", "Cables"}, cable_states},
             {"commune_code", Type::text, {"Mã xã, phường ghi", "Commune code as written"}, nullptr, false},
             begins({"Có từ ngày", "Exists from"}),
             ends({"Đến ngày", "Exists until"})},
            {}};
}

PlaceKindInfo pole() {
    return {PlaceKind::pole,
            "pole",
            "poles",
            {"cột treo cáp", "pole"},
            {"Cột treo cáp", "Poles"},
            PlaceGeometry::point,
            true,
            true,
            {owner(),
             {"owner_kind", Type::code, {"Loại chủ cột", "Owner kind"}, owner_kinds},
             {"material", Type::code, {"Vật liệu", "Material"}, pole_materials},
             {"height_m", Type::length, {"Cao (m)", "Height (m)"}},
             {"leaning", Type::flag, {"Nghiêng", "Leaning"}},
             {"street", Type::text, {"Đường", "Street"}},
             begins({"Dựng ngày", "Built on"}),
             ends({"Nhổ ngày", "Removed on"}),
             added(users()),
             added({"cable_count", Type::number, {"Số cáp đang treo", "Cables"}, nullptr, false}),
             added({"cable_capacity", Type::number, {"Số cáp treo được", "Cables it may carry"}, nullptr, false}),
             added({"occupancy", Type::code, {"Mức sử dụng", "Occupancy"}, occupancies, false}),
             added(accuracy())},
            {}};
}

PlaceKindInfo route() {
    return {PlaceKind::route,
            "route",
            "routes",
            {"tuyến cáp", "route"},
            {"Tuyến cáp", "Cable routes"},
            PlaceGeometry::line,
            false,
            true,
            {owner(),
             {"medium", Type::code, {"Loại cáp", "Medium"}, cable_media},
             {"laying", Type::code, {"Cách đi cáp", "Way of laying"}, laying_ways},
             {"street", Type::text, {"Đường", "Street"}},
             {"from_node", Type::text, {"Từ", "From"}},
             {"to_node", Type::text, {"Đến", "To"}},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}},
             {"measured_length_m", Type::length, {"Chiều dài đo (m)", "Length measured (m)"}},
             {"cable_count", Type::number, {"Số sợi, số cáp", "Cables"}, nullptr, false},
             begins({"Đưa vào sử dụng", "In use from"}),
             ends({"Thu hồi ngày", "Removed on"}),
             added(users()),
             added({"clearance_m", Type::length, {"Tĩnh không (m)", "Clearance (m)"}, nullptr, false}),
             added({"occupancy", Type::code, {"Mức sử dụng", "Occupancy"}, occupancies, false}),
             added(accuracy())},
            {}};
}

PlaceKindInfo complaint() {
    return {PlaceKind::complaint,
            "complaint",
            "complaints",
            {"đơn, phản ánh", "complaint"},
            {"Phản ánh, khiếu nại, tố cáo, khiếu kiện", "Complaints"},
            PlaceGeometry::point,
            false,
            false,
            {{"kind", Type::code, {"Loại đơn", "Kind"}, complaint_kinds},
             {"channel", Type::code, {"Kênh tiếp nhận", "Channel"}, complaint_channels},
             {"received_on", Type::day, {"Ngày nhận", "Received on"}},
             {"period", Type::text, {"Kỳ báo cáo", "Reporting period"}, nullptr, false},
             {"subject_code", Type::text, {"Trạm, hồ sơ liên quan", "Subject"}},
             {"content", Type::text, {"Nội dung", "Content"}},
             {"responsible_body", Type::text, {"Đơn vị xử lý", "Responsible body"}, nullptr, false},
             {"answer", Type::text, {"Kết quả", "Result"}},
             {"answered_on", Type::day, {"Ngày trả lời", "Answered on"}, nullptr, false}},
            {{"person_name", Type::text, {"Người gửi", "Sender"}},
             {"person_phone", Type::text, {"Điện thoại", "Telephone"}},
             {"person_email", Type::text, {"Thư điện tử", "E-mail"}},
             {"person_id_number", Type::text, {"Số giấy tờ", "Identity number"}},
             {"person_address", Type::text, {"Địa chỉ người gửi", "Sender's address"}}}};
}

PlaceKindInfo access_point() {
    return {PlaceKind::access_point,
            "access_point",
            "access_points",
            {"điểm truy cập", "access point"},
            {"Điểm truy cập Internet công cộng", "Access points"},
            PlaceGeometry::point,
            false,
            true,
            {owner(),
             {"kind", Type::code, {"Loại điểm", "Kind"}, access_point_kinds},
             {"certificate", Type::text, {"Giấy chứng nhận", "Certificate"}},
             {"certificate_from", Type::day, {"Ngày cấp", "Issued on"}, nullptr, false},
             {"certificate_to", Type::day, {"Hết hạn", "Expires on"}},
             {"machines", Type::number, {"Số máy", "Machines"}, nullptr, false},
             begins({"Hoạt động từ", "In service from"}),
             ends({"Ngừng ngày", "Closed on"})},
            {{"person_name", Type::text, {"Chủ điểm", "Person in charge"}},
             {"person_phone", Type::text, {"Điện thoại", "Telephone"}}}};
}

PlaceKindInfo span() {
    return {PlaceKind::span,
            "span",
            "spans",
            {"khoảng cột", "span"},
            {"Khoảng cột", "Spans"},
            PlaceGeometry::line,
            false,
            true,
            {owner(),
             users(),
             {"from_pole", Type::text, {"Từ cột", "From pole"}},
             {"to_pole", Type::text, {"Đến cột", "To pole"}},
             {"laying", Type::code, {"Cách đi cáp", "Way of laying"}, laying_ways, false},
             {"bundled", Type::flag, {"Đã bó gọn", "Bundled"}},
             {"cable_count", Type::number, {"Số cáp", "Cables"}},
             {"clearance_m", Type::length, {"Tĩnh không (m)", "Clearance (m)"}},
             {"street", Type::text, {"Đường", "Street"}},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}, nullptr, false},
             {"measured_length_m", Type::length, {"Chiều dài đo (m)", "Length measured (m)"}},
             accuracy(),
             begins({"Treo từ ngày", "Hung on"}),
             ends({"Tháo ngày", "Removed on"})},
            {}};
}

PlaceKindInfo duct() {
    return {PlaceKind::duct,
            "duct",
            "ducts",
            {"đoạn cống bể", "duct"},
            {"Cống bể", "Ducts"},
            PlaceGeometry::line,
            false,
            true,
            {owner(),
             users(),
             {"laying", Type::code, {"Cách đi cáp", "Way of laying"}, laying_ways, false},
             {"from_manhole", Type::text, {"Từ bể", "From manhole"}},
             {"to_manhole", Type::text, {"Đến bể", "To manhole"}},
             {"street", Type::text, {"Đường", "Street"}},
             {"from_node", Type::text, {"Từ", "From"}, nullptr, false},
             {"to_node", Type::text, {"Đến", "To"}, nullptr, false},
             {"duct_count", Type::number, {"Số ống", "Ducts"}},
             {"used_count", Type::number, {"Số ống đã dùng", "Ducts in use"}},
             {"diameter_mm", Type::number, {"Đường kính (mm)", "Diameter (mm)"}, nullptr, false},
             {"depth_m", Type::length, {"Độ sâu (m)", "Depth (m)"}, nullptr, false},
             {"occupancy", Type::code, {"Mức sử dụng", "Occupancy"}, occupancies},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}, nullptr, false},
             {"measured_length_m", Type::length, {"Chiều dài đo (m)", "Length measured (m)"}},
             accuracy(),
             begins({"Xây dựng ngày", "Built on"}),
             ends({"Bỏ ngày", "Removed on"})},
            {}};
}

PlaceKindInfo manhole() {
    return {PlaceKind::manhole,
            "manhole",
            "manholes",
            {"bể cáp, hố cáp", "manhole"},
            {"Bể cáp, hố cáp", "Manholes"},
            PlaceGeometry::point,
            true,
            true,
            {owner(),
             users(),
             {"kind", Type::code, {"Loại bể", "Kind"}, manhole_kinds},
             {"street", Type::text, {"Đường", "Street"}},
             {"depth_m", Type::length, {"Độ sâu (m)", "Depth (m)"}, nullptr, false},
             {"occupancy", Type::code, {"Mức sử dụng", "Occupancy"}, occupancies},
             accuracy(),
             begins({"Xây dựng ngày", "Built on"}),
             ends({"Bỏ ngày", "Removed on"})},
            {}};
}

PlaceKindInfo cable() {
    return {PlaceKind::cable,
            "cable",
            "cables",
            {"cáp", "cable"},
            {"Cáp", "Cables"},
            PlaceGeometry::line,
            false,
            true,
            {owner(),
             users(),
             {"medium", Type::code, {"Loại cáp", "Medium"}, cable_media},
             {"tag", Type::text, {"Thẻ nhận biết", "Tag"}},
             {"routes", Type::text, {"Đi trong tuyến", "Runs in"}},
             {"from_node", Type::text, {"Từ", "From"}, nullptr, false},
             {"to_node", Type::text, {"Đến", "To"}, nullptr, false},
             {"fibre_count", Type::number, {"Số sợi, số đôi", "Fibres or pairs"}},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}},
             {"measured_length_m", Type::length, {"Chiều dài đo (m)", "Length measured (m)"}, nullptr, false},
             accuracy(),
             begins({"Đưa vào sử dụng", "In use from"}),
             ends({"Thu hồi ngày", "Removed on"})},
            {}};
}

PlaceKindInfo application() {
    return {PlaceKind::application,
            "application",
            "applications",
            {"hồ sơ", "application"},
            {"Hồ sơ", "Applications"},
            PlaceGeometry::point,
            false,
            false,
            {{"kind", Type::code, {"Loại hồ sơ", "Kind"}, application_kinds},
             {"filed_on", Type::day, {"Ngày nộp", "Filed on"}},
             {"applicant", Type::text, {"Người nộp", "Applicant"}},
             {"operator", Type::code, {"Doanh nghiệp", "Operator"}, operators},
             {"site", Type::text, {"Mã vị trí", "Site"}},
             {"mast_class", Type::code, {"Loại cột khai", "Declared class"}, mast_classes},
             {"height_m", Type::length, {"Cao (m)", "Height (m)"}},
             {"host_height_m", Type::length, {"Cao nhà (m)", "Host height (m)"}},
             {"channel", Type::code, {"Kênh tiếp nhận", "Channel"}, application_channels},
             {"officer", Type::text, {"Chuyên viên", "Officer"}},
             {"outcome", Type::code, {"Kết quả", "Outcome"}, application_outcomes},
             {"resolved_on", Type::day, {"Ngày giải quyết", "Resolved on"}},
             {"permit", Type::text, {"Số giấy phép, văn bản", "Permit"}},
             {"expires_on", Type::day, {"Hết hiệu lực", "Expires on"}},
             {"built_on", Type::day, {"Ngày xây dựng xong", "Built on"}},
             {"note", Type::text, {"Ghi chú", "Note"}}},
            {}};
}

} // namespace

std::size_t PlaceKindInfo::find(std::string_view field) const {
    auto const found =
        std::find_if(fields.begin(), fields.end(), [field](PlaceField const& each) { return each.name == field; });
    return static_cast<std::size_t>(found - fields.begin());
}

PlaceKindInfo const& place_kind(PlaceKind kind) {
    static std::array<PlaceKindInfo, kReadKinds> const kKinds{zone(),
                                                              aerodrome(),
                                                              street(),
                                                              pole(),
                                                              route(),
                                                              complaint(),
                                                              access_point(),
                                                              works_kind(),
                                                              programme_kind(),
                                                              programme_phase_kind(),
                                                              programme_item_kind(),
                                                              span(),
                                                              duct(),
                                                              manhole(),
                                                              cable(),
                                                              application()};
    return kKinds[static_cast<std::size_t>(kind)];
}

} // namespace hatang::core
