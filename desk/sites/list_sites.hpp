// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists of stations: which columns there are, and the rows of a query into a writer.

#include "core/contracts/register_reader.hpp"
#include "core/list/list.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hatang::desk {

struct SiteListStyle {
    core::Language language = core::Language::vi;
    bool for_people = true;           ///< labels instead of codes
    std::vector<std::string> columns; ///< names; empty = the usual ones, "all" = every one
};

struct SiteListResult {
    std::int64_t total = 0;
    std::int64_t written = 0;
};

/// Names of every column a list may have, in their order.
std::vector<core::ListColumn> site_columns();

/// \throws core::Error(usage) for an unknown column, naming those there are.
SiteListResult list_sites(core::SiteReader const& sites, core::SiteQuery const& query, SiteListStyle const& style,
                          core::ListWriter& writer);

/// Versions of a station, oldest first: when true, when known, what changed.
void list_history(std::span<core::SiteVersion const> versions, SiteListStyle const& style, core::ListWriter& writer);

void list_stats(std::span<core::SiteCount const> counts, core::SiteGroup group, SiteListStyle const& style,
                core::ListWriter& writer);

} // namespace hatang::desk
