// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/change_log.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <chrono>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string time_text(std::int64_t unix_milliseconds, std::int64_t shift_hours, std::string_view zone) {
    using namespace std::chrono;
    sys_time<milliseconds> const moment{milliseconds(unix_milliseconds) + hours(shift_hours)};
    auto const day = floor<days>(moment);
    year_month_day const date{day};
    hh_mm_ss<milliseconds> const time{moment - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}{}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count(), zone);
}

std::string_view view_of(Hash const& hash) {
    return {reinterpret_cast<char const*>(hash.data()), hash.size()};
}

Hash hash_from(std::string_view bytes) {
    Hash hash{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
    return hash;
}

ChainEntry entry_of(Statement const& row) {
    ChainEntry chain;
    LogEntry& entry = chain.entry;
    entry.number = core::ChangeNumber(row.integer(0));
    entry.at_utc = row.text(1);
    entry.at_local = row.text(2);
    entry.header = {std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
                    std::string(row.text(6)), std::string(row.text(7)), std::string(row.text(8))};
    entry.rows_added = row.integer(9);
    entry.versions_closed = row.integer(10);
    chain.rows_digest = hash_from(row.blob(11));
    chain.previous = hash_from(row.blob(12));
    chain.hash = hash_from(row.blob(13));
    entry.hash = hex(chain.hash);
    return chain;
}

} // namespace

std::string utc_text(std::int64_t unix_milliseconds) {
    return time_text(unix_milliseconds, 0, "Z");
}
// Viet Nam keeps UTC+7 all year (Decision 121-CP of 1975); no time zone data is needed.
std::string vietnam_text(std::int64_t unix_milliseconds) {
    return time_text(unix_milliseconds, 7, "+07:00");
}

Hash hash_of(ChainEntry const& chain) {
    LogEntry const& entry = chain.entry;
    RowBytes bytes;
    bytes.text("hatang change 1");
    bytes.integer(entry.number.value());
    for (std::string const* field :
         {&entry.at_utc, &entry.at_local, &entry.header.actor, &entry.header.action, &entry.header.summary,
          &entry.header.source_file, &entry.header.source_sha256, &entry.header.details_json})
        bytes.text(*field);
    bytes.integer(entry.rows_added);
    bytes.integer(entry.versions_closed);
    bytes.blob(view_of(chain.rows_digest));
    bytes.blob(view_of(chain.previous));
    std::string_view const all = bytes.view();
    Hash hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(all.data()), all.size());
    return hash;
}

LogTail log_tail(Connection const& connection) {
    Reading row(connection.cached(sql::get_log_tail));
    if (!row->step())
        return {};
    return {row->integer(0), hash_from(row->blob(1))};
}

std::string head_text(LogTail const& tail) {
    return fmt::format("{}:{}", tail.sequence, hex(tail.hash));
}

void append_entry(Connection const& connection, ChainEntry const& chain) {
    LogEntry const& entry = chain.entry;
    Statement statement = connection.prepare(sql::insert_log_entry);
    statement.bind(1, entry.number.value()).bind(2, entry.at_utc).bind(3, entry.at_local).bind(4, entry.header.actor);
    statement.bind(5, entry.header.action).bind(6, entry.header.summary).bind(7, entry.header.source_file);
    statement.bind(8, entry.header.source_sha256).bind(9, entry.header.details_json).bind(10, entry.rows_added);
    statement.bind(11, entry.versions_closed).bind_blob(12, view_of(chain.rows_digest));
    statement.bind_blob(13, view_of(chain.previous)).bind_blob(14, view_of(chain.hash)).run();
}

void read_chain(Connection const& connection, std::function<void(ChainEntry const&)> const& visit) {
    Statement rows = connection.prepare(sql::list_log_in_order);
    while (rows.step())
        visit(entry_of(rows));
}

std::vector<LogEntry> read_log(Connection const& connection, LogQuery const& query) {
    Statement rows = connection.prepare(sql::list_log_newest_first);
    rows.bind(1, query.after).bind(2, query.actor).bind(3, query.action).bind(4, query.limit > 0 ? query.limit : -1);
    std::vector<LogEntry> entries;
    while (rows.step())
        entries.push_back(entry_of(rows).entry);
    return entries;
}

} // namespace hatang::store
