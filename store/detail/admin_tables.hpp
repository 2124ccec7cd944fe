// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// AdminReader over the admin tables, always as known now.

#include "core/contracts/register_reader.hpp"
#include "store/detail/sqlite.hpp"

#include <memory>

namespace hatang::store {

class AdminTables final : public core::AdminReader {
public:
    explicit AdminTables(std::unique_ptr<Connection> const& slot) : m_slot(slot) {}
    std::vector<core::AdminUnit> units_with_code(std::string_view code) const override;
    std::vector<core::AdminUnit> units_with_key(std::string_view key) const override;
    std::vector<core::AdminUnit> units_containing(std::string_view key, int limit) const override;
    core::AdminUnit unit(core::AdminUnitId id) const override;
    std::vector<core::AdminUnit> children(core::AdminUnitId parent) const override;
    std::vector<core::Succession> successors(core::AdminUnitId before) const override;
    std::vector<core::Succession> predecessors(core::AdminUnitId after) const override;
    std::vector<core::AdminUnit> all_units() const override;
    std::vector<core::Succession> all_successions() const override;
    void outlines(core::AdminLevel level, core::Date on, std::optional<core::GeoBox> const& box,
                  std::function<void(core::AdminUnitId, std::string_view)> const& visit) const override;

private:
    std::unique_ptr<Connection> const& m_slot;
};

} // namespace hatang::store
