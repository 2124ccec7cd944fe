// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which column of a station list holds what, found from its headings without configuration.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

enum class StationField : std::uint8_t {
    operator_name,
    code,
    name,
    first_coordinate, ///< X, kinh độ, longitude, easting …: what it means is in StationFieldMap::axes
    second_coordinate,
    accuracy,
    mast_class,
    structure_kind,
    height,
    host_height,
    address,
    ward,
    district,
    province,
    status,
    technologies,
    in_service_from,
};
inline constexpr std::size_t kStationFieldCount = 17;

/// snake_case name, as in reports, in the order of StationField.
inline constexpr std::array<std::string_view, kStationFieldCount> kStationFieldNames{
    "operator",   "code",           "name",   "first_coordinate", "second_coordinate", "accuracy",
    "mast_class", "structure_kind", "height", "host_height",      "address",           "ward",
    "district",   "province",       "status", "technologies",     "in_service_from"};

constexpr std::string_view to_string(StationField field) {
    return kStationFieldNames[static_cast<std::size_t>(field)];
}

/// What the headings say of the two coordinate columns; the rows may say otherwise (crs_evidence.hpp).
enum class HeadingAxes : std::uint8_t {
    unknown,
    lon_lat,        ///< first = kinh độ, second = vĩ độ
    x_north_y_east, ///< "X", "Y": Vietnamese X is northing (trap 11)
    east_north,     ///< easting, northing named as such
};

/// A heading that speaks of a length but counts it in something else: "Chiều cao công trình (tầng)".
struct NoLength {
    std::size_t column = 0;
    std::string unit{}; ///< as written
};

struct StationFieldMap {
    std::array<std::optional<std::size_t>, kStationFieldCount> columns{};
    HeadingAxes axes = HeadingAxes::unknown;
    double height_factor = 1.0; ///< metres per unit of the height column: "ft" in its heading gives 0.3048
    double host_height_factor = 1.0;
    double accuracy_factor = 1.0;
    std::vector<std::size_t> unknown; ///< columns that no field took, in file order
    struct Ambiguity {
        StationField field;
        std::size_t taken;
        std::size_t left;
    };
    std::vector<Ambiguity> ambiguities; ///< two headings claim one field: the first was taken
    std::vector<NoLength> no_lengths;   ///< of the unknown columns

    std::optional<std::size_t> column(StationField field) const { return columns[static_cast<std::size_t>(field)]; }
    void set(StationField field, std::size_t column) { columns[static_cast<std::size_t>(field)] = column; }
};

/// Implemented in import/ from data/codes/station_headings.csv.
using StationHeadingMapper = std::function<StationFieldMap(std::span<std::string const>)>;

} // namespace hatang::core
