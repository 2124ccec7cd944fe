// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/place_writer.hpp"

#include "store/detail/place_fields.hpp"

#include <algorithm>

namespace hatang::store {

PlaceWriter::Table::Table(ChangeContext& context, core::PlaceKind of)
    : kind(of), sql(place_sql(of)), rtree(sql.rtree), versions(context, sql.version, &rtree) {
    if (auto const* person = person_sql(of))
        persons = std::make_unique<VersionTable>(context, person->version);
}

PlaceWriter::Table& PlaceWriter::table(core::PlaceKind kind) {
    auto& slot = m_tables[static_cast<std::size_t>(kind)];
    if (!slot)
        slot = std::make_unique<Table>(m_context, kind);
    return *slot;
}

bool PlaceWriter::owner_was_known(Table& table, std::string const& owner) {
    auto const known = table.owners.find(owner);
    if (known != table.owners.end())
        return known->second;
    Reading row(m_context.connection.cached(table.sql.has_before));
    row->bind(1, owner).bind(2, m_context.number);
    return table.owners.emplace(owner, row->step() && row->integer(0) == 1).first->second;
}

void PlaceWriter::see(Table& table, std::string const& owner, std::int64_t entity) {
    auto const index = static_cast<std::size_t>(entity);
    if (index >= table.seen.size())
        table.seen.resize(std::max(index + 1, table.seen.size() * 2));
    table.seen[index] = true;
    owner_was_known(table, owner);
}

namespace {

struct Found {
    std::int64_t entity;
    std::int64_t content_hash;
    std::optional<core::Date> from;
};

std::optional<Found> read_found(Statement& row) {
    return row.step() ? std::optional(Found{row.integer(0), row.integer(1), row.date(2)}) : std::nullopt;
}

/// \returns false when the content is what the open version says already.
bool put_version(VersionTable& versions, Found const& found, std::optional<core::Date> day, RowBody const& body) {
    if (hash_of_content(body.content) == found.content_hash)
        return false;
    // what begins later than the list's day is corrected, not begun twice
    bool const later = day && found.from && *day < *found.from;
    return versions.put(found.entity, later ? std::nullopt : day, body);
}

} // namespace

core::PutOutcome PlaceWriter::put(core::PlaceRecord const& record, std::optional<core::Date> valid_from) {
    Table& into = table(record.kind);
    std::optional<Found> found;
    {
        Reading row(m_context.connection.cached(into.sql.find));
        row->bind(1, record.code).bind(2, record.owner_key);
        found = read_found(*row.operator->());
    }
    if (!found) {
        std::int64_t const entity = insert(into, record, valid_from, m_context.uuids.next());
        see(into, record.owner_key, entity);
        return core::PutOutcome::added;
    }
    see(into, record.owner_key, found->entity);
    RowBody body;
    body.keys.emplace_back(place_search_key(record));
    body.content = place_content(record);
    bool const changed = put_version(into.versions, *found, valid_from, body);
    bool const person_changed = put_person(into, record, found->entity, valid_from);
    return changed || person_changed ? core::PutOutcome::changed : core::PutOutcome::unchanged;
}

void PlaceWriter::require_free(Table& into, core::PlaceRecord const& record, std::int64_t entity) {
    Reading row(m_context.connection.cached(into.sql.find));
    row->bind(1, record.code).bind(2, record.owner_key);
    if (row->step() && row->integer(0) != entity)
        throw core::conflict_error(
            {"mã \"" + record.code + "\" đã có trong sổ", "the code '" + record.code + "' is in the register already"});
}

void PlaceWriter::take_uuid(Table& into, core::Uuid const& uuid) {
    if (!into.uuids) {
        into.uuids.emplace();
        Reading row(m_context.connection.cached(into.sql.list_uuids));
        while (row->step())
            into.uuids->emplace(row->blob(0));
    }
    if (!into.uuids->emplace(reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()).second)
        throw core::conflict_error({"bản ghi " + core::format_uuid(uuid) + " đã có trong sổ",
                                    "the record " + core::format_uuid(uuid) + " is in the register already"});
}

void PlaceWriter::add(core::PlaceRecord const& record, std::optional<core::Date> valid_from, core::Uuid const& uuid) {
    Table& into = table(record.kind);
    require_free(into, record, 0);
    take_uuid(into, uuid);
    see(into, record.owner_key, insert(into, record, valid_from, uuid));
}

core::PutOutcome PlaceWriter::change(std::int64_t entity, core::PlaceRecord const& record,
                                     std::optional<core::Date> valid_from) {
    Table& into = table(record.kind);
    require_free(into, record, entity);
    see(into, record.owner_key, entity);
    VersionTable::Open const open = into.versions.open_version(entity);
    RowBody body;
    body.keys.emplace_back(place_search_key(record));
    body.content = place_content(record);
    Found const found{entity, open.head.content_hash, open.head.valid_from};
    return put_version(into.versions, found, valid_from, body) ? core::PutOutcome::changed
                                                               : core::PutOutcome::unchanged;
}

std::int64_t PlaceWriter::insert(Table& into, core::PlaceRecord const& record, std::optional<core::Date> valid_from,
                                 core::Uuid const& uuid) {
    VersionHead head;
    if (core::place_kind(record.kind).find("begins_on") < record.values.size())
        head.valid_from = record.day("begins_on");
    // an earlier list of this owner did not name it: it cannot have been there always
    if (!head.valid_from && owner_was_known(into, record.owner_key))
        head.valid_from = valid_from;
    head.entity = into.versions.next_entity();
    head.uuid = uuid;
    RowBody body;
    body.keys.emplace_back(place_search_key(record));
    body.content = place_content(record);
    into.versions.add(head, body);
    if (auto content = person_content(record); into.persons && !content.empty()) {
        head.uuid = m_context.uuids.next();
        into.persons->add(head, {{}, std::move(content)});
    }
    return head.entity;
}

bool PlaceWriter::put_person(Table& into, core::PlaceRecord const& record, std::int64_t entity,
                             std::optional<core::Date> day) {
    RowBody body{{}, person_content(record)};
    // a newer list without names does not take away what is known
    if (!into.persons || body.content.empty())
        return false;
    std::optional<Found> found;
    {
        Reading row(m_context.connection.cached(person_sql(into.kind)->find));
        row->bind(1, entity);
        found = read_found(*row.operator->());
    }
    if (found)
        return put_version(*into.persons, *found, day, body);
    VersionHead head;
    head.entity = entity;
    head.uuid = m_context.uuids.next();
    head.valid_from = day;
    into.persons->add(head, body);
    return true;
}

std::vector<core::MissingPlace> PlaceWriter::missing(std::int64_t limit, std::int64_t& count) const {
    std::vector<core::MissingPlace> result;
    count = 0;
    for (auto const& table : m_tables) {
        if (!table)
            continue;
        Reading row(m_context.connection.cached(table->sql.list_open));
        while (row->step()) {
            auto const id = static_cast<std::size_t>(row->integer(2));
            if ((id < table->seen.size() && table->seen[id]) || !table->owners.contains(std::string(row->text(0))))
                continue;
            ++count;
            if (limit == 0 || count <= limit)
                result.push_back({std::string(row->text(0)), std::string(row->text(1))});
        }
    }
    return result;
}

void PlaceWriter::finish(std::function<void(std::string_view, std::optional<core::GeoBox> const&)> const& layer) {
    for (auto const& table : m_tables) {
        if (!table)
            continue;
        std::optional<core::GeoBox> const box = table->rtree.extent();
        table->rtree.write(m_context.connection);
        layer(core::place_kind(table->kind).plural, box);
    }
}

} // namespace hatang::store
