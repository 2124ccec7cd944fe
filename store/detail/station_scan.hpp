// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// SiteReader::briefs(): the three version tables, each read once in the file's order and joined in memory. A join in
/// SQL looks up every structure and site by its index, an ORDER BY sorts what nobody asked for: together four times the
/// time (100,000 stations, 0.86 s).

#include "core/contracts/register_reader.hpp"
#include "store/detail/sqlite.hpp"

#include <functional>

namespace hatang::store {

void scan_stations(Connection const& connection, core::AsOf const& as_of,
                   std::function<void(core::StationBrief const&)> const& visit);

} // namespace hatang::store
