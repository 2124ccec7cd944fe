// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists behind the maps: index of sheets, poles, stations.

#include "core/sheets/map_sheets.hpp"
#include "export/sheets/sheet_page.hpp"

#include <vector>

namespace hatang::publish {

/// As many pages as the rows need; the heading stands on each. A cell is cut into lines where it is too long.
void put_table_pages(core::MapSheets const& all, core::SheetTable const& table, std::vector<SheetPage>& pages);

} // namespace hatang::publish
