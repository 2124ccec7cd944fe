// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/xls_reader.hpp"

#include "core/error.hpp"
#include "import/sheets/font_texts.hpp"
#include "import/xls/biff_layout.hpp"
#include "import/xls/biff_sheet.hpp"
#include "import/xls/ole_file.hpp"

#include <algorithm>
#include <set>

namespace hatang::ingest {

namespace {

std::string workbook_stream(OpenedFile const& file) {
    OleFile const container(file.bytes);
    if (auto stream = container.read("Workbook")) {
        return *std::move(stream);
    }
    if (container.read("Book")) {
        throw core::data_error({"'" + file.name + "': bảng tính cũ hơn Excel 97, không đọc được",
                                "'" + file.name + "': workbooks older than Excel 97 cannot be read"},
                               {"mở và lưu lại dạng XLSX bằng chương trình bảng tính",
                                "open it in a spreadsheet program and save it as XLSX"});
    }
    throw core::data_error(
        {"'" + file.name + "' không phải là bảng tính Excel", "'" + file.name + "' holds no Excel workbook"});
}

bool decides_by_fonts(core::ReadOptions const& options, BiffGlobals const& globals) {
    return !options.encoding && std::ranges::any_of(globals.fonts, [](std::string const& font) {
        return charset_of_font(font).has_value();
    });
}

/// Walks through the sheets once for their fonts: rare enough, and only where a font's name says an old encoding.
FontTexts see_fonts(std::string_view stream, BiffGlobals const& globals, core::ReadOptions const& options) {
    FontTexts fonts;
    SheetBudget budget;
    for (BiffSheet const& sheet : globals.sheets) {
        if (!sheet.hidden || options.layer == sheet.name) { // else nobody reads it
            read_biff_sheet(stream, sheet, globals, {&fonts, nullptr}, budget);
        }
    }
    return fonts;
}

void require_own_places(BiffGlobals const& globals) {
    std::set<std::uint32_t> places;
    for (BiffSheet const& sheet : globals.sheets) {
        if (!places.insert(sheet.start).second) {
            throw core::data_error({"tệp XLS bị hỏng: hai trang tính ở cùng một chỗ",
                                    "the XLS file is damaged: two sheets stand at one place"});
        }
    }
}

} // namespace

void read_xls(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    std::string const stream = workbook_stream(file);
    BiffGlobals const globals = read_biff_globals(stream);
    require_own_places(globals);
    bool const by_fonts = decides_by_fonts(request.options, globals);
    FontTexts const fonts = by_fonts ? see_fonts(stream, globals, request.options) : FontTexts();
    std::vector<GatheredRows> tables;
    tables.reserve(globals.sheets.size()); // the inputs refer to its elements
    std::vector<SheetInput> inputs;
    SheetBudget budget;
    for (BiffSheet const& sheet : globals.sheets) {
        tables.push_back(read_biff_sheet(stream, sheet, globals, {nullptr, by_fonts ? &fonts : nullptr}, budget));
        inputs.push_back({sheet.name, sheet.hidden,
                          [&rows = tables.back()] { return std::make_unique<GatheredSource>(rows); },
                          [&stream, &sheet] { return read_biff_layout(stream, sheet); }});
    }
    core::RawFile raw = make_raw_file(file, "xls");
    raw.encoding = fonts.evidence();
    read_sheets(std::move(raw), inputs, request, sink);
    if (fonts.capitals() > 0) {
        sink.finding(capital_fonts(fonts.capitals()));
    }
}

} // namespace hatang::ingest
