// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/row_telling.hpp"

#include "desk/field/field_values.hpp"
#include "desk/places/geometry_class.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>

#include <utility>

namespace hatang::desk {

namespace {

using core::FieldTexts;

constexpr char kNoText = '?'; // a geometry that cannot be read has no text

void keep(Telling& telling, std::string const& field, std::optional<std::string> const& text) {
    if (text && !text->empty()) {
        telling.told.insert_or_assign(field, *text);
        telling.theirs.insert_or_assign(field, *text);
    }
}

} // namespace

FieldTexts without_marks(FieldTexts texts) {
    std::erase_if(texts, [](auto const& each) { return each.second.empty() || each.first.starts_with("hatang:"); });
    return texts;
}

Telling RowTeller::read(ReturnedRow const& row, FieldTexts const& base, ToldBefore const& before) const {
    Telling telling;
    Known const known{base, before};
    for (auto const& field : field_names(m_info)) {
        if (m_layer.has(field)) {
            read_field_of(row, known, field, telling);
        } else { // an older form of the layer: nothing was said
            keep(telling, field, core::find_text(base, field));
        }
    }
    read_geometry(row, known, telling);
    for (auto const& [field, text] : base) { // emptied: said too
        telling.told.emplace(field, "");
    }
    return telling;
}

void RowTeller::read_field_of(ReturnedRow const& row, Known const& known, std::string const& field,
                              Telling& telling) const {
    auto const cell = row.cells.find(field);
    if (cell == row.cells.end()) {
        return;
    }
    auto const& written = cell->second.text;
    auto const before = core::find_text(known.base, field);
    if (before == written) { // text as written that is in no code list stays
        keep(telling, field, before);
        return;
    }
    auto const reading = read_field(m_info, field, cell->second.raw());
    if (!reading.problem) {
        keep(telling, field, reading.text);
        return;
    }
    auto const mark = std::string(kRawMark) + field;
    if (!known.before.has_said(mark, written)) {
        report(row, fmt::format("{}-not-taken", field), core::Severity::error, field, written, *reading.problem);
        telling.unusable = true;
    }
    keep(telling, field, before);
    telling.told.insert_or_assign(mark, written);
}

void RowTeller::read_geometry(ReturnedRow const& row, Known const& known, Telling& telling) const {
    auto const before = core::find_text(known.base, "geom");
    auto const problem = geometry_problem(row);
    if (problem.vi.empty()) {
        keep(telling, "geom", row.geometry_wkb.empty() ? before : geometry_text(row.geometry_wkb));
        return;
    }
    auto const mark = std::string(kRawMark) + "geom";
    if (before && !known.before.said.contains(mark)) {
        report(row, "geom-not-taken", core::Severity::error, "geom", "", problem);
        telling.unusable = true;
    }
    keep(telling, "geom", before);
    telling.told.insert_or_assign(mark, std::string(1, kNoText));
}

core::Words RowTeller::geometry_problem(ReturnedRow const& row) const {
    if (row.geometry_broken) {
        return {"tọa độ không đọc được; giữ vị trí cũ", "the coordinates cannot be read; the old position stays"};
    }
    auto const kind = spatial::class_of_wkb(row.geometry_wkb);
    if (kind == spatial::GeometryClass::none) {
        return {"không có vị trí; giữ vị trí cũ", "has no position; the old one stays"};
    }
    return fits(m_info.geometry, kind)
               ? core::Words{}
               : core::Words{"hình không đúng loại của lớp", "the geometry is not of the layer's kind"};
}

void RowTeller::report(ReturnedRow const& row, std::string code, core::Severity severity, std::string field,
                       std::string value, core::Words message) const {
    auto finding = m_context.finding(m_layer.name, row.number, std::move(code), severity);
    finding.field = std::move(field);
    finding.value = std::move(value);
    finding.message = std::move(message);
    m_context.report(std::move(finding));
}

} // namespace hatang::desk
