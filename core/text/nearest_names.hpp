// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What somebody may have meant by a name that is not known.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

/// \p names that resemble \p asked first (marks do not count), at most \p limit.
std::vector<std::string> nearest_names(std::string_view asked, std::vector<std::string> names, std::size_t limit);

} // namespace hatang::core
