// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Letters that were lost before the file came here, said and never invented.

#include "core/contracts/file_reader.hpp"

#include <string_view>

namespace hatang::ingest {

/// One finding "letter-lost" for each word of \p text that lacks only the ư of TCVN3. \p place: layer, row and field of
/// the cell. \p text was TCVN3 and is Unicode now.
void warn_of_lost_u(core::Finding const& place, std::string_view text, core::RowSink& sink);

} // namespace hatang::ingest
