// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A checked route as a list of stretches, as JSON, and as a page with a map.

#include "core/list/list.hpp"
#include "core/page/page.hpp"
#include "desk/network/route_check.hpp"
#include "desk/sites/list_sites.hpp"

#include <span>
#include <string>
#include <vector>

namespace hatang::desk {

/// One row a stretch, with its line; the ways offered instead follow as rows of their own (`part` = "remedy"). Columns
/// route, part, number, from_m, to_m, length_m, street, verdict, why.
void list_routes(std::span<CheckedRoute const> routes, SiteListStyle const& style, core::ListWriter& writer);

/// The findings in the form of `check application` (docs/check.md), each with the stretches it is about; the same bytes
/// for the same answer. Geometry is WKT; lengths are whole millimetres. One route is an object, several are an array.
std::string routes_json(std::span<CheckedRoute const> routes);

core::Page route_page(CheckedRoute const& route, core::Language language);

/// Why a stretch does not simply pass: messages of rules and notes, what fails first.
std::vector<core::Words> reasons_of(RouteStretch const& stretch);

} // namespace hatang::desk
