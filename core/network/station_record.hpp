// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One row of an operator's station list after validation: a place, the structure on it and one operator's base
/// station. The register keeps the three apart (Site – Structure – BaseStation); the record is how they come in.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/ids.hpp"
#include "core/units.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hatang::core {

/// Coordinates as submitted: never lost, beside what was made of them.
struct SubmittedPosition {
    std::string first;  ///< the X / kinh độ cell as written
    std::string second; ///< the Y / vĩ độ cell as written
    int epsg = 4326;    ///< the CRS that the evidence gave
    std::string note;   ///< "axes swapped", "datum shift missing, applied"; empty = as declared
    bool operator==(SubmittedPosition const&) const = default;
};

/// How the old commune and district of a place were found (data-traps 2, 21).
enum class ThenBasis { unknown, succession, written, outline };

constexpr std::string_view to_string(ThenBasis basis) {
    switch (basis) {
    case ThenBasis::unknown: return "unknown";
    case ThenBasis::succession: return "succession";
    case ThenBasis::written: return "written";
    case ThenBasis::outline: return "outline";
    }
    return "unknown";
}

/// Where a position lies, derived and never typed. The province of now is the commune's parent.
struct AdminPlace {
    std::optional<AdminUnitId> commune;       ///< of now (since 2025-07-01)
    std::optional<AdminUnitId> commune_then;  ///< before 2025-07-01, where one can be named
    std::optional<AdminUnitId> district_then; ///< before 2025-07-01
    ThenBasis then_basis = ThenBasis::unknown;
    bool operator==(AdminPlace const&) const = default;
};

struct StationRecord {
    std::string operator_code; ///< of operators(); or the raw text when it is not in the list
    std::string operator_raw;
    std::string code; ///< mã trạm as written; unique per operator
    std::string name;
    std::string address; ///< as written
    std::string ward_written;
    std::string district_written;
    std::string province_written;

    GeoPoint position;
    std::optional<Length> accuracy; ///< radius of a vague position; none = as surveyed
    SubmittedPosition submitted;
    AdminPlace place;

    std::string mast_class; ///< code of mast_classes(), declared; empty = unknown
    std::string mast_class_raw;
    std::string structure_kind; ///< code of structure_kinds(); empty = unknown
    std::string structure_kind_raw;
    std::optional<Length> height;      ///< of the mast above ground or roof; never 0
    std::optional<Length> host_height; ///< of the building under it; never 0
    std::string status;                ///< code of station_statuses(); empty = unknown
    std::string status_raw;
    std::string technologies; ///< as written, e.g. "2G/3G/4G"
    std::optional<Date> in_service_from;

    std::vector<std::pair<std::string, std::string>> extra; ///< columns hatang does not know, as written
    bool operator==(StationRecord const&) const = default;
};

} // namespace hatang::core
