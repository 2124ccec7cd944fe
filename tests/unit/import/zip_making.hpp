// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// ZIP archives and small XLSX workbooks made by tests.

#include <zip.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hatang::test {

using Members = std::vector<std::pair<std::string, std::string>>;

inline void write_zip(std::string const& path, Members const& members) {
    int error = 0;
    zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (auto const& [name, content] : members) {
        zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
}

/// A workbook of one or more sheets; each sheet's XML is what stands inside <sheetData>.
struct WorkbookParts {
    struct Sheet {
        std::string name;
        std::string rows;
        std::string state = "visible";
    };
    std::vector<Sheet> sheets;
    std::string shared;        ///< inside <sst>
    std::string workbook_head; ///< before <sheets>
    std::string prologue;      ///< before the root of every sheet

    Members members() const {
        std::string const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        std::string const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        std::string list;
        std::string relations;
        Members parts;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            std::string const n = std::to_string(i + 1);
            list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" state=\"" + sheets[i].state +
                    "\" r:id=\"rId" + n + "\"/>";
            relations += "<Relationship Id=\"rId" + n + "\" Type=\"" + rel + "/worksheet\" Target=\"worksheets/sheet" +
                         n + ".xml\"/>";
            parts.emplace_back("xl/worksheets/sheet" + n + ".xml", "<?xml version=\"1.0\"?>" + prologue +
                                                                       "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                                                                       sheets[i].rows + "</sheetData></worksheet>");
        }
        relations += "<Relationship Id=\"rIdS\" Type=\"" + rel + "/styles\" Target=\"styles.xml\"/>";
        relations += "<Relationship Id=\"rIdT\" Type=\"" + rel + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        parts.emplace_back("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + rel +
                                              "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.emplace_back("xl/workbook.xml", "<x:workbook xmlns:x=\"" + main + "\" xmlns:r=\"" + rel + "\">" +
                                                  workbook_head + "<sheets>" + list + "</sheets></x:workbook>");
        parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.emplace_back(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        parts.emplace_back("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
        return parts;
    }
};

} // namespace hatang::test
