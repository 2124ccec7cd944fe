// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What stands in the frame of a map sheet: ground, lines, symbols, match lines, and as many labels as have room.

#include "core/sheets/map_sheets.hpp"
#include "export/sheets/sheet_page.hpp"
#include "export/sheets/sheet_transform.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hatang::publish {

/// In the order of the legend; only what is seen in the frame.
using LegendEntries = std::vector<std::pair<core::SheetStyle, std::string>>;

/// What the legend must explain.
struct BodyResult {
    LegendEntries legend;
    bool hazards = false;
    std::vector<std::string> around; ///< areas that hold the whole sheet: told, not drawn
};
/// Draws into \p page, clipped to the frame. \throws core::Error(invalid_data) for broken geometry.
BodyResult put_map_body(core::MapSheets const& all, core::MapSheet const& sheet, SheetTransform const& transform,
                        SheetPage& page);

} // namespace hatang::publish
