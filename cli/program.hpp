// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The whole program as a function, so that tests run it in-process.

#include "cli/console.hpp"

#include <string>
#include <vector>

namespace hatang::cli {

/// \p words without the program's own name. \returns the exit code.
int run_program(std::vector<std::string> words, Console& console);

} // namespace hatang::cli
