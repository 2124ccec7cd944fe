// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The rows of a file of zones, poles … that no coordinate system would save (desk/sites/bad_rows.hpp).

#include "desk/places/import_places.hpp"

namespace hatang::desk {

/// Reads the file once more; writes nothing. \throws core::Error like FileReader::read().
void report_bad_rows(std::filesystem::path const& file, PlaceImportParts const& parts,
                     PlaceImportOptions const& options, PlaceSurvey const& survey);

} // namespace hatang::desk
