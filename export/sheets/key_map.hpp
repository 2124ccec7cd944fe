// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The small map of an atlas sheet: the line, all sheets, and this one among them.

#include "core/sheets/map_sheets.hpp"
#include "export/sheets/sheet_page.hpp"

namespace hatang::publish {

/// North is up.
void put_key_map(core::MapSheets const& all, core::MapSheet const& sheet, Rect const& box, SheetPage& page);

} // namespace hatang::publish
