// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/verifier.hpp"

#include "store/detail/place_sql.hpp"
#include "store/detail/schema.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <charconv>
#include <set>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

constexpr std::size_t kMostProblems = 100;

/// Texts of the schema's objects by type and name.
std::map<std::pair<std::string, std::string>, std::string> schema_texts(Connection& connection) {
    std::map<std::pair<std::string, std::string>, std::string> texts;
    Statement rows = connection.prepare(sql::list_schema_objects);
    while (rows.step())
        texts.emplace(std::pair(std::string(rows.text(0)), std::string(rows.text(1))), std::string(rows.text(2)));
    return texts;
}

/// The statements that read a table for its digest, in the order of DigestTable, before and after those of sql/place.
constexpr std::array<std::string_view, static_cast<std::size_t>(kFirstPlaceTable)> kReadTable{
    sql::read_admin_unit,      sql::read_admin_unit_version, sql::read_admin_succession_version,
    sql::read_site_version,    sql::read_structure_version,  sql::read_base_station_version,
    sql::read_structure_event, sql::read_import_file};
constexpr std::array<std::string_view, kDigestTables.size() - static_cast<std::size_t>(kLastPlaceTable) - 1>
    kReadLaterTable{sql::read_site_event,        sql::read_application,          sql::read_application_event,
                    sql::read_stored_file,       sql::read_application_document, sql::read_permit,
                    sql::read_desk_setting,      sql::read_complaint_case,       sql::read_complaint_event,
                    sql::read_complaint_file,    sql::read_address_fix,          sql::read_inspection,
                    sql::read_violation,         sql::read_field_pack,           sql::read_field_pack_item,
                    sql::read_field_receipt,     sql::read_field_receipt_item,   sql::read_field_conflict,
                    sql::read_field_conflict_end};

std::string_view read_statement(DigestTable table) {
    if (table < kFirstPlaceTable)
        return kReadTable.at(static_cast<std::size_t>(table));
    return table <= kLastPlaceTable
               ? read_place_statement(table)
               : kReadLaterTable.at(static_cast<std::size_t>(table) - static_cast<std::size_t>(kLastPlaceTable) - 1);
}

int column_named(Statement const& row, std::string_view name) {
    int const columns = sqlite3_column_count(row.handle());
    for (int i = 0; i < columns; ++i)
        if (name == sqlite3_column_name(row.handle(), i))
            return i;
    return -1;
}

} // namespace

LogTail parse_head(std::string const& text) {
    LogTail head;
    std::size_t const colon = text.find(':');
    char const* const end = text.data() + std::min(colon, text.size());
    auto const [stop, failed] = std::from_chars(text.data(), end, head.sequence);
    std::size_t bytes = 0;
    bool const good = colon != std::string::npos && failed == std::errc() && stop == end &&
                      sodium_hex2bin(head.hash.data(), head.hash.size(), text.data() + colon + 1,
                                     text.size() - colon - 1, nullptr, &bytes, nullptr) == 0 &&
                      bytes == head.hash.size();
    if (!good)
        throw core::usage_error({"'" + text + "' không phải là mã đầu nhật ký (số:64 chữ số hex)",
                                 "'" + text + "' is not a log head (number:64 hex digits)"},
                                {"dùng đúng dòng mà 'hatang register log --head' đã in",
                                 "use the line that 'hatang register log --head' printed"});
    return head;
}

void Verifier::report(std::int64_t entry, std::string code, core::Words message) {
    if (m_result.problems.size() < kMostProblems)
        m_result.problems.push_back({entry, std::move(code), std::move(message)});
}

VerifyResult Verifier::run(std::optional<LogTail> const& exported) {
    check_pages();
    check_schema();
    check_chain();
    check_head(exported);
    read_rows();
    check_rows();
    return std::move(m_result);
}

void Verifier::check_pages() {
    Statement pages = m_connection.prepare("PRAGMA quick_check(10)");
    while (pages.step())
        if (std::string const text(pages.text(0)); text != "ok")
            report(0, "page", {"tệp bị hỏng: " + text, "the file is damaged: " + text});
    Statement keys = m_connection.prepare("PRAGMA foreign_key_check");
    if (keys.step()) {
        std::string const table(keys.text(0));
        report(0, "foreign-key",
               {"bảng " + table + " trỏ tới bản ghi không có",
                "table " + table + " points to a record that is not there"});
    }
    check_spatial_index(sql::check_site_rtree, {"chỉ mục không gian của vị trí", "the spatial index of sites"});
    check_spatial_index(sql::check_admin_rtree, {"chỉ mục không gian của ranh giới", "the spatial index of outlines"});
    for (core::PlaceKind const kind : core::kPlaceKinds) {
        std::string const layer(core::place_kind(kind).plural);
        check_spatial_index(place_sql(kind).rtree_check,
                            {"chỉ mục không gian của lớp " + layer, "the spatial index of " + layer});
    }
}

void Verifier::check_spatial_index(std::string_view statement, core::Words const& what) {
    Statement row = m_connection.prepare(statement);
    row.step();
    if (row.text(0) != "ok" || row.integer(1) != row.integer(2))
        report(0, "spatial-index", {what.vi + " không khớp với dữ liệu", what.en + " does not agree with the data"});
}

void Verifier::check_schema() {
    Connection fresh("expected schema", OpenMode::memory);
    migrate(fresh, 0, newest_schema(), {"", ""});
    auto const expected = schema_texts(fresh);
    auto const found = schema_texts(m_connection);
    for (auto const& [key, text] : expected) {
        auto const at = found.find(key);
        if (at == found.end() || at->second != text)
            report(0, "schema-changed", {"lược đồ bị sửa ở " + key.second, "the schema was changed at " + key.second});
    }
    for (auto const& [key, text] : found)
        if (key.first == "trigger" && !expected.contains(key))
            report(0, "schema-changed",
                   {"lược đồ có trigger lạ " + key.second, "the schema has a foreign trigger " + key.second});
}

void Verifier::check_chain() {
    LogTail before;
    bool sound = true;
    read_chain(m_connection, [&](ChainEntry const& chain) {
        std::int64_t const number = chain.entry.number.value();
        if (sound && number != before.sequence + 1) {
            sound = false;
            report(before.sequence + 1, "entry-missing",
                   {fmt::format("nhật ký thiếu mục {}", before.sequence + 1),
                    fmt::format("the log lacks entry {}", before.sequence + 1)});
        } else if (sound && hash_of(chain) != chain.hash) {
            sound = false;
            report(number, "entry-edited",
                   {fmt::format("mục {} của nhật ký đã bị sửa", number),
                    fmt::format("entry {} of the log was edited", number)});
        } else if (sound && chain.previous != before.hash) {
            sound = false;
            report(number, "chain-broken",
                   {fmt::format("mục {} không nối với mục trước nó", number),
                    fmt::format("entry {} does not follow the one before it", number)});
        }
        before = {number, chain.hash};
        m_entries.emplace(number, chain);
    });
    m_result.changes = static_cast<std::int64_t>(m_entries.size());
    m_result.head = head_text(before);
}

void Verifier::check_head(std::optional<LogTail> const& exported) {
    if (!exported || exported->sequence == 0)
        return;
    auto const at = m_entries.find(exported->sequence);
    if (at == m_entries.end())
        report(exported->sequence, "log-cut",
               {fmt::format("nhật ký đã bị cắt: mã đầu được giữ ngoài là mục {}, nay không còn", exported->sequence),
                fmt::format("the log was cut: the exported head is entry {}, which is gone", exported->sequence)});
    else if (at->second.hash != exported->hash)
        report(exported->sequence, "head-differs",
               {fmt::format("mục {} khác với mã đầu được giữ ngoài: nhật ký đã bị viết lại", exported->sequence),
                fmt::format("entry {} differs from the exported head: the log was rewritten", exported->sequence)});
}

void Verifier::read_rows() {
    for (std::size_t i = 0; i < kDigestTables.size(); ++i)
        read_table(static_cast<DigestTable>(i));
}

void Verifier::read_table(DigestTable table) {
    Statement rows = m_connection.prepare(read_statement(table));
    int const columns = sqlite3_column_count(rows.handle());
    int const from = column_named(rows, "change_from");
    int const to = column_named(rows, "change_to");
    std::map<std::int64_t, TableDigest> digests;
    RowBytes bytes;
    while (rows.step()) {
        bytes.clear();
        for (int i = 0; i < columns; ++i)
            if (i != to)
                bytes.column(rows, i);
        digests[rows.integer(from)].add(bytes.view());
        if (to >= 0 && !rows.is_null(to))
            m_rows[rows.integer(to)][table].closed.push_back(rows.integer(0));
        ++m_result.rows;
    }
    for (auto& [change, digest] : digests) {
        TableSummary& summary = m_rows[change][table];
        summary.added = digest.count();
        summary.rows = digest.finish();
    }
}

void Verifier::check_rows() {
    for (auto& [number, chain] : m_entries) {
        auto const found = m_rows.find(number);
        ChangeSummary none;
        RowsDigest const rows = digest_of(found != m_rows.end() ? found->second : none);
        if (rows.digest != chain.rows_digest || rows.rows_added != chain.entry.rows_added ||
            rows.versions_closed != chain.entry.versions_closed)
            report(number, "rows-changed",
                   {fmt::format("các bản ghi của thay đổi {} không còn như khi ghi", number),
                    fmt::format("the rows of change {} are not as they were written", number)});
    }
    for (auto const& [number, summary] : m_rows)
        if (!m_entries.contains(number))
            report(number, "rows-without-entry",
                   {fmt::format("có bản ghi của thay đổi {} mà nhật ký không có", number),
                    fmt::format("there are rows of change {} that the log does not have", number)});
}

} // namespace hatang::store
