// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Whole files as text.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace hatang::hostile {

/// Empty when there is no such file.
inline std::string text_of_file(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace hatang::hostile
