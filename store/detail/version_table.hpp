// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A table of versions with two clocks: site_version, structure_version, base_station_version, and those of sql/place.

#include "core/date.hpp"
#include "store/detail/packed_rtree.hpp"
#include "store/detail/version_row.hpp"

#include <functional>

namespace hatang::store {

/// What a change shares between the tables it writes.
struct ChangeContext {
    Connection& connection;
    std::int64_t number;
    core::UuidSource& uuids;
    ChangeDigest digest{};
};

/// SQL texts and shape of one version table.
struct VersionTableInfo {
    DigestTable digest;
    std::string_view insert; ///< all columns but change_to
    std::string_view close;
    std::string_view get;   ///< SELECT * by fid
    std::string_view known; ///< versions of an entity known now, oldest day first
    std::string_view last_fid;
    std::string_view last_entity;
    std::string_view last_version;
    int keys; ///< derived columns between head and content
};
extern VersionTableInfo const kSiteTable;
extern VersionTableInfo const kStructureTable;
extern VersionTableInfo const kBaseStationTable;

/// Everything of a row after the head: derived keys, then content, in table order.
struct RowBody {
    std::vector<StoredValue> keys;
    std::vector<StoredValue> content;
};

class VersionTable {
public:
    VersionTable(ChangeContext& context, VersionTableInfo const& info, RtreeBatch* rtree = nullptr);

    std::int64_t next_entity() { return ++m_last_entity; }

    /// Bulk path: first version of a new entity. \p bytes are the content's canonical bytes; \p bind_body binds
    /// keys and content from the given index; \p keys are the derived columns.
    template <typename BindBody>
    void insert_first(VersionHead& head, std::string_view key, std::string_view bytes, BindBody&& bind_body) {
        head.fid = ++m_last_fid;
        head.change_from = m_context.number;
        head.content_hash = content_hash(bytes);
        BindSink sink(m_insert, 1);
        head.visit(sink);
        bind_body(m_insert, VersionHead::kColumns + 1);
        m_insert.run();
        note_row(head, key, bytes);
    }

    /// First version of a new entity; head.entity, uuid and days are given.
    void add(VersionHead const& head, RowBody const& body) { insert(head, body); }
    /// The content holds from \p day on (none: it corrects the open version), up to where the version that covers the
    /// day ends; versions before and after keep what they said. \returns false when nothing had to be written.
    bool put(std::int64_t entity, std::optional<core::Date> day, RowBody const& body);
    /// What the entity was on \p day is not so any more from that day on: its open version ends. \pre not before the
    /// open version begins.
    void end(std::int64_t entity, core::Date day);
    bool has_open_version(std::int64_t entity) const;
    /// An entity that ended is there again from \p day on, as its version \p fid was. \pre not before it ended.
    void resume(std::int64_t entity, core::Date day, std::int64_t fid);
    /// Of a version by its fid, whenever it was known.
    RowBody body_of(std::int64_t fid) const;
    /// Reads the open version of an entity known now.
    struct Open {
        VersionHead head;
        RowBody body;
    };
    Open open_version(std::int64_t entity) const;

private:
    struct Known {
        std::int64_t fid;
        core::Uuid uuid;
        std::optional<core::Date> from;
        std::optional<core::Date> to;
        std::int64_t content_hash;
    };
    std::vector<Known> known_versions(std::int64_t entity) const;
    core::Uuid uuid_of(std::int64_t fid) const;
    void close(std::int64_t fid);
    void insert(VersionHead head, RowBody const& body);
    void note_row(VersionHead const& head, std::string_view key, std::string_view bytes);
    void note_place(std::int64_t fid, RowBody const& body);
    std::int64_t next_version(std::int64_t entity) const;

    ChangeContext& m_context;
    VersionTableInfo const& m_info;
    RtreeBatch* m_rtree;
    Statement m_insert;
    std::int64_t m_last_fid;
    std::int64_t m_last_entity;
    RowBytes m_head_bytes;
};

/// The content's hash as insert_first() stores it.
std::int64_t hash_of_content(std::vector<StoredValue> const& content);

} // namespace hatang::store
