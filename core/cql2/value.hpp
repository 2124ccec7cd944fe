// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a property or an operation is worth for one row. Nothing (monostate) is SQL's NULL.

#include "core/cql2/instant.hpp"

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace hatang::core::cql2 {

/// A geometry as WKB of any kind; the layer's CRS and axis order.
struct Wkb {
    std::string_view bytes;
    bool operator==(Wkb const&) const = default;
};

struct Value {
    std::variant<std::monostate, bool, double, std::string_view, Day, Moment, Wkb, std::vector<Value>> data;
    bool is_null() const { return std::holds_alternative<std::monostate>(data); }
    bool operator==(Value const&) const = default;
};

/// One row of any table, asked by the number of a property in the schema.
class Row {
public:
    virtual ~Row() = default;
    /// Of the property's type (a `raw` one as text) or nothing. Views must live until the row has been judged.
    virtual Value value(std::size_t property) const = 0;
};

} // namespace hatang::core::cql2
