// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The kinds of things that are read from tables and layers one like the other: zones, aerodromes, streets, poles,
/// routes, complaints, access points, works of others, programmes with phases and items, spans, ducts, manholes,
/// cables. What each kind has is a list of fields here; reading, storing and listing follow it.

#include "core/network/codes.hpp"
#include "core/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hatang::core {

enum class PlaceKind : std::uint8_t {
    zone,
    aerodrome,
    street,
    pole,
    route,
    complaint,
    access_point,
    works,
    programme,
    programme_phase,
    programme_item,
    span,
    duct,
    manhole,
    cable,
    application
};

/// Those with tables of their own. An application is read the same way and becomes a case (desk/applications).
inline constexpr std::array kPlaceKinds{
    PlaceKind::zone,      PlaceKind::aerodrome,       PlaceKind::street,         PlaceKind::pole,
    PlaceKind::route,     PlaceKind::complaint,       PlaceKind::access_point,   PlaceKind::works,
    PlaceKind::programme, PlaceKind::programme_phase, PlaceKind::programme_item, PlaceKind::span,
    PlaceKind::duct,      PlaceKind::manhole,         PlaceKind::cable};
/// And those that are only read.
inline constexpr std::size_t kReadKinds = kPlaceKinds.size() + 1;

/// code: the code of a list is stored, and beside it (column name + "_raw") the text as written. length: metres, never
/// negative. elevation: metres above sea level, may be negative. flag: có/không.
enum class PlaceFieldType : std::uint8_t { text, code, length, elevation, number, day, flag };

struct PlaceField {
    std::string_view name; ///< column in the register and in lists; lengths end in _m
    PlaceFieldType type = PlaceFieldType::text;
    Words label;
    CodeList const& (*codes)() = nullptr; ///< for code
    bool usual = true;                    ///< in a list for people when no columns are named
    bool added = false;                   ///< by a later migration: its column stands behind the geometry
};

/// Which geometry a kind has: line_or_point is an aerodrome (its runways are lines, the aerodrome itself a point); any
/// is a zone (a polygon, or points and lines with a reach); none: a programme and its phases are nowhere by themselves.
enum class PlaceGeometry : std::uint8_t { point, line, line_or_point, any, none };

struct PlaceKindInfo {
    PlaceKind kind;
    std::string_view name;   ///< "zone"; the table is zone_version
    std::string_view plural; ///< "zones": the noun of commands, the layer's name
    Words label;             ///< one of them
    Words title;             ///< many
    PlaceGeometry geometry;
    bool geometry_required; ///< rows without geometry or coordinates are rejected
    bool owned;             ///< a code means something only with its owner
    std::vector<PlaceField> fields;
    std::vector<PlaceField> persons; ///< personal data: kept in a table of its own, in no list and no layer
    /// What a file may name the geometry by, beside coordinates; kept as written in PlaceRecord::extra.
    std::vector<std::string_view> sources = {};

    /// Index in fields; fields.size() when there is no such field.
    std::size_t find(std::string_view field) const;
};

PlaceKindInfo const& place_kind(PlaceKind kind);

} // namespace hatang::core
