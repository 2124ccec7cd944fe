// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Keeps an R*Tree table of SQLite up to date. Single rows are inserted; when a change brings more rows than the tree
/// has, all nodes are packed along a Hilbert curve and written straight into the shadow tables: 15 times cheaper
/// (docs/decisions/0002-register-file-layout.md). rtreecheck() accepts the result.

#include "core/geo_point.hpp"
#include "store/detail/sqlite.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::store {

/// Statements of one R*Tree table; the names are constants.
struct RtreeSql {
    std::string_view insert;
    std::string_view list;
    std::string_view clear;
    std::string_view count;
    std::string_view insert_node;
    std::string_view insert_rowid;
    std::string_view insert_parent;
    std::string_view node_size;
};
extern RtreeSql const kSiteRtree;
extern RtreeSql const kAdminRtree;

/// Boxes of one change, written into the tree at its end.
class RtreeBatch {
public:
    explicit RtreeBatch(RtreeSql const& sql) : m_sql(sql) {}
    void add(std::int64_t fid, core::GeoBox const& box);
    /// Box around everything added; nothing when nothing was.
    std::optional<core::GeoBox> extent() const { return m_extent; }
    void write(Connection& connection);

    struct Entry {
        std::int64_t id;
        float min_x, max_x, min_y, max_y; ///< rounded outwards, as SQLite's rtree does
    };

private:
    RtreeSql const& m_sql;
    std::vector<Entry> m_entries;
    std::optional<core::GeoBox> m_extent;
};

} // namespace hatang::store
