// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Reading packs. A pack that is malformed, refers to what there is not, looks too far, or has a rule that cites
/// nothing is refused whole.

#include "rules/pack.hpp"

#include <string_view>

namespace hatang::rules {

/// Bounds of one pack.
inline constexpr std::size_t kMostRules = 300;
inline constexpr double kFarthestReach = 20'000.0; ///< metres one rule may look
inline constexpr double kReachOfPack = 200'000.0;  ///< metres, sum over the rules

/// \p name stands in messages; \p attributes takes what the pack declares.
/// \throws core::Error(invalid_data): "FILE line N: what, and what was expected".
Pack read_pack(std::string_view text, std::string_view name, Attributes& attributes);

} // namespace hatang::rules
