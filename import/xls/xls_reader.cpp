// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/xls_reader.hpp"

#include "core/error.hpp"
#include "import/encoding/decode.hpp"
#include "import/sheets/font_texts.hpp"
#include "import/text/cell_text.hpp"
#include "import/xls/biff_layout.hpp"
#include "import/xls/biff_sheet.hpp"
#include "import/xls/ole_file.hpp"

#include <fmt/format.h>

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

core::EncodingEvidence evidence_of(FontEvidence const& fonts) {
    core::EncodingEvidence evidence;
    for (auto const& [charset, texts] : fonts.charsets) {
        evidence.used += (evidence.used.empty() ? "" : ", ") + std::string(to_string(charset));
    }
    std::string names;
    for (auto const& [font, texts] : fonts.texts) {
        names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", cut_text(font, 40), texts);
    }
    evidence.evidence = names.empty() ? "" : "texts in the fonts " + cut_text(names, 200);
    return evidence;
}

bool decides_by_fonts(core::ReadOptions const& options) {
    return !options.encoding;
}

} // namespace

void read_xls(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    std::string const stream = workbook_stream(file);
    BiffGlobals const globals = read_biff_globals(stream);
    FontEvidence fonts;
    std::vector<GatheredRows> tables;
    tables.reserve(globals.sheets.size()); // the inputs refer to its elements
    std::vector<SheetInput> inputs;
    SheetBudget budget;
    std::set<std::uint32_t> places;
    for (BiffSheet const& sheet : globals.sheets) {
        if (!places.insert(sheet.start).second) {
            throw core::data_error({"tệp XLS bị hỏng: hai trang tính ở cùng một chỗ",
                                    "the XLS file is damaged: two sheets stand at one place"});
        }
        tables.push_back(
            read_biff_sheet(stream, sheet, globals, decides_by_fonts(request.options) ? &fonts : nullptr, budget));
        inputs.push_back({sheet.name, sheet.hidden,
                          [&rows = tables.back()] { return std::make_unique<GatheredSource>(rows); },
                          [&stream, &sheet] { return read_biff_layout(stream, sheet); }});
    }
    core::RawFile raw = make_raw_file(file, "xls");
    raw.encoding = evidence_of(fonts);
    read_sheets(std::move(raw), inputs, request, sink);
    if (fonts.capitals > 0) {
        sink.finding(capital_fonts(fonts.capitals));
    }
}

} // namespace hatang::ingest
