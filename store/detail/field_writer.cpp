// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/field_writer.hpp"

#include "core/error.hpp"
#include "core/uuid.hpp"
#include "store/detail/gpkg_blob.hpp"
#include "store/detail/row_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "embedded/store_sql.hpp"

namespace hatang::store {

namespace {

std::string_view bytes_of(core::Uuid const& uuid) {
    return {reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()};
}

} // namespace

std::int64_t FieldWriter::next_fid(DigestTable table, std::string_view statement) {
    auto const [at, is_new] = m_last.try_emplace(table, 0);
    if (is_new)
        at->second = m_context.connection.integer_of(statement);
    return ++at->second;
}

std::string FieldWriter::next_code(std::string_view statement, std::string_view word, core::Date on) {
    std::string const prefix = fmt::format("{}-{}-", word, static_cast<int>(on.year()));
    auto const [at, is_new] = m_numbers.try_emplace(prefix, 0);
    if (is_new) {
        Statement rows = m_context.connection.prepare(statement);
        std::string const pattern = prefix + "%";
        rows.bind(1, pattern);
        while (rows.step()) {
            std::string_view const number = rows.text(0).substr(prefix.size());
            int value = 0;
            auto const parsed = std::from_chars(number.data(), number.data() + number.size(), value);
            if (parsed.ec == std::errc{} && parsed.ptr == number.data() + number.size())
                at->second = std::max(at->second, value);
        }
    }
    return fmt::format("{}{:04}", prefix, ++at->second);
}

std::string FieldWriter::add_pack(core::FieldPack& pack) {
    auto const uuid = m_context.uuids.next();
    pack.uuid = core::format_uuid(uuid);
    pack.id = next_fid(DigestTable::field_pack, sql::get_last_field_pack);
    pack.code = next_code(sql::list_field_pack_codes, "GTD", pack.made_on);
    pack.change = m_context.number;
    add_row(m_context, sql::insert_field_pack, DigestTable::field_pack, [&](auto& sink) {
        sink.integer(pack.id);
        sink.blob(bytes_of(uuid));
        sink.integer(m_context.number);
        sink.required(pack.code);
        sink.date(pack.made_on);
        sink.required(pack.team);
        sink.required(pack.actor);
        sink.required(pack.scope);
    });
    return pack.code;
}

void FieldWriter::add_item(core::FieldPack const& pack, core::FieldPackItem const& item) {
    std::int64_t const fid = next_fid(DigestTable::field_pack_item, sql::get_last_field_pack_item);
    add_row(m_context, sql::insert_field_pack_item, DigestTable::field_pack_item, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(pack.id);
        sink.integer(m_context.number);
        sink.required(item.layer);
        sink.required(item.uuid);
        sink.required(item.code);
        sink.required(item.owner_key);
    });
}

std::string FieldWriter::add_receipt(core::FieldReceipt& receipt, std::optional<std::int64_t> pack_id) {
    auto const uuid = m_context.uuids.next();
    receipt.id = next_fid(DigestTable::field_receipt, sql::get_last_field_receipt);
    receipt.code = next_code(sql::list_field_receipt_codes, "BN", receipt.received_on);
    receipt.change = m_context.number;
    add_row(m_context, sql::insert_field_receipt, DigestTable::field_receipt, [&](auto& sink) {
        sink.integer(receipt.id);
        sink.blob(bytes_of(uuid));
        sink.integer(m_context.number);
        sink.required(receipt.code);
        pack_id ? sink.integer(*pack_id) : sink.text({});
        sink.date(receipt.received_on);
        sink.required(receipt.actor);
        sink.required(receipt.file_name);
        sink.required(receipt.file_sha256);
    });
    return receipt.code;
}

void FieldWriter::add_receipt_item(core::FieldReceipt const& receipt, core::FieldReceiptItem const& item) {
    std::int64_t const fid = next_fid(DigestTable::field_receipt_item, sql::get_last_field_receipt_item);
    PointBlob const point = item.position ? point_blob(*item.position) : PointBlob{};
    add_row(m_context, sql::insert_field_receipt_item, DigestTable::field_receipt_item, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(receipt.id);
        sink.integer(m_context.number);
        sink.required(item.layer);
        sink.integer(item.row);
        sink.text(item.uuid);
        sink.text(item.code);
        sink.required(item.outcome);
        sink.text(item.told);
        sink.text(item.note);
        sink.text(item.file);
        sink.text(item.sha256);
        sink.text(item.taken_at);
        sink.blob(item.position ? std::string_view(point.data(), point.size()) : std::string_view());
    });
}

std::string FieldWriter::add_conflict(core::FieldConflict& conflict, core::FieldReceipt const& receipt) {
    auto const uuid = m_context.uuids.next();
    conflict.id = next_fid(DigestTable::field_conflict, sql::get_last_field_conflict);
    conflict.code = next_code(sql::list_field_conflict_codes, "XD", receipt.received_on);
    conflict.change = m_context.number;
    auto const value = [](auto& sink, std::optional<std::string> const& text) {
        text ? sink.required(*text) : sink.text({});
    };
    add_row(m_context, sql::insert_field_conflict, DigestTable::field_conflict, [&](auto& sink) {
        sink.integer(conflict.id);
        sink.blob(bytes_of(uuid));
        sink.integer(m_context.number);
        sink.required(conflict.code);
        sink.integer(receipt.id);
        sink.required(conflict.layer);
        sink.required(conflict.uuid);
        sink.required(conflict.record_code);
        sink.required(conflict.field);
        value(sink, conflict.base);
        value(sink, conflict.ours);
        value(sink, conflict.theirs);
    });
    return conflict.code;
}

void FieldWriter::end_conflict(core::FieldConflict const& conflict, core::FieldConflictEnd const& end) {
    {
        Statement rows = m_context.connection.prepare(sql::list_field_conflicts);
        rows.bind(1, conflict.code);
        if (rows.step() && !rows.is_null(14))
            throw core::conflict_error(
                {fmt::format("xung đột {} đã được {} kết thúc", conflict.code, rows.text(15)),
                 fmt::format("conflict {} was ended already by {}", conflict.code, rows.text(15))},
                {"xem: hatang field conflicts --all", "see: hatang field conflicts --all"});
    }
    std::int64_t const fid = next_fid(DigestTable::field_conflict_end, sql::get_last_field_conflict_end);
    add_row(m_context, sql::insert_field_conflict_end, DigestTable::field_conflict_end, [&](auto& sink) {
        sink.integer(fid);
        sink.integer(conflict.id);
        sink.integer(m_context.number);
        sink.date(end.on);
        sink.required(end.actor);
        sink.required(end.take);
        end.value ? sink.required(*end.value) : sink.text({});
        sink.required(end.reason);
    });
}

} // namespace hatang::store
