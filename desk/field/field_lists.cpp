// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/field_lists.hpp"

#include "core/error.hpp"
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "desk/field/site_values.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

using core::ColumnType;

core::ListColumn column(std::string name, core::Words label, ColumnType type = ColumnType::text) {
    return {std::move(name), std::move(label), type, -1};
}

core::ListHeader header(std::string name, core::Words title, core::Words noun, std::vector<core::ListColumn> columns) {
    core::ListHeader header;
    header.name = std::move(name);
    header.title = std::move(title);
    header.row_noun = std::move(noun);
    header.columns = std::move(columns);
    return header;
}

core::CodeList const* codes_of(core::FieldConflict const& conflict) {
    if (conflict.layer == kSiteLayer) {
        return conflict.field == "mast_class" ? &core::mast_classes()
               : conflict.field == "status"   ? &core::station_statuses()
                                              : nullptr;
    }
    auto const kind = field_kind(conflict.layer);
    if (!kind) {
        return nullptr;
    }
    auto const& info = core::place_kind(*kind);
    auto const at = info.find(conflict.field);
    return at < info.fields.size() && info.fields[at].type == core::PlaceFieldType::code ? &info.fields[at].codes()
                                                                                         : nullptr;
}

core::PlaceFieldType type_of(core::FieldConflict const& conflict) {
    if (conflict.layer == kSiteLayer && conflict.field == "height_m") {
        return core::PlaceFieldType::length;
    }
    auto const kind = field_kind(conflict.layer);
    auto const& info = core::place_kind(kind.value_or(core::PlaceKind::pole));
    auto const at = info.find(conflict.field);
    return kind && at < info.fields.size() ? info.fields[at].type : core::PlaceFieldType::text;
}

} // namespace

core::Words outcome_label(std::string_view outcome) {
    static std::array<std::pair<std::string_view, core::Words>, 10> const kLabels{
        {{"added", {"thêm mới", "added"}},
         {"changed", {"đã sửa", "changed"}},
         {"unchanged", {"như cũ", "unchanged"}},
         {"ended", {"kết thúc", "ended"}},
         {"conflict", {"xung đột", "conflict"}},
         {"proposed", {"đề nghị", "proposed"}},
         {"noted", {"ghi nhận", "noted"}},
         {"rejected", {"không nhận", "rejected"}},
         {"photo", {"ảnh", "photo"}},
         {"photo_missing", {"thiếu ảnh", "photo missing"}}}};
    for (auto const& [code, label] : kLabels) {
        if (code == outcome) {
            return label;
        }
    }
    return core::same_words(std::string(outcome));
}

core::Words layer_label(std::string_view layer) {
    if (layer == kSiteLayer) {
        return {"trạm", "station"};
    }
    if (layer == kPhotoTable) {
        return {"ảnh", "photo"};
    }
    auto const kind = field_kind(layer);
    return kind ? core::place_kind(*kind).label : core::same_words(std::string(layer));
}

core::Words conflict_field_label(core::FieldConflict const& conflict) {
    auto const kind = field_kind(conflict.layer);
    return kind ? field_label(core::place_kind(*kind), conflict.field) : site_field_label(conflict.field);
}

std::string shown_value(core::FieldConflict const& conflict, std::optional<std::string> const& value,
                        FieldListStyle const& style) {
    if (!value || !style.for_people) {
        return value.value_or("");
    }
    if (auto const* list = codes_of(conflict)) {
        return list->label(*value).in(style.language);
    }
    switch (type_of(conflict)) {
    case core::PlaceFieldType::flag:
        return (*value == "1" ? core::Words{"có", "yes"} : core::Words{"không", "no"}).in(style.language);
    case core::PlaceFieldType::day: {
        auto const day = core::parse_date(*value);
        return day && style.language == core::Language::vi ? core::format_vietnamese(*day) : *value;
    }
    case core::PlaceFieldType::text:
    case core::PlaceFieldType::code: break;
    default: {
        auto text = *value;
        if (style.language == core::Language::vi) {
            std::replace(text.begin(), text.end(), '.', ',');
        }
        return text;
    }
    }
    return conflict.field == "geom" ? spatial::wkt_of_wkb(spatial::wkb_of_wkt(*value), 6) : *value;
}

std::int64_t list_packs(core::FieldPackReader const& packs, core::ListWriter& writer) {
    writer.begin(
        header("field_packs", {"Gói thực địa", "Field packs"}, {"gói", "pack"},
               {column("code", {"Mã gói", "Pack"}), column("made_on", {"Ngày lập", "Made on"}, ColumnType::date),
                column("team", {"Tổ, đội", "Team"}), column("actor", {"Người lập", "Made by"}),
                column("records", {"Bản ghi", "Records"}, ColumnType::integer),
                column("receipts", {"Lần về", "Came back"}, ColumnType::integer),
                column("change", {"Lần thay đổi", "Change"}, ColumnType::integer),
                column("scope", {"Phạm vi", "Scope"}), column("uuid", {"UUID", "UUID"})}));
    std::int64_t count = 0;
    FieldCells cells;
    for (auto const& pack : packs.packs()) {
        cells.clear();
        cells.text(pack.code);
        cells.add(pack.made_on);
        cells.text(pack.team);
        cells.text(pack.actor);
        cells.add(pack.items);
        cells.add(pack.receipts);
        cells.add(pack.change);
        cells.text(pack.scope);
        cells.text(pack.uuid);
        writer.row({cells.cells(), {}});
        ++count;
    }
    writer.end();
    return count;
}

std::int64_t list_receipts(core::FieldPackReader const& packs, core::ListWriter& writer) {
    writer.begin(header("field_receipts", {"Biên nhận thực địa", "Field receipts"}, {"biên nhận", "receipt"},
                        {column("code", {"Mã biên nhận", "Receipt"}), column("pack", {"Gói", "Pack"}),
                         column("received_on", {"Ngày nhận", "Received on"}, ColumnType::date),
                         column("actor", {"Người nhận", "Received by"}), column("file", {"Tệp", "File"}),
                         column("rows", {"Dòng, ảnh", "Rows and photos"}, ColumnType::integer),
                         column("change", {"Lần thay đổi", "Change"}, ColumnType::integer),
                         column("sha256", {"SHA-256", "SHA-256"})}));
    std::int64_t count = 0;
    FieldCells cells;
    for (auto const& receipt : packs.receipts()) {
        cells.clear();
        cells.text(receipt.code);
        cells.text(receipt.pack_code);
        cells.add(receipt.received_on);
        cells.text(receipt.actor);
        cells.text(receipt.file_name);
        cells.add(receipt.items);
        cells.add(receipt.change);
        cells.text(receipt.file_sha256);
        writer.row({cells.cells(), {}});
        ++count;
    }
    writer.end();
    return count;
}

std::int64_t list_receipt(core::FieldPackReader const& packs, std::string const& code, FieldListStyle const& style,
                          core::ListWriter& writer) {
    auto const receipts = packs.receipts(code);
    if (code.empty() || receipts.empty()) {
        throw core::not_found_error({fmt::format("không có biên nhận mã \"{}\"", code),
                                     fmt::format("there is no receipt with the code \"{}\"", code)},
                                    {"xem: hatang field receipts", "see: hatang field receipts"});
    }
    auto head =
        header("field_receipt_items", {"Biên nhận " + code, "Receipt " + code}, {"dòng", "row"},
               {column("layer", {"Lớp", "Layer"}), column("row", {"Dòng", "Row"}, ColumnType::integer),
                column("code", {"Mã bản ghi", "Record"}), column("outcome", {"Kết quả", "Outcome"}),
                column("file", {"Tệp ảnh", "Photo"}), column("sha256", {"SHA-256 của ảnh", "SHA-256 of the photo"}),
                column("taken_at", {"Chụp lúc", "Taken at"}), column("note", {"Ghi chú", "Note"}),
                column("uuid", {"UUID", "UUID"})});
    if (!style.for_people) {
        head.columns.push_back(column("told", {"Như nhận được", "As received"}));
    }
    head.geometry = core::ListGeometry::point;
    writer.begin(head);
    std::int64_t count = 0;
    FieldCells cells;
    for (auto const& item : packs.receipt_items(receipts.front())) {
        cells.clear();
        cells.text(style.for_people ? layer_label(item.layer).in(style.language) : item.layer);
        cells.add(item.row > 0 ? core::Cell{item.row} : core::Cell{});
        cells.text(item.code);
        cells.text(style.for_people ? outcome_label(item.outcome).in(style.language) : item.outcome);
        for (auto const& text : {item.file, item.sha256, item.taken_at, item.note, item.uuid}) {
            cells.text(text);
        }
        if (!style.for_people) {
            cells.text(item.told);
        }
        auto const wkb = item.position ? spatial::point_wkb(*item.position) : std::string();
        writer.row({cells.cells(), wkb});
        ++count;
    }
    writer.end();
    return count;
}

std::int64_t list_conflicts(core::FieldPackReader const& packs, bool all, FieldListStyle const& style,
                            core::ListWriter& writer) {
    writer.begin(header("field_conflicts", {"Xung đột, đề nghị từ thực địa", "Conflicts and proposals from the field"},
                        {"xung đột", "conflict"},
                        {column("code", {"Mã", "Code"}), column("layer", {"Lớp", "Layer"}),
                         column("record", {"Bản ghi", "Record"}), column("field", {"Trường", "Field"}),
                         column("base", {"Khi đi", "When it left"}), column("ours", {"Trong sổ", "Register"}),
                         column("theirs", {"Thực địa", "Field"}), column("team", {"Tổ, đội", "Team"}),
                         column("pack", {"Gói", "Pack"}), column("receipt", {"Biên nhận", "Receipt"}),
                         column("received_on", {"Ngày nhận", "Received on"}, ColumnType::date),
                         column("taken", {"Kết thúc bằng", "Ended with"}),
                         column("ended_on", {"Ngày kết thúc", "Ended on"}, ColumnType::date),
                         column("ended_by", {"Người quyết", "Ended by"}), column("reason", {"Lý do", "Reason"})}));
    std::int64_t count = 0;
    FieldCells cells;
    for (auto const& [conflict, end] : packs.conflicts()) {
        if (end && !all) {
            continue;
        }
        cells.clear();
        cells.text(conflict.code);
        cells.text(style.for_people ? layer_label(conflict.layer).in(style.language) : conflict.layer);
        cells.text(conflict.record_code);
        cells.text(style.for_people ? conflict_field_label(conflict).in(style.language) : conflict.field);
        for (auto const* value : {&conflict.base, &conflict.ours, &conflict.theirs}) {
            cells.text(shown_value(conflict, *value, style));
        }
        for (auto const& text : {conflict.team, conflict.pack_code, conflict.receipt_code}) {
            cells.text(text);
        }
        cells.add(conflict.received_on);
        cells.text(end ? end->take : std::string());
        cells.add(end ? core::Cell{end->on} : core::Cell{});
        cells.text(end ? end->actor : std::string());
        cells.text(end ? end->reason : std::string());
        writer.row({cells.cells(), {}});
        ++count;
    }
    writer.end();
    return count;
}

} // namespace hatang::desk
