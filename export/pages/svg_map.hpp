// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A map as SVG inside HTML.

#include "export/pages/map_drawing.hpp"
#include "export/sink/text_buffer.hpp"

#include <string_view>

namespace hatang::publish {

/// \p map_number makes ids of several maps on one page differ; \p name is what a screen reader says.
void put_svg_map(MapDrawing const& drawing, std::string_view name, int map_number, TextBuffer& out);

} // namespace hatang::publish
