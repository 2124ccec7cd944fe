// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The operators and predicates that OGC 21-065r2 itself names, with their spelling in text and JSON.

#include <optional>
#include <span>
#include <string_view>

namespace hatang::core::cql2 {

enum class Operator {
    logical_and,
    logical_or,
    logical_not,
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    like,
    between,
    in,
    is_null,
    casei,
    accenti,
    plus,
    minus,
    times,
    divide,
    modulo,
    int_divide,
    power,
    s_contains,
    s_crosses,
    s_disjoint,
    s_equals,
    s_intersects,
    s_overlaps,
    s_touches,
    s_within,
    t_after,
    t_before,
    t_contains,
    t_disjoint,
    t_during,
    t_equals,
    t_finished_by,
    t_finishes,
    t_intersects,
    t_meets,
    t_met_by,
    t_overlapped_by,
    t_overlaps,
    t_started_by,
    t_starts,
    a_contained_by,
    a_contains,
    a_equals,
    a_overlaps
};

enum class OperatorGroup { logical, comparison, predicate, character, arithmetic, spatial, temporal, array };

struct OperatorSpec {
    Operator op;
    std::string_view text; ///< "S_INTERSECTS", "AND", "<>"
    std::string_view json; ///< "s_intersects", "and", "<>"
    OperatorGroup group;
    int least_args;
    int most_args;
};

/// In the order of Operator.
std::span<OperatorSpec const> operators();
OperatorSpec const& spec_of(Operator op);
/// Those written like a function: CASEI, ACCENTI, S_…, T_…, A_…; any case.
std::optional<Operator> function_operator(std::string_view word);
/// All of them by their JSON name; any case.
std::optional<Operator> operator_of_json(std::string_view word);
/// ASCII letters compared without case.
bool same_keyword(std::string_view left, std::string_view right);

} // namespace hatang::core::cql2
