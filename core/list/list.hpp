// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A list on its way out: typed columns with labels, rows of cells, at most one geometry per row. Desk makes it,
/// export/ writes it in any format.

#include "core/date.hpp"
#include "core/words.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hatang::core {

enum class ColumnType { text, integer, real, date, boolean };

struct ListColumn {
    std::string name; ///< for machines: snake_case with unit suffix, "height_m"
    Words label;      ///< for people, with unit: "Chiều cao (m)"
    ColumnType type = ColumnType::text;
    int decimals = -1; ///< for real columns in tables for people; -1 = shortest exact
};

using Cell = std::variant<std::monostate, std::string_view, std::int64_t, double, Date, bool>;

enum class ListGeometry { none, point, polygon, line, any };

struct ListHeader {
    std::string name; ///< layer or sheet name, snake_case: "sites"
    Words title;      ///< for documents
    std::vector<ListColumn> columns;
    ListGeometry geometry = ListGeometry::none;
    std::optional<std::int64_t> total; ///< rows that match in all, where the list is one page of them
    Words row_noun{}; ///< what one row is: "trạm" / "station" (English singular); empty = "dòng" / "row"
};

struct ListRow {
    std::span<Cell const> cells;
    std::string_view geometry_wkb; ///< WGS 84 lon/lat, little-endian WKB, or empty
};

/// Receives one list. A writer that targets a file writes it whole or not at all: end() moves it into place.
class ListWriter {
public:
    virtual ~ListWriter() = default;
    virtual void begin(ListHeader const& header) = 0;
    virtual void row(ListRow const& row) = 0;
    /// \throws Error(io) when the result cannot be completed; without end() nothing is left behind.
    virtual void end() = 0;
};

} // namespace hatang::core
