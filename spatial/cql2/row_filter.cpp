// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/cql2/row_filter.hpp"

#include "spatial/cql2/detail/evaluator.hpp"

namespace hatang::spatial::cql2 {

struct RowFilter::Impl {
    explicit Impl(core::cql2::Filter given) : filter(std::move(given)), evaluator(filter.tree()) {}

    core::cql2::Filter filter;
    detail::Evaluator evaluator;
};

RowFilter::RowFilter(core::cql2::Filter filter) : m_impl(std::make_unique<Impl>(std::move(filter))) {}
RowFilter::~RowFilter() = default;
RowFilter::RowFilter(RowFilter&&) noexcept = default;
RowFilter& RowFilter::operator=(RowFilter&&) noexcept = default;

bool RowFilter::matches(core::cql2::Row const& row) {
    return evaluate(row).value_or(false);
}

std::optional<bool> RowFilter::evaluate(core::cql2::Row const& row) {
    return m_impl->evaluator.evaluate(row);
}

} // namespace hatang::spatial::cql2
