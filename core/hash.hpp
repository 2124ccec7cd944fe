// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Names for bytes that come out the same everywhere.

#include <string>
#include <string_view>

namespace hatang::core {

/// SHA-256 (FIPS 180-4), 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

} // namespace hatang::core
