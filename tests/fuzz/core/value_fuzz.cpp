// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/date.hpp"
#include "core/text/number.hpp"
#include "core/uuid.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

} // namespace

/// Any bytes: read to a value in its range, or refused.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace hatang::core;
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    if (auto const number = parse_number(text))
        require(std::abs(number->value) <= 1e15);
    if (auto const length = parse_length_metres(text))
        require(std::abs(*length) <= 1e15);
    if (auto const coordinate = parse_coordinate(text)) {
        bool const degrees = coordinate->style == CoordinateStyle::degrees_minutes_seconds;
        require(std::abs(coordinate->value) <= (degrees ? 181.0 : 1e15));
    }
    if (auto const date = parse_date(text))
        require(parse_date(format_iso(*date)) == date && parse_date(format_vietnamese(*date)) == date);
    if (auto const uuid = parse_uuid(text))
        require(parse_uuid(format_uuid(*uuid)) == uuid);
    return 0;
}
