// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The words of the command line against an option table.

#include "cli/option_table.hpp"

#include <span>
#include <string>
#include <vector>

namespace hatang::cli {

/// Takes every value into the table's targets. \throws core::Error(usage) for an unknown option (with the nearest
/// name), a missing value or argument, a value that is not one of the choices.
/// \returns false when --help was among them.
bool parse_options(OptionTable const& table, std::span<std::string const> words);

/// The nearest of \p known to \p typed by edit distance, empty when none is near (more than a third wrong).
std::string nearest_name(std::string const& typed, std::vector<std::string> const& known);

} // namespace hatang::cli
