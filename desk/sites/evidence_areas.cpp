// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/evidence_areas.hpp"

#include "core/text/search_key.hpp"
#include "desk/admin/admin_names.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

using core::AdminLevel;
using core::AdminUnit;

constexpr auto kNoOutline = static_cast<std::size_t>(-1);

void take_level(std::vector<AdminUnit>&& from, AdminLevel level, std::vector<AdminUnit>& to) {
    for (auto& unit : from) {
        if (unit.level == level) {
            to.push_back(std::move(unit));
        }
    }
}

/// By the whole name, then without its kind ("P. Mỹ An"), then without marks ("phuong my an").
std::vector<AdminUnit> units_named(core::AdminReader const& admin, std::string const& text, AdminLevel level) {
    std::vector<AdminUnit> found;
    if (text.empty()) {
        return found;
    }
    take_level(admin.units_with_key(core::place_key(text)), level, found);
    if (found.empty()) {
        take_level(admin.units_with_key(core::place_key(split_kind(text).name)), level, found);
    }
    if (!found.empty()) {
        return found;
    }
    constexpr int kNearLimit = 50;
    take_level(admin.units_containing(core::search_key(split_kind(text).name), kNearLimit), level, found);
    auto const key = name_keys(split_kind(text).name).loose;
    std::erase_if(found, [&](auto const& unit) { return name_keys(unit.name).loose != key; });
    return found;
}

bool same_place_name(AdminUnit const& unit, std::string const& text) {
    return name_keys(split_kind(text).name).loose == name_keys(unit.name).loose;
}

/// Whether the parents of \p unit carry the written names; an empty text agrees with everything.
bool under(core::AdminReader const& admin, AdminUnit const& unit, PlaceTexts const& texts) {
    if (!unit.parent) {
        return true;
    }
    auto const parent = admin.unit(*unit.parent);
    if (parent.level == AdminLevel::district) {
        bool const district = texts.district.empty() || same_place_name(parent, texts.district);
        bool const province =
            texts.province.empty() || !parent.parent || same_place_name(admin.unit(*parent.parent), texts.province);
        return district && province;
    }
    return texts.province.empty() || same_place_name(parent, texts.province);
}

void add_communes_after(core::AdminReader const& admin, AdminUnit const& unit, std::vector<AdminUnit>& found) {
    if (!unit.valid_to) {
        found.push_back(unit);
        return;
    }
    for (auto const& succession : admin.successors(*unit.id)) {
        found.push_back(admin.unit(succession.after));
    }
}

} // namespace

double outline_tolerance_m(std::string_view geometry_note) {
    if (geometry_note.empty()) {
        return 100.0;
    }
    return geometry_note.find("simplified") != std::string_view::npos ? 300.0 : 3000.0;
}

std::vector<AdminUnit> EvidenceAreas::communes_of_now(PlaceTexts const& texts) const {
    std::vector<AdminUnit> found;
    for (auto const& ward : units_named(m_admin, texts.ward, AdminLevel::commune)) {
        if (under(m_admin, ward, texts)) {
            add_communes_after(m_admin, ward, found);
        }
    }
    if (!found.empty()) {
        return found;
    }
    for (auto const& district : units_named(m_admin, texts.district, AdminLevel::district)) {
        if (!under(m_admin, district, {{}, {}, texts.province})) {
            continue;
        }
        for (auto const& commune : m_admin.children(*district.id)) {
            add_communes_after(m_admin, commune, found);
        }
    }
    return found.empty() ? units_named(m_admin, texts.province, AdminLevel::province) : found;
}

void EvidenceAreas::load_outline(AdminUnit const& unit) {
    if (m_known.contains(*unit.id)) {
        return;
    }
    auto whole = unit.geometry_wkb.empty() ? m_admin.unit(*unit.id) : unit;
    if (whole.geometry_wkb.empty()) {
        m_known[*unit.id] = kNoOutline;
        return;
    }
    m_known[*unit.id] = m_outlines.size();
    m_outlines.push_back({whole.full_name, std::move(whole.geometry_wkb), outline_tolerance_m(whole.geometry_note)});
}

std::vector<std::size_t> EvidenceAreas::named_by(PlaceTexts const& texts) {
    if (auto const known = m_named.find(texts); known != m_named.end()) {
        return known->second;
    }
    std::vector<std::size_t> areas;
    for (auto const& unit : communes_of_now(texts)) {
        load_outline(unit);
        if (auto const index = m_known.at(*unit.id); index != kNoOutline) {
            areas.push_back(index);
        }
    }
    std::sort(areas.begin(), areas.end());
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    m_named[texts] = areas;
    return areas;
}

} // namespace hatang::desk
