// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/cql2/cql2_check.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    hatang::fuzz::check_input({reinterpret_cast<char const*>(data), size}, hatang::core::cql2::parse_text);
    return 0;
}
