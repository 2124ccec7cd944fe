// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: one format reader (HATANG_FUZZ_READER) and the encodings behind it on any bytes. Whatever they
/// are, it ends with rows, findings or a core::Error, and every row has one cell a field with UTF-8 text.

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/csv/csv_reader.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/geojson/geojson_reader.hpp"
#include "import/gpkg/gpkg_reader.hpp"
#include "import/kml/gpx_reader.hpp"
#include "import/kml/kml_reader.hpp"
#include "import/ods/ods_reader.hpp"
#include "import/shp/shp_archive.hpp"
#include "import/shp/shp_reader.hpp"
#include "import/xls/xls_reader.hpp"
#include "import/xlsx/xlsx_reader.hpp"

#include <sys/mman.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace {

using namespace hatang;

class CheckingSink final : public core::RowSink {
public:
    void file(core::RawFile const& file) override { m_file = file; }
    void layer(std::size_t index) override { m_fields = m_file.layers.at(index).fields.size(); }
    bool row(core::RawRow const& row) override {
        bool good = row.cells.size() == m_fields;
        for (core::RawCell const& cell : row.cells) {
            good = good && core::is_valid_utf8(cell.text);
        }
        if (!good) {
            std::abort();
        }
        return true;
    }
    void finding(core::Finding finding) override {
        if (!core::is_valid_utf8(finding.value) || !core::is_valid_utf8(finding.field)) {
            std::abort();
        }
    }

private:
    core::RawFile m_file;
    std::size_t m_fields = 0;
};

/// A private mapping, as the reader has it: the GeoPackage reader makes its first page writable.
class MappedCopy {
public:
    MappedCopy(std::uint8_t const* data, std::size_t size) : m_size(size) {
        m_data = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        std::memcpy(m_data, data, size);
    }
    ~MappedCopy() { munmap(m_data, m_size); }
    MappedCopy(MappedCopy const&) = delete;
    MappedCopy& operator=(MappedCopy const&) = delete;
    MappedCopy(MappedCopy&&) = delete;
    MappedCopy& operator=(MappedCopy&&) = delete;

    std::string_view bytes() const { return {static_cast<char const*>(m_data), m_size}; }

private:
    void* m_data = nullptr;
    std::size_t m_size;
};

void read_shapefile(ingest::OpenedFile const& file, ingest::ReadRequest const& request, core::RowSink& sink) {
    ingest::read_shp(file, ingest::Sidecars{}, request, sink);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    MappedCopy const copy(data, size);
    ingest::OpenedFile const file{"a", "a", "a", "", copy.bytes()};
    ingest::ReadRequest request;
    request.rows = true;
    CheckingSink sink;
    try {
        auto const read = [&](ingest::ReadRequest const& asked, core::RowSink& to) {
            HATANG_FUZZ_READER(file, asked, to);
        };
        ingest::read_with_encodings(file.name, request, read, sink);
    } catch (core::Error const&) {
    } catch (std::bad_alloc const&) {
    }
    return 0;
}
