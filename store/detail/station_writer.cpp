// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/station_writer.hpp"

#include "store/detail/gpkg_blob.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

/// From this many new stations on, and more than there were, building indexes anew is cheaper.
constexpr std::int64_t kBulk = 20'000;

std::string_view view_of(PointBlob const& blob) {
    return {blob.data(), blob.size()};
}

std::optional<core::Length> length_in(StoredValue const& value) {
    double const* const metres = std::get_if<double>(&value);
    return metres != nullptr ? std::optional(core::Length::metres(*metres)) : std::nullopt;
}

std::string text_in(StoredValue const& value) {
    std::string const* const text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

core::Error unknown_station(core::StructureEvent const& event) {
    return core::not_found_error(
        {fmt::format("không có trạm '{}' của '{}' trong sổ đăng ký", event.station_code, event.operator_code),
         fmt::format("there is no station '{}' of '{}' in the register", event.station_code, event.operator_code)},
        {"tìm mã trạm bằng 'hatang sites list --text …'", "look for the code with 'hatang sites list --text …'"});
}

void require_not_before(core::StructureEvent const& event, std::optional<core::Date> begins) {
    if (!begins || event.on >= *begins)
        return;
    throw core::conflict_error(
        {fmt::format("ngày {} có trước ngày {} là ngày bắt đầu trạng thái hiện có của trạm '{}'",
                     core::format_vietnamese(event.on), core::format_vietnamese(*begins), event.station_code),
         fmt::format("{} lies before {}, the day on which the present state of station '{}' begins",
                     core::format_iso(event.on), core::format_iso(*begins), event.station_code)},
        {"xem 'hatang sites history " + event.station_code + "'",
         "see 'hatang sites history " + event.station_code + "'"});
}

} // namespace

StationWriter::StationWriter(ChangeContext& context)
    : m_context(context), m_indexes(context.connection), m_sites(context, kSiteTable, &m_rtree),
      m_structures(context, kStructureTable), m_base_stations(context, kBaseStationTable),
      m_find(context.connection.prepare(sql::find_open_station)),
      m_stations_before(context.connection.integer_of(sql::get_last_site)) {}

std::optional<StationWriter::Found> StationWriter::find(std::string_view operator_code, std::string_view code) {
    Reading row(m_find);
    row->bind(1, code).bind(2, operator_code);
    if (!row->step())
        return std::nullopt;
    return Found{row->integer(0), row->integer(1), row->integer(2), row->integer(3), row->integer(4), row->integer(5)};
}

void StationWriter::see(std::string const& operator_code, std::int64_t base_station) {
    auto const index = static_cast<std::size_t>(base_station);
    if (index >= m_seen.size())
        m_seen.resize(std::max(index + 1, m_seen.size() * 2));
    m_seen[index] = true;
    operator_was_known(operator_code);
}

bool StationWriter::operator_was_known(std::string const& operator_code) {
    auto const known = m_operators.find(operator_code);
    if (known != m_operators.end())
        return known->second;
    Reading row(m_context.connection.cached(sql::has_operator_before));
    row->bind(1, operator_code).bind(2, m_context.number);
    return m_operators.emplace(operator_code, row->step() && row->integer(0) == 1).first->second;
}

core::PutOutcome StationWriter::put(core::StationRecord const& record, std::optional<core::Date> valid_from) {
    std::optional<Found> const found = find(record.operator_code, record.code);
    if (found) {
        see(record.operator_code, found->base_station);
        return change(*found, record, valid_from);
    }
    add(record, valid_from);
    return core::PutOutcome::added;
}

void StationWriter::add(core::StationRecord const& record, std::optional<core::Date> valid_from) {
    VersionHead head;
    head.valid_from = record.in_service_from;
    // an operator's earlier list did not name it: it cannot have stood always
    if (!head.valid_from && operator_was_known(record.operator_code))
        head.valid_from = valid_from;
    std::int64_t const site = add_site(head, record);
    std::int64_t const structure = head.entity = m_structures.next_entity();
    add_version(m_structures, head, [&](auto& sink) { visit_structure(sink, record, site); });
    head.entity = m_base_stations.next_entity();
    write_extra(m_extra, record.extra);
    add_version(m_base_stations, head, [&](auto& sink) { visit_base_station(sink, record, structure, m_extra); });
    see(record.operator_code, head.entity);
    if (++m_added > std::max(kBulk, m_stations_before) && !m_indexes.dropped())
        m_indexes.drop();
}

std::int64_t StationWriter::add_site(VersionHead& head, core::StationRecord const& record) {
    PointBlob const geom = point_blob(record.position);
    std::string const key = station_search_key(record);
    head.entity = m_sites.next_entity();
    add_version(m_sites, head, [&](auto& sink) { visit_site(sink, record, view_of(geom)); }, key);
    m_rtree.add(head.fid, {record.position.lon, record.position.lat, record.position.lon, record.position.lat});
    return head.entity;
}

template <typename Visit>
void StationWriter::add_version(VersionTable& table, VersionHead& head, Visit&& visit, std::string_view key) {
    head.uuid = m_context.uuids.next();
    m_bytes.clear();
    ByteSink bytes(m_bytes);
    visit(bytes);
    table.insert_first(head, key, m_bytes.view(), [&](Statement& statement, int first) {
        BindSink sink(statement, first);
        if (!key.empty())
            sink.required(key);
        visit(sink);
    });
}

core::PutOutcome StationWriter::change(Found const& found, core::StationRecord const& record,
                                       std::optional<core::Date> day) {
    PointBlob const geom = point_blob(record.position);
    write_extra(m_extra, record.extra);
    ByteSink bytes(m_bytes);
    auto const hash_of = [&](auto&& visit) {
        m_bytes.clear();
        visit(bytes);
        return content_hash(m_bytes.view());
    };
    auto const site_hash = hash_of([&](auto& sink) { visit_site(sink, record, view_of(geom)); });
    auto const structure_hash = hash_of([&](auto& sink) { visit_structure(sink, record, found.site); });
    auto const base_hash = hash_of([&](auto& sink) { visit_base_station(sink, record, found.structure, m_extra); });
    bool const guest = site_hash != found.site_hash && is_guest(found);
    bool const same_site = site_hash == found.site_hash || guest;
    // a list that repeats itself does not undo what an event changed since
    bool const same_structure =
        structure_hash == found.structure_hash || structure_was_said_before(structure_hash, found);
    bool const same_base = base_hash == found.base_station_hash || base_station_was_said_before(base_hash, found);
    if (same_site && same_structure && same_base)
        return core::PutOutcome::unchanged;
    RowBody site, structure, base_station;
    site.keys.emplace_back(station_search_key(record));
    ValueSink site_sink(site.content), structure_sink(structure.content), base_sink(base_station.content);
    visit_site(site_sink, record, view_of(geom));
    visit_structure(structure_sink, record, found.site);
    visit_base_station(base_sink, record, found.structure, m_extra);
    if (same_structure)
        structure = m_structures.open_version(found.structure).body;
    if (same_base)
        base_station = m_base_stations.open_version(found.base_station).body;
    // all three, also where only one differs: a day before the first version must find them all
    bool const site_changed = !guest && m_sites.put(found.site, day, site);
    bool const structure_changed = m_structures.put(found.structure, day, structure);
    bool const base_changed = m_base_stations.put(found.base_station, day, base_station);
    return site_changed || structure_changed || base_changed ? core::PutOutcome::changed : core::PutOutcome::unchanged;
}

bool StationWriter::structure_was_said_before(std::int64_t file_hash, Found const& found) {
    std::int64_t fid = 0;
    {
        Reading row(m_context.connection.cached(sql::get_imported_structure_version));
        row->bind(1, found.structure);
        if (!row->step())
            return false;
        fid = row->integer(0);
    }
    RowBody said = m_structures.body_of(fid);
    said.content[kStructureSite] = found.site;
    return hash_of_content(said.content) == file_hash;
}

bool StationWriter::base_station_was_said_before(std::int64_t file_hash, Found const& found) {
    Reading row(m_context.connection.cached(sql::get_imported_base_station_hash));
    row->bind(1, found.base_station).bind(2, found.structure);
    return row->step() && row->integer(0) == file_hash;
}

bool StationWriter::is_guest(Found const& found) {
    Reading row(m_context.connection.cached(sql::get_first_site_of_structure));
    row->bind(1, found.structure);
    return row->step() && row->integer(0) != found.site;
}

void StationWriter::apply(core::StructureEvent const& event) {
    std::optional<Found> const found = find(event.operator_code, event.station_code);
    if (!found)
        throw unknown_station(event);
    VersionTable::Open const open = m_structures.open_version(found->structure);
    require_not_before(event, open.head.valid_from);
    RowBody after = open.body;
    if (event.height_after)
        after.content[kStructureHeight] = event.height_after->metres();
    if (!event.mast_class_after.empty())
        after.content[kStructureMastClass] = event.mast_class_after;
    if (!event.status_after.empty())
        after.content[kStructureStatus] = event.status_after;
    m_structures.put(found->structure, event.on, after);
    note_event(event, found->structure, open.body.content);
    if (!event.status_after.empty())
        change_status(found->structure, event.on, event.status_after);
}

void StationWriter::change_status(std::int64_t structure, core::Date on, std::string const& status) {
    std::vector<std::int64_t> stations;
    {
        Reading row(m_context.connection.cached(sql::list_open_stations_on_structure));
        row->bind(1, structure);
        while (row->step())
            stations.push_back(row->integer(0));
    }
    for (std::int64_t const station : stations) {
        RowBody body = m_base_stations.open_version(station).body;
        body.content[kBaseStationStatus] = status;
        m_base_stations.put(station, on, body);
    }
}

void StationWriter::note_event(core::StructureEvent const& event, std::int64_t structure,
                               std::vector<StoredValue> const& before) {
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_structure_event) + 1;
    std::optional<core::Length> const height_before = length_in(before[kStructureHeight]);
    std::string const class_before = text_in(before[kStructureMastClass]);
    std::string const status_before = text_in(before[kStructureStatus]);
    auto const visit = [&](auto& sink) {
        sink.integer(fid);
        sink.integer(structure);
        sink.integer(m_context.number);
        sink.required(event.kind);
        sink.date(event.on);
        sink.length(height_before);
        sink.length(event.height_after);
        sink.text(class_before);
        sink.text(event.mast_class_after);
        sink.text(status_before);
        sink.text(event.status_after);
        sink.text(event.note);
    };
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement insert = m_context.connection.prepare(sql::insert_structure_event);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    m_context.digest.added(DigestTable::structure_event, bytes.view());
}

std::vector<core::MissingStation> StationWriter::missing(std::int64_t limit, std::int64_t& count) const {
    std::vector<core::MissingStation> result;
    count = 0;
    Reading row(m_context.connection.cached(sql::list_open_stations));
    while (row->step()) {
        auto const id = static_cast<std::size_t>(row->integer(2));
        if ((id < m_seen.size() && m_seen[id]) || !m_operators.contains(std::string(row->text(0))))
            continue;
        ++count;
        if (limit == 0 || count <= limit)
            result.push_back({std::string(row->text(0)), std::string(row->text(1))});
    }
    return result;
}

} // namespace hatang::store
