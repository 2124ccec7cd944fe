// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: one format reader (HATANG_FUZZ_READER) and the encodings behind it on any bytes. Whatever they
/// are, it ends with rows, findings or a core::Error, and every row has one cell a field with clean UTF-8 text. Where
/// HATANG_FUZZ_MEMBERS names members of an archive, the bytes are their contents ("\n%%\n" between two), so that
/// mutations reach what is inside.

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
#include "import/text/cell_text.hpp"
#include "import/xls/xls_reader.hpp"
#include "import/xlsx/xlsx_reader.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"
#include "tests/hostile/zip_bytes.hpp"

#include <sys/mman.h>

#include <algorithm>
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
            good = good && core::is_valid_utf8(cell.text) &&
                   (ingest::is_surely_clean(cell.text) || core::clean_text(cell.text) == cell.text);
        }
        fuzz::require(good);
        return true;
    }
    void finding(core::Finding finding) override {
        fuzz::require(core::is_valid_utf8(finding.value) && core::is_valid_utf8(finding.field));
    }

private:
    core::RawFile m_file;
    std::size_t m_fields = 0;
};

/// A private mapping, as the reader has it: the GeoPackage reader makes its first page writable.
class MappedCopy {
public:
    explicit MappedCopy(std::string_view bytes) : m_size(bytes.size()) {
        m_data = mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        std::memcpy(m_data, bytes.data(), m_size);
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

[[maybe_unused]] void read_shapefile(ingest::OpenedFile const& file, ingest::ReadRequest const& request,
                                     core::RowSink& sink) {
    ingest::read_shp(file, ingest::Sidecars{}, request, sink);
}

std::string file_of(std::string_view input) {
    constexpr std::string_view kMembers = HATANG_FUZZ_MEMBERS;
    constexpr std::string_view kBetween = "\n%%\n";
    if (kMembers.empty()) {
        return std::string(input);
    }
    std::vector<hostile::ZipMember> members;
    for (std::string const& name : fuzz::split(kMembers, ';')) {
        std::size_t const end = std::min(input.find(kBetween), input.size());
        members.push_back(hostile::packed(name, input.substr(0, end)));
        input.remove_prefix(std::min(end + kBetween.size(), input.size()));
    }
    return hostile::zip_bytes(members);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    MappedCopy const copy(file_of({reinterpret_cast<char const*>(data), size}));
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
