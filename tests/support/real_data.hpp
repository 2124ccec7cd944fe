// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where the real geodata for tests stands: $HATANG_REAL_DATA, or the folder beside the checkout.

#include <cstdlib>
#include <filesystem>

namespace hatang::test {

inline std::filesystem::path real_data() {
    char const* folder = std::getenv("HATANG_REAL_DATA");
    return folder != nullptr ? folder : HATANG_REAL_DATA_DIR;
}

} // namespace hatang::test

/// Skips the test with a message when the file is not there.
#define HATANG_NEED_REAL_DATA(relative)                                                                                \
    if (!std::filesystem::exists(hatang::test::real_data() / (relative)))                                              \
    GTEST_SKIP() << "needs the real data file " << (relative)
