// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Colours, widths and signs of what a map shows; chosen to stay apart for the colour-blind and on a grey printer.

#include "export/pages/map_drawing.hpp"

#include <cstdint>

namespace hatang::publish {

/// 0xRRGGBB.
using Colour = std::uint32_t;

enum class Sign : std::uint8_t { none, disc, triangle, diamond, ring };

struct MapPaint {
    Colour colour = 0x333333;
    double fill = 0.0;     ///< opacity of areas; 0 = not filled
    double width_mm = 0.3; ///< of lines and borders
    double dash_mm = 0.0;  ///< 0 = solid
    Sign sign = Sign::none;
    double sign_mm = 0.0; ///< half its width
    bool arrow = false;
};

inline constexpr Colour kInk = 0x1c2126;
inline constexpr Colour kMutedInk = 0x5a646e;
inline constexpr Colour kGood = 0x16703c;
inline constexpr Colour kBad = 0xb3261e;
inline constexpr Colour kDoubt = 0x8a5a00;

constexpr Colour colour_of(core::Tone tone) {
    switch (tone) {
    case core::Tone::good: return kGood;
    case core::Tone::bad: return kBad;
    case core::Tone::doubt: return kDoubt;
    case core::Tone::muted: return kMutedInk;
    case core::Tone::plain: break;
    }
    return kInk;
}

/// Without a verdict a line is the blue of what is proposed.
constexpr Colour subject_colour(core::Tone tone) {
    switch (tone) {
    case core::Tone::good: return kGood;
    case core::Tone::bad: return kBad;
    case core::Tone::doubt: return 0xd88a00;
    case core::Tone::muted:
    case core::Tone::plain: break;
    }
    return 0x0b3d91;
}

constexpr MapPaint paint_of(MapLook look) {
    bool const bad = look.tone == core::Tone::bad;
    switch (look.style) {
    case core::MapStyle::zone: return {bad ? kBad : 0x6d4fa0, 0.13, 0.35, 0.0, Sign::none, 0.0, false};
    case core::MapStyle::street: return {0x9a8c7a, 0.0, 0.7, 0.0, Sign::none, 0.0, false};
    case core::MapStyle::surface: return {bad ? kBad : 0x1f6fa8, bad ? 0.08 : 0.04, 0.3, 1.4, Sign::none, 0.0, false};
    case core::MapStyle::runway: return {kInk, 0.0, 1.1, 0.0, Sign::none, 0.0, false};
    case core::MapStyle::limit: return {0xa04a00, 0.0, 0.35, 1.6, Sign::none, 0.0, false};
    case core::MapStyle::way: return {kGood, 0.0, 0.5, 0.0, Sign::none, 0.0, true};
    case core::MapStyle::subject: return {subject_colour(look.tone), 0.0, 0.9, 0.0, Sign::none, 0.0, false};
    case core::MapStyle::duct: return {bad ? kBad : 0x7a4b14, 0.0, 0.45, 1.2, Sign::none, 0.0, false};
    case core::MapStyle::neighbour: return {bad ? kBad : 0x5a646e, 1.0, 0.3, 0.0, Sign::disc, 1.0, false};
    case core::MapStyle::pending: return {bad ? kBad : 0x5a646e, 1.0, 0.3, 0.0, Sign::triangle, 1.3, false};
    case core::MapStyle::pole: return {bad ? kBad : 0x5a646e, 1.0, 0.2, 0.0, Sign::disc, 0.6, false};
    case core::MapStyle::place: return {0x0b3d91, 1.0, 0.3, 0.0, Sign::diamond, 1.9, false};
    case core::MapStyle::target: return {kGood, 0.0, 0.7, 0.0, Sign::ring, 1.5, false};
    }
    return {};
}

} // namespace hatang::publish
