// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// hatang-reader --self-test: tries, locked in, one thing that a hostile file might want, and says how it went.

#include <span>

namespace hatang::ingest {

/// Exit codes of the self-test; being killed by SIGSYS is a refusal too.
enum class Attempt : int { done = 40, refused = 41, unknown = 42 };

/// \p arguments: "locked" or "unlocked", then one of open-file, write-file, socket, fork, exec, ptrace, map-code,
/// landlock (tells whether that layer holds), spin (CPU limit), allocate (memory limit).
Attempt self_test(std::span<char const* const> arguments);

} // namespace hatang::ingest
