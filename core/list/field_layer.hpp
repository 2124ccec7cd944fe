// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The layers of a package that field apps open: columns with the widget that edits them, a style, and whether they may
/// be edited at all. Desk makes it, export/ writes it.

#include "core/geo_point.hpp"
#include "core/list/list.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hatang::core {

enum class FieldWidget { text, number, choices, flag, day, photo, hidden };

struct FieldColumn {
    ListColumn column;
    FieldWidget widget = FieldWidget::text;
    std::vector<std::pair<std::string, Words>> choices = {}; ///< code and label; for FieldWidget::choices
    bool read_only = false;
    std::string default_value = {}; ///< an expression of QGIS; empty = none
};

struct FieldLayer {
    std::string name; ///< table: "poles"
    Words title;
    ListGeometry geometry = ListGeometry::none;
    std::vector<FieldColumn> columns = {};
    bool editable = false;
    std::string label_column = {};    ///< written beside the symbols; empty = none
    std::string category_column = {}; ///< with choices: a colour for each; empty = one symbol
    std::string color = "#666666";    ///< of the one symbol, and of rows in no category
    double size_mm = 2.4;             ///< of points; lines are a fifth as wide
    std::string parent_column = {};   ///< uuid of the row in another layer that a row belongs to (photos)
};

/// One file of several layers: begin_layer(), its rows, the next layer, then complete() and end().
class FieldPackageWriter {
public:
    virtual ~FieldPackageWriter() = default;
    virtual void begin_layer(FieldLayer const& layer) = 0;
    virtual void row(ListRow const& row) = 0;
    /// Everything is written and on the disk under hidden names; nobody sees it yet. \p view: what a map shows first.
    virtual void complete(Words const& title, GeoBox const& view) = 0;
    /// Moves it into place. \pre complete()
    virtual void end() = 0;
};

} // namespace hatang::core
