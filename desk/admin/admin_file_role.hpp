// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a layer of an administrative file is, told from its headings alone; file names do not count.

#include "core/admin/admin_unit.hpp"
#include "core/raw/raw_row.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

enum class AdminFileRole {
    own_units,         ///< level, code, full_name, parent_code [, valid_from, valid_to, outline]
    own_successions,   ///< old_level, old_code, new_level, new_code [, extent, on, basis]
    units_before,      ///< level, code, district_code, province_code, full_name
    units_now,         ///< level, code, province_code, full_name
    merger_texts,      ///< new_code, truoc_sap_nhap
    mapping_table,     ///< old_ward_code, new_ward_code, names
    outlines_now,      ///< code, province_code, full_name and an outline
    district_outlines, ///< code_vung, ten_tinh, ten_huyen and an outline
    province_outlines, ///< shapeName, shapeISO and an outline
};

std::string_view to_string(AdminFileRole role);
std::optional<AdminFileRole> find_role(core::RawLayer const& layer);
/// The headings of each role, for the refusal of an unknown file.
std::string understood_headings();

/// "province", "district", "commune", "ward" and the Vietnamese tỉnh, huyện, xã.
std::optional<core::AdminLevel> parse_level(std::string_view text);

/// Cells of a row by heading, which is compared without regard to case.
class FieldIndex {
public:
    explicit FieldIndex(std::vector<std::string> const& fields);
    bool has(std::string_view field) const { return find(field).has_value(); }
    bool has_all(std::initializer_list<std::string_view> fields) const;
    /// Cleaned (NFC, single blanks); empty when the heading or the cell is missing.
    std::string cell(core::RawRow const& row, std::string_view field) const;

private:
    std::optional<std::size_t> find(std::string_view field) const;
    std::vector<std::string> m_fields;
};

} // namespace hatang::desk
