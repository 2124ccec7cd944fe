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
    auto const tables = read_ods_tables(*content);
    std::vector<SheetInput> inputs;
    for (OdsTable const& table : tables) {
        inputs.push_back({table.name, table.hidden,
                          [&rows = table.rows] { return std::make_unique<GatheredSource>(rows); },
                          [&layout = table.layout] { return layout; }});
    }
    read_sheets(make_raw_file(file, "ods"), inputs, request, sink);
}

} // namespace hatang::ingest
