// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One function per format, behind write_page().

#include "core/page/page.hpp"
#include "export/pages/map_drawing.hpp"
#include "export/sink/byte_sink.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace hatang::publish {

/// Of the frame on the sheet: A4 between margins of 18 mm.
inline constexpr double kMapWidth_mm = 174.0;

/// The maps of a page, laid out, in their order.
std::vector<MapDrawing> draw_maps(core::Page const& page);

void write_html(core::Page const& page, std::unique_ptr<ByteSink> sink);
/// Through hatang-pdf.so, which is loaded here: its libraries would cost every start of the program 15 ms.
/// \p module: where it is; empty = beside this program.
void write_pdf(core::Page const& page, std::unique_ptr<ByteSink> sink, std::filesystem::path const& module);

} // namespace hatang::publish
