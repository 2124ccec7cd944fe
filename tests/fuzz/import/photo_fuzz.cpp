// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: photos from the field. The public copy is a photo again, says neither where nor when it was taken,
/// and is its own public copy.

#include "import/photos/exif.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"

#include <cmath>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace hatang;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const facts = ingest::read_exif(bytes);
    fuzz::require(!facts.position || (std::abs(facts.position->lat) <= 90.0 && std::abs(facts.position->lon) <= 180.0));
    fuzz::require(facts.orientation >= 1 && facts.orientation <= 8);
    if (auto const copy = ingest::stripped_photo(bytes)) {
        auto const left = ingest::read_exif(*copy);
        fuzz::require(!left.position && left.taken_at.empty());
        fuzz::require(ingest::photo_kind(*copy) == ingest::photo_kind(bytes));
        fuzz::require(ingest::stripped_photo(*copy) == copy);
    }
    return 0;
}
