// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/application_tables.hpp"

#include "core/error.hpp"
#include "store/detail/gpkg_blob.hpp"

#include <fmt/format.h>

#include <cmath>
#include <unordered_map>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

void bind_optional(Statement& statement, int index, std::optional<std::string> const& text) {
    if (text) {
        statement.bind(index, *text);
    } else {
        statement.bind_null(index);
    }
}

std::optional<core::GeoPoint> position_of(std::string_view blob) {
    auto const point = point_of_blob(blob);
    return std::isnan(point.lon) ? std::nullopt : std::optional(point);
}

core::ApplicationRecord record_of(Statement const& row) {
    core::ApplicationRecord record;
    record.code = row.text(1);
    record.kind = row.text(2);
    record.filed_on = row.date(3).value_or(core::Date{});
    record.operator_code = row.text(4);
    record.mast_class = row.text(5);
    record.height = row.length(6);
    record.proposal = row.text(7);
    auto const position = position_of(row.blob(8));
    record.position = position.value_or(core::GeoPoint{});
    record.placed = position.has_value();
    record.procedure = row.text(10);
    record.province = row.text(11);
    record.complexity = row.is_null(12) ? record.complexity : std::string(row.text(12));
    record.remote = row.integer(13) != 0;
    record.stations = static_cast<int>(row.optional_integer(14).value_or(1));
    record.channel = row.text(15);
    record.applicant = row.text(16);
    record.site = row.text(17);
    record.address = row.text(18);
    record.previous = row.text(19);
    return record;
}

std::vector<std::string> split(std::string_view codes) {
    std::vector<std::string> parts;
    while (!codes.empty()) {
        auto const comma = codes.find(',');
        parts.emplace_back(codes.substr(0, comma));
        codes.remove_prefix(comma == std::string_view::npos ? codes.size() : comma + 1);
    }
    return parts;
}

core::ApplicationEvent event_of(Statement const& row) {
    core::ApplicationEvent event;
    event.step = row.text(1);
    event.on = row.date(2).value_or(core::Date{});
    event.actor = row.text(3);
    event.note = row.text(4);
    event.data = row.text(5);
    event.change = row.integer(6);
    event.stage = row.text(7);
    event.role = row.text(8);
    event.papers = split(row.text(9));
    event.body = row.text(10);
    event.authority = row.text(11);
    event.extra_days = static_cast<int>(row.integer(12));
    event.officer = row.text(13);
    return event;
}

} // namespace

std::int64_t require_application(Connection& connection, std::string_view code) {
    Statement found = connection.prepare(sql::get_application_fid);
    found.bind(1, code);
    if (!found.step()) {
        throw core::not_found_error(
            {fmt::format("không có hồ sơ \"{}\"", code), fmt::format("there is no application \"{}\"", code)},
            {"xem: hatang application list", "see: hatang application list"});
    }
    return found.integer(0);
}

std::vector<std::pair<std::int64_t, core::ApplicationEvent>>
read_application_events(Connection& connection, std::optional<std::int64_t> fid, bool with_data) {
    std::vector<std::pair<std::int64_t, core::ApplicationEvent>> events;
    Statement rows = connection.prepare(sql::list_application_events);
    if (fid) {
        rows.bind(1, *fid);
    } else {
        rows.bind_null(1);
    }
    rows.bind(2, std::int64_t{with_data ? 1 : 0});
    while (rows.step()) {
        events.emplace_back(rows.integer(0), event_of(rows));
    }
    return events;
}

std::vector<core::ApplicationRow> ApplicationTables::applications(std::optional<std::string> const& code) const {
    std::vector<core::ApplicationRow> found;
    std::unordered_map<std::int64_t, std::size_t> by_fid;
    Statement rows = m_slot->prepare(sql::list_applications);
    bind_optional(rows, 1, code);
    while (rows.step()) {
        by_fid.emplace(rows.integer(0), found.size());
        found.push_back({record_of(rows), rows.integer(9), {}});
    }
    auto const one = code && !found.empty() ? std::optional(by_fid.begin()->first) : std::nullopt;
    if (found.empty()) {
        return found;
    }
    for (auto& [fid, event] : read_application_events(*m_slot, one, false)) {
        found[by_fid.at(fid)].events.push_back(std::move(event));
    }
    return found;
}

std::vector<core::ApplicationEvent> ApplicationTables::application_events(std::string_view code) const {
    std::vector<core::ApplicationEvent> events;
    for (auto& each : read_application_events(*m_slot, require_application(*m_slot, code), true)) {
        events.push_back(std::move(each.second));
    }
    return events;
}

std::vector<core::ApplicationDocument> ApplicationTables::documents(std::string_view code) const {
    std::vector<core::ApplicationDocument> documents;
    Statement rows = m_slot->prepare(sql::list_application_documents);
    rows.bind(1, require_application(*m_slot, code));
    while (rows.step()) {
        documents.push_back({rows.integer(0), rows.integer(1), std::string(rows.text(2)), std::string(rows.text(3)),
                             std::string(rows.text(4)), std::string(rows.text(5)), rows.integer(6),
                             std::string(rows.text(7)), rows.integer(8)});
    }
    return documents;
}

std::string ApplicationTables::document_bytes(std::string_view code, std::int64_t number) const {
    Statement found = m_slot->prepare(sql::get_application_document_bytes);
    found.bind(1, require_application(*m_slot, code)).bind(2, number);
    if (!found.step()) {
        auto const see = "hatang application show " + std::string(code);
        throw core::not_found_error({fmt::format("hồ sơ {} không có tài liệu số {}", code, number),
                                     fmt::format("application {} has no document {}", code, number)},
                                    {"xem: " + see, "see: " + see});
    }
    return std::string(found.blob(0));
}

std::vector<core::PermitEntry> ApplicationTables::permits(std::optional<std::string> const& code) const {
    std::vector<core::PermitEntry> permits;
    Statement rows = m_slot->prepare(sql::list_permits);
    bind_optional(rows, 1, code);
    while (rows.step()) {
        permits.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                           std::string(rows.text(3)), rows.date(4).value_or(core::Date{}), rows.date(5),
                           std::string(rows.text(6)), rows.integer(7)});
    }
    return permits;
}

std::optional<std::string> ApplicationTables::setting(std::string_view name) const {
    Statement found = m_slot->prepare(sql::get_desk_setting);
    found.bind(1, name);
    return found.step() ? std::optional(std::string(found.text(0))) : std::nullopt;
}

} // namespace hatang::store
