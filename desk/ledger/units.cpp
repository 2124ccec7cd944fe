// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/units.hpp"

#include "core/error.hpp"
#include "core/text/search_key.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk::ledger {

namespace {

using core::AdminLevel;
using core::AdminUnit;
using core::AdminUnitId;
using core::Date;

bool in_force(AdminUnit const& unit, Date day) {
    return (!unit.valid_from || *unit.valid_from <= day) && (!unit.valid_to || day < *unit.valid_to);
}

/// A day on which the unit was there: \p day itself, or the nearest.
Date day_of(AdminUnit const& unit, Date day) {
    if (unit.valid_to && *unit.valid_to <= day) {
        return std::chrono::sys_days(*unit.valid_to) - std::chrono::days(1);
    }
    return unit.valid_from && *unit.valid_from > day ? *unit.valid_from : day;
}

} // namespace

std::optional<core::GeoBox> box_of(std::vector<Street> const& streets) {
    std::optional<core::GeoBox> box;
    for (auto const& street : streets) {
        for (auto const& line : street.lines) {
            for (auto const& point : line.points()) {
                if (!box) {
                    box = {point.lon, point.lat, point.lon, point.lat};
                }
                box = {std::min(box->min_lon, point.lon), std::min(box->min_lat, point.lat),
                       std::max(box->max_lon, point.lon), std::max(box->max_lat, point.lat)};
            }
        }
    }
    return box;
}

Date district_day(Date day) {
    Date const last = std::chrono::sys_days(core::kTwoLevelGovernment) - std::chrono::days(1);
    return std::min(day, last);
}

Units::Units(core::AdminReader const& admin, AdminLevel level, Date day, std::optional<core::GeoBox> const& box)
    : m_level(level) {
    auto const take = [this](AdminUnitId id, std::string_view wkb) {
        m_coverage.add(id.value(), wkb);
        m_units.try_emplace(id.value());
    };
    if (box) {
        admin.outlines(level, day, box, take);
    }
    if (box && m_coverage.empty() && level == AdminLevel::district) {
        // the outlines of its communes are the district's
        admin.outlines(AdminLevel::commune, day, box, [&](AdminUnitId id, std::string_view wkb) {
            if (auto const parent = admin.unit(id).parent) {
                take(*parent, wkb);
            }
        });
    }
    m_coverage.build();
    for (auto& [key, unit] : m_units) {
        unit = admin.unit(AdminUnitId(key));
        unit.geometry_wkb.clear();
    }
    add_names(admin, day);
}

void Units::add_names(core::AdminReader const& admin, Date day) {
    auto const all = admin.all_units();
    std::unordered_map<std::int64_t, AdminUnit const*> by_id;
    for (auto const& unit : all) {
        by_id.emplace(unit.id->value(), &unit);
    }
    for (auto const& unit : all) {
        auto const own = m_level == AdminLevel::commune ? unit.id : unit.parent;
        if (unit.level != AdminLevel::commune || !in_force(unit, day) || !own || !by_id.contains(own->value())) {
            continue;
        }
        m_names.emplace(unit.code, own->value());
        m_names.emplace(core::place_key(unit.full_name), own->value());
        m_names.emplace(core::place_key(unit.name), own->value());
        m_units.try_emplace(own->value(), *by_id.at(own->value()));
    }
}

std::optional<std::int64_t> Units::written(Street const& street) const {
    for (auto const& word : {street.commune_code, core::place_key(street.ward_written)}) {
        auto const [first, last] = m_names.equal_range(word);
        bool const sure = first != last && std::all_of(first, last, [first = first](auto const& each) {
                              return each.second == first->second;
                          });
        if (!word.empty() && sure) {
            return first->second;
        }
    }
    return std::nullopt;
}

UnitFilter::UnitFilter(core::AdminReader const& admin, core::SiteQuery const& asked, Date day) {
    add(admin, asked.communes, day);
    add(admin, asked.communes_then, day);
    add(admin, asked.districts_then, day);
    m_coverage.build();
}

void UnitFilter::add(core::AdminReader const& admin, std::vector<AdminUnitId> const& ids, Date day) {
    for (auto const id : ids) {
        auto unit = admin.unit(id);
        if (unit.geometry_wkb.empty() && unit.level == AdminLevel::district) {
            for (auto const& commune : admin.children(id)) {
                auto const whole = admin.unit(*commune.id);
                if (!whole.geometry_wkb.empty()) {
                    m_coverage.add(id.value(), whole.geometry_wkb);
                    unit.geometry_wkb = whole.geometry_wkb;
                }
            }
        } else if (!unit.geometry_wkb.empty()) {
            m_coverage.add(id.value(), unit.geometry_wkb);
        }
        if (unit.geometry_wkb.empty()) {
            throw core::not_found_error(
                {fmt::format("{} không có ranh giới trong sổ (ngày {})", unit.full_name,
                             core::format_vietnamese(day_of(unit, day))),
                 fmt::format("the register has no outline of {} (on {})", unit.full_name,
                             core::format_iso(day_of(unit, day)))},
                {"nhập ranh giới bằng 'hatang import admin'", "import its outline with 'hatang import admin'"});
        }
        unit.geometry_wkb.clear();
        m_units.push_back(std::move(unit));
    }
}

bool UnitFilter::holds(AdminUnit const& ward) const {
    return std::ranges::any_of(m_units,
                               [&](AdminUnit const& unit) { return unit.id == ward.id || unit.id == ward.parent; });
}

} // namespace hatang::desk::ledger
