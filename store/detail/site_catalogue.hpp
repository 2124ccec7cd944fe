// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a CQL2 filter may ask of stations, and the SQL that answers; b, t, s are the versions of sql/site_columns.sql.

#include "core/cql2/sql_writer.hpp"

#include <span>

namespace hatang::store {

std::span<core::cql2::SqlColumn const> site_catalogue();
core::cql2::Schema const& site_schema();
/// Number of the property that holds the position.
std::size_t site_position_property();

} // namespace hatang::store
