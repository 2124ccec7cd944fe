// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Names of administrative units for the rows of one answer, looked up once each, as known at the asked change.

#include "store/detail/site_sql.hpp"
#include "store/detail/sqlite.hpp"

#include <optional>
#include <string>
#include <unordered_map>

namespace hatang::store {

class UnitNames {
public:
    UnitNames(Connection const& connection, std::optional<core::ChangeNumber> known_at);
    struct Unit {
        std::string code;
        std::string full_name;
        std::optional<core::AdminUnitId> parent;
    };
    /// An empty unit for no id and for an id that was not known then.
    Unit const& find(std::optional<core::AdminUnitId> id);
    /// Every commune's place in Vietnamese order of full names.
    CommuneRanks commune_ranks() const;

private:
    Connection const& m_connection;
    std::int64_t m_known_at;
    std::unordered_map<std::int64_t, Unit> m_units;
    Unit m_none;
};

} // namespace hatang::store
