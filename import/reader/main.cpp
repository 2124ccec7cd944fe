// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// hatang-reader: reads one foreign file for ReaderProcess. Opens it, locks itself in, sends frames on standard output.

#include "core/text/unicode.hpp"
#include "import/csv/csv_reader.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/geojson/geojson_reader.hpp"
#include "import/gpkg/gpkg_reader.hpp"
#include "import/kml/gpx_reader.hpp"
#include "import/kml/kml_reader.hpp"
#include "import/ods/ods_reader.hpp"
#include "import/reader/file_bytes.hpp"
#include "import/reader/file_format.hpp"
#include "import/reader/lock_in.hpp"
#include "import/reader/program.hpp"
#include "import/reader/row_output.hpp"
#include "import/shp/shp_archive.hpp"
#include "import/shp/shp_reader.hpp"
#include "import/xls/xls_reader.hpp"
#include "import/xlsx/xlsx_reader.hpp"

#include <filesystem>

namespace hatang::ingest {
namespace {

struct Opened {
    FileFormat format;
    OpenedFile const& file;
    Sidecars const& sidecars;
};

void read_format(Opened const& opened, ReadRequest const& asked, core::RowSink& sink) {
    OpenedFile const& file = opened.file;
    switch (opened.format) {
    case FileFormat::csv: read_csv(file, asked, sink); break;
    case FileFormat::xlsx: read_xlsx(file, asked, sink); break;
    case FileFormat::xls: read_xls(file, asked, sink); break;
    case FileFormat::ods: read_ods(file, asked, sink); break;
    case FileFormat::geojson: read_geojson(file, asked, sink); break;
    case FileFormat::sqlite:
    case FileFormat::gpkg: read_gpkg(file, asked, sink); break;
    case FileFormat::shp: read_shp(file, opened.sidecars, asked, sink); break;
    case FileFormat::shp_zip: read_shp_archive(file, asked, sink); break;
    case FileFormat::kml: read_kml(file, asked, sink); break;
    case FileFormat::kmz: read_kmz(file, asked, sink); break;
    case FileFormat::gpx: read_gpx(file, asked, sink); break;
    }
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
    FileFormat const format = decide_format(file.name, file.bytes.substr(0, kMagicBytes));
    Sidecars sidecars;
    if (format == FileFormat::shp) {
        sidecars.open(path, {"dbf", "prj", "cpg"}, request.options.limits.file_bytes);
    }
    lock_in(request.options.limits);
    file.sha256 = sha256_hex(file.bytes);
    auto const read = [&](ReadRequest const& asked, core::RowSink& sink) {
        read_format({format, file, sidecars}, asked, sink);
    };
    read_with_encodings(file.name, request, read, output);
    output.end();
}

} // namespace
} // namespace hatang::ingest

int main(int argc, char** argv) {
    hatang::ingest::run_reader_program(argc, argv, &hatang::ingest::read_file);
}
