// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Which field of a StationRecord stands in which column, in table order; used for hashing, binding and copying.

#include "core/network/station_record.hpp"
#include "store/detail/version_row.hpp"

namespace hatang::store {

template <typename Sink> void visit_site(Sink& sink, core::StationRecord const& record, std::string_view geom) {
    sink.required(record.code);
    sink.text(record.name);
    sink.text(record.address);
    sink.text(record.ward_written);
    sink.text(record.district_written);
    sink.text(record.province_written);
    sink.length(record.accuracy);
    sink.text(record.submitted.first);
    sink.text(record.submitted.second);
    sink.integer(record.submitted.epsg);
    sink.text(record.submitted.note);
    sink.id(record.place.commune);
    sink.id(record.place.commune_then);
    sink.id(record.place.district_then);
    sink.required(core::to_string(record.place.then_basis));
    sink.blob(geom);
}

template <typename Sink> void visit_structure(Sink& sink, core::StationRecord const& record, std::int64_t site) {
    sink.integer(site);
    sink.text(record.structure_kind);
    sink.text(record.structure_kind_raw);
    sink.text(record.mast_class);
    sink.text(record.mast_class_raw);
    sink.length(record.height);
    sink.length(record.host_height);
    sink.text(record.status);
}

template <typename Sink>
void visit_base_station(Sink& sink, core::StationRecord const& record, std::int64_t structure, std::string_view extra) {
    sink.integer(structure);
    sink.required(record.operator_code);
    sink.text(record.operator_raw);
    sink.required(record.code);
    sink.text(record.status);
    sink.text(record.status_raw);
    sink.text(record.technologies);
    sink.date(record.in_service_from);
    sink.text(extra);
}

/// Places of columns in the content, for events.
inline constexpr std::size_t kSiteCode = 0;
inline constexpr std::size_t kStructureSite = 0;
inline constexpr std::size_t kStructureMastClass = 3;
inline constexpr std::size_t kStructureHeight = 5;
inline constexpr std::size_t kStructureStatus = 7;
inline constexpr std::size_t kBaseStationStatus = 4;

/// Fields into values that can be kept.
class ValueSink {
public:
    explicit ValueSink(std::vector<StoredValue>& out) : m_out(out) {}
    void integer(std::int64_t value) { m_out.emplace_back(value); }
    void required(std::string_view text) { m_out.emplace_back(std::string(text)); }
    void text(std::string_view text) { text.empty() ? null() : required(text); }
    void length(std::optional<core::Length> value) {
        value ? static_cast<void>(m_out.emplace_back(value->metres())) : null();
    }
    void date(std::optional<core::Date> value) { value ? required(core::format_iso(*value)) : null(); }
    void blob(std::string_view bytes) { m_out.emplace_back(Blob{std::string(bytes)}); }
    template <typename Id> void id(std::optional<Id> value) { value ? integer(value->value()) : null(); }

private:
    void null() { m_out.emplace_back(std::monostate{}); }
    std::vector<StoredValue>& m_out;
};

/// JSON object of the columns that hatang does not know, in file order; empty text for none.
void write_extra(std::string& out, std::vector<std::pair<std::string, std::string>> const& extra);
/// Reads what write_extra() wrote. \throws core::Error(io) for anything else.
std::vector<std::pair<std::string, std::string>> read_extra(std::string_view json);
/// The key in which a text filter searches: code|name|address.
std::string station_search_key(core::StationRecord const& record);

} // namespace hatang::store
