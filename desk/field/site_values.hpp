// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a field team may say of a station, as texts by field: name, mast_class, height_m, status, field_note, geom.

#include "core/contracts/register_reader.hpp"
#include "desk/field/field_values.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

core::FieldTexts site_texts(core::StationRecord const& record);
FieldReading read_site_field(std::string_view field, core::RawCell const& cell);
void set_site_field(core::StationRecord& record, std::string_view field, std::optional<std::string> const& text);
core::Words site_field_label(std::string_view field);

/// Stations with these codes by UUID, as known at a change (none: now).
std::map<std::string, core::SiteRow> find_stations(core::SiteReader const& sites, std::vector<std::string> const& codes,
                                                   std::optional<core::ChangeNumber> known_at);

} // namespace hatang::desk
