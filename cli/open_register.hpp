// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Opening the register for a command.

#include "cli/shared_options.hpp"
#include "store/register_file.hpp"

namespace hatang::cli {

store::Register open_for_reading(RegisterOption const& option, Console const& console);
store::Register open_for_writing(RegisterOption const& option, Console const& console);
store::Surroundings surroundings();

} // namespace hatang::cli
