// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/application_writer.hpp"

#include "core/error.hpp"
#include "core/hash.hpp"
#include "store/detail/application_tables.hpp"
#include "store/detail/gpkg_blob.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

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

template <typename Sink> void positive_or_null(Sink& sink, std::int64_t value) {
    if (value > 0) {
        sink.integer(value);
    } else {
        sink.text({}); // NULL
    }
}

/// A GeoPackage point without coordinates where there is no position (OGC 12-128r17, 2.1.3.1.1: empty flag, NaN).
PointBlob blob_of(core::ApplicationRecord const& record) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    auto blob = point_blob(record.placed ? record.position : core::GeoPoint{kNone, kNone});
    if (!record.placed) {
        blob[3] = static_cast<char>(blob[3] | 0x10);
    }
    return blob;
}

/// A pattern around its counter: "HS-2026-{seq:04}".
struct NumberPattern {
    std::string before;
    std::string after;
    std::size_t width = 0;

    explicit NumberPattern(std::string_view pattern) {
        auto const open = pattern.find("{seq");
        auto const close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            throw core::internal_error("a number pattern without {seq}");
        }
        before = pattern.substr(0, open);
        after = pattern.substr(close + 1);
        auto const format = pattern.substr(open + 4, close - open - 4); // ":04" or nothing
        if (format.size() > 1) {
            std::from_chars(format.data() + 1, format.data() + format.size(), width);
        }
    }
    std::string write(std::int64_t number) const { return fmt::format("{}{:0{}}{}", before, number, width, after); }
    /// 0 for codes that are not of this pattern.
    std::int64_t number_of(std::string_view code) const {
        if (code.size() <= before.size() + after.size() || !code.starts_with(before) || !code.ends_with(after)) {
            return 0;
        }
        auto const digits = code.substr(before.size(), code.size() - before.size() - after.size());
        std::int64_t value = 0;
        auto const parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        bool const whole = parsed.ec == std::errc{} && parsed.ptr == digits.data() + digits.size();
        return whole && write(value) == code ? value : 0;
    }
};

std::optional<std::int64_t> find_fid(Connection& connection, std::string_view statement, std::string_view key) {
    Statement found = connection.prepare(statement);
    found.bind(1, key);
    return found.step() ? std::optional(found.integer(0)) : std::nullopt;
}

/// What a case looked like at a version: "3 (visit, 2017-01-16, Lan)".
core::Words told(std::vector<std::pair<std::int64_t, core::ApplicationEvent>> const& events, std::int64_t version) {
    if (version < 1 || version > static_cast<std::int64_t>(events.size())) {
        return core::same_words(fmt::format("{}", version));
    }
    auto const& event = events[static_cast<std::size_t>(version - 1)].second;
    return {fmt::format("{} ({}, {}, {})", version, event.step, core::format_vietnamese(event.on), event.actor),
            fmt::format("{} ({}, {}, {})", version, event.step, core::format_iso(event.on), event.actor)};
}

[[noreturn]] void refuse_stale(Connection& connection, std::string_view code, std::int64_t fid,
                               core::ApplicationEvent const& event, std::int64_t seen) {
    auto const events = read_application_events(connection, fid, false);
    auto const before = told(events, seen);
    auto const now = told(events, static_cast<std::int64_t>(events.size()));
    throw core::conflict_error(
        {fmt::format("hồ sơ {} đã thay đổi: bước '{}' dựa trên phiên bản {}, sổ đang có phiên bản {}; chưa ghi gì",
                     code, event.step, before.vi, now.vi),
         fmt::format("application {} has changed: step '{}' rests on version {}, the register has version {}; nothing "
                     "was recorded",
                     code, event.step, before.en, now.en)},
        {"xem lại rồi làm lại: hatang application show " + std::string(code),
         "look again, then repeat: hatang application show " + std::string(code)});
}

} // namespace

std::string ApplicationWriter::next_code(std::string_view pattern) {
    NumberPattern const numbers(pattern);
    auto const known = m_last_number.find(pattern);
    std::int64_t last = known == m_last_number.end() ? 0 : known->second;
    if (known == m_last_number.end()) {
        std::string const end = numbers.before + "\xff"; // above every UTF-8 text with this beginning
        Statement rows = m_context.connection.prepare(sql::list_application_codes);
        rows.bind(1, numbers.before).bind(2, end);
        while (rows.step()) {
            last = std::max(last, numbers.number_of(rows.text(0)));
        }
    }
    std::string code = numbers.write(++last);
    while (find_fid(m_context.connection, sql::get_application_fid, code)) {
        code = numbers.write(++last); // of another pattern that makes the same code
    }
    m_last_number.insert_or_assign(std::string(pattern), last);
    return code;
}

std::string ApplicationWriter::submit(core::ApplicationRecord record, std::string_view pattern) {
    auto& connection = m_context.connection;
    if (record.code.empty()) {
        record.code = next_code(pattern);
    } else if (find_fid(connection, sql::get_application_fid, record.code)) {
        throw core::conflict_error({fmt::format("hồ sơ \"{}\" đã có trong sổ", record.code),
                                    fmt::format("application \"{}\" is in the register already", record.code)},
                                   {"bỏ trống mã để lấy số tiếp theo", "leave the code out to take the next number"});
    }
    std::int64_t const previous = record.previous.empty() ? 0 : require_application(connection, record.previous);
    std::int64_t const fid = connection.integer_of(sql::get_last_application) + 1;
    auto const uuid = m_context.uuids.next();
    auto const point = blob_of(record);
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
        sink.text(record.procedure);
        sink.text(record.province);
        sink.text(record.complexity);
        sink.integer(record.remote ? 1 : 0);
        sink.integer(record.stations);
        sink.text(record.channel);
        sink.text(record.applicant);
        sink.text(record.site);
        sink.text(record.address);
        positive_or_null(sink, previous);
    });
    return record.code;
}

void ApplicationWriter::add_event(std::string_view code, core::ApplicationEvent const& event,
                                  std::optional<std::int64_t> seen) {
    auto& connection = m_context.connection;
    std::int64_t const application = require_application(connection, code);
    Statement count = connection.prepare(sql::count_application_events);
    count.bind(1, application);
    count.step();
    if (seen && *seen != count.integer(0)) {
        refuse_stale(connection, code, application, event, *seen);
    }
    std::int64_t const fid = connection.integer_of(sql::get_last_application_event) + 1;
    std::string const papers = fmt::format("{}", fmt::join(event.papers, ","));
    write_row(m_context, sql::insert_application_event, DigestTable::application_event, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(application);
        sink.integer(m_context.number);
        sink.required(event.step);
        sink.date(event.on);
        sink.required(event.actor);
        sink.required(event.note);
        sink.required(event.data);
        sink.text(event.stage);
        sink.text(event.role);
        sink.text(papers);
        sink.text(event.body);
        sink.text(event.authority);
        positive_or_null(sink, event.extra_days);
        sink.text(event.officer);
    });
}

std::int64_t ApplicationWriter::put_file(std::string_view bytes) {
    auto& connection = m_context.connection;
    auto const sha256 = core::sha256_hex(bytes);
    if (auto const known = find_fid(connection, sql::find_stored_file, sha256)) {
        return *known;
    }
    std::int64_t const fid = connection.integer_of(sql::get_last_stored_file) + 1;
    write_row(m_context, sql::insert_stored_file, DigestTable::stored_file, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(m_context.number);
        sink.required(sha256);
        sink.integer(static_cast<std::int64_t>(bytes.size()));
        sink.blob(bytes);
    });
    return fid;
}

void ApplicationWriter::add_document(std::string_view code, core::ApplicationDocument document,
                                     std::string_view bytes) {
    auto& connection = m_context.connection;
    std::int64_t const application = require_application(connection, code);
    Statement last = connection.prepare(sql::count_application_events);
    last.bind(1, application);
    last.step();
    Statement number = connection.prepare(sql::get_last_application_document_number);
    number.bind(1, application);
    number.step();
    std::int64_t const file = put_file(bytes);
    std::int64_t const fid = connection.integer_of(sql::get_last_application_document) + 1;
    write_row(m_context, sql::insert_application_document, DigestTable::application_document, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(m_context.number);
        sink.integer(application);
        sink.integer(last.integer(1));
        sink.integer(number.integer(0) + 1);
        sink.required(document.kind);
        sink.required(document.name);
        sink.text(document.source);
        sink.required(document.media_type);
        sink.integer(file);
    });
}

void ApplicationWriter::add_permit(core::PermitEntry const& entry) {
    auto& connection = m_context.connection;
    std::int64_t const application = require_application(connection, entry.application);
    auto const year = core::format_iso(entry.on).substr(0, 4);
    Statement taken = connection.prepare(sql::find_issued_permit);
    taken.bind(1, entry.kind).bind(2, entry.number).bind(3, year);
    if (entry.action == "issue" && taken.step()) {
        throw core::conflict_error(
            {fmt::format("số \"{}\" năm {} đã cấp cho hồ sơ {}", entry.number, year, taken.text(0)),
             fmt::format("number \"{}\" of {} was given to application {}", entry.number, year, taken.text(0))});
    }
    std::optional<std::int64_t> previous;
    if (!entry.previous.empty()) {
        previous = find_fid(connection, sql::find_permit, entry.previous);
        if (!previous) {
            throw core::not_found_error({fmt::format("không có giấy phép số \"{}\"", entry.previous),
                                         fmt::format("there is no permit \"{}\"", entry.previous)});
        }
    }
    Statement last = connection.prepare(sql::count_application_events);
    last.bind(1, application);
    last.step();
    std::int64_t const fid = connection.integer_of(sql::get_last_permit) + 1;
    write_row(m_context, sql::insert_permit, DigestTable::permit, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(m_context.number);
        sink.integer(application);
        sink.integer(last.integer(1));
        sink.required(entry.action);
        sink.required(entry.kind);
        sink.required(entry.number);
        sink.date(entry.on);
        sink.date(entry.expires_on);
        positive_or_null(sink, previous.value_or(0));
    });
}

void ApplicationWriter::put_setting(std::string_view name, std::string_view value) {
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_desk_setting) + 1;
    write_row(m_context, sql::insert_desk_setting, DigestTable::desk_setting, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(m_context.number);
        sink.required(name);
        sink.required(value);
    });
}

} // namespace hatang::store
