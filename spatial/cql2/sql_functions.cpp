// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/cql2/sql_functions.hpp"

#include "core/cql2/operators.hpp"
#include "spatial/cql2/relations.hpp"

#include <fmt/format.h>

#include <memory>

namespace hatang::spatial::cql2 {

std::vector<core::cql2::SqlFunction> sql_functions() {
    // Shared by the functions of one connection, and gone with the last of them.
    auto const relations = std::make_shared<Relations>();
    std::vector<core::cql2::SqlFunction> functions;
    for (auto const& spec : core::cql2::operators()) {
        if (spec.group != core::cql2::OperatorGroup::spatial)
            continue;
        auto const call = [relations, op = spec.op](std::span<core::cql2::SqlArgument const> arguments) {
            auto const* left = std::get_if<core::cql2::Wkb>(&arguments[0]);
            auto const* right = std::get_if<core::cql2::Wkb>(&arguments[1]);
            auto const answer =
                left != nullptr && right != nullptr ? relations->relate(op, left->bytes, right->bytes) : std::nullopt;
            return answer ? core::cql2::SqlResult{std::int64_t{*answer}} : core::cql2::SqlResult{};
        };
        functions.push_back({fmt::format("hatang_{}", spec.json), 2, call});
    }
    return functions;
}

} // namespace hatang::spatial::cql2
