// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The blocks of a page on sheets, one below the other.

#include "core/page/page.hpp"
#include "export/pdf/sheets.hpp"

#include <vector>

namespace hatang::publish::pdf {

/// \p maps: those of the page, in their order.
void put_page(core::Page const& page, std::vector<MapDrawing> const& maps, Sheets& sheets);

} // namespace hatang::publish::pdf
