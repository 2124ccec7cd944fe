// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// An integer key that does not convert to another kind of key, and has no arithmetic and no default value.

#include <compare>
#include <cstdint>
#include <functional>

namespace hatang::core {

template <typename Tag> class StrongId {
public:
    explicit constexpr StrongId(std::int64_t value) : m_value(value) {}
    constexpr std::int64_t value() const { return m_value; }
    auto operator<=>(StrongId const&) const = default;

private:
    std::int64_t m_value;
};

} // namespace hatang::core

template <typename Tag> struct std::hash<hatang::core::StrongId<Tag>> {
    std::size_t operator()(hatang::core::StrongId<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value());
    }
};
