// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a field map may name.

#include "core/network/codes.hpp"
#include "core/network/place_kinds.hpp"

#include <optional>
#include <string_view>

namespace hatang::ingest {

inline constexpr std::string_view kSites = "sites";

std::optional<core::PlaceKind> place_kind_of(std::string_view kind);
/// The codes that \p field takes; nullptr when it takes any text.
core::CodeList const* codes_of(std::string_view kind, std::string_view field);

} // namespace hatang::ingest
