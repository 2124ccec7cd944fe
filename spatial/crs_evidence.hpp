// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which CRS a file's coordinates are in, found from the rows: coordinates against the commune, district or province
/// that each row names. What a file declares is one piece of evidence; the rows decide. Weak evidence is refused.

#include "core/geo_point.hpp"
#include "core/words.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hatang::spatial {

/// One row's numbers as they stand in the file: the column headed X / kinh độ first, Y / vĩ độ second.
/// Several named areas are alternatives (communes of one name, the communes of a former district); one that lies
/// around another and is more than four times as wide (the province around a commune) is context and is not counted.
struct CoordinateSample {
    double first = 0.0;
    double second = 0.0;
    bool in_degrees = false;              ///< written as degrees-minutes-seconds
    std::vector<std::size_t> named_areas; ///< indexes of EvidenceAreas that the row names; empty = names none
};

/// An outline a row may name: commune, district or province.
struct EvidenceArea {
    std::string name;
    std::string wkb;    ///< (Multi)Polygon WGS 84
    double tolerance_m; ///< how far outside still counts (simplified or 2009 outlines: more); above 300 m the outline
                        ///< says nothing about the datum shift
};

struct CrsCandidate {
    core::CrsId crs = core::kWgs84;
    bool swapped = false;       ///< the first column is northing / latitude
    bool shift_missing = false; ///< coordinates are WGS 84 projected without the datum shift into a VN-2000 zone
    int inside = 0;             ///< samples inside the area they name (or inside Viet Nam, where they name none)
    int tested = 0;
    double median_outside_m = 0.0; ///< of the samples not inside; 0 when all are
};

enum class CrsVerdict { found, ambiguous, none_fits, no_coordinates };

struct CrsEvidence {
    CrsVerdict verdict = CrsVerdict::no_coordinates;
    CrsCandidate best;                    ///< for found
    std::vector<CrsCandidate> candidates; ///< best first, at most 5
    core::Words explanation;              ///< what was seen, with counts; printed and recorded
    bool mixed = false;                   ///< two readings share the rows (trap 22): ambiguous, both are named
};

/// \p declared: what --src-crs or the file says (none = nothing). A declaration is used when the rows agree with it or
/// cannot say, and contradicted in `explanation` when they do not. The thresholds and messages: docs/crs.md.
/// Complexity O(samples × candidates); the caller passes at most a few thousand samples spread over the file.
/// \throws core::Error(invalid_data) when an outline that a row names is not a (Multi)Polygon.
CrsEvidence find_crs_of_rows(std::span<CoordinateSample const> samples, std::span<EvidenceArea const> areas,
                             std::optional<core::CrsId> declared);

} // namespace hatang::spatial
