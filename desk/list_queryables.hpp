// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the --where of a list may ask: the properties, their types and examples.

#include "core/cql2/schema.hpp"
#include "core/list/list.hpp"

namespace hatang::desk {

void list_queryables(core::cql2::Schema const& schema, core::Language language, core::ListWriter& writer);

} // namespace hatang::desk
