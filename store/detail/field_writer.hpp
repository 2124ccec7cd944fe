// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Field packs, receipts and conflicts, written within a change.

#include "core/contracts/field_packs.hpp"
#include "store/detail/version_table.hpp"

#include <map>

namespace hatang::store {

class FieldWriter final : public core::FieldPackWriter {
public:
    explicit FieldWriter(ChangeContext& context) : m_context(context) {}
    std::string add_pack(core::FieldPack& pack) override;
    void add_item(core::FieldPack const& pack, core::FieldPackItem const& item) override;
    std::string add_receipt(core::FieldReceipt& receipt, std::optional<std::int64_t> pack_id) override;
    void add_receipt_item(core::FieldReceipt const& receipt, core::FieldReceiptItem const& item) override;
    std::string add_conflict(core::FieldConflict& conflict, core::FieldReceipt const& receipt) override;
    void end_conflict(core::FieldConflict const& conflict, core::FieldConflictEnd const& end) override;

private:
    std::string next_code(std::string_view statement, std::string_view word, core::Date on);
    std::int64_t next_fid(DigestTable table, std::string_view statement);

    ChangeContext& m_context;
    std::map<DigestTable, std::int64_t> m_last;
    std::map<std::string, int> m_numbers; ///< by "XD-2026-": the last that was given
};

} // namespace hatang::store
