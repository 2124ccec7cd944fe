// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/pages/load_pdf_module.hpp"
#include "export/pages/page_formats.hpp"
#include "export/pages/pdf_module.hpp"

namespace hatang::publish {

void write_pdf(core::Page const& page, std::unique_ptr<ByteSink> sink, std::filesystem::path const& module) {
    auto const render = reinterpret_cast<RenderPdf>(pdf_function(module, kRenderPdf));
    std::vector<MapDrawing> const maps = draw_maps(page);
    PdfWork work{page, maps};
    render(work);
    if (!work.failure.empty()) {
        throw core::io_error({"không tạo được PDF: " + work.failure, "cannot make the PDF: " + work.failure});
    }
    sink->write(work.bytes);
    sink->finish();
}

} // namespace hatang::publish
