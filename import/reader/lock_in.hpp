// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the reading program gives up before it looks into a foreign file: after lock_in() it can open no file by
/// name, make no socket, start nothing, map no code, write to nothing but the pipe it has, and is bounded in time and
/// memory. Three layers that do not depend on each other: resource limits, Landlock, seccomp.

#include "core/contracts/file_reader.hpp"

namespace hatang::ingest {

/// What stays readable besides memory: nothing, or PROJ's database of coordinate systems, already open.
enum class OpenDatabase { none, of_crs };

/// Which layers hold; Landlock is missing on kernels before 5.13 or where it is switched off.
struct Locks {
    bool landlock = false;
};

/// Dies with its parent from now on. Separate, so that it holds from the first line on.
void die_with_parent();

/// \pre every file needed is open (mapped). \throws core::Error when limits or seccomp cannot be set.
Locks lock_in(core::ReadLimits const& limits, OpenDatabase database = OpenDatabase::none);

} // namespace hatang::ingest
