// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a position lies: the commune of now by its outline; the commune and district before 2025-07-01 by succession,
/// by what was written, or, last, by an old outline (data-traps 2, 21). The province follows from the commune.

#include "core/contracts/register_reader.hpp"
#include "core/geo_point.hpp"
#include "core/network/place_record.hpp"
#include "core/network/station_record.hpp"

#include <memory>
#include <string_view>

namespace hatang::desk {

/// What a row says of its place; any may be empty.
struct WrittenPlace {
    std::string_view ward;
    std::string_view district;
    std::string_view province;
};

/// Built once from the names and successions; reads outlines when a point first falls into their half-degree tile.
/// About 1 µs per point then. Used by one thread. The reader must outlive it.
class PlaceFinder {
public:
    explicit PlaceFinder(core::AdminReader const& admin);
    ~PlaceFinder();
    PlaceFinder(PlaceFinder&&) noexcept;
    PlaceFinder& operator=(PlaceFinder&&) noexcept;
    PlaceFinder(PlaceFinder const&) = delete;
    PlaceFinder& operator=(PlaceFinder const&) = delete;

    /// Empty when the point is in no commune, nor near one: 300 m for simplified and approximate outlines, 100 m for
    /// those as published, so that stations on piers and river banks have a commune.
    ///
    /// commune_then is set when one predecessor is sure; district_then also when all predecessors lie in one district.
    /// then_basis names the weakest step: `succession` < `written` < `outline`.
    core::AdminPlace find(core::GeoPoint point, WrittenPlace const& written);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Where a record's point lies, with what the record says of its place; empty for what is no point.
core::AdminPlace place_of(core::PlaceRecord const& record, PlaceFinder& finder);

} // namespace hatang::desk
