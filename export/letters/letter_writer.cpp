// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/letter_writer.hpp"

#include "core/error.hpp"
#include "export/letters/docx_file.hpp"
#include "export/letters/letter_reading.hpp"
#include "export/letters/template_fill.hpp"
#include "export/pages/load_pdf_module.hpp"
#include "export/pages/map_drawing.hpp"
#include "export/pages/pdf_module.hpp"
#include "export/sink/byte_sink.hpp"

#include <string>

namespace hatang::publish {

namespace fs = std::filesystem;

namespace {

std::string rendered(LetterWork work, fs::path const& module) {
    auto const render = reinterpret_cast<RenderLetter>(pdf_function(module, kRenderLetter));
    render(work);
    if (!work.failure.empty()) {
        throw core::io_error({"không vẽ được văn bản: " + work.failure, "cannot draw the letter: " + work.failure});
    }
    return std::move(work.bytes);
}

void put_file(std::string const& bytes, FileDestination const& destination) {
    auto const sink = make_byte_sink(destination);
    sink->write(bytes);
    sink->finish();
}

} // namespace

std::optional<LetterFormat> letter_format_of_extension(fs::path const& path) {
    std::string extension = path.extension().string();
    for (char& letter : extension) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    }
    if (extension == ".docx") {
        return LetterFormat::docx;
    }
    return extension == ".pdf" ? std::optional(LetterFormat::pdf) : std::nullopt;
}

void write_letter(core::Letter const& letter, core::DocxPackage letter_template, LetterFormat format,
                  FileDestination const& destination, fs::path const& pdf_module) {
    std::optional<MapDrawing> map;
    LetterPicture picture;
    if (letter.map) {
        map = draw_map(*letter.map, kLetterMapWidth_mm, core::Language::vi);
        picture.width_mm = map->width_mm;
        picture.height_mm = map->height_mm;
        // In a PDF the map is drawn; the picture only keeps its place.
        picture.png = format == LetterFormat::docx ? rendered({nullptr, &*map, kLetterMapDots, {}, {}}, pdf_module)
                                                   : std::string("\x89PNG\r\n\x1a\n");
    }
    auto const document = fill_template(std::move(letter_template), letter, map ? &picture : nullptr);
    if (format == LetterFormat::docx) {
        put_file(docx_bytes(document, letter.made_on), destination);
        return;
    }
    LetterSheets sheets = read_letter_sheets(document);
    sheets.title = letter.title;
    sheets.made_on = core::format_iso(letter.made_on);
    put_file(rendered({&sheets, map ? &*map : nullptr, 0.0, {}, {}}, pdf_module), destination);
}

void write_template(core::DocxPackage const& letter_template, core::Date made_on, FileDestination const& destination) {
    put_file(docx_bytes(letter_template, made_on), destination);
}

} // namespace hatang::publish
