// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/xlsx_reader.hpp"

#include "import/sheets/sheet_reader.hpp"
#include "import/xlsx/read_layout.hpp"
#include "import/xlsx/sheet_rows.hpp"
#include "import/xlsx/workbook.hpp"

#include <map>
#include <memory>

namespace hatang::ingest {

namespace {

/// A sheet's document is inflated once, when it is first asked for.
class SheetDocuments {
public:
    explicit SheetDocuments(ZipMembers& archive) : m_archive(archive) {}

    std::string const& of(SheetEntry const& entry) {
        auto const found = m_documents.find(entry.member);
        return found != m_documents.end()
                   ? found->second
                   : m_documents.emplace(entry.member, m_archive.read(entry.member).value_or("")).first->second;
    }

private:
    ZipMembers& m_archive;
    std::map<std::string, std::string> m_documents;
};

SheetInput input_of(SheetEntry const& entry, SheetDocuments& documents, Workbook const& book, FontTexts const* fonts) {
    return {entry.name, entry.hidden,
            [&documents, &entry, &book, fonts]() -> std::unique_ptr<SheetSource> {
                return std::make_unique<SheetRows>(documents.of(entry), entry.member, book, FontUse{nullptr, fonts});
            },
            [&documents, &entry] { return read_xlsx_layout(documents.of(entry), entry.member); }};
}

/// Reads the sheets once for their fonts: rare enough, and only where a font's name says an old encoding.
FontTexts see_fonts(SheetDocuments& documents, Workbook const& book, core::ReadOptions const& options) {
    FontTexts fonts;
    for (SheetEntry const& entry : book.sheets) {
        if (entry.hidden && options.layer != entry.name) {
            continue; // nobody reads it
        }
        SheetRows rows(documents.of(entry), entry.member, book, {&fonts, nullptr});
        SheetRow row;
        while (rows.next(row)) {
        }
    }
    return fonts;
}

} // namespace

void read_xlsx(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    ZipMembers archive(file.bytes);
    Workbook const book = read_workbook(archive);
    SheetDocuments documents(archive);
    bool const by_fonts = !request.options.encoding && book.names_old_fonts();
    FontTexts const fonts = by_fonts ? see_fonts(documents, book, request.options) : FontTexts();
    std::vector<SheetInput> inputs;
    for (SheetEntry const& entry : book.sheets) {
        inputs.push_back(input_of(entry, documents, book, by_fonts ? &fonts : nullptr));
    }
    core::RawFile raw = make_raw_file(file, "xlsx");
    raw.encoding = fonts.evidence();
    read_sheets(std::move(raw), inputs, request, sink);
    if (fonts.capitals() > 0) {
        sink.finding(capital_fonts(fonts.capitals()));
    }
}

} // namespace hatang::ingest
