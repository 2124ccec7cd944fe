// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Programmes of the department (undergrounding, bundling, conversion, lowering, storm safety) with phases and items,
/// as the register knows them on a day.

#include "core/contracts/places.hpp"
#include "core/geo_point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct ProgrammePhase {
    std::string code;
    std::string name;
    std::optional<core::Date> first_day;
    std::optional<core::Date> last_day;
};

struct Programme {
    std::string code;
    std::string name;
    std::string kind; ///< code of core::programme_kinds()
    std::string instrument;
    std::string lead_body;
    std::optional<core::Date> begins_on;
    std::optional<core::Date> ends_on;
    std::string note;
    std::vector<ProgrammePhase> phases; ///< by first day
    ProgrammePhase const* find_phase(std::string_view code) const;
};

struct ProgrammeItem {
    std::string code; ///< unique in its programme
    std::string programme;
    std::string phase; ///< empty = none
    std::string name;
    std::string operator_code;
    std::string street; ///< as written
    std::string from_node;
    std::string to_node;
    std::vector<std::string> segments; ///< codes of street segments found when it was planned
    std::string structure;             ///< code of a site or station; empty for streets
    std::optional<double> stated_m;
    std::optional<core::Date> starts_on;
    std::optional<core::Date> target_on; ///< its own, else the last day of its phase
    std::optional<core::Date> done_on;
    std::optional<core::Date> withdraw_by;
    std::vector<std::vector<core::GeoPoint>> lines; ///< of the streets when it was planned; empty = not found
    std::int64_t change = 0;                        ///< that told this

    bool done_by(core::Date day) const { return done_on && *done_on <= day; }
    bool late_on(core::Date day) const { return !done_by(day) && target_on && *target_on < day; }
};

/// A state of the register: what was true on `day`, as known at a change.
struct ProgrammeTime {
    core::AsOf as_of;
    core::Date day; ///< for what has days of its own: targets, phases, works
};

/// In code order. \p code: only this one.
std::vector<Programme> read_programmes(core::PlaceReader const& places, core::AsOf const& as_of,
                                       std::string_view code = {});
/// \throws core::Error(not_found) that names the programmes there are.
Programme require_programme(core::PlaceReader const& places, core::AsOf const& as_of, std::string_view code);

/// Items in the plan on the day, of these programmes, in the order of programmes and codes. What was done by the day,
/// and by when things must go, is as the latest version says it.
std::vector<ProgrammeItem> read_items(core::PlaceReader const& places, std::vector<Programme> const& programmes,
                                      ProgrammeTime const& time);

/// "A|B" → A, B.
std::vector<std::string> split_codes(std::string_view text);
std::string join_codes(std::vector<std::string> const& codes);

/// True for programmes that change streets (undergrounding, bundling); the others change structures, storm_safety both.
bool changes_streets(std::string_view kind);

} // namespace hatang::desk
