// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/complaint_writer.hpp"

#include "core/error.hpp"
#include "store/detail/gpkg_blob.hpp"
#include "store/detail/row_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::optional<std::int64_t> find_case(Connection& connection, std::string_view code) {
    Statement row = connection.prepare(sql::find_complaint_case);
    row.bind(1, code);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::string_view bytes_of(core::Uuid const& uuid) {
    return {reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()};
}

void need_free(bool taken, std::string_view code) {
    if (taken) {
        throw core::conflict_error(
            {fmt::format("số \"{}\" đã có trong sổ", code), fmt::format("\"{}\" is in the register already", code)},
            {"bỏ trống mã để lấy số tiếp theo", "leave the code out to take the next number"});
    }
}

std::optional<core::Length> amount(std::optional<double> value) {
    return value ? std::optional(core::Length::metres(*value)) : std::nullopt;
}

} // namespace

std::int64_t ComplaintWriter::require_case(std::string_view code) const {
    auto const found = find_case(m_context.connection, code);
    if (!found) {
        throw core::not_found_error(
            {fmt::format("không có hồ sơ \"{}\"", code), fmt::format("there is no case \"{}\"", code)},
            {"xem: hatang complaint list", "see: hatang complaint list"});
    }
    return *found;
}

std::string ComplaintWriter::next_code(std::string_view series, int year) {
    std::string const prefix = fmt::format("{}-{}-", series, year);
    int last = 0;
    Statement rows = m_context.connection.prepare(sql::list_desk_codes);
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

void ComplaintWriter::open(core::ComplaintCase const& subject) {
    need_free(find_case(m_context.connection, subject.code).has_value(), subject.code);
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_complaint_case) + 1;
    add_row(m_context, sql::insert_complaint_case, DigestTable::complaint_case, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(m_context.number);
        sink.required(subject.code);
        sink.required(subject.kind);
        sink.required(subject.complexity);
        sink.integer(subject.remote ? 1 : 0);
        sink.date(subject.known_on);
    });
}

void ComplaintWriter::add_event(std::string_view code, core::ComplaintEvent const& event) {
    std::int64_t const owner = require_case(code);
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_complaint_event) + 1;
    add_row(m_context, sql::insert_complaint_event, DigestTable::complaint_event, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(owner);
        sink.integer(m_context.number);
        sink.required(event.step);
        sink.date(event.on);
        sink.required(event.actor);
        sink.text(event.papers);
        sink.text(event.target_kind);
        sink.text(event.target);
        sink.text(event.tag);
        sink.date(event.due);
        sink.integer(event.extra_days);
        sink.text(event.remark);
        sink.required(event.stage);
    });
}

void ComplaintWriter::add_file(std::string_view code, core::ComplaintFile const& file, std::string_view content) {
    std::int64_t const owner = require_case(code);
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_complaint_file) + 1;
    add_row(m_context, sql::insert_complaint_file, DigestTable::complaint_file, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(owner);
        sink.integer(m_context.number);
        sink.required(file.name);
        sink.required(file.kind);
        sink.required(file.sha256);
        sink.date(file.taken_on);
        sink.text(file.note);
        sink.blob(content);
    });
}

void ComplaintWriter::add_fix(core::AddressFix const& fix) {
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_address_fix) + 1;
    auto const point = point_blob(fix.position);
    add_row(m_context, sql::insert_address_fix, DigestTable::address_fix, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(m_context.number);
        sink.required(fix.key);
        sink.required(fix.written);
        sink.length(amount(fix.accuracy_m));
        sink.required(fix.basis);
        sink.text(fix.complaint);
        sink.date(fix.on);
        sink.blob(std::string_view(point.data(), point.size()));
    });
}

std::string ComplaintWriter::add_inspection(core::InspectionRecord record) {
    if (record.code.empty()) {
        record.code = next_code("KT", static_cast<int>(record.on.year()));
    }
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_inspection) + 1;
    auto const uuid = m_context.uuids.next();
    add_row(m_context, sql::insert_inspection, DigestTable::inspection, [&](auto& sink) {
        sink.integer(fid);
        sink.blob(bytes_of(uuid));
        sink.integer(m_context.number);
        sink.required(record.code);
        sink.date(record.on);
        sink.required(record.body);
        sink.text(record.subject_kind);
        sink.text(record.subject);
        sink.text(record.operator_code);
        sink.text(record.complaint);
        sink.required(record.findings);
    });
    return record.code;
}

std::string ComplaintWriter::put_violation(core::ViolationRecord record) {
    if (record.code.empty()) {
        record.code = next_code("VP", static_cast<int>(record.on.year()));
    }
    std::int64_t const fid = m_context.connection.integer_of(sql::get_last_violation) + 1;
    auto const uuid = m_context.uuids.next();
    add_row(m_context, sql::insert_violation, DigestTable::violation, [&](auto& sink) {
        sink.integer(fid);
        sink.blob(bytes_of(uuid));
        sink.integer(m_context.number);
        sink.required(record.code);
        sink.integer(record.version);
        sink.date(record.on);
        sink.text(record.operator_code);
        sink.text(record.subject_kind);
        sink.text(record.subject);
        sink.text(record.inspection);
        sink.text(record.complaint);
        sink.required(record.act);
        sink.text(record.article);
        sink.length(amount(record.fine));
        sink.text(record.decision);
        sink.date(record.decided_on);
        sink.date(record.paid_on);
    });
    return record.code;
}

} // namespace hatang::store
