// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The ledger: kilometres of street by the state of their cables, by street, ward, district, operator, on a day. Each
/// stretch of street counts once, however many cables hang there and however often it is drawn (docs/ledger.md).

#include "core/finding.hpp"
#include "core/list/list.hpp"
#include "desk/places/list_places.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

enum class LedgerBy : std::uint8_t { street, segment, side, ward, district, state, cable_operator, programme, phase };

/// "street" … "operator".
std::optional<LedgerBy> find_ledger_group(std::string_view word);

/// Aerial before bundled before underground: a stretch with cables of several states is in the most open one.
enum class CableState : std::uint8_t { aerial, bundled, underground, none, unknown };
inline constexpr std::size_t kCableStates = 5;

struct LedgerWords {
    PlaceFilterWords streets; ///< which streets; places, box, text, --where, times
    std::vector<std::string> by;
    std::vector<std::string> states;     ///< codes or names
    std::vector<std::string> operators;  ///< codes or spellings
    std::optional<core::Date> units_on;  ///< wards and districts as of this day; DEFAULT: the day asked for
    double side_by_side_m = 30.0;        ///< lines of one street so close together share their stretch; 0 = never
    bool geometry = false;               ///< keep the lines of each row
    std::vector<std::string> programmes; ///< by programme or phase: only these; empty = all
};

/// How one group of a row is called.
struct LedgerGroup {
    std::string key;   ///< identity
    std::string label; ///< for people; empty = unknown
    std::string code;  ///< for machines: unit code, state, operator
};

/// Lengths are whole millimetres of the ellipsoid, so that sums are exact.
struct LedgerRow {
    std::vector<LedgerGroup> groups; ///< by index of Ledger::by
    std::array<std::int64_t, kCableStates> state_mm{};
    std::int64_t counted_mm = 0; ///< each stretch once
    std::int64_t line_mm = 0;    ///< the lines themselves, before they are counted once
    std::int64_t segments = 0;   ///< street records that have a part in it
    std::int64_t done_mm = 0;    ///< by programme or phase: of items that are done on the day
    std::int64_t late_mm = 0;    ///< the same: of open items whose target is past
    std::vector<std::vector<core::GeoPoint>> lines;
};

struct Ledger {
    std::vector<LedgerBy> by;
    std::vector<LedgerRow> rows; ///< in the order of their names
    LedgerRow total;             ///< a stretch with several operators is in several rows, and here once
    std::int64_t repeated_mm = 0;
    std::int64_t side_by_side_mm = 0; ///< left out because lines share their stretch
    std::int64_t outside_mm = 0;      ///< outside every ward or district that was asked for
};

/// Findings: street-drawn-twice, lines-side-by-side, outside-every-unit, street-without-length, length-as-stated,
/// state-against-routes, route-without-street. \throws core::Error(usage) for words that mean nothing, (not_found) when
/// the register has no outlines to split by.
Ledger make_ledger(LedgerWords const& words, PlaceFilterParts const& readers, core::FindingSink& findings);

/// What changed between two days: every length is \p now less \p before; rows that only one of them has count 0 in the
/// other. \pre made by the same groups.
Ledger ledger_change(Ledger now, Ledger const& before);

/// Kilometres; \p with_total: a row of totals at the end, for tables that people read.
void list_ledger(Ledger const& ledger, SiteListStyle const& style, bool with_total, core::ListWriter& writer);

} // namespace hatang::desk
