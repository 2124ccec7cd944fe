// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number.hpp"
#include "desk/network/network_findings.hpp"
#include "desk/sites/site_columns.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::desk {

namespace {

using core::Cell;
using core::ColumnType;

core::ListHeader header_of() {
    core::ListHeader header;
    header.name = "network_findings";
    header.title = {"Phát hiện về mạng cáp", "Findings on the network"};
    header.row_noun = {"phát hiện", "finding"};
    header.geometry = core::ListGeometry::any;
    header.columns = {{"check", {"Phép kiểm tra", "Check"}, ColumnType::text, -1},
                      {"severity", {"Mức", "Severity"}, ColumnType::text, -1},
                      {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                      {"code", {"Mã", "Code"}, ColumnType::text, -1},
                      {"owner", {"Chủ sở hữu", "Owner"}, ColumnType::text, -1},
                      {"street", {"Đường", "Street"}, ColumnType::text, -1},
                      {"other_code", {"Với", "With"}, ColumnType::text, -1},
                      {"measured", {"Đo được", "Measured"}, ColumnType::real, 1},
                      {"limit", {"Ngưỡng", "Limit"}, ColumnType::real, 1},
                      {"unit", {"Đơn vị", "Unit"}, ColumnType::text, -1},
                      {"message", {"Nội dung", "What"}, ColumnType::text, -1}};
    return header;
}

Cell text_cell(std::string_view text) {
    return text.empty() ? Cell{} : Cell{text};
}
/// Whole millimetres: below that is noise of the computation.
Cell number_cell(std::optional<double> const& value) {
    return value ? Cell{std::round(*value * 1000.0) / 1000.0} : Cell{};
}

core::Words label_of(core::Severity severity) {
    switch (severity) {
    case core::Severity::info: return {"ghi chú", "note"};
    case core::Severity::warning: return {"cảnh báo", "warning"};
    case core::Severity::error: break;
    }
    return {"lỗi", "error"};
}

core::Words label_of(std::string_view check) {
    auto const& all = network_checks();
    auto const found = std::find_if(all.begin(), all.end(), [check](auto const& each) { return each.first == check; });
    return found == all.end() ? core::same_words(std::string(check)) : found->second;
}

core::Words unit_of(std::string_view unit) {
    if (unit == "cables") {
        return {"cáp", "cables"};
    }
    return unit == "ducts" ? core::Words{"ống", "ducts"} : core::same_words(std::string(unit));
}

} // namespace

void list_network_findings(std::vector<NetworkThing> const& things, std::vector<NetworkFinding> const& findings,
                           SiteListStyle const& style, core::ListWriter& writer) {
    writer.begin(header_of());
    CellTexts texts(style.language, style.for_people);
    auto const say = [&](std::string_view code, core::Words const& label) {
        return style.for_people ? text_cell(texts.keep(label.in(style.language))) : text_cell(code);
    };
    for (auto const& each : findings) {
        texts.clear();
        auto const& thing = things[each.thing];
        auto const& kind = core::place_kind(thing.kind);
        std::vector<Cell> const cells{say(each.check, label_of(each.check)),
                                      say(to_string(each.severity), label_of(each.severity)),
                                      say(kind.name, kind.label),
                                      text_cell(thing.code),
                                      text_cell(style.for_people ? thing.owner : thing.owner_key),
                                      text_cell(thing.street),
                                      each.other ? text_cell(things[*each.other].code) : Cell{},
                                      number_cell(each.measured),
                                      number_cell(each.limit),
                                      each.unit.empty() ? Cell{} : say(each.unit, unit_of(each.unit)),
                                      text_cell(texts.keep(each.message.in(style.language)))};
        writer.row({cells, each.wkb});
    }
    writer.end();
}

} // namespace hatang::desk
