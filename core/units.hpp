// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Quantities that carry their unit in the type.

#include <compare>

namespace hatang::core {

/// A length or height in metres; may be negative only where the user's header says so.
class Length {
public:
    static constexpr Length metres(double value) { return Length(value); }
    /// International foot, 0.3048 m exactly (1959 agreement).
    static constexpr Length feet(double value) { return Length(value * 0.3048); }
    constexpr double metres() const { return m_metres; }
    auto operator<=>(Length const&) const = default;

private:
    explicit constexpr Length(double value) : m_metres(value) {}
    double m_metres;
};

} // namespace hatang::core
