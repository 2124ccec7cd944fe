// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The parts of an XLSX file that sheets refer to: their list, the shared texts, which styles are dates.

#include "import/xlsx/zip_members.hpp"

#include <string>
#include <vector>

namespace hatang::ingest {

struct SheetEntry {
    std::string name;
    std::string member; ///< "xl/worksheets/sheet1.xml"
    bool hidden = false;
};

struct Workbook {
    std::vector<SheetEntry> sheets;  ///< worksheets in the order of their tabs
    std::vector<std::string> texts;  ///< shared texts, cleaned
    std::vector<bool> is_date_style; ///< by cell style
    bool from_1904 = false;
};

/// \throws core::Error when the archive is no workbook or a part is broken.
Workbook read_workbook(ZipMembers& archive);

} // namespace hatang::ingest
