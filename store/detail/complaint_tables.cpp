// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/complaint_tables.hpp"

#include "core/error.hpp"
#include "core/network/place_kinds.hpp"
#include "store/detail/gpkg_blob.hpp"
#include "store/detail/station_fields.hpp"

#include <fmt/format.h>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string text_of(Statement const& row, int column) {
    return std::string(row.text(column));
}

core::ComplaintEvent read_event(Statement const& row, int column) {
    core::ComplaintEvent event;
    event.step = row.text(column++);
    event.on = row.date(column++).value_or(core::Date{});
    event.actor = row.text(column++);
    event.papers = row.text(column++);
    event.target_kind = row.text(column++);
    event.target = row.text(column++);
    event.tag = row.text(column++);
    event.due = row.date(column++);
    event.extra_days = static_cast<int>(row.integer(column++));
    event.remark = row.text(column++);
    event.stage = row.text(column++);
    event.change = row.integer(column);
    return event;
}

core::ViolationRecord read_violation(Statement const& row) {
    core::ViolationRecord record;
    record.code = row.text(0);
    record.version = row.integer(1);
    record.on = row.date(2).value_or(core::Date{});
    record.operator_code = row.text(3);
    record.subject_kind = row.text(4);
    record.subject = row.text(5);
    record.inspection = row.text(6);
    record.complaint = row.text(7);
    record.act = row.text(8);
    record.article = row.text(9);
    if (!row.is_null(10)) {
        record.fine = row.real(10);
    }
    record.decision = row.text(11);
    record.decided_on = row.date(12);
    record.paid_on = row.date(13);
    return record;
}

} // namespace

std::vector<core::ComplaintCaseRow> ComplaintTables::cases(std::optional<std::string> const& code) const {
    std::vector<core::ComplaintCaseRow> all;
    Statement rows = m_slot->prepare(sql::list_complaint_cases);
    if (code) {
        rows.bind(1, *code);
    } else {
        rows.bind_null(1);
    }
    std::int64_t last = 0;
    while (rows.step()) {
        if (rows.integer(0) != last) {
            last = rows.integer(0);
            auto& subject = all.emplace_back().subject;
            subject.code = rows.text(1);
            subject.kind = rows.text(2);
            subject.complexity = rows.text(3);
            subject.remote = rows.integer(4) != 0;
            subject.known_on = rows.date(5);
        }
        if (!rows.is_null(6)) {
            all.back().events.push_back(read_event(rows, 6));
        }
    }
    return all;
}

std::vector<std::pair<std::string, std::string>> ComplaintTables::persons(std::string_view code) const {
    std::vector<std::pair<std::string, std::string>> all;
    Statement row = m_slot->prepare(sql::get_complaint_persons);
    row.bind(1, code);
    if (!row.step()) {
        return all;
    }
    auto const& fields = core::place_kind(core::PlaceKind::complaint).persons;
    int column = 0;
    for (auto const& field : fields) {
        all.emplace_back(field.name, text_of(row, column++));
    }
    for (auto& extra : read_extra(row.text(column))) {
        all.push_back(std::move(extra));
    }
    return all;
}

std::vector<core::ComplaintFile> ComplaintTables::files(std::string_view code) const {
    std::vector<core::ComplaintFile> all;
    Statement rows = m_slot->prepare(sql::list_complaint_files);
    rows.bind(1, code);
    while (rows.step()) {
        all.push_back(
            {text_of(rows, 0), text_of(rows, 1), text_of(rows, 2), rows.integer(3), rows.date(4), text_of(rows, 5)});
    }
    return all;
}

std::string ComplaintTables::file_content(std::string_view code, std::string_view sha256) const {
    Statement rows = m_slot->prepare(sql::get_complaint_file);
    rows.bind(1, code).bind(2, sha256);
    if (!rows.step()) {
        throw core::not_found_error({fmt::format("hồ sơ {} không có tệp {}", code, sha256),
                                     fmt::format("case {} has no file {}", code, sha256)},
                                    {fmt::format("xem các tệp: hatang complaint show {}", code),
                                     fmt::format("see its files: hatang complaint show {}", code)});
    }
    std::string content(rows.blob(0));
    if (rows.step()) {
        throw core::usage_error({fmt::format("nhiều tệp của hồ sơ {} có mã băm bắt đầu bằng {}", code, sha256),
                                 fmt::format("several files of case {} have a hash that begins {}", code, sha256)},
                                {"ghi nhiều chữ số hơn", "give more digits"});
    }
    return content;
}

std::vector<core::AddressFix> ComplaintTables::fixes() const {
    std::vector<core::AddressFix> all;
    Statement rows = m_slot->prepare(sql::list_address_fixes);
    while (rows.step()) {
        all.push_back({text_of(rows, 0), text_of(rows, 1), point_of_blob(rows.blob(6)), rows.real(2), text_of(rows, 3),
                       text_of(rows, 4), rows.date(5).value_or(core::Date{})});
    }
    return all;
}

std::vector<core::InspectionRecord> ComplaintTables::inspections() const {
    std::vector<core::InspectionRecord> all;
    Statement rows = m_slot->prepare(sql::list_inspections);
    while (rows.step()) {
        all.push_back({text_of(rows, 0), rows.date(1).value_or(core::Date{}), text_of(rows, 2), text_of(rows, 3),
                       text_of(rows, 4), text_of(rows, 5), text_of(rows, 6), text_of(rows, 7)});
    }
    return all;
}

std::vector<core::ViolationRecord> ComplaintTables::violations() const {
    std::vector<core::ViolationRecord> all;
    Statement rows = m_slot->prepare(sql::list_violations);
    while (rows.step()) {
        all.push_back(read_violation(rows));
    }
    return all;
}

} // namespace hatang::store
