// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The SQL of the tables of core/network/place_kinds.hpp: the statements of sql/place with the stem of a table in place
/// of @. Stems and columns come from the constant list of kinds only; everything asked for is bound.

#include "core/network/place_kinds.hpp"
#include "store/detail/packed_rtree.hpp"
#include "store/detail/version_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::store {

/// Statements of one table. Lives as long as the program: VersionTableInfo and RtreeSql look into it.
struct PlaceSql {
    PlaceSql(std::string_view stem, DigestTable digest, std::vector<std::string> columns, int keys);
    PlaceSql(PlaceSql const&) = delete;
    PlaceSql& operator=(PlaceSql const&) = delete;

    std::string stem;
    DigestTable digest;
    std::vector<std::string> columns; ///< of the content, in table order
    std::string insert, close, get, known, last_fid, last_entity, last_version;
    std::string find, has_before, list_open, list_uuids, read;
    std::string rtree_insert, rtree_list, rtree_clear, rtree_count, rtree_node, rtree_rowid, rtree_parent,
        rtree_node_size;
    std::string rtree_check;
    VersionTableInfo version;
    RtreeSql rtree;
};

PlaceSql const& place_sql(core::PlaceKind kind);
/// nullptr for kinds without personal data.
PlaceSql const* person_sql(core::PlaceKind kind);
/// Of every table above, in the order of DigestTable.
std::string_view read_place_statement(DigestTable table);

} // namespace hatang::store
