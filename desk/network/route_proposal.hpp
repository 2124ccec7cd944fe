// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A line somebody wants to lay cable along: read from a map file, or from a document with a line.

#include "core/contracts/file_reader.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/finding.hpp"
#include "rules/subject.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

/// bundled: new cable into an existing bundle, in the air like aerial.
enum class RouteLaying : std::uint8_t { aerial, bundled, underground };
std::string_view to_string(RouteLaying laying);
core::Words label(RouteLaying laying);
std::optional<RouteLaying> parse_route_laying(std::string_view word);

struct RouteProposal {
    std::string name; ///< of the file's row, or the code of the document; may be empty
    RouteLaying laying = RouteLaying::aerial;
    rules::Subject subject;                   ///< a cable: the day, what is said of it; without provinces
    std::vector<spatial::MeasuredLine> parts; ///< not empty, each longer than 0
};

struct RouteFileRequest {
    core::ReadOptions read;
    std::optional<core::CrsId> src_crs;
};

/// A row with a line of a GeoJSON, GPX, KML, GeoPackage … file.
struct DrawnRoute {
    std::string name; ///< the first of its cells that is headed name, code, tên, mã; may be empty
    std::vector<spatial::MeasuredLine> parts;
};

/// Lines in the order of the file; points and polygons are passed over with a finding.
/// \throws core::Error(invalid_data) when the file holds no line, its CRS cannot be told, or it is longer than
/// kLongestRoute_m or has more corners than kMostCorners.
std::vector<DrawnRoute> read_drawn_routes(std::filesystem::path const& file, core::FileReader& reader,
                                          core::AdminReader const& admin, RouteFileRequest const& request,
                                          core::FindingSink& findings);

inline constexpr double kLongestRoute_m = 500'000.0;
inline constexpr std::size_t kMostCorners = 200'000;

/// The parts of a line in WGS 84. \throws core::Error(invalid_data) as read_drawn_routes().
std::vector<spatial::MeasuredLine> route_parts(std::string_view wkb);

} // namespace hatang::desk
