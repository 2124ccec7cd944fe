// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/application_tables.hpp"

#include "core/error.hpp"
#include "store/detail/gpkg_blob.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

struct Found {
    std::int64_t fid = 0;
    core::ApplicationRow row;
};

std::vector<Found> read_rows(Connection& connection, std::optional<std::string> const& code) {
    std::vector<Found> found;
    Statement rows = connection.prepare(sql::list_applications);
    if (code) {
        rows.bind(1, *code);
    } else {
        rows.bind_null(1);
    }
    while (rows.step()) {
        Found& each = found.emplace_back();
        each.fid = rows.integer(0);
        core::ApplicationRecord& record = each.row.record;
        record.code = rows.text(1);
        record.kind = rows.text(2);
        record.filed_on = rows.date(3).value_or(core::Date{});
        record.operator_code = rows.text(4);
        record.mast_class = rows.text(5);
        record.height = rows.length(6);
        record.proposal = rows.text(7);
        record.position = point_of_blob(rows.blob(8));
        each.row.change_from = rows.integer(9);
        each.row.last_step = rows.text(10);
        each.row.last_event = rows.integer(11);
    }
    return found;
}

Found require(Connection& connection, std::string_view code) {
    auto found = read_rows(connection, std::string(code));
    if (found.empty()) {
        throw core::not_found_error(
            {fmt::format("không có hồ sơ \"{}\"", code), fmt::format("there is no application \"{}\"", code)},
            {"xem: hatang application list", "see: hatang application list"});
    }
    return std::move(found.front());
}

std::vector<core::ApplicationEvent> read_events(Connection& connection, std::int64_t fid) {
    std::vector<core::ApplicationEvent> events;
    Statement rows = connection.prepare(sql::list_application_events);
    rows.bind(1, fid);
    while (rows.step()) {
        events.push_back({std::string(rows.text(1)), rows.date(2).value_or(core::Date{}), std::string(rows.text(3)),
                          std::string(rows.text(4)), std::string(rows.text(5)), rows.integer(6)});
    }
    return events;
}

/// Writes one row and lets the log vouch for it. \p visit tells every column to a sink.
template <typename Visit>
void write_row(ChangeContext& context, std::string_view statement, DigestTable table, Visit const& visit) {
    RowBytes bytes;
    ByteSink byte_sink(bytes);
    visit(byte_sink);
    Statement insert = context.connection.prepare(statement);
    BindSink bind_sink(insert, 1);
    visit(bind_sink);
    insert.run();
    context.digest.added(table, bytes.view());
}

} // namespace

std::vector<core::ApplicationRow> ApplicationTables::applications(std::optional<std::string> const& code) const {
    std::vector<core::ApplicationRow> rows;
    for (Found& each : read_rows(*m_slot, code)) {
        rows.push_back(std::move(each.row));
    }
    return rows;
}

std::vector<core::ApplicationEvent> ApplicationTables::application_events(std::string_view code) const {
    return read_events(*m_slot, require(*m_slot, code).fid);
}

std::string ApplicationWriter::next_code(core::Date filed_on) {
    std::string const prefix = fmt::format("HS-{}-", static_cast<int>(filed_on.year()));
    int last = 0;
    Statement rows = m_context.connection.prepare(sql::list_application_codes);
    std::string const pattern = prefix + "%";
    rows.bind(1, pattern);
    while (rows.step()) {
        std::string const number(rows.text(0).substr(prefix.size()));
        int value = 0;
        auto const parsed = std::from_chars(number.data(), number.data() + number.size(), value);
        if (parsed.ec == std::errc{} && parsed.ptr == number.data() + number.size()) {
            last = std::max(last, value);
        }
    }
    return fmt::format("{}{:04}", prefix, last + 1);
}

std::string ApplicationWriter::submit(core::ApplicationRecord record) {
    if (record.code.empty()) {
        record.code = next_code(record.filed_on);
    } else if (!read_rows(m_context.connection, record.code).empty()) {
        throw core::conflict_error({fmt::format("hồ sơ \"{}\" đã có trong sổ", record.code),
                                    fmt::format("application \"{}\" is in the register already", record.code)},
                                   {"bỏ trống mã để lấy số tiếp theo", "leave the code out to take the next number"});
    }
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_application) + 1;
    auto const uuid = m_context.uuids.next();
    auto const point = point_blob(record.position);
    write_row(m_context, sql::insert_application, DigestTable::application, [&](auto& sink) {
        sink.integer(fid);
        sink.blob(std::string_view(reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()));
        sink.integer(m_context.number);
        sink.required(record.code);
        sink.required(record.kind);
        sink.date(record.filed_on);
        sink.text(record.operator_code);
        sink.text(record.mast_class);
        sink.length(record.height);
        sink.required(record.proposal);
        sink.blob(std::string_view(point.data(), point.size()));
    });
    return record.code;
}

void ApplicationWriter::add_event(std::string_view code, core::ApplicationEvent const& event,
                                  std::optional<std::int64_t> seen) {
    Found const found = require(m_context.connection, code);
    if (seen && *seen != found.row.last_event) {
        auto const events = read_events(m_context.connection, found.fid);
        core::ApplicationEvent const& last = events.back();
        throw core::conflict_error({fmt::format("hồ sơ {} đã thay đổi: {} ngày {} ({}) — bước '{}' chưa được ghi", code,
                                                last.step, core::format_vietnamese(last.on), last.actor, event.step),
                                    fmt::format("application {} has changed: {} on {} ({}); step '{}' was not recorded",
                                                code, last.step, core::format_iso(last.on), last.actor, event.step)},
                                   {"xem lại rồi làm lại: hatang application show " + std::string(code),
                                    "look again, then repeat: hatang application show " + std::string(code)});
    }
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_application_event) + 1;
    write_row(m_context, sql::insert_application_event, DigestTable::application_event, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(found.fid);
        sink.integer(m_context.number);
        sink.required(event.step);
        sink.date(event.on);
        sink.required(event.actor);
        sink.required(event.note);
        sink.required(event.data);
    });
}

} // namespace hatang::store
