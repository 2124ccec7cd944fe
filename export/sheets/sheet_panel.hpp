// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The panel below the map: title block, legend, key map, north and scale.

#include "core/sheets/map_sheets.hpp"
#include "core/sheets/sheet_layout.hpp"
#include "export/sheets/map_body.hpp"
#include "export/sheets/sheet_page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish {

struct PanelContent {
    core::MapSheets const& all;
    core::MapSheet const& sheet;
    BodyResult const& body;
};

void put_panel(PanelContent const& content, core::SheetLayout const& layout, SheetPage& page);

/// Cut at blanks into lines no wider than \p width_mm; a longer word is cut and an ellipsis put at the end of what does
/// not fit into \p most lines (0 = any number).
std::vector<std::string> wrapped(std::string_view text, double size_mm, double width_mm, std::size_t most);

/// Metres of the scale bar: 1, 2 or 5 times a power of ten, at most \p most_mm long on paper.
double scale_bar_metres(double scale, double most_mm);

} // namespace hatang::publish
