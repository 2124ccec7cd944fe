// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the parent asked of the reading program, and what every format reader gets.

#include "core/contracts/file_reader.hpp"
#include "core/geo_point.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct ReadRequest {
    bool rows = false;                  ///< false: describe only
    bool raster = false;                ///< heights at points instead of features
    std::vector<core::MapPoint> points; ///< of a raster, in its CRS
    std::string path;
    core::ReadOptions options;
};

/// A file that was opened before the reader locked itself in.
struct OpenedFile {
    std::string path;       ///< as given
    std::string name;       ///< without folders, for messages
    std::string stem;       ///< name without its extension; the layer's name of one-table formats
    std::string sha256;     ///< lower-case hex
    std::string_view bytes; ///< the whole file, or a member of an archive
    std::int64_t size = 0;  ///< of the file when bytes are a member; 0 = the same
};

/// True when \p layer is to be read under \p options.
inline bool is_chosen(core::RawLayer const& layer, core::ReadOptions const& options) {
    return !options.layer || *options.layer == layer.name;
}

/// \throws core::Error naming the layers there are when the chosen one is not among them.
void require_chosen_layer(core::RawFile const& file, core::ReadOptions const& options);

/// A RawFile with everything but encoding and layers.
core::RawFile make_raw_file(OpenedFile const& file, std::string format);

} // namespace hatang::ingest
