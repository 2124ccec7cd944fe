// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/operators.hpp"

#include <algorithm>
#include <array>

namespace hatang::core::cql2 {

namespace {

using enum Operator;
using Group = OperatorGroup;
constexpr int kMany = 1 << 20;

constexpr std::array<OperatorSpec, 49> kOperators{{
    {logical_and, "AND", "and", Group::logical, 2, kMany},
    {logical_or, "OR", "or", Group::logical, 2, kMany},
    {logical_not, "NOT", "not", Group::logical, 1, 1},
    {equal, "=", "=", Group::comparison, 2, 2},
    {not_equal, "<>", "<>", Group::comparison, 2, 2},
    {less, "<", "<", Group::comparison, 2, 2},
    {less_equal, "<=", "<=", Group::comparison, 2, 2},
    {greater, ">", ">", Group::comparison, 2, 2},
    {greater_equal, ">=", ">=", Group::comparison, 2, 2},
    {like, "LIKE", "like", Group::predicate, 2, 2},
    {between, "BETWEEN", "between", Group::predicate, 3, 3},
    {in, "IN", "in", Group::predicate, 2, kMany},
    {is_null, "IS NULL", "isNull", Group::predicate, 1, 1},
    {casei, "CASEI", "casei", Group::character, 1, 1},
    {accenti, "ACCENTI", "accenti", Group::character, 1, 1},
    {plus, "+", "+", Group::arithmetic, 2, 2},
    {minus, "-", "-", Group::arithmetic, 2, 2},
    {times, "*", "*", Group::arithmetic, 2, 2},
    {divide, "/", "/", Group::arithmetic, 2, 2},
    {modulo, "%", "%", Group::arithmetic, 2, 2},
    {int_divide, "div", "div", Group::arithmetic, 2, 2},
    {power, "^", "^", Group::arithmetic, 2, 2},
    {s_contains, "S_CONTAINS", "s_contains", Group::spatial, 2, 2},
    {s_crosses, "S_CROSSES", "s_crosses", Group::spatial, 2, 2},
    {s_disjoint, "S_DISJOINT", "s_disjoint", Group::spatial, 2, 2},
    {s_equals, "S_EQUALS", "s_equals", Group::spatial, 2, 2},
    {s_intersects, "S_INTERSECTS", "s_intersects", Group::spatial, 2, 2},
    {s_overlaps, "S_OVERLAPS", "s_overlaps", Group::spatial, 2, 2},
    {s_touches, "S_TOUCHES", "s_touches", Group::spatial, 2, 2},
    {s_within, "S_WITHIN", "s_within", Group::spatial, 2, 2},
    {t_after, "T_AFTER", "t_after", Group::temporal, 2, 2},
    {t_before, "T_BEFORE", "t_before", Group::temporal, 2, 2},
    {t_contains, "T_CONTAINS", "t_contains", Group::temporal, 2, 2},
    {t_disjoint, "T_DISJOINT", "t_disjoint", Group::temporal, 2, 2},
    {t_during, "T_DURING", "t_during", Group::temporal, 2, 2},
    {t_equals, "T_EQUALS", "t_equals", Group::temporal, 2, 2},
    {t_finished_by, "T_FINISHEDBY", "t_finishedBy", Group::temporal, 2, 2},
    {t_finishes, "T_FINISHES", "t_finishes", Group::temporal, 2, 2},
    {t_intersects, "T_INTERSECTS", "t_intersects", Group::temporal, 2, 2},
    {t_meets, "T_MEETS", "t_meets", Group::temporal, 2, 2},
    {t_met_by, "T_METBY", "t_metBy", Group::temporal, 2, 2},
    {t_overlapped_by, "T_OVERLAPPEDBY", "t_overlappedBy", Group::temporal, 2, 2},
    {t_overlaps, "T_OVERLAPS", "t_overlaps", Group::temporal, 2, 2},
    {t_started_by, "T_STARTEDBY", "t_startedBy", Group::temporal, 2, 2},
    {t_starts, "T_STARTS", "t_starts", Group::temporal, 2, 2},
    {a_contained_by, "A_CONTAINEDBY", "a_containedBy", Group::array, 2, 2},
    {a_contains, "A_CONTAINS", "a_contains", Group::array, 2, 2},
    {a_equals, "A_EQUALS", "a_equals", Group::array, 2, 2},
    {a_overlaps, "A_OVERLAPS", "a_overlaps", Group::array, 2, 2},
}};

constexpr bool in_order() {
    for (std::size_t at = 0; at < kOperators.size(); ++at) {
        if (kOperators[at].op != static_cast<Operator>(at))
            return false;
    }
    return kOperators.back().op == a_overlaps;
}
static_assert(in_order());

bool looks_like_function(OperatorSpec const& spec) {
    return spec.group == Group::character || spec.group == Group::spatial || spec.group == Group::temporal ||
           spec.group == Group::array;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
}

} // namespace

std::span<OperatorSpec const> operators() {
    return kOperators;
}

OperatorSpec const& spec_of(Operator op) {
    return kOperators[static_cast<std::size_t>(op)];
}

bool same_keyword(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

std::optional<Operator> function_operator(std::string_view word) {
    for (auto const& spec : kOperators) {
        if (looks_like_function(spec) && same_keyword(word, spec.text))
            return spec.op;
    }
    return std::nullopt;
}

std::optional<Operator> operator_of_json(std::string_view word) {
    for (auto const& spec : kOperators) {
        if (same_keyword(word, spec.json))
            return spec.op;
    }
    return std::nullopt;
}

} // namespace hatang::core::cql2
