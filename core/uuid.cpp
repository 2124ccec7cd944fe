// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/uuid.hpp"

namespace hatang::core {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";
/// The 18 bits under the millisecond that count within it (RFC 9562 section 6.2, method 1).
constexpr std::uint32_t kCounterLimit = 1U << 18;

/// SplitMix64: fills all 64 bits from consecutive states; the UUIDs are unique, not secret.
std::uint64_t next_random(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

bool is_dash_place(std::size_t at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

UuidSource::UuidSource(std::uint64_t unix_milliseconds, std::uint64_t seed)
    : m_milliseconds(unix_milliseconds), m_state(seed) {}

Uuid UuidSource::next() {
    if (m_counter == kCounterLimit) { // borrow the next millisecond rather than repeat
        m_counter = 0;
        ++m_milliseconds;
    }
    std::uint64_t const random = next_random(m_state);
    std::uint64_t const high = (m_milliseconds << 16) | 0x7000U | ((m_counter >> 6) & 0x0FFFU);
    std::uint64_t const low =
        (1ULL << 63) | (static_cast<std::uint64_t>(m_counter & 0x3FU) << 56) | (random & 0x00FFFFFFFFFFFFFFULL);
    ++m_counter;
    Uuid uuid;
    for (std::size_t i = 0; i < 8; ++i) {
        uuid.bytes[i] = static_cast<std::uint8_t>(high >> (56 - 8 * i));
        uuid.bytes[i + 8] = static_cast<std::uint8_t>(low >> (56 - 8 * i));
    }
    return uuid;
}

std::string format_uuid(Uuid const& uuid) {
    std::string text;
    text.reserve(36);
    for (auto const byte : uuid.bytes) {
        if (is_dash_place(text.size()))
            text.push_back('-');
        text.push_back(kHex[byte >> 4]);
        text.push_back(kHex[byte & 0x0F]);
    }
    return text;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != 36)
        return std::nullopt;
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_dash_place(at)) {
            if (text[at] != '-')
                return std::nullopt;
            continue;
        }
        int const value = hex_value(text[at]);
        if (value < 0)
            return std::nullopt;
        auto& byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | value);
        ++nibble;
    }
    return uuid;
}

} // namespace hatang::core
