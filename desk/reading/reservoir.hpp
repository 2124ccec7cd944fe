// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Rows chosen evenly over a file of unknown length, as evidence.

#include <cstdint>
#include <optional>
#include <random>

namespace hatang::desk {

/// Samples taken per layer, spread evenly over the file by reservoir sampling with a fixed seed.
inline constexpr std::size_t kEvidenceSamples = 2000;

/// Algorithm R (Vitter 1985) with a fixed seed: the same file gives the same samples.
class Reservoir {
public:
    /// The slot for the next item, or nothing when it is not taken.
    std::optional<std::size_t> next() {
        auto const seen = m_seen++;
        if (seen < kEvidenceSamples) {
            return seen;
        }
        auto const slot = m_random() % m_seen;
        return slot < kEvidenceSamples ? std::optional<std::size_t>(slot) : std::nullopt;
    }

private:
    std::uint64_t m_seen = 0;
    std::mt19937_64 m_random{20250701};
};

} // namespace hatang::desk
