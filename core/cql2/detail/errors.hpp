// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Errors of a filter: where, what, and what to write instead.

#include "core/cql2/expression.hpp"
#include "core/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::core::cql2::detail {

/// Error(usage): "biểu thức lọc, cột 14: …".
Error filter_error(Place const& place, Words what, Words hint = {});
/// “text”, printable and cut after 40 characters.
std::string quoted(std::string_view text);
/// \throws when \p expression passes kMaxDepth, kMaxTerms or kMaxPositions.
void check_limits(Expression const& expression);
/// \throws when \p op does not take \p count operands.
void check_arguments(Place const& place, Operator op, std::size_t count);
Error too_deep(Place const& place);
Error too_long(std::size_t length);
Error too_many_positions(Place const& place);
/// \p sorted joined by commas; \p total > their number adds "và 5 trường nữa" with \p noun.
Words listed(std::vector<std::string> const& sorted, std::size_t total, Words const& noun);

} // namespace hatang::core::cql2::detail
