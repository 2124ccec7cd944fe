// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A record as texts by field and back: what packs carry, merges compare and conflicts keep. Numbers in their shortest
/// digits, days as 2017-06-30, flags "1" and "0", codes as stored (text as written where there is no code), the
/// geometry
/// ("geom") as WKT in WGS 84 with nine decimals, a MultiLineString of one line as that line.

#include "core/field/merge.hpp"
#include "core/finding.hpp"
#include "core/network/place_record.hpp"
#include "core/raw/raw_row.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::desk {

/// Layers that leave for the field: not zones, aerodromes, works and programmes, which are
/// decided in the office, and never complaints.
bool goes_to_field(core::PlaceKind kind);
/// The kind of a layer of a pack; nothing for others.
std::optional<core::PlaceKind> field_kind(std::string_view layer);

/// The remark of a field team, kept among the columns that hatang does not know.
inline constexpr std::string_view kFieldNote = "field_note";
inline constexpr std::string_view kNoteHeading = "Ghi chú hiện trường"; ///< of that column
using ExtraColumns = std::vector<std::pair<std::string, std::string>>;
std::string note_of(ExtraColumns const& extra);
/// Empty takes it away.
void set_note(ExtraColumns& extra, std::string const& text);
/// Of a kind, in the order of a pack's columns: code, name, its fields, address, accuracy_m, field_note; without what
/// is measured (measured_length_m) and without geom.
std::vector<std::string> field_names(core::PlaceKindInfo const& info);
core::Words field_label(core::PlaceKindInfo const& info, std::string_view field);

core::FieldTexts texts_of(core::PlaceRecord const& record);
std::string geometry_text(std::string_view wkb);

/// What a cell says in the form of texts_of().
struct FieldReading {
    std::optional<std::string> text;    ///< nothing = unknown
    std::optional<core::Words> problem; ///< the cell cannot be this field's value: expected …
};
FieldReading read_field(core::PlaceKindInfo const& info, std::string_view field, core::RawCell const& cell);

/// The number of a text of texts_of(): a point is a point, never a mark of thousands. \throws core::Error(invalid_data)
double number_of_text(std::string_view field, std::string const& text);

/// Writes a text of texts_of() into a record; of geom also the position as submitted and the measured length.
/// \throws core::Error(invalid_data) for a text that is none.
void set_field(core::PlaceRecord& record, std::string_view field, std::optional<std::string> const& text);

} // namespace hatang::desk
