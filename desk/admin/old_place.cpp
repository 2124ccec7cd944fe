// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/admin/old_place.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace hatang::desk {
namespace {

using core::AdminLevel;
using core::AdminUnit;
using core::AdminUnitId;
using core::ThenBasis;

using UnitsById = std::unordered_map<AdminUnitId, AdminUnit>;
using BeforeByAfter = std::unordered_map<AdminUnitId, std::vector<AdminUnitId>>;

ComparedName compared(AdminUnit const& unit) {
    return {unit.kind, name_keys(unit.name)};
}

/// 0 not; 1 the name sounds alike; +1 marks too; +2 kind too.
int fit(ComparedName const& unit, std::string_view written) {
    auto const parts = split_kind(written);
    auto const keys = name_keys(parts.name);
    if (keys.loose.empty() || keys.loose != unit.keys.loose) {
        return 0;
    }
    return 1 + (keys.exact == unit.keys.exact ? 1 : 0) + (parts.kind == unit.kind ? 2 : 0);
}

std::optional<AdminUnitId> only_district(std::vector<Predecessor> const& predecessors) {
    std::set<std::optional<AdminUnitId>> districts;
    for (auto const& one : predecessors) {
        districts.insert(one.district);
    }
    return districts.size() == 1 ? *districts.begin() : std::nullopt;
}

/// The predecessors that fit the written name best; none when nothing fits or nothing is written.
template <typename NameOf>
std::vector<Predecessor const*> best_fitting(std::vector<Predecessor const*> const& among, std::string_view written,
                                             NameOf name_of) {
    int best = 1;
    std::vector<Predecessor const*> found;
    for (auto const* one : among) {
        int const fits = fit(name_of(*one), written);
        if (fits > best) {
            best = fits;
            found.clear();
        }
        if (fits == best) {
            found.push_back(one);
        }
    }
    return found;
}

Predecessor predecessor_of(AdminUnit const& unit, UnitsById const& units) {
    Predecessor one;
    if (unit.level == AdminLevel::district) {
        one.district = unit.id;
        one.district_name = compared(unit);
        return one;
    }
    one.commune = unit.id;
    one.commune_name = compared(unit);
    auto const parent = unit.parent ? units.find(*unit.parent) : units.end();
    if (parent != units.end() && parent->second.level == AdminLevel::district) {
        one.district = parent->second.id;
        one.district_name = compared(parent->second);
    }
    return one;
}

/// Climbs over changes of kind since the reform to the units before it.
void collect(AdminUnitId after, BeforeByAfter const& links, UnitsById const& units, std::vector<Predecessor>& out) {
    auto const found = links.find(after);
    if (found == links.end()) {
        return;
    }
    for (auto const id : found->second) {
        auto const unit = units.find(id);
        if (unit == units.end() || id == after) {
            continue;
        }
        bool const since = unit->second.valid_from && *unit->second.valid_from >= core::kTwoLevelGovernment;
        if (since) {
            collect(id, links, units, out);
        } else {
            out.push_back(predecessor_of(unit->second, units));
        }
    }
}

} // namespace

Predecessors::Predecessors(core::AdminReader const& admin) {
    UnitsById units;
    for (auto& unit : admin.all_units()) {
        auto const id = *unit.id;
        units.emplace(id, std::move(unit));
    }
    BeforeByAfter links;
    for (auto const& one : admin.all_successions()) {
        links[one.after].push_back(one.before);
    }
    for (auto const& [id, unit] : units) {
        bool const now =
            unit.level == AdminLevel::commune && unit.valid_from && *unit.valid_from >= core::kTwoLevelGovernment;
        if (now && !unit.valid_to) {
            Commune commune{compared(unit), unit.geometry_note, {}};
            collect(id, links, units, commune.predecessors);
            m_communes.emplace(id, std::move(commune));
        }
    }
}

std::vector<Predecessor> const& Predecessors::of(AdminUnitId commune) const {
    static std::vector<Predecessor> const none;
    auto const found = m_communes.find(commune);
    return found == m_communes.end() ? none : found->second.predecessors;
}

std::string const& Predecessors::outline_note(AdminUnitId commune) const {
    static std::string const none;
    auto const found = m_communes.find(commune);
    return found == m_communes.end() ? none : found->second.outline_note;
}

OldPlace Predecessors::resolve(AdminUnitId commune, WrittenPlace const& written) const {
    auto const& all = of(commune);
    if (all.empty()) {
        return {};
    }
    if (all.size() == 1) {
        return {all.front().commune, all.front().district, ThenBasis::succession};
    }
    std::vector<Predecessor const*> among;
    for (auto const& one : all) {
        among.push_back(&one);
    }
    auto const in_district =
        best_fitting(among, written.district, [](auto const& one) -> auto const& { return one.district_name; });
    // A row written after the reform names the new commune, which may bear the name of one of its parts. Only a
    // written district, which no longer exists, shows that the old one is meant.
    bool const may_be_new = in_district.empty() && fit(m_communes.at(commune).name, written.ward) > 0;
    auto const wards = may_be_new ? std::vector<Predecessor const*>{}
                                  : best_fitting(in_district.empty() ? among : in_district, written.ward,
                                                 [](auto const& one) -> auto const& { return one.commune_name; });
    if (wards.size() == 1) {
        return {wards.front()->commune, wards.front()->district, ThenBasis::written};
    }
    if (auto const district = only_district(all)) {
        return {std::nullopt, district, ThenBasis::succession};
    }
    if (!in_district.empty()) {
        std::vector<Predecessor> copies;
        for (auto const* one : in_district) {
            copies.push_back(*one);
        }
        if (auto const district = only_district(copies)) {
            return {copies.size() == 1 ? copies.front().commune : std::nullopt, district, ThenBasis::written};
        }
    }
    return {};
}

} // namespace hatang::desk
