// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The spatial SQL functions that core::cql2::write_sql() calls.

#include "core/cql2/sql_functions.hpp"

#include <vector>

namespace hatang::spatial::cql2 {

/// hatang_s_intersects(wkb, wkb) and its seven sisters; 1, 0 or NULL. The functions of one call share prepared
/// geometries: register them on one connection.
std::vector<core::cql2::SqlFunction> sql_functions();

} // namespace hatang::spatial::cql2
