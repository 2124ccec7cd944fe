// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A ZIP archive made in memory: KMZ, .qgz. The same members give the same bytes.

#include <string>
#include <utility>
#include <vector>

namespace hatang::publish {

/// Name and content of each member. \throws core::Error(io)
std::string zip_bytes(std::vector<std::pair<std::string, std::string>> const& members);

} // namespace hatang::publish
