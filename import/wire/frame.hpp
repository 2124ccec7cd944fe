// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The frames between the reading child and its parent: u32 payload length, u8 type, payload, all little-endian.
/// Order: file, then for each layer one layer frame and its rows, findings anywhere after the file, end last; or an
/// error at any place, after which nothing follows.

#include <cstddef>
#include <cstdint>

namespace hatang::ingest::wire {

enum class FrameType : std::uint8_t { file = 1, layer = 2, rows = 3, finding = 4, end = 5, error = 6 };

inline constexpr std::size_t kFrameHeaderBytes = 5;
/// The parent refuses a longer frame; the child refuses a row that would need one.
inline constexpr std::size_t kMaxFrameBytes = 64U << 20U;
/// The child sends its rows when this much has been gathered.
inline constexpr std::size_t kBatchBytes = 512U << 10U;
/// Layers of one file and fields of one layer; more is refused on both sides.
inline constexpr std::size_t kMaxLayers = 2'000;
inline constexpr std::size_t kMaxFields = 5'000;

} // namespace hatang::ingest::wire
