// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/programme_kinds.hpp"

namespace hatang::core {

namespace {

using Type = PlaceFieldType;

} // namespace

PlaceKindInfo works_kind() {
    return {PlaceKind::works,
            "works",
            "works",
            {"công trình của đơn vị khác", "works of others"},
            {"Công trình của đơn vị khác trên đường", "Works of others in streets"},
            PlaceGeometry::line,
            false,
            false,
            {{"kind", Type::code, {"Loại công trình", "Kind"}, works_kinds},
             {"party", Type::text, {"Đơn vị thực hiện", "Party"}},
             {"status", Type::code, {"Tình trạng", "Status"}, works_statuses},
             {"trenching", Type::flag, {"Có đào", "Trenching"}},
             {"street", Type::text, {"Đường", "Street"}},
             {"from_node", Type::text, {"Từ", "From"}},
             {"to_node", Type::text, {"Đến", "To"}},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}},
             {"measured_length_m", Type::length, {"Chiều dài đo (m)", "Length measured (m)"}},
             {"starts_on", Type::day, {"Bắt đầu", "Starts on"}},
             {"finishes_on", Type::day, {"Kết thúc", "Finishes on"}},
             {"instrument", Type::text, {"Văn bản", "Instrument"}, nullptr, false},
             {"contact", Type::text, {"Bộ phận liên hệ", "Office to contact"}, nullptr, false}},
            {}};
}

PlaceKindInfo programme_kind() {
    return {PlaceKind::programme,
            "programme",
            "programmes",
            {"chương trình", "programme"},
            {"Chương trình, kế hoạch", "Programmes"},
            PlaceGeometry::none,
            false,
            false,
            {{"kind", Type::code, {"Loại", "Kind"}, programme_kinds},
             {"instrument", Type::text, {"Văn bản", "Instrument"}},
             {"lead_body", Type::text, {"Đơn vị chủ trì", "Body in charge"}},
             {"begins_on", Type::day, {"Từ ngày", "Begins on"}},
             {"ends_on", Type::day, {"Đến ngày", "Ends on"}},
             {"note", Type::text, {"Ghi chú", "Note"}, nullptr, false}},
            {}};
}

PlaceKindInfo programme_phase_kind() {
    return {PlaceKind::programme_phase,
            "programme_phase",
            "programme_phases",
            {"giai đoạn", "phase"},
            {"Giai đoạn của chương trình", "Phases of programmes"},
            PlaceGeometry::none,
            false,
            false,
            {{"programme", Type::text, {"Chương trình", "Programme"}},
             {"first_day", Type::day, {"Ngày đầu", "First day"}},
             {"last_day", Type::day, {"Ngày cuối", "Last day"}}},
            {}};
}

PlaceKindInfo programme_item_kind() {
    return {PlaceKind::programme_item,
            "programme_item",
            "programme_items",
            {"hạng mục", "programme item"},
            {"Hạng mục của chương trình", "Items of programmes"},
            PlaceGeometry::any,
            false,
            false,
            {{"operator", Type::code, {"Doanh nghiệp", "Operator"}, operators},
             {"programme", Type::text, {"Chương trình", "Programme"}},
             {"phase", Type::text, {"Giai đoạn", "Phase"}},
             {"street", Type::text, {"Đường", "Street"}},
             {"from_node", Type::text, {"Từ", "From"}},
             {"to_node", Type::text, {"Đến", "To"}},
             {"segments", Type::text, {"Mã đoạn đường", "Street segments"}, nullptr, false},
             {"structure", Type::text, {"Trạm, cột", "Structure"}},
             {"length_m", Type::length, {"Chiều dài ghi (m)", "Length as stated (m)"}},
             {"starts_on", Type::day, {"Khởi công", "Starts on"}, nullptr, false},
             {"target_on", Type::day, {"Hạn hoàn thành", "Target"}},
             {"done_on", Type::day, {"Hoàn thành ngày", "Done on"}},
             {"withdraw_by", Type::day, {"Hạn thu hồi cáp, cột", "Withdraw cables and poles by"}, nullptr, false},
             {"evidence", Type::text, {"Hồ sơ nghiệm thu", "Evidence"}, nullptr, false},
             {"evidence_sha256", Type::text, {"SHA-256 của hồ sơ", "SHA-256 of the evidence"}, nullptr, false},
             {"note", Type::text, {"Ghi chú", "Note"}, nullptr, false},
             {"begins_on", Type::day, {"Đưa vào kế hoạch", "Planned on"}, nullptr, false},
             {"ends_on", Type::day, {"Đưa ra khỏi kế hoạch", "Dropped on"}, nullptr, false}},
            {}};
}

} // namespace hatang::core
