// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Random numbers that are the same everywhere: SplitMix64 (Steele, Lea, Flood 2014; public domain reference code).

#include <cstddef>
#include <cstdint>

namespace hatang::desk {

class Random {
public:
    /// Streams of one seed are independent of each other: one for each file and each row.
    Random(std::uint64_t seed, std::uint64_t stream) : m_state(mix(seed + kStep) ^ mix(stream * kStep + 1)) {}

    std::uint64_t next() { return mix(m_state += kStep); }
    /// 0 … count - 1; \pre 0 < count < 2^32.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U); }
    /// low … high.
    std::uint32_t between(std::uint32_t low, std::uint32_t high) { return low + below(high - low + 1); }
    bool percent(std::uint32_t chance) { return below(100) < chance; }
    /// [0, 1), a multiple of 2^-53.
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// [-1, 1), thick in the middle.
    double hump() {
        // One by one: the order within a sum is the compiler's choice.
        double sum = unit();
        sum += unit();
        sum += unit();
        return sum * (2.0 / 3.0) - 1.0;
    }
    template <typename Items> auto const& pick(Items const& items) {
        return items[below(static_cast<std::uint32_t>(items.size()))];
    }

private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;

    static std::uint64_t mix(std::uint64_t value) {
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    std::uint64_t m_state;
};

} // namespace hatang::desk
