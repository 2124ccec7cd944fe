// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// hatang-gdal-reader: hatang-reader for the formats left to GDAL. The same lock, one driver, files in memory.

#include "core/text/unicode.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/gdal/dxf_check.hpp"
#include "import/gdal/gdal_reader.hpp"
#include "import/gdal/raster_reader.hpp"
#include "import/reader/file_bytes.hpp"
#include "import/reader/lock_in.hpp"
#include "import/reader/program.hpp"

#include <filesystem>
#include <utility>

namespace hatang::ingest {
namespace {

/// Hashed only when no height is asked for: models are large, and asked often.
void read_raster(ReadRequest const& request, OpenedFile file, RowOutput& output) {
    GdalFormat const format = decide_raster_format(file.name, file.bytes.substr(0, kMagicBytes), file.bytes.size());
    Sidecars sidecars;
    sidecars.open(request.path, format.sidecars, request.options.limits.file_bytes);
    prepare_raster(format);
    lock_in(request.options.limits, OpenDatabase::of_crs);
    if (request.points.empty()) {
        file.sha256 = sha256_hex(file.bytes);
    }
    sample_raster(file, sidecars, format, request, output);
    output.end();
}

void read_file(ReadRequest const& request, RowOutput& output) {
    FileBytes const mapped(request.path, request.options.limits.file_bytes, true);
    std::filesystem::path const path(request.path);
    // names need not be UTF-8; what leaves this process must be
    OpenedFile file{core::printable(request.path),
                    core::printable(path.filename().string()),
                    core::printable(path.stem().string()),
                    "",
                    mapped.bytes(),
                    0};
    if (request.raster) {
        read_raster(request, std::move(file), output);
        return;
    }
    GdalFormat const format = decide_gdal_format(file.name, file.bytes.substr(0, kMagicBytes));
    Sidecars sidecars;
    sidecars.open(path, format.sidecars, request.options.limits.file_bytes);
    prepare_gdal(format);
    lock_in(request.options.limits, OpenDatabase::of_crs);
    file.sha256 = sha256_hex(file.bytes);
    if (format.name == "dxf") {
        require_drawable(file.bytes);
    }
    put_in_memory(file, format, sidecars);
    auto const read = [&](ReadRequest const& asked, core::RowSink& sink) { read_with_gdal(file, format, asked, sink); };
    read_with_encodings(file.name, request, read, output);
    output.end();
}

} // namespace
} // namespace hatang::ingest

int main(int argc, char** argv) {
    hatang::ingest::run_reader_program(argc, argv, &hatang::ingest::read_file);
}
