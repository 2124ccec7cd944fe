// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/ods/ods_reader.hpp"

#include "core/error.hpp"
#include "import/ods/ods_tables.hpp"
#include "import/xlsx/zip_members.hpp"

namespace hatang::ingest {

void read_ods(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    ZipMembers archive(file.bytes);
    auto const manifest = archive.read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos) {
        throw core::data_error({"bảng tính có mật khẩu", "the spreadsheet is protected by a password"},
                               {"bỏ mật khẩu rồi lưu lại", "remove the password and save it again"});
    }
    auto const content = archive.read("content.xml");
    if (!content) {
        throw core::data_error({"tệp không phải là bảng tính OpenDocument: thiếu phần 'content.xml'",
                                "the file is no OpenDocument spreadsheet: it lacks the part 'content.xml'"});
    }
    OdsStyles styles;
    if (auto const shared = archive.read("styles.xml")) {
        styles.read(*shared);
    }
    FontTexts fonts;
    bool const by_fonts = !request.options.encoding;
    auto const& chosen = request.options.layer;
    auto tables = read_ods_tables(*content, {styles, {by_fonts ? &fonts : nullptr, nullptr}, chosen});
    if (by_fonts && styles.names_old_fonts()) { // rare enough to walk through it again
        tables.clear();
        tables = read_ods_tables(*content, {styles, {nullptr, &fonts}, chosen});
    }
    std::vector<SheetInput> inputs;
    for (OdsTable const& table : tables) {
        inputs.push_back({table.name, table.hidden,
                          [&rows = table.rows] { return std::make_unique<GatheredSource>(rows); },
                          [&layout = table.layout] { return layout; }});
    }
    core::RawFile raw = make_raw_file(file, "ods");
    raw.encoding = fonts.evidence();
    read_sheets(std::move(raw), inputs, request, sink);
    if (fonts.capitals() > 0) {
        sink.finding(capital_fonts(fonts.capitals()));
    }
}

} // namespace hatang::ingest
