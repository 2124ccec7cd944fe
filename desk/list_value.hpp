// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A cell of a list as a filter compares it.

#include "core/cql2/value.hpp"
#include "core/list/list.hpp"

#include <optional>

namespace hatang::desk {

/// \returns views into what the cell views.
core::cql2::Value value_of(core::Cell const& cell);
core::cql2::Value day_value(std::optional<core::Date> const& day);

} // namespace hatang::desk
