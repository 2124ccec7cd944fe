// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/field_layers.hpp"

#include "desk/field/field_values.hpp"

#include <algorithm>
#include <array>

namespace hatang::desk {

namespace {

using core::ColumnType;
using core::FieldColumn;
using core::FieldWidget;
using core::PlaceFieldType;

FieldColumn column(std::string name, core::Words label, FieldWidget widget = FieldWidget::text,
                   ColumnType type = ColumnType::text) {
    return {{std::move(name), std::move(label), type, -1}, widget};
}

FieldColumn read_only(FieldColumn each) {
    each.read_only = true;
    return each;
}

/// A new row gets its own in the app.
FieldColumn uuid_column() {
    auto each = read_only(column("uuid", {"UUID", "UUID"}, FieldWidget::hidden));
    each.default_value = "substr(uuid(),2,36)";
    return each;
}

void add_keys(core::FieldLayer& layer) {
    layer.columns.push_back(
        read_only(column("version", {"Phiên bản", "Version"}, FieldWidget::hidden, ColumnType::integer)));
    layer.columns.push_back(read_only(column("hatang_change", {"Lần thay đổi của sổ", "Change of the register"},
                                             FieldWidget::hidden, ColumnType::integer)));
}

std::vector<std::pair<std::string, core::Words>> choices_of(core::CodeList const& list) {
    std::vector<std::pair<std::string, core::Words>> choices;
    for (auto const& entry : list.entries()) {
        choices.emplace_back(entry.code, entry.label);
    }
    return choices;
}

FieldColumn field_column(core::PlaceField const& field) {
    auto each = column(std::string(field.name), field.label);
    switch (field.type) {
    case PlaceFieldType::text: break;
    case PlaceFieldType::code:
        each.widget = FieldWidget::choices;
        each.choices = choices_of(field.codes());
        break;
    case PlaceFieldType::length:
    case PlaceFieldType::elevation:
    case PlaceFieldType::number:
        each.widget = FieldWidget::number;
        each.column.type = ColumnType::real;
        break;
    case PlaceFieldType::day:
        each.widget = FieldWidget::day;
        each.column.type = ColumnType::date;
        break;
    case PlaceFieldType::flag:
        each.widget = FieldWidget::flag;
        each.column.type = ColumnType::boolean;
        break;
    }
    return each;
}

struct Look {
    std::string_view layer, label, category, color;
    double size_mm;
};
constexpr std::array<Look, 3> kLooks{{{"poles", "code", "owner_kind", "#4d4d4d", 2.6},
                                      {"routes", "code", "laying", "#7b3294", 5.0},
                                      {"streets", "name", "cables", "#8c8c8c", 3.5}}};

void dress(core::FieldLayer& layer) {
    layer.label_column = "code";
    layer.color = "#b2182b";
    layer.size_mm = layer.geometry == core::ListGeometry::line ? 4.0 : 2.4;
    for (auto const& look : kLooks) {
        if (look.layer == layer.name) {
            layer.label_column = look.label;
            layer.category_column = look.category;
            layer.color = look.color;
            layer.size_mm = look.size_mm;
        }
    }
}

core::Cell value_cell(FieldCells& cells, core::PlaceValue const& value) {
    static_cast<void>(cells);
    if (auto const* number = std::get_if<double>(&value)) {
        return *number;
    }
    if (auto const* day = std::get_if<core::Date>(&value)) {
        return *day;
    }
    if (auto const* flag = std::get_if<bool>(&value)) {
        return *flag;
    }
    return {};
}

} // namespace

core::FieldLayer place_layer(core::PlaceKindInfo const& info) {
    core::FieldLayer layer;
    layer.name = info.plural;
    layer.title = info.title;
    layer.geometry = info.geometry == core::PlaceGeometry::point  ? core::ListGeometry::point
                     : info.geometry == core::PlaceGeometry::line ? core::ListGeometry::line
                                                                  : core::ListGeometry::any;
    layer.editable = true;
    layer.columns.push_back(uuid_column());
    for (auto const& name : field_names(info)) {
        auto const at = info.find(name);
        if (at < info.fields.size()) {
            layer.columns.push_back(field_column(info.fields[at]));
        } else if (name == "accuracy_m") {
            layer.columns.push_back(column(name, field_label(info, name), FieldWidget::number, ColumnType::real));
        } else {
            layer.columns.push_back(column(name, field_label(info, name)));
        }
    }
    add_keys(layer);
    dress(layer);
    return layer;
}

std::vector<std::string> site_field_names() {
    return {"name", "mast_class", "height_m", "status", std::string(kFieldNote)};
}

core::FieldLayer site_layer() {
    core::FieldLayer layer;
    layer.name = kSiteLayer;
    layer.title = {"Trạm BTS (đề nghị sửa)", "Stations (proposals)"};
    layer.geometry = core::ListGeometry::point;
    layer.editable = true;
    layer.columns.push_back(uuid_column());
    layer.columns.push_back(read_only(column("code", {"Mã trạm", "Code"})));
    layer.columns.push_back(read_only(column("operator", {"Doanh nghiệp", "Operator"})));
    layer.columns.push_back(column("name", {"Tên", "Name"}));
    layer.columns.push_back(read_only(column("address", {"Địa chỉ", "Address"})));
    auto& mast = layer.columns.emplace_back(column("mast_class", {"Loại cột", "Mast class"}, FieldWidget::choices));
    mast.choices = choices_of(core::mast_classes());
    layer.columns.push_back(
        column("height_m", {"Chiều cao cột (m)", "Height (m)"}, FieldWidget::number, ColumnType::real));
    auto& status = layer.columns.emplace_back(column("status", {"Trạng thái", "Status"}, FieldWidget::choices));
    status.choices = choices_of(core::station_statuses());
    layer.columns.push_back(column(std::string(kFieldNote), {"Ghi chú hiện trường", "Field note"}));
    add_keys(layer);
    layer.label_column = "code";
    layer.color = "#1b7837";
    layer.size_mm = 3.2;
    return layer;
}

core::FieldLayer photo_layer() {
    core::FieldLayer layer;
    layer.name = kPhotoTable;
    layer.title = {"Ảnh hiện trường", "Photos"};
    layer.editable = true;
    layer.parent_column = "parent_uuid";
    layer.columns.push_back(uuid_column());
    layer.columns.push_back(column("parent_uuid", {"Thuộc về", "Belongs to"}, FieldWidget::hidden));
    layer.columns.push_back(column("photo", {"Ảnh", "Photo"}, FieldWidget::photo));
    layer.columns.push_back(read_only(column("sha256", {"SHA-256", "SHA-256"}, FieldWidget::hidden)));
    layer.columns.push_back(column("taken_on", {"Ngày chụp", "Taken on"}, FieldWidget::day, ColumnType::date));
    layer.columns.back().default_value = "now()";
    layer.columns.push_back(column("note", {"Ghi chú", "Note"}));
    return layer;
}

core::FieldLayer code_layer() {
    core::FieldLayer layer;
    layer.name = kCodeTable;
    layer.title = {"Danh mục mã", "Code lists"};
    for (auto const& [name, label] :
         std::array<std::pair<char const*, core::Words>, 5>{{{"layer", {"Lớp", "Layer"}},
                                                             {"field", {"Trường", "Field"}},
                                                             {"code", {"Mã", "Code"}},
                                                             {"label_vi", {"Tên tiếng Việt", "Vietnamese label"}},
                                                             {"label_en", {"Tên tiếng Anh", "English label"}}}}) {
        layer.columns.push_back(read_only(column(name, label)));
    }
    return layer;
}

core::FieldLayer pack_layer() {
    core::FieldLayer layer;
    layer.name = kPackTable;
    layer.title = {"Gói thực địa", "Field pack"};
    layer.columns.push_back(
        read_only(column("format", {"Dạng gói", "Format"}, FieldWidget::text, ColumnType::integer)));
    for (auto const& [name, label] :
         std::array<std::pair<char const*, core::Words>, 6>{{{"pack_uuid", {"UUID của gói", "UUID of the pack"}},
                                                             {"pack_code", {"Mã gói", "Code of the pack"}},
                                                             {"register_id", {"Sổ", "Register"}},
                                                             {"scope", {"Phạm vi", "Scope"}},
                                                             {"team", {"Tổ, đội", "Team"}},
                                                             {"layers", {"Các lớp", "Layers"}}}}) {
        layer.columns.push_back(read_only(column(name, label)));
    }
    layer.columns.push_back(
        read_only(column("hatang_change", {"Lần thay đổi của sổ", "Change"}, FieldWidget::text, ColumnType::integer)));
    layer.columns.push_back(read_only(column("made_on", {"Ngày lập", "Made on"}, FieldWidget::day, ColumnType::date)));
    return layer;
}

core::FieldLayer base_street_layer() {
    core::FieldLayer layer;
    layer.name = kBaseStreets;
    layer.title = {"Nền: đường", "Base: streets"};
    layer.geometry = core::ListGeometry::line;
    layer.columns.push_back(read_only(column("name", {"Tên", "Name"})));
    layer.columns.push_back(read_only(column("code", {"Mã", "Code"})));
    layer.label_column = "name";
    layer.color = "#c9c2b2";
    layer.size_mm = 4.0;
    return layer;
}

core::FieldLayer base_commune_layer() {
    core::FieldLayer layer;
    layer.name = kBaseCommunes;
    layer.title = {"Nền: xã, phường", "Base: communes"};
    layer.geometry = core::ListGeometry::polygon;
    layer.columns.push_back(read_only(column("name", {"Tên", "Name"})));
    layer.columns.push_back(read_only(column("code", {"Mã", "Code"})));
    layer.label_column = "name";
    layer.color = "#8073ac";
    return layer;
}

void FieldCells::clear() {
    m_texts.clear();
    m_cells.clear();
}

void FieldCells::text(std::string text) {
    if (text.empty()) {
        m_cells.emplace_back();
        return;
    }
    m_cells.emplace_back(std::string_view(m_texts.emplace_back(std::move(text))));
}

void put_place(FieldCells& cells, core::PlaceRow const& row, std::int64_t change) {
    auto const& info = core::place_kind(row.record.kind);
    auto const texts = texts_of(row.record);
    cells.clear();
    cells.text(row.uuid);
    for (auto const& name : field_names(info)) {
        auto const at = info.find(name);
        bool const plain = at == info.fields.size() || info.fields[at].type == PlaceFieldType::text ||
                           info.fields[at].type == PlaceFieldType::code;
        if (name == "accuracy_m") {
            cells.add(row.record.accuracy ? core::Cell{row.record.accuracy->metres()} : core::Cell{});
        } else if (plain) {
            cells.text(core::find_text(texts, name).value_or(""));
        } else {
            cells.add(value_cell(cells, row.record.values[at]));
        }
    }
    cells.add(row.change_from);
    cells.add(change);
}

void put_site(FieldCells& cells, core::SiteRow const& row, std::int64_t change) {
    cells.clear();
    cells.text(row.uuid);
    cells.text(row.record.code);
    cells.text(row.record.operator_code);
    cells.text(row.record.name);
    cells.text(row.record.address);
    cells.text(row.record.mast_class);
    cells.add(row.record.height ? core::Cell{row.record.height->metres()} : core::Cell{});
    cells.text(row.record.status);
    cells.text({});
    cells.add(row.change_from);
    cells.add(change);
}

} // namespace hatang::desk
