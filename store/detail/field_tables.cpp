// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/field_tables.hpp"

#include "core/uuid.hpp"
#include "store/detail/gpkg_blob.hpp"

#include <algorithm>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string uuid_text(std::string_view bytes) {
    core::Uuid uuid;
    std::copy_n(bytes.begin(), std::min(bytes.size(), uuid.bytes.size()), uuid.bytes.begin());
    return core::format_uuid(uuid);
}

void bind_or_null(Statement& statement, int index, std::string_view text) {
    if (text.empty())
        statement.bind_null(index);
    else
        statement.bind(index, text);
}

std::optional<std::string> optional_text(Statement const& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(std::string(row.text(column)));
}

std::vector<core::FieldPack> read_packs(Connection& connection, std::string_view uuid, std::string_view code) {
    std::vector<core::FieldPack> packs;
    Statement rows = connection.prepare(sql::list_field_packs);
    if (uuid.empty())
        rows.bind_null(1);
    else
        rows.bind_blob(1, uuid);
    bind_or_null(rows, 2, code);
    while (rows.step()) {
        core::FieldPack& pack = packs.emplace_back();
        pack.id = rows.integer(0);
        pack.uuid = uuid_text(rows.blob(1));
        pack.change = rows.integer(2);
        pack.code = rows.text(3);
        pack.made_on = rows.date(4).value_or(core::Date{});
        pack.team = rows.text(5);
        pack.actor = rows.text(6);
        pack.scope = rows.text(7);
        pack.items = rows.integer(8);
        pack.receipts = rows.integer(9);
    }
    return packs;
}

std::optional<core::FieldPack> first_of(std::vector<core::FieldPack> packs) {
    return packs.empty() ? std::nullopt : std::optional(std::move(packs.front()));
}

core::FieldConflict read_conflict(Statement const& row) {
    core::FieldConflict conflict;
    conflict.id = row.integer(0);
    conflict.change = row.integer(1);
    conflict.code = row.text(2);
    conflict.receipt_code = row.text(3);
    conflict.pack_code = row.text(4);
    conflict.team = row.text(5);
    conflict.received_on = row.date(6).value_or(core::Date{});
    conflict.layer = row.text(7);
    conflict.uuid = row.text(8);
    conflict.record_code = row.text(9);
    conflict.field = row.text(10);
    conflict.base = optional_text(row, 11);
    conflict.ours = optional_text(row, 12);
    conflict.theirs = optional_text(row, 13);
    return conflict;
}

} // namespace

std::vector<core::FieldPack> FieldTables::packs() const {
    return read_packs(*m_slot, {}, {});
}

std::optional<core::FieldPack> FieldTables::find_pack_by_uuid(std::string_view uuid) const {
    auto const parsed = core::parse_uuid(uuid);
    if (!parsed)
        return std::nullopt;
    return first_of(
        read_packs(*m_slot, {reinterpret_cast<char const*>(parsed->bytes.data()), parsed->bytes.size()}, {}));
}

std::optional<core::FieldPack> FieldTables::find_pack(std::string_view code) const {
    return code.empty() ? std::nullopt : first_of(read_packs(*m_slot, {}, code));
}

std::vector<core::FieldPackItem> FieldTables::items(core::FieldPack const& pack) const {
    std::vector<core::FieldPackItem> items;
    items.reserve(static_cast<std::size_t>(pack.items));
    Statement rows = m_slot->prepare(sql::list_field_pack_items);
    rows.bind(1, pack.id);
    while (rows.step())
        items.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                         std::string(rows.text(3))});
    return items;
}

std::vector<core::FieldTold> FieldTables::told(core::FieldPack const& pack) const {
    std::vector<core::FieldTold> told;
    Statement rows = m_slot->prepare(sql::list_field_told);
    rows.bind(1, pack.id);
    while (rows.step())
        told.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                        std::string(rows.text(3)), std::string(rows.text(4))});
    return told;
}

bool FieldTables::was_received(std::string_view uuid) const {
    Statement row = m_slot->prepare(sql::has_field_uuid);
    row.bind(1, uuid);
    return row.step() && row.integer(0) == 1;
}

std::vector<core::FieldReceipt> FieldTables::receipts(std::string_view code, std::string_view file_sha256) const {
    std::vector<core::FieldReceipt> receipts;
    Statement rows = m_slot->prepare(sql::list_field_receipts);
    bind_or_null(rows, 1, code);
    bind_or_null(rows, 2, file_sha256);
    while (rows.step()) {
        core::FieldReceipt& receipt = receipts.emplace_back();
        receipt.id = rows.integer(0);
        receipt.change = rows.integer(1);
        receipt.code = rows.text(2);
        receipt.pack_code = rows.text(3);
        receipt.received_on = rows.date(4).value_or(core::Date{});
        receipt.actor = rows.text(5);
        receipt.file_name = rows.text(6);
        receipt.file_sha256 = rows.text(7);
        receipt.items = rows.integer(8);
    }
    return receipts;
}

std::vector<core::FieldReceiptItem> FieldTables::receipt_items(core::FieldReceipt const& receipt) const {
    std::vector<core::FieldReceiptItem> items;
    Statement rows = m_slot->prepare(sql::list_field_receipt_items);
    rows.bind(1, receipt.id);
    while (rows.step()) {
        core::FieldReceiptItem& item = items.emplace_back();
        item.layer = rows.text(0);
        item.row = rows.integer(1);
        item.uuid = rows.text(2);
        item.code = rows.text(3);
        item.outcome = rows.text(4);
        item.told = rows.text(5);
        item.note = rows.text(6);
        item.file = rows.text(7);
        item.sha256 = rows.text(8);
        item.taken_at = rows.text(9);
        if (!rows.is_null(10))
            item.position = point_of_blob(rows.blob(10));
    }
    return items;
}

std::vector<core::FieldConflictRow> FieldTables::conflicts(std::string_view code) const {
    std::vector<core::FieldConflictRow> conflicts;
    Statement rows = m_slot->prepare(sql::list_field_conflicts);
    bind_or_null(rows, 1, code);
    while (rows.step()) {
        core::FieldConflictRow& row = conflicts.emplace_back();
        row.conflict = read_conflict(rows);
        if (auto const ended = rows.date(14))
            row.end = core::FieldConflictEnd{*ended, std::string(rows.text(15)), std::string(rows.text(16)),
                                             optional_text(rows, 17), std::string(rows.text(18))};
    }
    return conflicts;
}

std::string FieldTables::register_id() const {
    Statement row = m_slot->prepare(sql::get_metadata);
    row.bind(1, std::string_view("created_at"));
    return row.step() ? std::string(row.text(0)) : std::string();
}

} // namespace hatang::store
