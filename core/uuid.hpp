// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// UUIDs (RFC 9562). Version 7: ordered by the time of making, so that indexes grow at their end.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::core {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(Uuid const&) const = default;
};

/// Makes version 7 UUIDs that increase even within one millisecond. The clock and the random seed are given, so
/// that tests and `sample` are repeatable.
class UuidSource {
public:
    UuidSource(std::uint64_t unix_milliseconds, std::uint64_t seed);
    Uuid next();

private:
    std::uint64_t m_milliseconds;
    std::uint64_t m_state;
    std::uint32_t m_counter = 0;
};

std::string format_uuid(Uuid const& uuid);
std::optional<Uuid> parse_uuid(std::string_view text);

} // namespace hatang::core
