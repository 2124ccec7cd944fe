// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/list_value.hpp"

namespace hatang::desk {

namespace {

using core::cql2::Value;

struct ValueOf {
    Value operator()(std::monostate) const { return {}; }
    Value operator()(std::string_view text) const { return {text}; }
    Value operator()(std::int64_t number) const { return {static_cast<double>(number)}; }
    Value operator()(double number) const { return {number}; }
    Value operator()(bool flag) const { return {flag}; }
    Value operator()(core::Date day) const { return day_value(day); }
};

} // namespace

Value value_of(core::Cell const& cell) {
    return std::visit(ValueOf{}, cell);
}

Value day_value(std::optional<core::Date> const& day) {
    if (!day) {
        return {};
    }
    auto const days = std::chrono::sys_days(*day).time_since_epoch().count();
    return {core::cql2::Day{static_cast<std::int32_t>(days)}};
}

} // namespace hatang::desk
