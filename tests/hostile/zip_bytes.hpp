// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// ZIP archives byte by byte, so that they can lie: sizes, names, links, shared places.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::hostile {

/// One member as it will stand in the archive.
struct ZipMember {
    std::string name;
    std::string packed;
    std::uint32_t crc = 0;
    std::uint32_t size = 0;       ///< inflated, as the headers say
    std::uint16_t method = 8;     ///< 8 deflate, 0 stored
    std::uint16_t flags = 0;      ///< 1: encrypted
    std::uint32_t attributes = 0; ///< Unix mode << 16 (0120777: symbolic link)
    bool shares_place = false;    ///< points to the place of the member before
};

/// \p content deflated.
ZipMember packed(std::string name, std::string_view content);
/// \p block deflated once and repeated \p times: a bomb costs its maker nothing.
ZipMember packed_repeated(std::string name, std::string_view head, std::string_view block, std::uint32_t times,
                          std::string_view tail);
ZipMember symbolic_link(std::string name, std::string_view target);
std::string zip_bytes(std::vector<ZipMember> const& members);

} // namespace hatang::hostile
