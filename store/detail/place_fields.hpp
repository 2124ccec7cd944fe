// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A PlaceRecord as the content of a row and back, in the order of PlaceSql::columns.

#include "core/network/place_record.hpp"
#include "store/detail/version_row.hpp"

#include <string>
#include <vector>

namespace hatang::store {

std::vector<StoredValue> place_content(core::PlaceRecord const& record);
/// Empty when the record has no personal data.
std::vector<StoredValue> person_content(core::PlaceRecord const& record);
/// Where a text filter searches: code|name|address|texts of the kind; never personal data.
std::string place_search_key(core::PlaceRecord const& record);
/// Reads the content's columns from \p first on.
void read_place(Statement const& row, int first, core::PlaceRecord& record);

} // namespace hatang::store
