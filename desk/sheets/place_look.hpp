// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a row of the register is drawn as on a sheet, what it is called there, and what is dangerous about it.

#include "core/network/place_record.hpp"
#include "core/sheets/map_sheets.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk::sheets {

/// Nothing: it has no geometry that a sheet could show.
std::optional<core::SheetFeature> feature_of(core::PlaceRecord const& record, core::Language language);
/// Works that are finished or given up on the day.
bool is_over(core::PlaceRecord const& record, core::Date day);
/// "leaning", "of wood"; of zones and works what they warn of.
std::vector<core::Words> hazards_of(core::PlaceRecord const& record);
/// Owner, material, height, street: of the list of poles.
std::vector<std::string> pole_cells(core::PlaceRecord const& record, core::Language language);
/// The attribution that a row's own columns name (a column of source or attribution; ids of OpenStreetMap); may be
/// empty.
std::string source_of(core::PlaceRecord const& record);
/// Without "Đường" in front; empty for what is no name: "Đường không tên".
std::string street_name(std::string const& name);

/// The scale from which on a kind is left out.
double coarsest_scale(core::PlaceKind kind);

inline constexpr char const* kOpenStreetMap = "© OpenStreetMap contributors (ODbL 1.0)";

} // namespace hatang::desk::sheets
