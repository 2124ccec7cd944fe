// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Gives each node of an expression its type, and refuses what has none.

#include "core/cql2/schema.hpp"
#include "core/error.hpp"

#include <initializer_list>

namespace hatang::core::cql2::detail {

class Binder {
public:
    explicit Binder(Schema const& schema) : m_schema(schema) {}
    /// \throws core::Error(usage); see Filter.
    void bind_filter(Expression& expression) const;

private:
    void bind(Expression& expression) const;
    void bind_node(Property& property, Expression& at) const;
    void bind_node(Text& text, Expression& at) const;
    void bind_node(Interval& interval, Expression& at) const;
    void bind_node(Array& array, Expression& at) const;
    void bind_node(Operation& operation, Expression& at) const;
    void bind_node(Call& call, Expression& at) const;
    template <typename Leaf> void bind_node(Leaf& leaf, Expression& at) const;

    void bind_group(Operation& operation, Expression& at) const;
    void bind_spatial(Operation& operation) const;
    void bind_temporal(Operation& operation) const;
    /// Operands that are compared with each other. \throws unless they are of one kind.
    void unify(Operation& operation) const;
    /// \throws unless \p operand is of \p type; a raw property becomes that.
    void require_instant(Expression& operand, Words const& user) const;
    void require(Expression& operand, ValueType type, Words const& user) const;

    Schema const& m_schema;
};

Error unknown_property(Expression const& at, std::string_view name, Schema const& schema);
Error unknown_function(Expression const& at, std::string_view name);
/// \p left and \p right cannot be compared.
Error cannot_compare(Expression const& left, Expression const& right);
/// \p user ("S_INTERSECTS") takes another type than \p operand has.
Error wrong_type(Expression const& operand, ValueType wanted, Words const& user);

} // namespace hatang::core::cql2::detail
