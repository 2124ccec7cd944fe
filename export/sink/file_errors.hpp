// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the operating system said when a file could not be written.

#include "core/error.hpp"

#include <filesystem>

namespace hatang::publish {

/// \p reason is errno; a full disk gets a hint.
core::Error write_error(std::filesystem::path const& path, int reason);

} // namespace hatang::publish
