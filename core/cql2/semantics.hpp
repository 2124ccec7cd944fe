// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the operations mean, said once: the evaluator of rows calls these, and so do the SQL functions of the register
/// (sql_writer.hpp names them). Nothing in gives nothing out, except where a comment says otherwise.

#include "core/cql2/expression.hpp"
#include "core/cql2/schema.hpp"
#include "core/cql2/value.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core::cql2 {

/// Unicode full case folding, NFC: "STRASSE" for "Straße". \pre valid UTF-8
std::string casei(std::string_view text);
/// Without marks, case kept, NFC: "Đà Nẵng" → "Da Nang"; also ø, ł and ħ lose their strokes. \pre valid UTF-8
std::string accenti(std::string_view text);
/// % any characters, _ one character (code point), \ takes the next one literally. Case and marks count.
bool like(std::string_view text, std::string_view pattern);
/// +, -, *, /, %, div, ^. Nothing for division by zero and where there is no number (0/0, (-1)^0.5). % and div go
/// towards zero: -7 div 2 = -3, -7 % 2 = -1.
std::optional<double> arithmetic(Operator op, double left, double right);
/// known_functions()[index]; \p storage keeps a text result.
Value call_function(std::size_t index, Value const& argument, std::string& storage);

/// One comparison of a temporal predicate: a bound of the left interval with one of the right.
struct BoundTest {
    bool left_end = false;
    Operator op = Operator::equal;
    bool right_end = false;
};
/// OGC 21-065r2, table 7 (after Allen 1983): all tests hold, or any of them for T_DISJOINT.
struct TemporalRule {
    bool any = false;
    std::size_t count = 0;
    std::array<BoundTest, 3> tests{};
};
/// \pre \p op is temporal
TemporalRule const& temporal_rule(Operator op);

/// Left against right: <0, 0, >0. When one is a day the other counts as its UTC day. \pre Day or Moment each
int compare_instants(Value const& left, Value const& right);
/// `=`, `<` … for a result of compare. \pre \p op is a comparison
bool holds(Operator op, int order);

/// Arrays are sets; items are equal when type and value are. \pre \p op is an array predicate
bool relate_arrays(Operator op, std::vector<std::string> left, std::vector<std::string> right);
/// What makes an item of an array equal to another; days and moments are equal to their text.
std::string item_key(Value const& item);

/// Text of an untyped file as \p type; nothing when it is not one. Dates also as 30/6/2017, numbers as 18,5.
Value read_raw(std::string_view text, ValueType type);

} // namespace hatang::core::cql2
