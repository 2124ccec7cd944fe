// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The first look at a station list: which layers are one, what their columns hold, and which CRS the rows speak for.
/// Nothing is written.

#include "core/contracts/file_reader.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/network/station_field_map.hpp"
#include "desk/sites/station_row.hpp"
#include "spatial/crs_evidence.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace hatang::desk {

struct SurveyedLayer {
    std::size_t index = 0;        ///< in RawFile::layers
    bool is_station_list = false; ///< has a code column and coordinates
    bool from_geometry = false;   ///< positions come from the geometry, not from columns
    StationSource source;
    spatial::CrsEvidence evidence;
    std::optional<core::CrsId> declared; ///< by --src-crs or by the file
    std::int64_t rows = 0;
};

struct SiteSurvey {
    core::RawFile file;
    std::vector<SurveyedLayer> layers;
    std::int64_t rows = 0;
};

struct SurveyOptions {
    core::ReadOptions read;
    std::optional<core::CrsId> src_crs;
    std::string default_operator;
};

/// \throws core::Error(invalid_data) when no layer looks like a station list; the message names the headings seen.
SiteSurvey survey_sites(std::filesystem::path const& file, core::FileReader& reader, core::AdminReader const& admin,
                        core::StationHeadingMapper const& headings, SurveyOptions const& options);

/// Whether the rows of a layer can have points as geometry: its type says so, or it is mixed or unknown (MapInfo and
/// KML with lines beside the points) and there are no columns of coordinates instead.
bool gives_points(core::RawLayer const& layer, bool has_columns);

/// Column or geometry numbers of a row as they stand; nothing when they cannot be read as coordinates.
struct RawPosition {
    double first = 0.0;
    double second = 0.0;
    bool in_degrees = false; ///< written as degrees, minutes and seconds
};
std::optional<RawPosition> raw_position(core::RawRow const& row, SurveyedLayer const& layer);
std::optional<RawPosition> raw_position(core::RawRow const& row, std::size_t first_column, std::size_t second_column);

} // namespace hatang::desk
