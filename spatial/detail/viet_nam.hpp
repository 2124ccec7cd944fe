// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Roughly where Viet Nam is: good enough to tell which zones a number may belong to, no border of anything.

#include "core/geo_point.hpp"

namespace hatang::spatial::detail {

/// On land or within about 20 km of it, or among the islands of Hoàng Sa and Trường Sa; false for NaN.
bool is_around_viet_nam(core::GeoPoint point);

} // namespace hatang::spatial::detail
