// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/xlsx_reader.hpp"

#include "import/sheets/sheet_reader.hpp"
#include "import/xlsx/read_layout.hpp"
#include "import/xlsx/sheet_rows.hpp"
#include "import/xlsx/workbook.hpp"

namespace hatang::ingest {

namespace {

/// A sheet's document is inflated once, when it is first opened.
SheetInput input_of(SheetEntry const& entry, ZipMembers& archive, Workbook const& book) {
    auto const document = std::make_shared<std::optional<std::string>>(); // shared by the copies of open
    auto const inflated = [document, &entry, &archive]() -> std::string const& {
        if (!*document) {
            *document = archive.read(entry.member).value_or("");
        }
        return **document;
    };
    return {entry.name, entry.hidden,
            [inflated, &entry, &book]() -> std::unique_ptr<SheetSource> {
                return std::make_unique<SheetRows>(inflated(), entry.member, book);
            },
            [inflated, &entry] { return read_xlsx_layout(inflated(), entry.member); }};
}

} // namespace

void read_xlsx(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    ZipMembers archive(file.bytes);
    Workbook const book = read_workbook(archive);
    std::vector<SheetInput> inputs;
    for (SheetEntry const& entry : book.sheets) {
        inputs.push_back(input_of(entry, archive, book));
    }
    read_sheets(make_raw_file(file, "xlsx"), inputs, request, sink);
}

} // namespace hatang::ingest
