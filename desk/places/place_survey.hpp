// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The first look at a file of zones, streets, poles and the like: which layers hold them, in which columns, and which
/// CRS the rows speak for. Nothing is written.

#include "core/contracts/file_reader.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/network/place_field_map.hpp"
#include "spatial/crs_evidence.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct PlaceLayer {
    std::string file;  ///< without folders
    std::string layer; ///< empty where the file has one only
    std::vector<std::string> headings;
    core::PlaceFieldMap map;
    bool usable = false;        ///< has what names a record, and a place where the kind needs one
    bool from_geometry = false; ///< positions come from the geometry, not from columns
    bool has_position = false;
    bool by_street = false; ///< zones: rows without a geometry of their own name a street
    spatial::CrsEvidence evidence;
    std::optional<core::CrsId> declared; ///< by --src-crs or by the file
    std::int64_t rows = 0;
};

struct PlaceSurvey {
    core::RawFile file;
    std::vector<PlaceLayer> layers; ///< as in RawFile::layers
    std::int64_t rows = 0;
};

struct PlaceSurveyOptions {
    core::PlaceKind kind = core::PlaceKind::zone;
    core::ReadOptions read;
    std::optional<core::CrsId> src_crs;
    bool radius_given = false; ///< zones: points need no column of it
    bool kind_given = false;   ///< zones: a bare list of names is one of streets
};

/// \throws core::Error(invalid_data) when no layer can be of this kind; the message names the headings seen.
PlaceSurvey survey_places(std::filesystem::path const& file, core::FileReader& reader, core::AdminReader const& admin,
                          core::PlaceHeadingMapper const& headings, PlaceSurveyOptions const& options);

} // namespace hatang::desk
