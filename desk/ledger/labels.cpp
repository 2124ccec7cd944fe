// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/labels.hpp"

#include "core/network/codes.hpp"
#include "core/text/collate.hpp"

#include <algorithm>

namespace hatang::desk::ledger {

std::string state_code(CableState state) {
    switch (state) {
    case CableState::aerial: return "aerial";
    case CableState::bundled: return "bundled";
    case CableState::underground: return "underground";
    case CableState::none: return "none";
    case CableState::unknown: break;
    }
    return {};
}

LedgerGroup state_group(CableState state) {
    auto const code = state_code(state);
    return {std::to_string(static_cast<int>(state)), code, code};
}

LedgerGroup side_group(std::string const& side) {
    return {side, side, side};
}

std::string operator_key(Route const& route) {
    return route.owner_code.empty() ? route.owner_label : route.owner_code;
}

LedgerGroup operator_group(std::string const& key) {
    return {key, key, key};
}

LedgerGroup unit_group(Units const* units, std::optional<std::int64_t> key) {
    if (units == nullptr || !key) {
        return {};
    }
    auto const& unit = units->unit(*key);
    return {std::to_string(*key), unit.full_name, unit.code};
}

void sort_rows(Ledger& ledger) {
    core::VietnameseOrder const order;
    auto const compare = [&](std::size_t at, LedgerGroup const& one, LedgerGroup const& other) {
        if (one.label.empty() != other.label.empty()) {
            return one.label.empty() ? 1 : -1;
        }
        bool const by_key = ledger.by[at] == LedgerBy::state;
        int const names = by_key ? one.key.compare(other.key) : order.compare(one.label, other.label);
        return names != 0 ? names : one.key.compare(other.key);
    };
    std::ranges::stable_sort(ledger.rows, [&](LedgerRow const& one, LedgerRow const& other) {
        for (std::size_t at = 0; at < ledger.by.size(); ++at) {
            if (int const way = compare(at, one.groups[at], other.groups[at]); way != 0) {
                return way < 0;
            }
        }
        return false;
    });
}

} // namespace hatang::desk::ledger
