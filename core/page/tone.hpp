// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a colour says; never said by the colour alone.

#include <cstdint>

namespace hatang::core {

enum class Tone : std::uint8_t { plain, good, bad, doubt, muted };

} // namespace hatang::core
