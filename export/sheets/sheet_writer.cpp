// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/sheet_writer.hpp"

#include "core/error.hpp"
#include "export/pages/load_pdf_module.hpp"
#include "export/pages/pdf_module.hpp"
#include "export/sheets/draw_sheets.hpp"
#include "export/sink/byte_sink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace hatang::publish {

namespace fs = std::filesystem;

namespace {

std::string rendered(RenderSheets render, std::vector<SheetPage> const& pages, core::MapSheets const& sheets,
                     double dots_per_inch) {
    SheetWork work{pages, sheets.title, core::format_iso(sheets.made_on), dots_per_inch};
    render(work);
    if (!work.failure.empty()) {
        throw core::io_error({"không vẽ được tờ bản đồ: " + work.failure, "cannot draw the sheets: " + work.failure});
    }
    return std::move(work.bytes);
}

std::vector<fs::path> names_of(fs::path const& path, std::size_t pages) {
    if (pages == 1) {
        return {path};
    }
    std::vector<fs::path> names;
    int const digits = pages > 99 ? 3 : 2;
    for (std::size_t i = 1; i <= pages; ++i) {
        names.push_back(path.parent_path() /
                        fmt::format("{}-{:0{}}{}", path.stem().string(), i, digits, path.extension().string()));
    }
    return names;
}

} // namespace

std::optional<SheetFormat> sheet_format_of_extension(fs::path const& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    if (extension == ".pdf") {
        return SheetFormat::pdf;
    }
    return extension == ".png" ? std::optional(SheetFormat::png) : std::nullopt;
}

WrittenSheets write_sheets(core::MapSheets const& sheets, SheetFile const& file, FileDestination const& destination) {
    auto const pages = draw_sheets(sheets);
    bool const png = file.format == SheetFormat::png;
    WrittenSheets written{names_of(destination.path, png ? pages.size() : 1), pages.size(), 0};
    for (SheetPage const& page : pages) {
        written.left_out += page.left_out;
    }
    // Opened before anything is drawn: a folder that cannot be written to is said at once.
    std::vector<std::unique_ptr<ByteSink>> sinks;
    for (fs::path const& name : written.files) {
        sinks.push_back(make_byte_sink(FileDestination{name, destination.overwrite}));
    }
    auto const render = reinterpret_cast<RenderSheets>(pdf_function(file.pdf_module, kRenderSheets));
    for (std::size_t i = 0; i < sinks.size(); ++i) {
        sinks[i]->write(png ? rendered(render, {pages[i]}, sheets, file.dots_per_inch)
                            : rendered(render, pages, sheets, 0.0));
    }
    for (auto const& sink : sinks) {
        sink->finish();
    }
    return written;
}

} // namespace hatang::publish
