// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/labels.hpp"
#include "desk/ledger/ledger.hpp"

#include <map>

namespace hatang::desk {

namespace {

void subtract(LedgerRow& row, LedgerRow const& before) {
    for (std::size_t state = 0; state < kCableStates; ++state) {
        row.state_mm[state] -= before.state_mm[state];
    }
    row.counted_mm -= before.counted_mm;
    row.line_mm -= before.line_mm;
    row.done_mm -= before.done_mm;
    row.late_mm -= before.late_mm;
}

std::string identity(LedgerRow const& row) {
    std::string identity;
    for (auto const& group : row.groups) {
        identity += group.key + '\x1f';
    }
    return identity;
}

} // namespace

Ledger ledger_change(Ledger now, Ledger const& before) {
    std::map<std::string, std::size_t> rows;
    for (std::size_t at = 0; at < now.rows.size(); ++at) {
        rows.emplace(identity(now.rows[at]), at);
    }
    for (auto const& row : before.rows) {
        auto const known = rows.find(identity(row));
        if (known == rows.end()) {
            now.rows.emplace_back().groups = row.groups;
        }
        subtract(known == rows.end() ? now.rows.back() : now.rows[known->second], row);
    }
    subtract(now.total, before.total);
    ledger::sort_rows(now);
    return now;
}

} // namespace hatang::desk
