// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a list of sites may ask for, and what one row of the answer holds. Empty means "no condition"; conditions
/// of different kinds are joined with AND, the values of one kind with OR.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/ids.hpp"
#include "core/network/station_record.hpp"
#include "core/units.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::core::cql2 {
class Filter;
} // namespace hatang::core::cql2

namespace hatang::core {

/// Two clocks: when it was true, and when the register knew it.
struct AsOf {
    std::optional<Date> valid_on;         ///< none = today's state (open versions)
    std::optional<ChangeNumber> known_at; ///< none = everything known now
};

struct Circle {
    GeoPoint centre;
    Length radius = Length::metres(0); ///< geodesic on WGS 84
};

enum class SiteOrder { code, operator_code, commune, height, distance };

struct SiteQuery {
    std::vector<AdminUnitId> communes;      ///< communes of now
    std::vector<AdminUnitId> communes_then; ///< communes before 2025-07-01
    std::vector<AdminUnitId> districts_then;
    std::vector<std::string> operators;
    std::vector<std::string> mast_classes; ///< "A2" also means A2a, A2b, A2c: the caller expands
    std::vector<std::string> statuses;
    std::vector<std::string> codes;    ///< site or station codes, exact
    std::optional<Length> height_over; ///< strictly greater
    std::optional<Length> height_at_least;
    std::optional<Length> height_at_most;
    std::string text; ///< searched in code, name, address; marks do not count
    std::optional<GeoBox> box;
    std::optional<Circle> circle;
    std::string polygon_wkb;                   ///< (Multi)Polygon, WGS 84; border counts as inside
    std::shared_ptr<cql2::Filter const> where; ///< of SiteReader::queryables(); shared by copies of the query
    AsOf as_of;
    SiteOrder order = SiteOrder::code;
    bool descending = false;
    std::optional<std::int64_t> limit;
    std::int64_t offset = 0;
};

/// One base station with its structure and site, as it was at the asked day and change.
struct SiteRow {
    SiteId site{0};
    StructureId structure{0};
    BaseStationId base_station{0};
    std::string uuid; ///< of the base station
    std::string site_code;
    StationRecord record; ///< names and codes as stored
    std::string commune_code;
    std::string commune_name;       ///< full name, of now
    std::string commune_then_name;  ///< may be empty
    std::string district_then_name; ///< may be empty
    std::string province_name;      ///< of now
    std::optional<Date> valid_from; ///< latest start of the three versions
    std::optional<Date> valid_to;
    std::int64_t change_from = 0;
    std::optional<double> distance_m; ///< for circle queries and order = distance
};

/// One line of a station's history, oldest first.
struct SiteVersion {
    SiteRow row;
    std::string event; ///< "height_reduction", "conversion", … or empty for an import
    std::optional<std::int64_t> change_to;
};

/// Grouping of `sites stats`.
enum class SiteGroup { commune, district_then, province, operator_code, mast_class, status };

struct SiteCount {
    std::string key;   ///< code or id that identifies the group; empty = unknown
    std::string label; ///< name to show
    std::int64_t stations = 0;
    std::int64_t sites = 0;
    std::int64_t bulky = 0; ///< mast class A2*
    std::int64_t height_unknown = 0;
    std::optional<double> height_max_m;
};

} // namespace hatang::core
