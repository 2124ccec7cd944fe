// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/page_writer.hpp"

#include "export/pages/page_formats.hpp"

#include <algorithm>
#include <string>

namespace hatang::publish {

std::optional<PageFormat> page_format_of_extension(std::filesystem::path const& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    if (extension == ".html" || extension == ".htm") {
        return PageFormat::html;
    }
    return extension == ".pdf" ? std::optional(PageFormat::pdf) : std::nullopt;
}

std::vector<MapDrawing> draw_maps(core::Page const& page) {
    std::vector<MapDrawing> drawings;
    for (core::PageBlock const& block : page.blocks) {
        if (auto const* const map = std::get_if<core::PageMap>(&block)) {
            drawings.push_back(draw_map(*map, kMapWidth_mm, page.language));
        }
    }
    return drawings;
}

void write_page(core::Page const& page, PageFormat format, FileDestination const& destination,
                std::filesystem::path const& pdf_module) {
    auto sink = make_byte_sink(destination);
    if (format == PageFormat::html) {
        write_html(page, std::move(sink));
    } else {
        write_pdf(page, std::move(sink), pdf_module);
    }
}

} // namespace hatang::publish
