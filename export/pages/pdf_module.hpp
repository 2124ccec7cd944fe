// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The functions of hatang-pdf.so, which is loaded when a PDF or a PNG is wanted. It stands beside the program and is
/// built with it.

#include "core/page/page.hpp"
#include "export/letters/letter_sheets.hpp"
#include "export/pages/map_drawing.hpp"
#include "export/sheets/sheet_page.hpp"

#include <string>
#include <vector>

namespace hatang::publish {

struct PdfWork {
    core::Page const& page;
    std::vector<MapDrawing> const& maps; ///< of the page, in their order
    std::string bytes{};                 ///< the result
    std::string failure{};               ///< what the libraries said; empty when the result is whole
};
using RenderPdf = void (*)(PdfWork&);
inline constexpr char const* kRenderPdf = "hatang_render_pdf";

/// Pages as they are laid out: one PDF, or a PNG of one page.
struct SheetWork {
    std::vector<SheetPage> const& pages;
    std::string title;
    std::string made_on;        ///< "2017-03-01"
    double dots_per_inch = 0.0; ///< 0: a PDF of all pages; otherwise a PNG of the first
    std::string bytes{};
    std::string failure{};
};
using RenderSheets = void (*)(SheetWork&);
inline constexpr char const* kRenderSheets = "hatang_render_sheets";

/// A letter as PDF, or without one its map as PNG.
struct LetterWork {
    LetterSheets const* letter = nullptr;
    MapDrawing const* map = nullptr; ///< may be null beside a letter
    double dots = 0.0;               ///< per inch, of a PNG
    std::string bytes{};
    std::string failure{};
};
using RenderLetter = void (*)(LetterWork&);
inline constexpr char const* kRenderLetter = "hatang_render_letter";

} // namespace hatang::publish
