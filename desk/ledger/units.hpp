// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The wards and districts that the ledger splits by, and the area it is limited to.

#include "core/contracts/register_reader.hpp"
#include "core/network/site_query.hpp"
#include "desk/ledger/streets.hpp"
#include "spatial/overlay/coverage.hpp"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace hatang::desk::ledger {

/// The box around all lines; nothing when there are none.
std::optional<core::GeoBox> box_of(std::vector<Street> const& streets);

/// Districts ended on 2025-07-01: asked for a later day, those of the day before are meant.
core::Date district_day(core::Date day);

class Units {
public:
    Units(core::AdminReader const& admin, core::AdminLevel level, core::Date day,
          std::optional<core::GeoBox> const& box);

    bool empty() const { return m_coverage.empty(); }
    std::vector<spatial::LinePiece> split(spatial::MeasuredLine const& line) const { return m_coverage.split(line); }
    /// For streets without a line: the unit that the record writes down; nothing when that is not sure.
    std::optional<std::int64_t> written(Street const& street) const;
    core::AdminUnit const& unit(std::int64_t key) const { return m_units.at(key); }

private:
    void add_names(core::AdminReader const& admin, core::Date day);

    core::AdminLevel m_level;
    spatial::Coverage m_coverage;
    std::unordered_map<std::int64_t, core::AdminUnit> m_units;
    std::multimap<std::string, std::int64_t> m_names; ///< codes and place keys of communes → unit of this level
};

/// Only what lies in these units counts.
class UnitFilter {
public:
    /// \throws core::Error(not_found) when one of the units has no outline.
    UnitFilter(core::AdminReader const& admin, core::SiteQuery const& asked, core::Date day);
    bool empty() const { return m_coverage.empty(); }
    std::vector<spatial::LinePiece> split(spatial::MeasuredLine const& line) const { return m_coverage.split(line); }
    /// For streets without a line. \p wards: of the day.
    bool holds(core::AdminUnit const& ward) const;

private:
    void add(core::AdminReader const& admin, std::vector<core::AdminUnitId> const& ids, core::Date day);

    spatial::Coverage m_coverage;
    std::vector<core::AdminUnit> m_units;
};

} // namespace hatang::desk::ledger
