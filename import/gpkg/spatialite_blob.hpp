// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SpatiaLite's own geometry blob (its "BLOB-Geometry" page): nearly WKB, with a frame around it and marks between
/// parts.

#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// Plain WKB, to be checked by normalise_wkb(). Nothing for big-endian, compressed or broken blobs.
std::optional<std::string> wkb_of_spatialite(std::string_view blob);

} // namespace hatang::ingest
