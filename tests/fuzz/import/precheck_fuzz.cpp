// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: what looks at a file before its reader does (format from name and content, schema of a database),
/// drawings that multiply, and the walkers that readers share: XML, dialect of a text, dates of spreadsheets. The first
/// byte chooses which.

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/csv/dialect.hpp"
#include "import/gdal/dxf_check.hpp"
#include "import/gdal/gdal_format.hpp"
#include "import/gpkg/schema_check.hpp"
#include "import/gpkg/spatialite_blob.hpp"
#include "import/reader/file_format.hpp"
#include "import/xlsx/serial_date.hpp"
#include "import/xlsx/xml_scanner.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"

#include <array>
#include <cstdint>

namespace {

using namespace hatang;
using fuzz::require;

void decide(std::string_view head) {
    constexpr std::array kNames{"a.csv", "a.xlsx", "a.xls", "a.ods", "a.json", "a.gpkg",
                                "a.db",  "a.shp",  "a.zip", "a.kml", "a.kmz",  "a.gpx"};
    int fitting = 0;
    for (char const* const name : kNames) {
        try {
            ingest::decide_format(name, head);
            ++fitting;
        } catch (core::Error const&) {
        }
    }
    require(fitting <= 4); // one content, at most the kinds that share it
    for (char const* const name : {"a.tab", "a.mif", "a.dxf", "a.dgn", "a.fgb"}) {
        try {
            ingest::decide_gdal_format(name, head);
        } catch (core::Error const&) {
        }
    }
}

void walk_xml(std::string_view document) {
    ingest::XmlScanner scanner(document, "a");
    std::string text;
    for (;;) {
        switch (scanner.next()) {
        case ingest::XmlScanner::Event::start:
            if (auto const id = scanner.attribute("id")) {
                require(core::is_valid_utf8(*id));
            }
            if (scanner.element() == "skip") {
                scanner.skip_element();
            } else if (scanner.element() == "text") {
                require(core::is_valid_utf8(scanner.text_of_element()));
            }
            break;
        case ingest::XmlScanner::Event::text: scanner.append_text(text); break;
        case ingest::XmlScanner::Event::end: break;
        case ingest::XmlScanner::Event::finished: require(core::is_valid_utf8(text)); return;
        }
    }
}

void read_date(std::string_view text) {
    ingest::is_date_format(text);
    if (text.size() >= sizeof(double)) {
        double serial = 0;
        text.copy(reinterpret_cast<char*>(&serial), sizeof serial);
        ingest::serial_to_iso(serial, text.size() % 2 == 0);
    }
}

void check_schema(std::string_view bytes) {
    std::string copy{bytes};
    ingest::require_plain_schema(ingest::SqliteFile(copy));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    std::string_view const bytes(reinterpret_cast<char const*>(data) + 1, size - 1);
    try {
        switch (data[0] % 7) {
        case 0: decide(bytes); break;
        case 1: walk_xml(bytes); break;
        case 2: read_date(bytes); break;
        case 3: check_schema(bytes); break;
        case 4: ingest::wkb_of_spatialite(bytes); break;
        case 5: require(ingest::count_drawn_elements(bytes) <= ingest::kMaxDrawnElements + 1); break;
        default:
            if (core::is_valid_utf8(bytes)) {
                ingest::detect_dialect(bytes);
            }
        }
    } catch (core::Error const&) {
    }
    return 0;
}
