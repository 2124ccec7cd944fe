// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Putting whole files in place so that a crash leaves the old one or the new one.

#include <filesystem>

namespace hatang::store {

/// Where a file is made before it becomes \p target: same folder, a name of its own per process.
std::filesystem::path part_name(std::filesystem::path const& target);
/// Removes a part and its journal; absence is fine.
void remove_part(std::filesystem::path const& part) noexcept;
/// Removes parts of \p target left by processes that are no more.
void remove_dead_parts(std::filesystem::path const& target) noexcept;
/// fsync of the file, rename to \p target, fsync of the folder. \throws core::Error(conflict) when \p target is there
/// and \p overwrite is false, Error(io) otherwise.
void put_in_place(std::filesystem::path const& part, std::filesystem::path const& target, bool overwrite);
/// \throws core::Error(not_found).
void require_file(std::filesystem::path const& path);

} // namespace hatang::store
