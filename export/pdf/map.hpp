// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A map on a sheet of PDF.

#include "export/pdf/sheets.hpp"

namespace hatang::publish::pdf {

/// At the place where the sheets are; does not move on.
void put_map(MapDrawing const& drawing, Sheets const& sheets);
/// On anything that is scaled to millimetres, with its upper left corner at \p at.
void put_map(MapDrawing const& drawing, _cairo* sheet, Letters const& letters, Spot at);

} // namespace hatang::publish::pdf
