// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/filter.hpp"

#include "core/cql2/detail/binder.hpp"
#include "core/cql2/detail/errors.hpp"
#include "core/cql2/json.hpp"

namespace hatang::core::cql2 {

Filter::Filter(Expression expression, Schema const& schema) : m_tree(std::move(expression)) {
    detail::check_limits(m_tree);
    detail::Binder(schema).bind_filter(m_tree);
}

Filter Filter::parse(std::string_view text_or_json, Schema const& schema) {
    return {cql2::parse(text_or_json), schema};
}

} // namespace hatang::core::cql2
