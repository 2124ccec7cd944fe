// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A CQL2 expression (OGC 21-065r2) as plain values: what CQL2-Text and CQL2-JSON both say. Parsers make it, bind()
/// (filter.hpp) checks names and types, printers write it again. Where it was written does not matter for equality.

#include "core/cql2/geometry.hpp"
#include "core/cql2/instant.hpp"
#include "core/cql2/operators.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace hatang::core::cql2 {

/// Nesting of an expression, in levels of the tree and of brackets. SQLite refuses 1,000; nobody writes 64.
inline constexpr int kMaxDepth = 64;
/// Predicates, operations, function calls and list items in one expression.
inline constexpr int kMaxTerms = 256;
/// Bytes of one expression as text or JSON.
inline constexpr std::size_t kMaxLength = 1 << 20;
/// Positions of all geometry literals in one expression.
inline constexpr std::size_t kMaxPositions = 20'000;

/// Where a node was written. Text: line and column (from 1, in characters). JSON: a JSON pointer ("/args/0").
struct Place {
    std::size_t offset = 0; ///< bytes from the start
    unsigned line = 0;
    unsigned column = 0;
    std::string path;
};

enum class ValueType { unknown, boolean, number, text, date, timestamp, interval, geometry, array, raw };

struct Expression;

struct Boolean {
    bool value = false;
    bool operator==(Boolean const&) const = default;
};
struct Number {
    double value = 0.0; ///< finite
    bool operator==(Number const&) const = default;
};
struct Text {
    std::string value;
    bool operator==(Text const&) const = default;
};
/// '..', only as a bound of an interval.
struct OpenBound {
    bool operator==(OpenBound const&) const = default;
};
struct Property {
    static constexpr std::size_t kUnbound = std::numeric_limits<std::size_t>::max();
    std::string name;             ///< NFC
    std::size_t index = kUnbound; ///< its number in the schema, set by bind()
    bool operator==(Property const& other) const { return name == other.name; }
};
/// INTERVAL(first, last): exactly two bounds: Day, Moment, OpenBound, Property or Call.
struct Interval {
    std::vector<Expression> bounds;
};
struct Array {
    std::vector<Expression> items;
};
/// An operator of the standard with its operands: `in` has the value first, then the items; `logical_and` and
/// `logical_or` have two or more.
struct Operation {
    Operator op;
    std::vector<Expression> args;
};
/// Any other function.
struct Call {
    std::string name;
    std::vector<Expression> args;
    std::size_t index = Property::kUnbound; ///< its number in known_functions(), set by bind()
};

using Node = std::variant<Boolean, Number, Text, Day, Moment, OpenBound, Interval, Geometry, Box, Property, Array,
                          Operation, Call>;

struct Expression {
    Node node;
    Place place;
    ValueType type = ValueType::unknown; ///< set by bind()
};

bool operator==(Expression const& left, Expression const& right);
bool operator==(Interval const& left, Interval const& right);
bool operator==(Array const& left, Array const& right);
bool operator==(Operation const& left, Operation const& right);
bool operator==(Call const& left, Call const& right);

/// The operands of any node; empty for literals and properties.
std::vector<Expression> const& children(Expression const& expression);
std::vector<Expression>& children(Expression& expression);

/// Levels of the tree: a literal is 1.
int depth_of(Expression const& expression);
/// What kMaxTerms counts: 1 for each predicate, operation and call, for each item of a list, and for a bare operand of
/// AND, OR, NOT; AND, OR and NOT themselves count nothing.
int terms_of(Expression const& expression);

} // namespace hatang::core::cql2
