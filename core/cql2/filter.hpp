// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A filter that is known to make sense for a list: every name and function exists, every operation gets values it can
/// work on. The two evaluators take it: sql_writer.hpp for the register, spatial/cql2/row_filter.hpp for rows in
/// memory.

#include "core/cql2/expression.hpp"
#include "core/cql2/schema.hpp"

#include <string_view>

namespace hatang::core::cql2 {

class Filter {
public:
    /// \throws core::Error(usage): past the limits of expression.hpp; an unknown property or function (the message
    /// lists the known ones, the nearest first); values of the wrong type; not a condition as a whole.
    Filter(Expression expression, Schema const& schema);
    /// Text or JSON. \throws as parse() and the constructor.
    static Filter parse(std::string_view text_or_json, Schema const& schema);

    /// With types, and numbers of properties and functions.
    Expression const& tree() const { return m_tree; }

private:
    Expression m_tree;
};

} // namespace hatang::core::cql2
