// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Makes the k-th call that changes files fail or kills the process there. Linked into a test program it stands before
/// libc for every library of that program, SQLite included; nothing happens until arm().

#include <string>

namespace hatang::test {

enum class Fault { none, kill_before, kill_half, kill_after, no_space, io_error, short_write };

/// Counts calls on files whose path starts with \p prefix, and does \p fault at call number \p at (from 1).
void arm(std::string const& prefix, Fault fault, long at);
/// Calls counted since arm().
long calls();

} // namespace hatang::test
