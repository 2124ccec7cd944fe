// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The metres of each item of a programme, cut by ward, district and operator. Each stretch of street counts once in a
/// programme, as in the ledger.

#include "core/finding.hpp"
#include "desk/ledger/stretches.hpp"
#include "desk/places/list_places.hpp"
#include "desk/programmes/programmes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// measured: along streets of the register. own_line: the item's line, where the register has no street on the day.
/// stated: the length as the plan states it. nothing: a structure, or an item without any length.
enum class LengthFrom : std::uint8_t { measured, own_line, stated, nothing };

struct Portion {
    std::size_t item = 0;
    LengthFrom from = LengthFrom::nothing;
    std::int64_t mm = 0;
    std::optional<std::int64_t> ward; ///< key in Portions::wards
    std::optional<std::int64_t> district;
    std::string ward_name; ///< of structures, which have no metres to cut: the names that the register gives
    std::string ward_code;
    std::string district_name;
    std::vector<std::string> operators; ///< with cables there, or the item's own; each once
    std::string segment;                ///< street record; empty unless measured
    std::vector<std::vector<core::GeoPoint>> lines;
};

struct PortionWords {
    bool wards = false;
    bool districts = false;
    bool operators = false;
    bool geometry = false;
    std::optional<core::Date> units_on; ///< DEFAULT: the day asked for
};

struct Portions {
    std::vector<Portion> all; ///< in the order of items; every item has at least one
    std::optional<ledger::Units> wards;
    std::optional<ledger::Units> districts;
};

/// Findings: planned-twice (a stretch in two items of one programme), item-off-streets, item-as-stated,
/// item-without-length, length-differs (measured and stated more than 100 m and a tenth apart).
Portions measure_items(std::vector<ProgrammeItem> const& items, PlaceFilterParts const& readers,
                       ProgrammeTime const& time, PortionWords const& words, core::FindingSink& findings);

} // namespace hatang::desk
