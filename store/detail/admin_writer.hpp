// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Administrative units and successions into their tables.

#include "core/contracts/register_writer.hpp"
#include "store/detail/version_table.hpp"

namespace hatang::store {

class AdminWriter {
public:
    explicit AdminWriter(ChangeContext& context);
    core::AdminUnitId put(core::AdminUnit const& unit, core::PutOutcome& outcome);
    core::PutOutcome put(core::Succession const& succession);
    RtreeBatch& rtree() { return m_rtree; }

private:
    struct Found {
        std::int64_t unit, fid, version, content_hash;
    };
    std::optional<Found> find(core::AdminUnit const& unit) const;
    std::int64_t add_identity(core::AdminUnit const& unit);
    void add_version(core::AdminUnit const& unit, std::int64_t id, std::int64_t version);
    void add_succession(core::Succession const& succession, std::int64_t version);

    ChangeContext& m_context;
    RtreeBatch m_rtree{kAdminRtree};
    std::int64_t m_last_unit;
    std::int64_t m_last_fid;
    std::int64_t m_last_succession;
};

} // namespace hatang::store
