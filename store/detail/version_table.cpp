// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/version_table.hpp"

#include "spatial/geometry.hpp"
#include "store/detail/gpkg_blob.hpp"

#include <algorithm>

#include "embedded/store_sql.hpp"

namespace hatang::store {

VersionTableInfo const kSiteTable{DigestTable::site_version, sql::insert_site_version,          sql::close_site_version,
                                  sql::get_site_version,     sql::list_known_site_versions,     sql::get_last_site_fid,
                                  sql::get_last_site,        sql::get_last_site_version_number, 1};
VersionTableInfo const kStructureTable{
    DigestTable::structure_version, sql::insert_structure_version,          sql::close_structure_version,
    sql::get_structure_version,     sql::list_known_structure_versions,     sql::get_last_structure_fid,
    sql::get_last_structure,        sql::get_last_structure_version_number, 0};
VersionTableInfo const kBaseStationTable{
    DigestTable::base_station_version, sql::insert_base_station_version,          sql::close_base_station_version,
    sql::get_base_station_version,     sql::list_known_base_station_versions,     sql::get_last_base_station_fid,
    sql::get_last_base_station,        sql::get_last_base_station_version_number, 0};

namespace {

/// Columns of SELECT * before the derived keys: the head and change_to.
constexpr int kStoredHead = VersionHead::kColumns + 1;

core::Uuid uuid_from(std::string_view bytes) {
    core::Uuid uuid;
    std::copy_n(bytes.begin(), std::min(bytes.size(), uuid.bytes.size()), uuid.bytes.begin());
    return uuid;
}

RowBody read_body(Statement const& row, int keys) {
    RowBody body;
    int const columns = sqlite3_column_count(row.handle());
    for (int i = kStoredHead; i < columns; ++i)
        (i < kStoredHead + keys ? body.keys : body.content).push_back(stored_value(row, i));
    return body;
}

} // namespace

std::int64_t hash_of_content(std::vector<StoredValue> const& content) {
    RowBytes bytes;
    for (StoredValue const& value : content)
        append(bytes, value);
    return content_hash(bytes.view());
}

VersionTable::VersionTable(ChangeContext& context, VersionTableInfo const& info, RtreeBatch* rtree)
    : m_context(context), m_info(info), m_rtree(rtree), m_insert(context.connection.prepare(info.insert)),
      m_last_fid(context.connection.integer_of(info.last_fid)),
      m_last_entity(context.connection.integer_of(info.last_entity)) {}

void VersionTable::note_row(VersionHead const& head, std::string_view key, std::string_view bytes) {
    m_head_bytes.clear();
    ByteSink sink(m_head_bytes);
    head.visit(sink);
    if (m_info.keys == 1)
        m_head_bytes.text(key);
    m_context.digest.added(m_info.digest, m_head_bytes.view(), bytes);
}

void VersionTable::insert(VersionHead head, RowBody const& body) {
    head.fid = ++m_last_fid;
    head.change_from = m_context.number;
    head.version = next_version(head.entity);
    RowBytes content;
    for (StoredValue const& value : body.content)
        append(content, value);
    head.content_hash = content_hash(content.view());
    BindSink sink(m_insert, 1);
    head.visit(sink);
    int index = VersionHead::kColumns;
    for (std::vector<StoredValue> const* part : {&body.keys, &body.content})
        for (StoredValue const& value : *part)
            bind(m_insert, ++index, value);
    m_insert.run();
    note_row(head, body.keys.empty() ? std::string_view() : std::get<std::string>(body.keys.front()), content.view());
    note_place(head.fid, body);
}

void VersionTable::note_place(std::int64_t fid, RowBody const& body) {
    if (m_rtree == nullptr)
        return;
    // the one blob there is; columns that were added later stand behind it
    auto const geom = std::find_if(body.content.rbegin(), body.content.rend(),
                                   [](StoredValue const& value) { return std::holds_alternative<Blob>(value); });
    if (geom != body.content.rend())
        m_rtree->add(fid, spatial::box_of_wkb(wkb_of_blob(std::get<Blob>(*geom).bytes)));
}

void VersionTable::close(std::int64_t fid) {
    m_context.connection.cached(m_info.close).bind(1, fid).bind(2, m_context.number).run();
    m_context.digest.closed(m_info.digest, fid);
}

std::int64_t VersionTable::next_version(std::int64_t entity) const {
    Reading row(m_context.connection.cached(m_info.last_version));
    row->bind(1, entity);
    return row->step() ? row->integer(0) + 1 : 1;
}

std::vector<VersionTable::Known> VersionTable::known_versions(std::int64_t entity) const {
    std::vector<Known> known;
    Reading row(m_context.connection.cached(m_info.known));
    row->bind(1, entity);
    while (row->step())
        known.push_back({row->integer(0), uuid_from(row->blob(1)), row->date(2), row->date(3), row->integer(4)});
    return known;
}

RowBody VersionTable::body_of(std::int64_t fid) const {
    Reading row(m_context.connection.cached(m_info.get));
    row->bind(1, fid);
    if (!row->step())
        throw core::internal_error("a version that was listed is not there");
    return read_body(*row.operator->(), m_info.keys);
}

VersionTable::Open VersionTable::open_version(std::int64_t entity) const {
    std::vector<Known> const known = known_versions(entity);
    auto const open = std::find_if(known.begin(), known.end(), [](Known const& v) { return !v.to; });
    if (open == known.end())
        throw core::internal_error("an entity without an open version");
    Open result;
    result.head.fid = open->fid;
    result.head.entity = entity;
    result.head.uuid = open->uuid;
    result.head.valid_from = open->from;
    result.head.content_hash = open->content_hash;
    result.body = body_of(open->fid);
    return result;
}

core::Uuid VersionTable::uuid_of(std::int64_t fid) const {
    constexpr int kUuid = 2;
    Reading row(m_context.connection.cached(m_info.get));
    row->bind(1, fid);
    if (!row->step())
        throw core::internal_error("a version that was listed is not there");
    return uuid_from(row->blob(kUuid));
}

bool VersionTable::has_open_version(std::int64_t entity) const {
    std::vector<Known> const known = known_versions(entity);
    return std::any_of(known.begin(), known.end(), [](Known const& v) { return !v.to; });
}

void VersionTable::end(std::int64_t entity, core::Date day) {
    Open const open = open_version(entity);
    close(open.head.fid);
    if (open.head.valid_from && *open.head.valid_from >= day)
        return; // it never was what was thought
    VersionHead head = open.head;
    head.valid_to = day;
    insert(head, open.body);
}

void VersionTable::resume(std::int64_t entity, core::Date day, std::int64_t fid) {
    VersionHead head;
    head.entity = entity;
    head.uuid = uuid_of(fid);
    head.valid_from = day;
    insert(head, body_of(fid));
}

bool VersionTable::put(std::int64_t entity, std::optional<core::Date> day, RowBody const& body) {
    std::vector<Known> const known = known_versions(entity);
    if (known.empty())
        throw core::internal_error("a change to an entity that has no versions");
    auto const covers = [&](Known const& v) {
        if (!day)
            return !v.to;
        return (!v.from || *v.from <= *day) && (!v.to || *day < *v.to);
    };
    auto const at = std::find_if(known.begin(), known.end(), covers);
    VersionHead head;
    head.entity = entity;
    head.uuid = known.front().uuid;
    if (at == known.end()) {
        head.valid_from = day;
        head.valid_to = known.front().from;
        insert(head, body);
        return true;
    }
    if (at->content_hash == hash_of_content(body.content))
        return false;
    RowBody const before = body_of(at->fid);
    close(at->fid);
    head.valid_from = at->from;
    if (day && at->from != day) {
        head.valid_to = day;
        insert(head, before);
        head.valid_from = day;
    }
    head.valid_to = at->to;
    insert(head, body);
    return true;
}

} // namespace hatang::store
