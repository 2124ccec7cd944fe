// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/unit_names.hpp"

#include "core/text/collate.hpp"

#include <algorithm>
#include <limits>

#include "embedded/store_sql.hpp"

namespace hatang::store {

UnitNames::UnitNames(Connection const& connection, std::optional<core::ChangeNumber> known_at)
    : m_connection(connection),
      m_known_at(known_at ? known_at->value() : std::numeric_limits<std::int64_t>::max() - 1) {}

UnitNames::Unit const& UnitNames::find(std::optional<core::AdminUnitId> id) {
    if (!id)
        return m_none;
    auto const [slot, added] = m_units.try_emplace(id->value());
    if (!added)
        return slot->second;
    Reading row(m_connection.cached(sql::get_unit_name));
    row->bind(1, id->value()).bind(2, m_known_at);
    if (row->step()) {
        slot->second.code = row->text(0);
        slot->second.full_name = row->text(1);
        if (!row->is_null(2))
            slot->second.parent = core::AdminUnitId(row->integer(2));
    }
    return slot->second;
}

CommuneRanks UnitNames::commune_ranks() const {
    core::VietnameseOrder const order;
    std::vector<std::pair<std::string, std::int64_t>> keys;
    Statement rows = m_connection.prepare(sql::list_commune_names);
    rows.bind(1, m_known_at);
    while (rows.step())
        keys.emplace_back(order.sort_key(rows.text(1)), rows.integer(0));
    std::sort(keys.begin(), keys.end());
    CommuneRanks ranks;
    std::int64_t rank = 0;
    for (auto const& [key, id] : keys)
        ranks.emplace(id, ++rank);
    return ranks;
}

} // namespace hatang::store
