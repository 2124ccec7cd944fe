// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the main program says to hatang-writer: a header frame, frames full of rows, again for each further layer of
/// the same file, a QGIS project if there is one, one end frame. The answer is one frame: done, or what went wrong. A
/// frame is its size (32 bits), its kind (8 bits) and its bytes.

#include "core/list/list.hpp"
#include "export/wire/bytes.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish::wire {

enum class FrameKind : std::uint8_t { header = 'H', rows = 'R', project = 'P', end = 'E', done = 'D', failed = 'F' };

struct FrameHead {
    std::uint32_t size = 0;
    FrameKind kind = FrameKind::end;
};
inline constexpr std::size_t kFrameHeadSize = 5;
/// Larger frames are refused; one row of a list is far smaller.
inline constexpr std::uint32_t kLargestFrame = 1U << 30U;

/// 2026-01-31T08:00:00.000Z, as GDAL's OGR_CURRENT_DATE wants it.
std::string utc_text(std::chrono::sys_seconds time);

std::string frame_head_bytes(FrameHead head);
/// \throws WireError for an unknown kind or a size over kLargestFrame.
FrameHead parse_frame_head(std::string_view bytes);

struct WireColumn {
    std::string name;
    std::string label;
    core::ColumnType type = core::ColumnType::text;
    bool operator==(WireColumn const&) const = default;
};

struct WireHeader {
    std::string driver; ///< GDAL's short name: "GPKG", "FlatGeobuf"
    std::string path;   ///< a file that does not exist yet
    std::string layer;
    std::string title;
    std::string made_at; ///< 2026-01-31T08:00:00.000Z
    core::ListGeometry geometry = core::ListGeometry::none;
    std::vector<WireColumn> columns;
    bool operator==(WireHeader const&) const = default;
};

void put_header(ByteWriter& out, WireHeader const& header);
WireHeader take_header(ByteReader& in);

void put_row(ByteWriter& out, core::ListRow const& row);
/// Fills \p cells (as many as it has) with views into the frame. \returns the geometry.
std::string_view take_row(ByteReader& in, std::vector<core::Cell>& cells);

} // namespace hatang::publish::wire
