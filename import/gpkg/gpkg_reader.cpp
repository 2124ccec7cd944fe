// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gpkg/gpkg_reader.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/geometry/wkb.hpp"
#include "import/gpkg/gpkg_layers.hpp"
#include "import/gpkg/schema_check.hpp"
#include "import/gpkg/spatialite_blob.hpp"
#include "import/text/cell_text.hpp"
#include "import/text/number_text.hpp"
#include "import/xlsx/zip_members.hpp"

#include <sqlite3.h>
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hatang::ingest {

namespace {

using Kind = core::RawCell::Kind;

constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kWriteVersion = 18; // file format 1.3: 1 = rollback journal, 2 = WAL, at offsets 18 and 19
constexpr std::size_t kPageBytes = 4096;

/// The private copy of the first page says "rollback journal", because a database in memory cannot have a WAL.
/// It says WAL again afterwards.
class RollbackMode {
public:
    explicit RollbackMode(std::string_view bytes) {
        if (bytes.size() < kHeaderBytes || (bytes[kWriteVersion] != 2 && bytes[kWriteVersion + 1] != 2)) {
            return;
        }
        char* const start = const_cast<char*>(bytes.data());
        if (mprotect(start, std::min(bytes.size(), kPageBytes), PROT_READ | PROT_WRITE) != 0) {
            throw core::internal_error("the mapped file's first page cannot be copied");
        }
        m_start = start;
        write(1);
    }
    ~RollbackMode() {
        if (m_start != nullptr) {
            write(2);
        }
    }
    RollbackMode(RollbackMode const&) = delete;
    RollbackMode& operator=(RollbackMode const&) = delete;
    RollbackMode(RollbackMode&&) = delete;
    RollbackMode& operator=(RollbackMode&&) = delete;

    bool was_wal() const { return m_start != nullptr; }

private:
    void write(char version) {
        m_start[kWriteVersion] = version;
        m_start[kWriteVersion + 1] = version;
    }

    char* m_start = nullptr;
};

core::Finding wal_finding() {
    core::Finding finding;
    finding.code = "wal-not-read";
    finding.severity = core::Severity::warning;
    finding.message = {
        "cơ sở dữ liệu chưa được đóng hẳn (chế độ WAL); thay đổi còn trong tệp -wal không được đọc",
        "the database was not closed completely (WAL mode); changes still in its -wal file were not read"};
    return finding;
}

/// The WKB inside a GeoPackage blob (GeoPackage 1.3, 2.1.3); nothing for extended types or a broken header.
std::optional<std::string_view> wkb_of(std::string_view blob) {
    constexpr std::size_t kFixed = 8;
    constexpr std::array<std::size_t, 5> kEnvelopeBytes{0, 32, 48, 48, 64};
    if (blob.size() < kFixed || blob.substr(0, 2) != "GP" || blob[2] != 0) {
        return std::nullopt;
    }
    auto const flags = static_cast<unsigned char>(blob[3]);
    std::size_t const envelope = (flags >> 1U) & 7U;
    bool const extended = (flags & 0x20U) != 0;
    if (extended || envelope >= kEnvelopeBytes.size() || blob.size() < kFixed + kEnvelopeBytes[envelope]) {
        return std::nullopt;
    }
    return blob.substr(kFixed + kEnvelopeBytes[envelope]);
}

std::optional<std::string> copy_of(std::optional<std::string_view> bytes) {
    return bytes ? std::optional(std::string(*bytes)) : std::nullopt;
}

class LayerReader {
public:
    LayerReader(GpkgLayer const& layer, core::RowSink& sink, std::size_t cell_bytes)
        : m_layer(layer), m_sink(sink), m_cell_bytes(cell_bytes) {}

    void run(SqliteFile const& file) {
        SqliteQuery rows = file.query("SELECT * FROM " + quote_name(m_layer.raw.name));
        for (int const column : m_layer.field_columns) {
            m_types.push_back(rows.declared_type(column));
        }
        while (rows.next() && deliver(rows)) {
        }
    }

private:
    bool deliver(SqliteQuery const& rows) {
        ++m_number;
        m_texts.reset();
        m_cells.clear();
        for (std::size_t i = 0; i < m_layer.field_columns.size(); ++i) {
            m_cells.push_back(cell(rows, i));
        }
        core::RawRow row;
        row.number = m_number;
        row.cells = m_cells;
        if (m_layer.geometry_index >= 0 && rows.type(m_layer.geometry_index) != SQLITE_NULL) {
            row.geometry_wkb = geometry(rows.bytes(m_layer.geometry_index));
        }
        return m_sink.row(row);
    }

    std::string_view geometry(std::string_view blob) {
        auto const wkb = m_layer.is_spatialite ? wkb_of_spatialite(blob) : copy_of(wkb_of(blob));
        auto normal = wkb ? normalise_wkb(*wkb) : std::nullopt;
        if (!normal) {
            say("geometry-broken", "",
                {"hình học hỏng hoặc thuộc loại không đọc được",
                 "the geometry is broken or of a kind that is not read"});
            return {};
        }
        m_wkb = std::move(*normal);
        return m_wkb;
    }

    core::RawCell cell(SqliteQuery const& rows, std::size_t field) {
        int const column = m_layer.field_columns[field];
        switch (rows.type(column)) {
        case SQLITE_INTEGER:
            return {Kind::integer, kept(std::to_string(rows.integer(column))),
                    static_cast<double>(rows.integer(column))};
        case SQLITE_FLOAT: return real_cell(rows.real(column));
        case SQLITE_TEXT: return text_cell(rows.bytes(column), field);
        case SQLITE_BLOB:
            say("blob-not-read", m_layer.raw.fields[field],
                {"ô chứa dữ liệu nhị phân, không đọc", "the cell holds binary data and was not read"});
            return {};
        default: return {};
        }
    }

    core::RawCell real_cell(double value) {
        if (!std::isfinite(value)) {
            return {Kind::text, value > 0 ? "Infinity" : "-Infinity", 0.0};
        }
        return number_cell(value, m_texts.make());
    }

    core::RawCell text_cell(std::string_view text, std::size_t field) {
        if (text.size() > m_cell_bytes || !core::is_valid_utf8(text)) {
            say("text-not-read", m_layer.raw.fields[field],
                {"ô quá dài hoặc không phải là UTF-8, không đọc",
                 "the cell is too long or not UTF-8 and was not read"});
            return {};
        }
        std::string_view const clean = m_texts.clean(text);
        bool const date = m_types[field] == "DATE" || m_types[field] == "DATETIME";
        return {clean.empty() ? Kind::empty : date ? Kind::date : Kind::text, clean, 0.0};
    }

    std::string_view kept(std::string text) {
        std::string& place = m_texts.make();
        place = std::move(text);
        return place;
    }

    void say(std::string code, std::string const& field, core::Words message) {
        core::Finding finding;
        finding.code = std::move(code);
        finding.severity = core::Severity::warning;
        finding.layer = m_layer.raw.name;
        finding.row = m_number;
        finding.field = field;
        finding.message = std::move(message);
        m_sink.finding(std::move(finding));
    }

    GpkgLayer const& m_layer;
    core::RowSink& m_sink;
    std::size_t m_cell_bytes;
    std::int64_t m_number = 0;
    std::vector<std::string> m_types;
    std::vector<core::RawCell> m_cells;
    std::string m_wkb;
    CellTexts m_texts;
};

bool is_spatialite(std::string_view name) {
    return !has_extension(name, "gpkg");
}

} // namespace

void read_gpkg(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    RollbackMode const mode(file.bytes);
    SqliteFile const database(file.bytes);
    bool const spatialite = is_spatialite(file.name);
    if (!spatialite) { // SpatiaLite's schema is full of views and triggers; only plain tables are asked there
        require_plain_schema(database);
    }
    auto const layers = spatialite ? list_spatialite_layers(database) : list_gpkg_layers(database);
    core::RawFile raw = make_raw_file(file, spatialite ? "sqlite" : "gpkg");
    for (GpkgLayer const& layer : layers) {
        raw.layers.push_back(layer.raw);
    }
    sink.file(raw);
    if (mode.was_wal()) {
        sink.finding(wal_finding());
    }
    require_chosen_layer(raw, request.options);
    for (std::size_t i = 0; request.rows && i < layers.size(); ++i) {
        if (is_chosen(raw.layers[i], request.options)) {
            sink.layer(i);
            LayerReader(layers[i], sink, static_cast<std::size_t>(request.options.limits.cell_bytes)).run(database);
        }
    }
}

} // namespace hatang::ingest
