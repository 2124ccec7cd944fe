// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// hatang-reader: reads one foreign file for ReaderProcess. Opens it, locks itself in, sends frames on standard output.

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/csv/csv_reader.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/geojson/geojson_reader.hpp"
#include "import/gpkg/gpkg_reader.hpp"
#include "import/kml/gpx_reader.hpp"
#include "import/kml/kml_reader.hpp"
#include "import/ods/ods_reader.hpp"
#include "import/reader/arguments.hpp"
#include "import/reader/file_bytes.hpp"
#include "import/reader/file_format.hpp"
#include "import/reader/lock_in.hpp"
#include "import/reader/row_output.hpp"
#include "import/reader/self_test.hpp"
#include "import/reader_process.hpp"
#include "import/shp/shp_archive.hpp"
#include "import/shp/shp_reader.hpp"
#include "import/xls/xls_reader.hpp"
#include "import/xlsx/xlsx_reader.hpp"

#include <unistd.h>

#include <filesystem>
#include <new>
#include <span>
#include <string_view>

namespace hatang::ingest {
namespace {

constexpr std::size_t kMagicBytes = 4096;

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
        sidecars.open(path, request.options.limits.file_bytes);
    }
    lock_in(request.options.limits);
    file.sha256 = sha256_hex(file.bytes);
    auto const read = [&](ReadRequest const& asked, core::RowSink& sink) {
        read_format({format, file, sidecars}, asked, sink);
    };
    read_with_encodings(file.name, request, read, output);
    output.end();
}

core::Error out_of_memory(ReadRequest const& request) {
    std::string const name = std::filesystem::path(request.path).filename().string();
    std::string const limit = std::to_string(request.options.limits.memory_bytes / 1'000'000);
    return core::data_error({"đọc '" + name + "' bị dừng: vượt giới hạn bộ nhớ " + limit + " MB",
                             "reading '" + name + "' was stopped: it passed the memory limit of " + limit + " MB"},
                            {"tệp hỏng hoặc được tạo để gây hại; xin bản khác từ nơi gửi",
                             "the file is damaged or made to harm; ask its sender for another copy"});
}

ReaderExit run(std::span<char const* const> arguments) {
    RowOutput output(STDOUT_FILENO);
    ReadRequest request;
    try {
        request = parse_arguments(arguments);
        read_file(request, output);
        return ReaderExit::done;
    } catch (core::Error const& error) {
        output.error(error);
    } catch (std::bad_alloc const&) {
        output.error(out_of_memory(request));
    } catch (std::exception const& error) {
        output.error(core::internal_error(std::string("hatang-reader: ") + error.what()));
    }
    return ReaderExit::refused;
}

} // namespace
} // namespace hatang::ingest

int main(int argc, char** argv) {
    std::span<char const* const> const arguments(argv, static_cast<std::size_t>(argc));
    hatang::ingest::die_with_parent();
    if (arguments.size() > 1 && std::string_view(arguments[1]) == "--self-test") {
        _exit(static_cast<int>(hatang::ingest::self_test(arguments.subspan(2))));
    }
    _exit(static_cast<int>(hatang::ingest::run(arguments))); // no exit handlers of the libraries inside the lock
}
