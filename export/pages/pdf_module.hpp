// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The one function of hatang-pdf.so, which is loaded when a PDF is wanted. It stands beside the program and is built
/// with it.

#include "core/page/page.hpp"
#include "export/pages/map_drawing.hpp"

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

} // namespace hatang::publish
