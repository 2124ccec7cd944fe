// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How far programmes are on a day: kilometres and items planned, done, late and left, and a forecast at the pace so
/// far. The metres are those of the ledger (portions.hpp).

#include "core/finding.hpp"
#include "core/list/list.hpp"
#include "desk/ledger/ledger.hpp"
#include "desk/places/list_places.hpp"
#include "desk/programmes/programmes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

enum class ProgressBy : std::uint8_t {
    programme,
    phase,
    item,
    street,
    ward,
    district,
    cable_operator,
    month,
    quarter,
    half,
    year
};
/// "programme" … "operator", "month" … "year".
std::optional<ProgressBy> find_progress_group(std::string_view word);
std::vector<std::string> progress_groups();

struct ProgressWords {
    std::vector<std::string> programmes; ///< codes; empty = all
    std::vector<std::string> kinds;      ///< codes or names of core::programme_kinds()
    std::vector<std::string> by;         ///< DEFAULT: programme
    core::AsOf as_of;
    core::Date day;
    std::optional<core::Date> since;    ///< what was done after this day counts in done_since
    std::optional<core::Date> units_on; ///< wards and districts as of this day
    bool geometry = false;
};

/// By periods, what is planned stands in the period of its target, what is done in that of its done day; every other
/// group holds both.
struct ProgressRow {
    std::vector<LedgerGroup> groups; ///< by index of Progress::by
    std::int64_t items = 0;
    std::int64_t items_done = 0;
    std::int64_t items_late = 0;
    std::int64_t planned_mm = 0;
    std::int64_t due_mm = 0; ///< target on or before the day
    std::int64_t done_mm = 0;
    std::int64_t done_since_mm = 0;           ///< done after ProgressWords::since
    std::int64_t late_mm = 0;                 ///< target before the day, not done
    std::int64_t left_mm = 0;                 ///< planned, not done
    std::int64_t stated_only_mm = 0;          ///< part of planned_mm that rests on the length as stated
    std::optional<std::int64_t> as_stated_mm; ///< lengths as the plan states them; nothing where rows cut items
    /// Pace: done / days from the first day of the earliest phase of its items (else of the programme) to the day.
    /// Forecast: the day + left / pace. Structures: the same over items. Nothing when nothing is done, nothing is left,
    /// the beginning is not known or not past, and by periods and items.
    std::optional<double> pace_a_month; ///< km, or items where there are no km; a month is 30.436875 days
    std::optional<core::Date> forecast_on;
    std::optional<core::Date> target_on; ///< of rows by item
    std::optional<core::Date> done_on;
    std::vector<std::vector<core::GeoPoint>> lines;
};

struct Progress {
    std::vector<ProgressBy> by;
    bool since = false;
    std::vector<ProgressRow> rows;
    ProgressRow total; ///< a stretch with several operators is in several rows, and here once
};

/// The programmes that the words name, in code order. \throws as make_progress()
std::vector<Programme> asked_programmes(ProgressWords const& words, core::PlaceReader const& places);

/// Findings as measure_items(). \throws core::Error(usage) for groups and kinds that are not known, (not_found) for a
/// programme.
Progress make_progress(ProgressWords const& words, PlaceFilterParts const& readers, core::FindingSink& findings);

/// Kilometres; \p with_total: a row of totals at the end, for tables that people read.
void list_progress(Progress const& progress, SiteListStyle const& style, bool with_total, core::ListWriter& writer);

} // namespace hatang::desk
