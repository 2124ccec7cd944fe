// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One OGR feature as cells and WKB.

#include "core/raw/raw_row.hpp"
#include "import/text/cell_text.hpp"

#include <ogr_api.h>

#include <optional>
#include <string>

namespace hatang::ingest {

/// \p texts keeps what the cell refers to. Bytes that are not UTF-8 come as font text.
core::RawCell gdal_cell(OGRFeatureH feature, int field, CellTexts& texts);

/// Two-dimensional, curves as lines. Nothing when \p geometry is broken. \pre not null.
std::optional<std::string> gdal_wkb(OGRGeometryH geometry);

} // namespace hatang::ingest
