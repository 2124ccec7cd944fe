// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How much a DXF drawing draws. Blocks are inserted into blocks, each in rows and columns: a kilobyte can stand for
/// more elements than any memory holds, and GDAL makes every one of them.

#include <cstddef>
#include <string_view>

namespace hatang::ingest {

inline constexpr std::size_t kMaxDrawnElements = 2'000'000;

/// Elements with every insertion of a block carried out, at most kMaxDrawnElements + 1. A block inside itself counts
/// once.
std::size_t count_drawn_elements(std::string_view dxf);

/// \throws core::Error over kMaxDrawnElements.
void require_drawable(std::string_view dxf);

} // namespace hatang::ingest
