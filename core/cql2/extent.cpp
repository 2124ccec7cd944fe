// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/extent.hpp"

#include <algorithm>

namespace hatang::core::cql2 {

namespace {

using Extent = std::optional<GeoBox>;

void widen(GeoBox& box, double lon, double lat) {
    box.min_lon = std::min(box.min_lon, lon);
    box.min_lat = std::min(box.min_lat, lat);
    box.max_lon = std::max(box.max_lon, lon);
    box.max_lat = std::max(box.max_lat, lat);
}

void widen(Extent& box, Geometry const& geometry) {
    std::size_t const step = geometry.has_z ? 3 : 2;
    for (std::size_t at = 0; at + step <= geometry.ordinates.size(); at += step) {
        double const lon = geometry.ordinates[at];
        double const lat = geometry.ordinates[at + 1];
        box = box ? box : GeoBox{lon, lat, lon, lat};
        widen(*box, lon, lat);
    }
    for (auto const& part : geometry.parts)
        widen(box, part);
}

Extent literal_extent(Expression const& operand) {
    Extent box;
    if (auto const* geometry = std::get_if<Geometry>(&operand.node))
        widen(box, *geometry);
    else if (auto const* numbers = std::get_if<Box>(&operand.node))
        widen(box, to_geometry(*numbers));
    return box;
}

bool is_property(Expression const& operand, std::size_t property) {
    auto const* found = std::get_if<Property>(&operand.node);
    return found != nullptr && found->index == property;
}

/// Every predicate but "disjoint" needs a common point.
Extent predicate_extent(Operation const& operation, std::size_t property) {
    if (operation.op == Operator::s_disjoint)
        return std::nullopt;
    if (is_property(operation.args[0], property))
        return literal_extent(operation.args[1]);
    return is_property(operation.args[1], property) ? literal_extent(operation.args[0]) : std::nullopt;
}

/// Both must hold, and a line may touch two boxes without touching what they share: the smaller one is taken.
Extent narrower(Extent const& left, Extent const& right) {
    if (!left || !right)
        return left ? left : right;
    auto const area = [](GeoBox const& box) { return (box.max_lon - box.min_lon) * (box.max_lat - box.min_lat); };
    return area(*left) <= area(*right) ? left : right;
}

Extent extent(Expression const& expression, std::size_t property);

Extent any_extent(Operation const& operation, std::size_t property) {
    Extent all;
    for (auto const& arg : operation.args) {
        auto const one = extent(arg, property);
        if (!one)
            return std::nullopt;
        all = all ? all : one;
        widen(*all, one->min_lon, one->min_lat);
        widen(*all, one->max_lon, one->max_lat);
    }
    return all;
}

Extent extent(Expression const& expression, std::size_t property) {
    auto const* operation = std::get_if<Operation>(&expression.node);
    if (operation == nullptr)
        return std::nullopt;
    if (spec_of(operation->op).group == OperatorGroup::spatial)
        return predicate_extent(*operation, property);
    if (operation->op == Operator::logical_or)
        return any_extent(*operation, property);
    Extent common;
    if (operation->op == Operator::logical_and) {
        for (auto const& arg : operation->args)
            common = narrower(common, extent(arg, property));
    }
    return common;
}

} // namespace

std::optional<GeoBox> extent_of(Filter const& filter, std::size_t property) {
    return extent(filter.tree(), property);
}

} // namespace hatang::core::cql2
