// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: the walker through ZIP archives. Every member is read or refused, and together they stay under the
/// limit that is counted while inflating.

#include "core/error.hpp"
#include "import/xlsx/zip_members.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace hatang;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    try {
        ingest::ZipMembers archive(bytes);
        std::size_t inflated = 0;
        for (std::string const& name : archive.names()) {
            try {
                inflated += archive.read(name).value_or("").size();
            } catch (core::Error const&) {
            }
        }
        fuzz::require(inflated <= static_cast<std::size_t>(ingest::ZipMembers::kMaxInflated));
    } catch (core::Error const&) {
    }
    return 0;
}
