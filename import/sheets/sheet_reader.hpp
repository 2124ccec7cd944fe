// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What all workbooks have in common (XLSX, XLS, ODS): sheets that are tables with titles above, hidden rows, cells
/// outside.

#include "core/contracts/file_reader.hpp"
#include "import/reader/read_request.hpp"
#include "import/sheets/sheet_layout.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct SheetRow {
    std::int64_t number = 0; ///< as the sheet counts
    bool hidden = false;
    std::vector<core::RawCell> cells;     ///< by column, the first is A; valid until the next call
    std::vector<std::size_t> tcvn3{};     ///< columns whose cells were TCVN3 by their font and are Unicode now
    std::vector<std::string_view> errors; ///< "#N/A", "#REF!" of cells that hold an error; those cells are empty
};

/// The rows of one sheet from the first on.
class SheetSource {
public:
    virtual ~SheetSource() = default;
    /// Fills \p row with the next one that is in the file. \returns false at the end of the sheet.
    virtual bool next(SheetRow& row) = 0;
};

struct SheetInput {
    std::string name;
    bool hidden = false;
    std::function<std::unique_ptr<SheetSource>()> open; ///< from the first row; called more than once
    std::function<SheetLayout()> layout{};              ///< nothing where the format does not tell
};

/// Hands over the sheets with content; hidden ones only when chosen. \p raw: format and encoding are set.
void read_sheets(core::RawFile raw, std::vector<SheetInput> const& inputs, ReadRequest const& request,
                 core::RowSink& sink);

} // namespace hatang::ingest
