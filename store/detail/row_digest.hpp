// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the change log vouches for: rows in one canonical byte form, hashed per table and change.
/// A value is a tag byte and its bytes: 0 NULL; 1 integer, 8 bytes; 2 real, 8 bytes IEEE; 3 text and 4 blob, length in
/// 4 bytes and the bytes; all little-endian. A row is its columns in table order without change_to and without
/// trailing NULLs (so a later migration may add columns), preceded by its length in 4 bytes.

#include "store/detail/sqlite.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::store {

using Hash = std::array<unsigned char, 32>;
std::string hex(Hash const& hash);
/// \throws core::Error(internal) when libsodium cannot start.
void start_hashing();

/// Builds the canonical form of some columns.
class RowBytes {
public:
    void clear() { m_bytes.clear(), m_used = 0; }
    void null() { m_bytes.push_back(0); }
    void integer(std::int64_t value);
    void real(double value);
    void text(std::string_view value) { counted(3, value); }
    void blob(std::string_view value) { counted(4, value); }
    void column(Statement const& row, int index);
    /// Without trailing NULLs.
    std::string_view view() const { return {m_bytes.data(), m_used}; }

private:
    void number(char tag, std::uint64_t bits);
    void counted(char tag, std::string_view value);
    std::string m_bytes;
    std::size_t m_used = 0;
};

/// 64 bits that tell whether the content of a version differs from another's (SipHash-2-4 under a fixed key).
std::int64_t content_hash(std::string_view content);

/// Tables whose rows the log vouches for, in digest order; later migrations append.
enum class DigestTable : std::uint8_t {
    admin_unit,
    admin_unit_version,
    admin_succession_version,
    site_version,
    structure_version,
    base_station_version,
    structure_event,
    import_file,
    zone_version,
    aerodrome_version,
    street_version,
    pole_version,
    route_version,
    complaint_version,
    access_point_version,
    works_version,
    programme_version,
    programme_phase_version,
    programme_item_version,
    span_version,
    duct_version,
    manhole_version,
    cable_version,
    complaint_person_version,
    access_point_person_version,
    site_event,
    application,
    application_event,
    stored_file,
    application_document,
    permit,
    desk_setting,
    complaint_case,
    complaint_event,
    complaint_file,
    address_fix,
    inspection,
    violation,
    field_pack,
    field_pack_item,
    field_receipt,
    field_receipt_item,
    field_conflict,
    field_conflict_end
};
/// From here to the last, in this order, the tables of sql/place.
inline constexpr DigestTable kFirstPlaceTable = DigestTable::zone_version;
inline constexpr DigestTable kLastPlaceTable = DigestTable::access_point_person_version;
struct DigestTableInfo {
    std::string_view name;
    bool closes; ///< has a change_to column
};
inline constexpr std::array<DigestTableInfo, 44> kDigestTables{{
    {"admin_unit", false},
    {"admin_unit_version", true},
    {"admin_succession_version", true},
    {"site_version", true},
    {"structure_version", true},
    {"base_station_version", true},
    {"structure_event", false},
    {"import_file", false},
    {"zone_version", true},
    {"aerodrome_version", true},
    {"street_version", true},
    {"pole_version", true},
    {"route_version", true},
    {"complaint_version", true},
    {"access_point_version", true},
    {"works_version", true},
    {"programme_version", true},
    {"programme_phase_version", true},
    {"programme_item_version", true},
    {"span_version", true},
    {"duct_version", true},
    {"manhole_version", true},
    {"cable_version", true},
    {"complaint_person_version", true},
    {"access_point_person_version", true},
    {"site_event", false},
    {"application", false},
    {"application_event", false},
    {"stored_file", false},
    {"application_document", false},
    {"permit", false},
    {"desk_setting", false},
    {"complaint_case", false},
    {"complaint_event", false},
    {"complaint_file", false},
    {"address_fix", false},
    {"inspection", false},
    {"violation", false},
    {"field_pack", false},
    {"field_pack_item", false},
    {"field_receipt", false},
    {"field_receipt_item", false},
    {"field_conflict", false},
    {"field_conflict_end", false},
}};

/// BLAKE2b-256 over the rows that one change added to one table, in fid order.
class TableDigest {
public:
    TableDigest();
    ~TableDigest();
    TableDigest(TableDigest&&) noexcept;
    TableDigest& operator=(TableDigest&&) noexcept;
    TableDigest(TableDigest const&) = delete;
    TableDigest& operator=(TableDigest const&) = delete;
    /// \p head and \p tail are one row in canonical form, cut anywhere.
    void add(std::string_view head, std::string_view tail = {});
    std::int64_t count() const { return m_count; }
    /// \pre called once, last.
    Hash finish();

private:
    struct State;
    void flush();
    std::unique_ptr<State> m_state;
    std::string m_buffer;
    std::int64_t m_count = 0;
};

struct TableSummary {
    std::int64_t added = 0;
    Hash rows{};
    std::vector<std::int64_t> closed; ///< fids of versions closed
};
using ChangeSummary = std::map<DigestTable, TableSummary>;

struct RowsDigest {
    std::int64_t rows_added = 0;
    std::int64_t versions_closed = 0;
    Hash digest{};
};
/// The digest that goes into the log entry; tables without rows do not count. Sorts the closed fids.
RowsDigest digest_of(ChangeSummary& summary);

/// Gathers one change while it is written.
class ChangeDigest {
public:
    void added(DigestTable table, std::string_view head, std::string_view tail = {}) {
        m_tables[table].add(head, tail);
    }
    void closed(DigestTable table, std::int64_t fid) { m_closed[table].push_back(fid); }
    RowsDigest finish();

private:
    std::map<DigestTable, TableDigest> m_tables;
    std::map<DigestTable, std::vector<std::int64_t>> m_closed;
};

} // namespace hatang::store
