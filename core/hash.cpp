// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hash.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace hatang::core {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    std::string hex;
    for (unsigned char const each : digest) {
        hex += fmt::format("{:02x}", each);
    }
    return hex;
}

} // namespace hatang::core
