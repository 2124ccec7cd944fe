// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Map sheets laid out as pages: overview, index, sheets, lists.

#include "core/sheets/map_sheets.hpp"
#include "export/sheets/sheet_page.hpp"

#include <vector>

namespace hatang::publish {

/// True to scale; the same sheets give the same pages. \throws core::Error(invalid_data) for broken geometry.
std::vector<SheetPage> draw_sheets(core::MapSheets const& sheets);

/// Where the frame of the map stands on the paper.
Rect map_rect(core::Paper paper);

} // namespace hatang::publish
