// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The layers of a field pack: which columns each has, with their widgets and value lists, and a record as a row of
/// one. docs/field-packs.md

#include "core/list/field_layer.hpp"
#include "core/network/place_record.hpp"
#include "core/network/site_query.hpp"

#include <deque>
#include <string>
#include <vector>

namespace hatang::desk {

/// Names of the tables of a pack that are no layers of the register.
inline constexpr std::string_view kPackTable = "hatang_pack";
inline constexpr std::string_view kPhotoTable = "photos";
inline constexpr std::string_view kCodeTable = "code_lists";
inline constexpr std::string_view kBaseStreets = "base_streets";
inline constexpr std::string_view kBaseCommunes = "base_communes";
inline constexpr std::string_view kSiteLayer = "sites";
/// The form of the tables; packs of an older one are read too.
inline constexpr std::int64_t kPackFormat = 1;

/// An editable layer: uuid, the fields of field_names(), then version and hatang_change, read-only.
core::FieldLayer place_layer(core::PlaceKindInfo const& info);
/// Stations as points, for proposals: what comes back changed is a person's to accept.
core::FieldLayer site_layer();
core::FieldLayer photo_layer();
core::FieldLayer code_layer();
core::FieldLayer pack_layer();
core::FieldLayer base_street_layer();
core::FieldLayer base_commune_layer();

/// Cells of one row; views into itself.
class FieldCells {
public:
    void clear();
    void text(std::string text);
    void add(core::Cell cell) { m_cells.push_back(cell); }
    std::vector<core::Cell> const& cells() const { return m_cells; }

private:
    std::deque<std::string> m_texts;
    std::vector<core::Cell> m_cells;
};

void put_place(FieldCells& cells, core::PlaceRow const& row, std::int64_t change);
void put_site(FieldCells& cells, core::SiteRow const& row, std::int64_t change);
/// What may be proposed of a station, as texts by field.
std::vector<std::string> site_field_names();

} // namespace hatang::desk
