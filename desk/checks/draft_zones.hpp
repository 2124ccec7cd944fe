// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Zones of a file that are not adopted: read as an import reads them, kept in memory, nothing stored.

#include "desk/places/import_places.hpp"
#include "rules/surroundings.hpp"

#include <filesystem>
#include <vector>

namespace hatang::desk {

struct DraftZoneParts {
    core::FileReader& reader;
    core::AdminReader const& admin;
    core::PlaceHeadingMapper const& headings;
    FindingReport& report;
    core::PlaceReader const& places; ///< the streets that a draft may name
};

/// In the file's order, whatever their days: a draft is judged as if in force. \throws as import_places.
std::vector<rules::ZoneMark> read_draft_zones(std::filesystem::path const& file, DraftZoneParts const& parts);

} // namespace hatang::desk
