// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One zone, aerodrome, street, pole, route, complaint or access point: raw text beside codes, the position as
/// submitted beside the WGS 84 one; and what a list of them may ask for. "PlaceRecord" because all of them have a
/// place.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/ids.hpp"
#include "core/network/place_kinds.hpp"
#include "core/network/site_query.hpp"
#include "core/network/station_record.hpp"
#include "core/units.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hatang::core {

/// Nothing; text and codes; lengths in metres and numbers; days; flags.
using PlaceValue = std::variant<std::monostate, std::string, double, Date, bool>;

struct PlaceRecord {
    explicit PlaceRecord(PlaceKind of);

    PlaceKind kind;
    std::string code;      ///< unique per kind, and per owner_key where the kind is owned
    std::string owner_key; ///< code of the owner, or the search key of the name as written; may be empty
    std::string name;
    std::vector<PlaceValue> values; ///< by index of PlaceKindInfo::fields
    std::vector<std::string> raw;   ///< the same; text as written for code fields
    std::string address;            ///< as written
    std::string ward_written;
    std::string district_written;
    std::string province_written;
    std::optional<Length> accuracy; ///< radius of a vague position
    SubmittedPosition submitted;    ///< numbers as written for points only; epsg 0 = no position
    AdminPlace place;               ///< of points
    std::string geometry_wkb;       ///< WGS 84, empty = unknown
    std::vector<std::pair<std::string, std::string>> extra;        ///< columns hatang does not know, as written
    std::vector<std::string> persons;                              ///< by index of PlaceKindInfo::persons
    std::vector<std::pair<std::string, std::string>> person_extra; ///< unknown columns of a kind with personal data

    /// Empty or nothing when the field is unknown or of another type. \pre the kind has the field.
    std::string_view text(std::string_view field) const;
    std::optional<double> number(std::string_view field) const;
    std::optional<Date> day(std::string_view field) const;
    void set(std::string_view field, PlaceValue value);
    bool operator==(PlaceRecord const&) const = default;
};

struct PlaceQuery {
    PlaceKind kind = PlaceKind::zone;
    std::vector<std::string> codes;                                      ///< exact
    std::vector<std::pair<std::size_t, std::vector<std::string>>> coded; ///< field index → codes wanted
    std::vector<AdminUnitId> communes; ///< of now; for points only; the three are joined with OR
    std::vector<AdminUnitId> communes_then;
    std::vector<AdminUnitId> districts_then;
    std::string text;                          ///< in code, name, address and texts
    std::optional<GeoBox> box;                 ///< whose box meets this one
    std::shared_ptr<cql2::Filter const> where; ///< of PlaceReader::queryables(); shared by copies of the query
    AsOf as_of;
    std::optional<Date> in_force_on; ///< begins_on <= day < ends_on where the kind has them
    std::optional<std::int64_t> limit;
    std::int64_t offset = 0;
};

struct PlaceRow {
    explicit PlaceRow(PlaceKind kind) : record(kind) {}
    std::int64_t id = 0; ///< local to the register
    std::string uuid;
    PlaceRecord record; ///< without persons
    std::string commune_name;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    std::int64_t change_from = 0;
};

struct MissingPlace {
    std::string owner_key;
    std::string code;
};

} // namespace hatang::core
