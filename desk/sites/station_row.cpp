// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/station_row.hpp"

#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace hatang::desk {

namespace {

using core::Severity;
using core::StationField;

/// Lookup by exact text first: a file has few spellings and many rows.
core::CodeEntry const* find_code(core::CodeList const& list, std::string_view written) {
    thread_local std::unordered_map<std::string, core::CodeEntry const*> seen;
    auto const key = list.name() + '\n' + std::string(written);
    auto const found = seen.find(key);
    if (found != seen.end()) {
        return found->second;
    }
    constexpr std::size_t kSpellingLimit = 10'000;
    if (seen.size() > kSpellingLimit) {
        seen.clear();
    }
    return seen.emplace(key, list.find(written)).first->second;
}

core::Words expected_one_of(core::CodeList const& list, core::Words const& what) {
    std::string vi;
    std::string en;
    for (auto const& entry : list.entries()) {
        vi += (vi.empty() ? "" : ", ") + entry.code;
        en += (en.empty() ? "" : ", ") + entry.code;
    }
    return {fmt::format("không nhận ra {}; được nhận: {} (giữ nguyên chữ đã viết, để trống mã)", what.vi, vi),
            fmt::format("not a known {}; known are {} (text kept, code left empty)", what.en, en)};
}

} // namespace

StationRowReader::StationRowReader(StationSource const& source, core::FindingSink& findings)
    : m_source(source), m_findings(findings) {}

std::string_view StationRowReader::text(core::RawRow const& row, StationField field) const {
    auto const column = m_source.map.column(field);
    return column && *column < row.cells.size() ? row.cells[*column].text : std::string_view{};
}

core::Finding StationRowReader::finding(core::RawRow const& row, StationField field, std::string code,
                                        Severity severity, core::Words message) const {
    auto const column = m_source.map.column(field);
    return {.code = std::move(code),
            .severity = severity,
            .file = m_source.file,
            .layer = m_source.layer,
            .row = row.number,
            .field = column && *column < m_source.headings.size() ? m_source.headings[*column]
                                                                  : std::string(to_string(field)),
            .value = std::string(text(row, field)),
            .message = std::move(message)};
}

bool StationRowReader::read(core::RawRow const& row, core::StationRecord& record) {
    record = {};
    read_code(row, record);
    if (record.code.empty()) {
        m_findings.add(finding(row, StationField::code, "code-missing", Severity::error,
                               {"thiếu mã trạm; mỗi trạm cần một mã riêng của doanh nghiệp",
                                "the station code is missing; every station needs its operator's code"}));
        return false;
    }
    read_operator(row, record);
    if (record.operator_code.empty()) {
        m_findings.add(finding(row, StationField::operator_name, "operator-missing", Severity::error,
                               {"thiếu doanh nghiệp; ghi trong cột doanh nghiệp hoặc dùng --operator",
                                "the operator is missing; give it in its column or with --operator"}));
        return false;
    }
    record.name = text(row, StationField::name);
    record.address = text(row, StationField::address);
    record.ward_written = text(row, StationField::ward);
    record.district_written = text(row, StationField::district);
    record.province_written = text(row, StationField::province);
    record.technologies = text(row, StationField::technologies);
    read_codes(row, record);
    record.height = read_height(row, StationField::height, m_source.map.height_factor);
    record.host_height = read_height(row, StationField::host_height, m_source.map.host_height_factor);
    read_date(row, record);
    read_accuracy(row, record);
    read_extra(row, record);
    return true;
}

void StationRowReader::read_code(core::RawRow const& row, core::StationRecord& record) {
    auto const written = text(row, StationField::code);
    record.code = core::without_invisible(written);
    if (record.code.size() != written.size()) {
        m_findings.add(
            finding(row, StationField::code, "code-invisible-letters", Severity::warning,
                    {fmt::format("mã có ký tự không nhìn thấy; đã bỏ, đọc là {}", record.code),
                     fmt::format("the code holds invisible characters; read without them as {}", record.code)}));
    }
}

void StationRowReader::read_operator(core::RawRow const& row, core::StationRecord& record) {
    record.operator_raw = text(row, StationField::operator_name);
    if (record.operator_raw.empty()) {
        record.operator_raw = m_source.default_operator;
    }
    auto const* entry = find_code(core::operators(), record.operator_raw);
    record.operator_code = entry != nullptr ? entry->code : record.operator_raw;
    if (entry == nullptr && !record.operator_raw.empty()) {
        m_findings.add(finding(row, StationField::operator_name, "operator-unknown", Severity::warning,
                               {"doanh nghiệp chưa có trong danh mục; giữ nguyên chữ đã viết",
                                "the operator is not in the code list; kept as written"}));
    }
}

void StationRowReader::read_codes(core::RawRow const& row, core::StationRecord& record) {
    struct Field {
        StationField field;
        core::CodeList const& list;
        core::Words what;
        std::string& code;
        std::string& raw;
    };
    Field const fields[] = {
        {StationField::mast_class,
         core::mast_classes(),
         {"loại cột", "mast class"},
         record.mast_class,
         record.mast_class_raw},
        {StationField::structure_kind,
         core::structure_kinds(),
         {"kiểu cột", "structure kind"},
         record.structure_kind,
         record.structure_kind_raw},
        {StationField::status, core::station_statuses(), {"trạng thái", "status"}, record.status, record.status_raw},
    };
    for (auto const& field : fields) {
        field.raw = text(row, field.field);
        if (field.raw.empty()) {
            continue;
        }
        if (auto const* entry = find_code(field.list, field.raw)) {
            field.code = entry->code;
            continue;
        }
        auto code = std::string(to_string(field.field)) + "-unknown";
        std::replace(code.begin(), code.end(), '_', '-');
        m_findings.add(finding(row, field.field, code, Severity::warning, expected_one_of(field.list, field.what)));
    }
}

std::optional<core::Length> StationRowReader::read_height(core::RawRow const& row, StationField field, double factor) {
    auto const written = text(row, field);
    if (written.empty()) {
        return std::nullopt;
    }
    auto const metres = core::parse_length_metres(written);
    if (!metres) {
        m_findings.add(finding(row, field, "height-not-a-number", Severity::warning,
                               {"không phải số mét; coi là chưa biết", "not a number of metres; taken as unknown"}));
        return std::nullopt;
    }
    auto const height = *metres * factor;
    if (height == 0.0) {
        m_findings.add(finding(row, field, "height-zero", Severity::info,
                               {"chiều cao 0 được coi là chưa biết", "a height of 0 is taken as unknown"}));
        return std::nullopt;
    }
    if (height < 0.0 || height > kHeightLimitMetres) {
        m_findings.add(finding(row, field, "height-implausible", Severity::warning,
                               {fmt::format("cần từ 0 đến {} m; coi là chưa biết", kHeightLimitMetres),
                                fmt::format("expected 0 to {} m; taken as unknown", kHeightLimitMetres)}));
        return std::nullopt;
    }
    return core::Length::metres(height);
}

void StationRowReader::read_date(core::RawRow const& row, core::StationRecord& record) {
    auto const written = text(row, StationField::in_service_from);
    if (written.empty()) {
        return;
    }
    record.in_service_from = core::parse_date(written);
    if (!record.in_service_from) {
        auto const serial = core::parse_number(written);
        // Excel day numbers: a bare year such as 2015 is not one
        if (serial && serial->value > 20'000) {
            record.in_service_from = core::date_from_excel_serial(serial->value);
        }
        if (record.in_service_from) {
            auto const day = core::format_vietnamese(*record.in_service_from);
            m_findings.add(finding(row, StationField::in_service_from, "date-from-day-number", Severity::info,
                                   {fmt::format("số ngày của bảng tính, đọc là {}", day),
                                    fmt::format("a spreadsheet's day number, read as {}", day)}));
        }
    }
    if (!record.in_service_from) {
        m_findings.add(finding(
            row, StationField::in_service_from, "date-not-a-day", Severity::warning,
            {"không phải ngày như 30/06/2017; coi là chưa biết", "not a day like 30/06/2017; taken as unknown"}));
    }
}

void StationRowReader::read_accuracy(core::RawRow const& row, core::StationRecord& record) {
    auto const written = text(row, StationField::accuracy);
    if (written.empty()) {
        return;
    }
    auto const metres = core::parse_length_metres(written);
    if (metres && *metres >= 0.0) {
        record.accuracy = core::Length::metres(*metres * m_source.map.accuracy_factor);
        return;
    }
    m_findings.add(finding(row, StationField::accuracy, "accuracy-not-a-number", Severity::warning,
                           {"không phải số mét; coi là chưa biết", "not a number of metres; taken as unknown"}));
}

void StationRowReader::read_extra(core::RawRow const& row, core::StationRecord& record) {
    for (auto const column : m_source.map.unknown) {
        if (column < row.cells.size() && !row.cells[column].text.empty()) {
            record.extra.emplace_back(m_source.headings[column], row.cells[column].text);
        }
    }
}

} // namespace hatang::desk
