// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/admin_file_role.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace hatang::desk {
namespace {

struct RoleShape {
    AdminFileRole role;
    std::string_view name;
    bool needs_outline;
    std::array<std::string_view, 5> fields; ///< empty ones do not count
};

/// The first that fits wins: the more telling shapes come first.
constexpr std::array<RoleShape, 9> kShapes{{
    {AdminFileRole::own_units, "units (own format)", false, {"level", "code", "full_name", "parent_code", ""}},
    {AdminFileRole::own_successions,
     "successions (own format)",
     false,
     {"old_level", "old_code", "new_level", "new_code", ""}},
    {AdminFileRole::units_before,
     "units before 2025-07-01",
     false,
     {"level", "code", "district_code", "province_code", "full_name"}},
    {AdminFileRole::units_now, "units of now", false, {"level", "code", "province_code", "full_name", ""}},
    {AdminFileRole::merger_texts, "official merger texts", false, {"new_code", "truoc_sap_nhap", "", "", ""}},
    {AdminFileRole::mapping_table, "old to new table", false, {"old_ward_code", "new_ward_code", "", "", ""}},
    {AdminFileRole::outlines_now, "outlines of now", true, {"code", "province_code", "full_name", "", ""}},
    {AdminFileRole::district_outlines, "old district outlines", true, {"code_vung", "ten_tinh", "ten_huyen", "", ""}},
    {AdminFileRole::province_outlines, "old province outlines", true, {"shapeName", "shapeISO", "", "", ""}},
}};

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

} // namespace

std::string_view to_string(AdminFileRole role) {
    auto const shape = std::find_if(kShapes.begin(), kShapes.end(), [&](auto const& one) { return one.role == role; });
    return shape == kShapes.end() ? std::string_view{} : shape->name;
}

std::optional<AdminFileRole> find_role(core::RawLayer const& layer) {
    FieldIndex const fields(layer.fields);
    for (auto const& shape : kShapes) {
        bool const complete = std::all_of(shape.fields.begin(), shape.fields.end(),
                                          [&](auto field) { return field.empty() || fields.has(field); });
        if (complete && (!shape.needs_outline || !layer.geometry_type.empty())) {
            return shape.role;
        }
    }
    return std::nullopt;
}

std::string understood_headings() {
    std::string text;
    for (auto const& shape : kShapes) {
        text += text.empty() ? "" : "; ";
        text += shape.name;
        text += ":";
        for (auto const field : shape.fields) {
            text += field.empty() ? "" : " ";
            text += field;
        }
        text += shape.needs_outline ? " + geometry" : "";
    }
    return text;
}

std::optional<core::AdminLevel> parse_level(std::string_view text) {
    auto const key = core::search_key(text);
    if (key == "province" || key == "tinh") {
        return core::AdminLevel::province;
    }
    if (key == "district" || key == "huyen") {
        return core::AdminLevel::district;
    }
    if (key == "commune" || key == "ward" || key == "xa") {
        return core::AdminLevel::commune;
    }
    return std::nullopt;
}

FieldIndex::FieldIndex(std::vector<std::string> const& fields) {
    m_fields.reserve(fields.size());
    for (auto const& field : fields) {
        m_fields.push_back(lower_ascii(field));
    }
}

std::optional<std::size_t> FieldIndex::find(std::string_view field) const {
    auto const at = std::find(m_fields.begin(), m_fields.end(), lower_ascii(field));
    return at == m_fields.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - m_fields.begin()));
}

bool FieldIndex::has_all(std::initializer_list<std::string_view> fields) const {
    return std::all_of(fields.begin(), fields.end(), [this](auto field) { return has(field); });
}

std::string FieldIndex::cell(core::RawRow const& row, std::string_view field) const {
    auto const at = find(field);
    return at && *at < row.cells.size() ? core::clean_text(row.cells[*at].text) : std::string{};
}

} // namespace hatang::desk
