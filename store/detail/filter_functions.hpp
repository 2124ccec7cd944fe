// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The SQL functions of CQL2 filters on a connection.

#include "store/detail/sqlite.hpp"

namespace hatang::store {

/// hatang_wkb(geopackage blob) and those of core/cql2/sql_functions.hpp and spatial/cql2/sql_functions.hpp. Once per
/// connection; about 40 µs, so only when a filter is asked.
void register_filter_functions(Connection& connection);

} // namespace hatang::store
