// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/packed_rtree.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>

#include "embedded/store_sql.hpp"

namespace hatang::store {

RtreeSql const kSiteRtree{sql::insert_site_rtree,        sql::list_site_rtree,         sql::clear_site_rtree,
                          sql::count_site_rtree,         sql::insert_site_rtree_node,  sql::insert_site_rtree_rowid,
                          sql::insert_site_rtree_parent, sql::get_site_rtree_node_size};
RtreeSql const kAdminRtree{sql::insert_admin_rtree,        sql::list_admin_rtree,         sql::clear_admin_rtree,
                           sql::count_admin_rtree,         sql::insert_admin_rtree_node,  sql::insert_admin_rtree_rowid,
                           sql::insert_admin_rtree_parent, sql::get_admin_rtree_node_size};

namespace {

using Entry = RtreeBatch::Entry;
constexpr std::size_t kCellBytes = 24; // 8 bytes id, four floats, big-endian (SQLite ext/rtree/rtree.c)

float down(double value) {
    auto const rounded = static_cast<float>(value);
    return static_cast<double>(rounded) > value ? std::nextafter(rounded, -std::numeric_limits<float>::infinity())
                                                : rounded;
}
float up(double value) {
    auto const rounded = static_cast<float>(value);
    return static_cast<double>(rounded) < value ? std::nextafter(rounded, std::numeric_limits<float>::infinity())
                                                : rounded;
}

/// Position on the Hilbert curve of order 16.
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
    std::uint32_t position = 0;
    for (std::uint32_t side = 1U << 15U; side > 0; side >>= 1U) {
        std::uint32_t const right = (x & side) != 0 ? 1 : 0;
        std::uint32_t const top = (y & side) != 0 ? 1 : 0;
        position += side * side * ((3 * right) ^ top);
        if (top == 0) {
            if (right == 1) {
                x = 0xffff - x;
                y = 0xffff - y;
            }
            std::swap(x, y);
        }
    }
    return position;
}

void sort_along_curve(std::vector<Entry>& entries) {
    Entry bounds = entries.front();
    for (Entry const& e : entries) {
        bounds.min_x = std::min(bounds.min_x, e.min_x), bounds.max_x = std::max(bounds.max_x, e.max_x);
        bounds.min_y = std::min(bounds.min_y, e.min_y), bounds.max_y = std::max(bounds.max_y, e.max_y);
    }
    float const width = std::max(bounds.max_x - bounds.min_x, 1e-9F);
    float const height = std::max(bounds.max_y - bounds.min_y, 1e-9F);
    std::vector<std::uint64_t> keys(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry const& e = entries[i];
        float const x = ((e.min_x + e.max_x) / 2 - bounds.min_x) / width * 65535.0F;
        float const y = ((e.min_y + e.max_y) / 2 - bounds.min_y) / height * 65535.0F;
        auto const clamp = [](float v) { return static_cast<std::uint32_t>(std::clamp(v, 0.0F, 65535.0F)); };
        keys[i] = (std::uint64_t{hilbert(clamp(x), clamp(y))} << 32U) | i;
    }
    std::sort(keys.begin(), keys.end());
    std::vector<Entry> sorted;
    sorted.reserve(entries.size());
    for (std::uint64_t const key : keys)
        sorted.push_back(entries[key & 0xffffffffU]);
    entries = std::move(sorted);
}

template <typename Number> void put_big_endian(char*& out, Number value) {
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    std::reverse(bytes.begin(), bytes.end());
    std::memcpy(out, bytes.data(), bytes.size());
    out += bytes.size();
}

void put_cell(char*& out, Entry const& e) {
    put_big_endian(out, e.id);
    for (float const value : {e.min_x, e.max_x, e.min_y, e.max_y})
        put_big_endian(out, value);
}

/// Writes the levels of a packed tree from the leaves up.
class Packer {
public:
    Packer(Connection& connection, RtreeSql const& sql, std::size_t node_bytes)
        : m_node_statement(connection.prepare(sql.insert_node)),
          m_rowid_statement(connection.prepare(sql.insert_rowid)),
          m_parent_statement(connection.prepare(sql.insert_parent)), m_node(node_bytes, '\0'),
          m_capacity((node_bytes - 4) / kCellBytes) {}

    void pack(std::vector<Entry> leaves) {
        std::vector<Entry> level = std::move(leaves);
        bool leaf = true;
        std::uint16_t depth = 0;
        while (level.size() > m_capacity) {
            level = write_level(level, leaf);
            leaf = false;
            ++depth;
        }
        write_node(1, depth, level);
        note_children(1, level, leaf);
        write_rowids();
    }

private:
    std::vector<Entry> write_level(std::vector<Entry> const& level, bool leaf) {
        std::vector<Entry> parents;
        std::size_t const nodes = (level.size() + m_capacity - 1) / m_capacity;
        parents.reserve(nodes);
        for (std::size_t n = 0; n < nodes; ++n) {
            // spread evenly, so that no node stays below the tree's minimum
            std::size_t const from = level.size() * n / nodes;
            std::size_t const to = level.size() * (n + 1) / nodes;
            std::span<Entry const> const cells(level.data() + from, to - from);
            std::int64_t const number = ++m_last_node;
            write_node(number, 0, cells);
            note_children(number, cells, leaf);
            parents.push_back(around(number, cells));
        }
        return parents;
    }

    static Entry around(std::int64_t number, std::span<Entry const> cells) {
        Entry box = cells.front();
        for (Entry const& e : cells) {
            box.min_x = std::min(box.min_x, e.min_x), box.max_x = std::max(box.max_x, e.max_x);
            box.min_y = std::min(box.min_y, e.min_y), box.max_y = std::max(box.max_y, e.max_y);
        }
        box.id = number;
        return box;
    }

    void write_node(std::int64_t number, std::uint16_t depth, std::span<Entry const> cells) {
        std::fill(m_node.begin(), m_node.end(), '\0');
        char* out = m_node.data();
        put_big_endian(out, depth);
        put_big_endian(out, static_cast<std::uint16_t>(cells.size()));
        for (Entry const& e : cells)
            put_cell(out, e);
        m_node_statement.bind(1, number).bind_blob(2, m_node).run();
    }

    void note_children(std::int64_t node, std::span<Entry const> cells, bool leaf) {
        for (Entry const& e : cells) {
            if (leaf)
                m_rowids.emplace_back(e.id, node);
            else
                m_parent_statement.bind(1, e.id).bind(2, node).run();
        }
    }

    void write_rowids() {
        std::sort(m_rowids.begin(), m_rowids.end());
        for (auto const& [id, node] : m_rowids)
            m_rowid_statement.bind(1, id).bind(2, node).run();
    }

    Statement m_node_statement;
    Statement m_rowid_statement;
    Statement m_parent_statement;
    std::string m_node;
    std::size_t m_capacity;
    std::int64_t m_last_node = 1; // 1 is the root
    std::vector<std::pair<std::int64_t, std::int64_t>> m_rowids;
};

void read_existing(Connection& connection, RtreeSql const& sql, std::vector<Entry>& out) {
    Statement rows = connection.prepare(sql.list);
    while (rows.step())
        out.push_back({rows.integer(0), static_cast<float>(rows.real(1)), static_cast<float>(rows.real(2)),
                       static_cast<float>(rows.real(3)), static_cast<float>(rows.real(4))});
}

/// Shadow tables are closed to SQL while the connection is defensive.
class ShadowTablesOpen {
public:
    explicit ShadowTablesOpen(Connection& connection) : m_connection(connection) { m_connection.set_defensive(false); }
    ~ShadowTablesOpen() { m_connection.set_defensive(true); }
    ShadowTablesOpen(ShadowTablesOpen const&) = delete;
    ShadowTablesOpen& operator=(ShadowTablesOpen const&) = delete;

private:
    Connection& m_connection;
};

} // namespace

void RtreeBatch::add(std::int64_t fid, core::GeoBox const& box) {
    m_entries.push_back({fid, down(box.min_lon), up(box.max_lon), down(box.min_lat), up(box.max_lat)});
    if (!m_extent) {
        m_extent = box;
        return;
    }
    m_extent->min_lon = std::min(m_extent->min_lon, box.min_lon),
    m_extent->max_lon = std::max(m_extent->max_lon, box.max_lon);
    m_extent->min_lat = std::min(m_extent->min_lat, box.min_lat),
    m_extent->max_lat = std::max(m_extent->max_lat, box.max_lat);
}

void RtreeBatch::write(Connection& connection) {
    if (m_entries.empty())
        return;
    auto const there = static_cast<std::size_t>(connection.integer_of(m_sql.count));
    if (m_entries.size() <= std::max<std::size_t>(there, 100)) {
        Statement insert = connection.prepare(m_sql.insert);
        for (Entry const& e : m_entries)
            insert.bind(1, e.id)
                .bind(2, double{e.min_x})
                .bind(3, double{e.max_x})
                .bind(4, double{e.min_y})
                .bind(5, double{e.max_y})
                .run();
    } else {
        read_existing(connection, m_sql, m_entries);
        sort_along_curve(m_entries);
        auto const node_bytes = static_cast<std::size_t>(connection.integer_of(m_sql.node_size));
        ShadowTablesOpen const open(connection);
        connection.execute(m_sql.clear);
        Packer(connection, m_sql, node_bytes).pack(std::move(m_entries));
    }
    m_entries.clear();
}

} // namespace hatang::store
