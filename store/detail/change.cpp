// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/change.hpp"

#include "store/detail/application_writer.hpp"
#include "store/detail/complaint_writer.hpp"
#include "store/detail/field_writer.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

constexpr int kCommitTries = 12; // each waits for the busy timeout of 5 s

core::UuidSource make_uuids(Surroundings const& around) {
    std::uint64_t seed = 0;
    if (around.uuid_seed)
        seed = *around.uuid_seed;
    else
        randombytes_buf(&seed, sizeof seed);
    return {static_cast<std::uint64_t>(around.unix_milliseconds()), seed};
}

LogTail begin(Connection& connection) {
    connection.execute("PRAGMA cache_size=-131072");
    connection.execute("BEGIN IMMEDIATE");
    try {
        return log_tail(connection);
    } catch (...) {
        sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

void update_layer(Connection& connection, std::string_view layer, std::optional<core::GeoBox> const& box,
                  std::string const& now) {
    if (!box)
        return;
    Statement& update = connection.cached(sql::update_layer_extent);
    update.bind(1, layer)
        .bind(2, now)
        .bind(3, box->min_lon)
        .bind(4, box->min_lat)
        .bind(5, box->max_lon)
        .bind(6, box->max_lat)
        .run();
}

} // namespace

/// Made when first needed: an admin import does not look at station tables, and the other way round.
struct Change::Writers {
    explicit Writers(ChangeContext& change) : context(change) {}
    AdminWriter& admin() {
        if (!m_admin)
            m_admin.emplace(context);
        return *m_admin;
    }
    StationWriter& stations() {
        if (!m_stations)
            m_stations.emplace(context);
        return *m_stations;
    }
    PlaceWriter& places() {
        if (!m_places)
            m_places.emplace(context);
        return *m_places;
    }
    SiteMergeWriter& site_merges() {
        if (!m_site_merges)
            m_site_merges.emplace(context, stations());
        return *m_site_merges;
    }
    ApplicationWriter& applications() {
        if (!m_applications)
            m_applications.emplace(context);
        return *m_applications;
    }
    ComplaintWriter& complaints() {
        if (!m_complaints)
            m_complaints.emplace(context);
        return *m_complaints;
    }
    FieldWriter& field_packs() {
        if (!m_field_packs)
            m_field_packs.emplace(context);
        return *m_field_packs;
    }
    ChangeContext& context;
    std::optional<AdminWriter> m_admin;
    std::optional<StationWriter> m_stations;
    std::optional<PlaceWriter> m_places;
    std::optional<SiteMergeWriter> m_site_merges;
    std::optional<ApplicationWriter> m_applications;
    std::optional<ComplaintWriter> m_complaints;
    std::optional<FieldWriter> m_field_packs;
};

Change::Change(ConnectionSlot& slot, Surroundings const& around)
    : m_slot(slot), m_around(around), m_uuids(make_uuids(around)), m_before(begin(*slot)),
      m_context{*slot, m_before.sequence + 1, m_uuids}, m_writers(std::make_unique<Writers>(m_context)) {}

Change::~Change() {
    roll_back();
}

void Change::roll_back() noexcept {
    m_writers.reset();
    if (m_open && m_slot)
        sqlite3_exec(m_slot->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_open = false;
}

Change::Writers& Change::writers() const {
    if (!m_open)
        throw core::internal_error("a change was used after its end");
    return *m_writers;
}

core::AdminUnitId Change::put_admin_unit(core::AdminUnit const& unit, core::PutOutcome& outcome) {
    return writers().admin().put(unit, outcome);
}
core::PutOutcome Change::put_succession(core::Succession const& succession) {
    return writers().admin().put(succession);
}
core::PutOutcome Change::put_station(core::StationRecord const& record, std::optional<core::Date> valid_from) {
    return writers().stations().put(record, valid_from);
}
void Change::apply_event(core::StructureEvent const& event) {
    writers().stations().apply(event);
}

std::vector<core::MissingStation> Change::missing_stations(std::int64_t limit) const {
    std::int64_t count = 0;
    return writers().stations().missing(limit, count);
}

std::int64_t Change::missing_count() const {
    std::int64_t count = 0;
    writers().stations().missing(1, count);
    return count;
}

core::PlaceWriter& Change::places() {
    return writers().places();
}

core::FieldPlaceWriter& Change::field_places() {
    return writers().places();
}

core::FieldPackWriter& Change::field_packs() {
    return writers().field_packs();
}

core::SiteMergeWriter& Change::site_merges() {
    return writers().site_merges();
}

core::ApplicationWriter& Change::applications() {
    return writers().applications();
}

core::ComplaintWriter& Change::complaints() {
    return writers().complaints();
}

void Change::note_import_file(core::ChangeHeader const& header) {
    if (header.source_file.empty())
        return;
    std::int64_t const fid = m_slot->integer_of(sql::get_last_import_file) + 1;
    RowBytes bytes;
    ByteSink sink(bytes);
    sink.integer(fid);
    sink.integer(m_context.number);
    sink.required(header.source_file);
    sink.required(header.source_sha256);
    Statement insert = m_slot->prepare(sql::insert_import_file);
    insert.bind(1, fid).bind(2, m_context.number).bind(3, header.source_file).bind(4, header.source_sha256).run();
    m_context.digest.added(DigestTable::import_file, bytes.view());
}

void Change::update_layers() {
    std::string const now = utc_text(m_around.unix_milliseconds());
    if (m_writers->m_stations) {
        std::optional<core::GeoBox> const box = m_writers->stations().rtree().extent();
        m_writers->stations().finish();
        m_writers->stations().rtree().write(*m_slot);
        update_layer(*m_slot, "stations", box, now);
        update_layer(*m_slot, "sites", box, now);
    }
    if (m_writers->m_admin) {
        std::optional<core::GeoBox> const box = m_writers->admin().rtree().extent();
        m_writers->admin().rtree().write(*m_slot);
        for (std::string_view const layer : {"communes", "districts_before_2025", "provinces"})
            update_layer(*m_slot, layer, box, now);
    }
    if (m_writers->m_places)
        m_writers->m_places->finish([&](std::string_view layer, std::optional<core::GeoBox> const& box) {
            update_layer(*m_slot, layer, box, now);
        });
}

Hash Change::write_entry(core::ChangeHeader const& header) {
    std::int64_t const now = m_around.unix_milliseconds();
    RowsDigest const rows = m_context.digest.finish();
    ChainEntry chain;
    chain.entry.number = number();
    chain.entry.at_utc = utc_text(now);
    chain.entry.at_local = vietnam_text(now);
    chain.entry.header = header;
    chain.entry.rows_added = rows.rows_added;
    chain.entry.versions_closed = rows.versions_closed;
    chain.rows_digest = rows.digest;
    chain.previous = m_before.hash;
    chain.hash = hash_of(chain);
    append_entry(*m_slot, chain);
    return chain.hash;
}

void Change::commit(core::ChangeHeader const& header) {
    writers();
    update_layers();
    note_import_file(header);
    Hash const hash = write_entry(header);
    m_writers.reset();
    commit_transaction(hash);
    m_open = false;
}

void Change::commit_transaction(Hash const& hash) {
    for (int tries = 1;; ++tries) {
        try {
            m_slot->execute("COMMIT");
            return;
        } catch (core::Error const& error) {
            if (error.kind() != core::ErrorKind::conflict)
                look_after_failure(error, hash);
            // readers hold the file; nothing is lost yet, the transaction still stands
            if (tries == kCommitTries) {
                roll_back();
                throw core::conflict_error(
                    {"không ghi được thay đổi vì tiến trình khác đang đọc sổ đăng ký; thay đổi chưa được lưu",
                     "the change could not be written because another process keeps reading; it is not stored"},
                    {"đóng các chương trình đang mở sổ rồi chạy lại",
                     "close the programs that have the register open, then run this again"});
            }
        }
    }
}

void Change::look_after_failure(core::Error const& failure, Hash const& hash) {
    m_open = false;
    std::filesystem::path const path = m_slot->path();
    m_slot->close(); // a failed COMMIT is in doubt: only the file as another process would find it tells
    bool stored = false;
    try {
        m_slot = std::make_unique<Connection>(path, OpenMode::write);
        LogTail const tail = log_tail(*m_slot);
        stored = tail.sequence == m_context.number && tail.hash == hash;
    } catch (core::Error const&) {
        throw core::io_error(
            {failure.sentence().vi + "; chưa rõ thay đổi đã được lưu hay chưa",
             failure.sentence().en + "; whether the change is stored is in doubt"},
            {"xem mục cuối bằng 'hatang register log " + path.string() + "' trước khi chạy lại",
             "look at the last entry with 'hatang register log " + path.string() + "' before running this again"});
    }
    if (stored)
        throw core::io_error({failure.sentence().vi + fmt::format("; thay đổi số {} đã được lưu", m_context.number),
                              failure.sentence().en + fmt::format("; change {} is stored", m_context.number)},
                             {"không chạy lại lệnh này", "do not run this again"});
    throw core::io_error(
        {failure.sentence().vi + "; thay đổi chưa được lưu", failure.sentence().en + "; the change is not stored"},
        failure.hint());
}

} // namespace hatang::store
