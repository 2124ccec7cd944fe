// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/unit_set.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hatang::desk {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

/// Days that between them see every outline: a historic district, the last day of three levels, the first of two,
/// and what is still open.
constexpr std::array<core::Date, 4> kOutlineDays{
    core::Date{year{2025}, month{2}, day{28}}, core::Date{year{2025}, month{6}, day{30}},
    core::Date{year{2025}, month{7}, day{1}}, core::Date{year{2199}, month{12}, day{31}}};

bool lasts_longer(core::AdminUnit const& left, core::AdminUnit const& right) {
    if (!left.valid_to || !right.valid_to) {
        return !left.valid_to && right.valid_to;
    }
    return *left.valid_to > *right.valid_to;
}

} // namespace

Era era_of(core::AdminUnit const& unit) {
    return unit.valid_from && *unit.valid_from >= core::kTwoLevelGovernment ? Era::now : Era::before;
}

UnitIndex UnitSet::append(core::AdminUnit unit) {
    auto const index = m_units.size();
    m_by_code[CodeKey{unit.level, era_of(unit), unit.code}].push_back(index);
    if (unit.id) {
        m_by_id.emplace(*unit.id, index);
    }
    DraftUnit draft;
    draft.keys = name_keys(unit.name);
    draft.unit = std::move(unit);
    m_units.push_back(std::move(draft));
    return index;
}

UnitIndex UnitSet::put(core::AdminUnit unit, std::optional<UnitIndex> parent) {
    auto const same = versions(unit.level, unit.code, era_of(unit));
    auto const known = std::find_if(same.begin(), same.end(),
                                    [&](auto index) { return m_units[index].unit.valid_from == unit.valid_from; });
    UnitIndex index = 0;
    if (known == same.end()) {
        index = append(std::move(unit));
    } else {
        index = *known;
        auto& draft = m_units[index];
        unit.id = draft.unit.id;
        unit.parent = draft.unit.parent;
        if (unit.geometry_wkb.empty()) {
            unit.geometry_wkb = std::move(draft.unit.geometry_wkb);
            unit.geometry_note = std::move(draft.unit.geometry_note);
        }
        draft.keys = name_keys(unit.name);
        draft.unit = std::move(unit);
    }
    m_units[index].is_from_files = true;
    if (parent) {
        m_units[index].parent = parent;
    }
    return index;
}

std::vector<UnitIndex> UnitSet::versions(core::AdminLevel level, std::string_view code, Era era) const {
    auto const found = m_by_code.find(CodeKey{level, era, std::string(code)});
    return found == m_by_code.end() ? std::vector<UnitIndex>{} : found->second;
}

std::optional<UnitIndex> UnitSet::find(core::AdminLevel level, std::string_view code, Era era) const {
    std::optional<UnitIndex> best;
    for (auto const index : versions(level, code, era)) {
        if (!best || lasts_longer(m_units[index].unit, m_units[*best].unit)) {
            best = index;
        }
    }
    return best;
}

std::optional<UnitIndex> UnitSet::find_first(core::AdminLevel level, std::string_view code, Era era) const {
    std::optional<UnitIndex> best;
    for (auto const index : versions(level, code, era)) {
        if (!best || m_units[index].unit.valid_from < m_units[*best].unit.valid_from) {
            best = index;
        }
    }
    return best;
}

std::vector<UnitIndex> UnitSet::of(core::AdminLevel level, Era era) const {
    std::vector<UnitIndex> found;
    for (UnitIndex i = 0; i < m_units.size(); ++i) {
        if (m_units[i].unit.level == level && era_of(m_units[i].unit) == era) {
            found.push_back(i);
        }
    }
    return found;
}

std::optional<UnitIndex> UnitSet::ancestor(UnitIndex index, core::AdminLevel level) const {
    std::optional<UnitIndex> at = index;
    while (at && m_units[*at].unit.level != level) {
        at = m_units[*at].parent;
    }
    return at;
}

std::vector<UnitIndex> UnitSet::children(UnitIndex parent) const {
    std::vector<UnitIndex> found;
    for (UnitIndex i = 0; i < m_units.size(); ++i) {
        if (m_units[i].parent == parent) {
            found.push_back(i);
        }
    }
    return found;
}

std::optional<UnitIndex> UnitSet::find_id(core::AdminUnitId id) const {
    auto const found = m_by_id.find(id);
    return found == m_by_id.end() ? std::nullopt : std::optional(found->second);
}

void UnitSet::load(core::AdminReader const& reader) {
    for (auto& unit : reader.all_units()) {
        append(std::move(unit));
    }
    for (auto& draft : m_units) {
        if (draft.unit.parent) {
            draft.parent = find_id(*draft.unit.parent);
        }
    }
    if (!m_units.empty()) {
        load_outlines(reader);
    }
}

void UnitSet::load_outlines(core::AdminReader const& reader) {
    for (auto const level : {core::AdminLevel::province, core::AdminLevel::district, core::AdminLevel::commune}) {
        for (auto const on : kOutlineDays) {
            reader.outlines(level, on, std::nullopt, [this](core::AdminUnitId id, std::string_view wkb) {
                auto const index = find_id(id);
                if (index && m_units[*index].unit.geometry_wkb.empty()) {
                    m_units[*index].unit.geometry_wkb = std::string(wkb);
                }
            });
        }
    }
}

} // namespace hatang::desk
