// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the fuzz targets of import/ share.

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::fuzz {

/// A law that does not hold is a crash, so that libFuzzer keeps the input.
inline void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

inline std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces(1);
    for (char const c : text) {
        if (c == separator) {
            pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    return pieces;
}

} // namespace hatang::fuzz
