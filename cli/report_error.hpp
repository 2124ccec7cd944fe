// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// An Error on its way to the user: printed once, turned into an exit code.

#include "cli/command.hpp"
#include "core/error.hpp"

namespace hatang::cli {

ExitCode report_error(core::Error const& error, Console& console);
/// Anything else that was thrown: our bug, or no memory.
ExitCode report_unexpected(std::exception const& problem, Console& console);

} // namespace hatang::cli
