// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Field packs, receipts and conflicts, read.

#include "core/contracts/field_packs.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

class FieldTables : public core::FieldPackReader {
public:
    explicit FieldTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    std::vector<core::FieldPack> packs() const override;
    std::optional<core::FieldPack> find_pack_by_uuid(std::string_view uuid) const override;
    std::optional<core::FieldPack> find_pack(std::string_view code) const override;
    std::vector<core::FieldPackItem> items(core::FieldPack const& pack) const override;
    std::vector<core::FieldTold> told(core::FieldPack const& pack) const override;
    bool was_received(std::string_view uuid) const override;
    std::vector<core::FieldReceipt> receipts(std::string_view code, std::string_view file_sha256) const override;
    std::vector<core::FieldReceiptItem> receipt_items(core::FieldReceipt const& receipt) const override;
    std::vector<core::FieldConflictRow> conflicts(std::string_view code) const override;
    std::string register_id() const override;

private:
    std::unique_ptr<Connection> const& m_slot;
};

} // namespace hatang::store
