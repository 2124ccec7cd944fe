// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A person decides that two sites are one place, that a station has a place of its own after all, or that two sites
/// are two places. One change each; nothing is decided by hatang.

#include "core/contracts/register_writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// Farther apart than this, two sites are one place only when that is said (--max-distance).
inline constexpr double kMergeDistanceMetres = 100.0;

struct SiteDecisionWords {
    std::vector<std::string> sites;    ///< codes, or OPERATOR/CODE; the first of a merge is kept
    std::vector<std::string> stations; ///< of a split: codes, or OPERATOR/CODE
    core::Date on;                     ///< first day on which it is so
    std::string reason;
    std::optional<double> max_distance_m;
    std::optional<std::int64_t> seen_at; ///< refused when a site has changed since this change
};

struct SiteDecisionParts {
    core::SiteMergeReader const& sites;
    core::RegisterWriter& writer;
    core::ChangeHeader header; ///< actor; the rest is filled in
};

struct SiteDecisionResult {
    core::SiteState kept;                ///< the site that stays
    std::vector<core::SiteState> others; ///< merged into it, or kept apart from it
    std::vector<double> distances_m;     ///< of the others
    std::string stands_again;            ///< of a split: code of the site where the stations stand now
    core::ChangeNumber change{0};
};

/// Each throws core::Error: usage for words that cannot be meant, not_found for unknown codes, conflict for sites that
/// ended (naming the successor), that are too far apart, or that changed since \p seen_at.
SiteDecisionResult merge_sites(SiteDecisionWords const& words, SiteDecisionParts const& parts);
SiteDecisionResult split_site(SiteDecisionWords const& words, SiteDecisionParts const& parts);
SiteDecisionResult keep_sites_apart(SiteDecisionWords const& words, SiteDecisionParts const& parts);

/// "vị trí B-001 đã gộp vào A-001 từ ngày 20/11/2026 (lần thay đổi 5): …"
core::Words describe_site_event(core::SiteEvent const& event);

} // namespace hatang::desk
