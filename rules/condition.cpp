// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/condition.hpp"

#include "core/cql2/filter.hpp"
#include "spatial/cql2/row_filter.hpp"

#include <algorithm>
#include <chrono>

namespace hatang::rules {

namespace {

using core::cql2::Expression;
using core::cql2::Value;

struct ValueOf {
    Value operator()(std::monostate) const { return {}; }
    Value operator()(double number) const { return {number}; }
    Value operator()(std::string const& text) const { return {std::string_view(text)}; }
    Value operator()(bool flag) const { return {flag}; }
    Value operator()(core::Date day) const {
        auto const days = std::chrono::sys_days(day).time_since_epoch().count();
        return {core::cql2::Day{static_cast<std::int32_t>(days)}};
    }
    Value operator()(std::vector<std::string> const& texts) const {
        std::vector<Value> items;
        items.reserve(texts.size());
        for (std::string const& text : texts) {
            items.push_back({std::string_view(text)});
        }
        return {std::move(items)};
    }
};

class SubjectRow final : public core::cql2::Row {
public:
    explicit SubjectRow(Subject const& subject) : m_subject(subject) {}
    Value value(std::size_t property) const override { return std::visit(ValueOf{}, m_subject.value(property)); }

private:
    Subject const& m_subject;
};

void collect(Expression const& expression, std::vector<std::size_t>& asks, std::vector<double>& numbers) {
    if (auto const* const property = std::get_if<core::cql2::Property>(&expression.node)) {
        asks.push_back(property->index);
    } else if (auto const* const number = std::get_if<core::cql2::Number>(&expression.node)) {
        numbers.push_back(number->value);
    }
    for (Expression const& child : children(expression)) {
        collect(child, asks, numbers);
    }
}

} // namespace

struct Condition::Impl {
    spatial::cql2::RowFilter filter;
    std::vector<std::size_t> asks;
    std::vector<double> numbers;
};

Condition::Condition(std::string const& text, Attributes const& attributes) {
    auto filter = core::cql2::Filter::parse(text, attributes.schema());
    std::vector<std::size_t> asks;
    std::vector<double> numbers;
    collect(filter.tree(), asks, numbers);
    std::sort(asks.begin(), asks.end());
    asks.erase(std::unique(asks.begin(), asks.end()), asks.end());
    m_impl =
        std::make_unique<Impl>(Impl{spatial::cql2::RowFilter(std::move(filter)), std::move(asks), std::move(numbers)});
}

Condition::~Condition() = default;
Condition::Condition(Condition&&) noexcept = default;
Condition& Condition::operator=(Condition&&) noexcept = default;

std::optional<bool> Condition::holds(Subject const& subject) {
    return m_impl->filter.evaluate(SubjectRow(subject));
}

std::vector<std::size_t> const& Condition::asks() const {
    return m_impl->asks;
}

std::vector<double> const& Condition::numbers() const {
    return m_impl->numbers;
}

} // namespace hatang::rules
