// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The text of a CRS (WKT 1 as OGC and Esri write it, WKT 2) as a tree, without an opinion on what it means.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct WktNode {
    std::string keyword;             ///< upper case: "PROJCS"
    std::vector<std::string> values; ///< quoted texts and bare words or numbers, in order
    std::vector<WktNode> children;

    /// The first child of that keyword, or nullptr.
    WktNode const* child(std::string_view name) const;
    /// The first node of that keyword anywhere below, or nullptr.
    WktNode const* find(std::string_view name) const;
};

/// Nothing when \p text is not one bracketed tree, nests deeper than 20 or has more than 2,000 nodes.
std::optional<WktNode> parse_wkt(std::string_view text);

} // namespace hatang::ingest
