// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gdal/gdal_reader.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/declaration.hpp"
#include "import/encoding/font_text.hpp"
#include "import/encoding/legacy_rows.hpp"
#include "import/gdal/gdal_cells.hpp"
#include "import/geometry/wkb.hpp"
#include "spatial/crs_catalogue.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <array>
#include <memory>
#include <span>

namespace hatang::ingest {

namespace {

constexpr char const* kFolder = "/vsimem/read/";
constexpr std::size_t kMessageBytes = 200;
constexpr std::size_t kDeclaredBytes = 40;

std::string memory_name(std::string_view extension) {
    return std::string(kFolder) + "file." + std::string(extension); // the real name may hold anything
}

void put(std::string const& name, std::string_view bytes) {
    auto* const data = reinterpret_cast<GByte*>(const_cast<char*>(bytes.data())); // opened for reading only
    VSILFILE* const opened = VSIFileFromMemBuffer(name.c_str(), data, bytes.size(), FALSE);
    if (opened != nullptr) {
        VSIFCloseL(opened);
    }
}

std::string clean(char const* text) {
    return core::clean_text(core::printable(font_text_of(text == nullptr ? "" : text)));
}

/// What stands on the line behind \p mark, quotes taken off.
std::string line_behind(std::string_view head, std::string_view mark, int lines_between) {
    auto at = head.find(mark);
    if (at == std::string_view::npos) {
        return "";
    }
    at += mark.size();
    for (; lines_between > 0 && at < head.size(); --lines_between) {
        at = std::min(head.find('\n', at), head.size() - 1) + 1;
    }
    std::string_view line = head.substr(at, head.substr(at).find_first_of("\r\n"));
    constexpr std::string_view kAround = " \t\"";
    line.remove_prefix(std::min(line.find_first_not_of(kAround), line.size()));
    return cut_text(clean(std::string(line.substr(0, line.find_last_not_of(kAround) + 1)).c_str()), kDeclaredBytes);
}

/// As the file says; mostly that of the program that wrote it, whatever its texts are.
std::string declared_encoding(std::string_view bytes, GdalFormat const& format) {
    constexpr std::size_t kHead = 64U << 10U;
    std::string_view const head = bytes.substr(0, kHead);
    return format.name == "dxf"   ? line_behind(head, "$DWGCODEPAGE", 2)
           : format.name == "mif" ? line_behind(head, "\nCharset ", 0)
           : format.name == "tab" ? line_behind(head, "!charset ", 0)
                                  : "";
}

core::Error gdal_error(OpenedFile const& file) {
    std::string reason = cut_text(clean(CPLGetLastErrorMsg()), kMessageBytes);
    if (auto const line = reason.find("error at line "); line != std::string::npos) { // behind GDAL's source and line
        reason = reason.substr(line, reason.find(" of ", line) - line);
    }
    std::string const said = reason.empty() ? "" : ": " + reason;
    return core::data_error({"không đọc được '" + file.name + "'" + said, "cannot read '" + file.name + "'" + said},
                            {"tệp hỏng hoặc thiếu tệp đi kèm; xin bản khác từ nơi gửi",
                             "the file is damaged or lacks a file beside it; ask its sender for another copy"});
}

struct DatasetCloser {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, DatasetCloser>;

struct FeatureDestroyer {
    void operator()(void* feature) const { OGR_F_Destroy(static_cast<OGRFeatureH>(feature)); }
};
using FeatureHandle = std::unique_ptr<void, FeatureDestroyer>;

core::CrsDeclaration crs_of(OGRLayerH layer) {
    OGRSpatialReferenceH const reference = OGR_L_GetSpatialRef(layer);
    char* wkt = nullptr;
    if (reference == nullptr || OSRExportToWkt(reference, &wkt) != OGRERR_NONE || wkt == nullptr) {
        CPLFree(wkt);
        return {};
    }
    core::CrsDeclaration const declared = declare_wkt(wkt);
    CPLFree(wkt);
    return declared;
}

core::RawLayer describe(OGRLayerH layer, std::string const& stem) {
    core::RawLayer raw;
    raw.name = clean(OGR_L_GetName(layer));
    raw.name = raw.name == "file" || raw.name.empty() ? stem : raw.name; // GDAL takes the name in memory
    OGRFeatureDefnH const definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        raw.fields.push_back(clean(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))));
    }
    auto const type = static_cast<std::uint32_t>(wkbFlatten(OGR_FD_GetGeomType(definition)));
    raw.geometry_type = geometry_type_name(type);
    if (raw.geometry_type.empty() && type != static_cast<std::uint32_t>(wkbNone)) {
        raw.geometry_type = "Geometry";
    }
    raw.crs = crs_of(layer);
    return raw;
}

core::Finding broken_geometry(std::string const& layer, std::int64_t row) {
    core::Finding finding;
    finding.code = "geometry-broken";
    finding.severity = core::Severity::warning;
    finding.layer = layer;
    finding.row = row;
    finding.message = {"hình học hỏng hoặc thuộc loại không đọc được",
                       "the geometry is broken or of a kind that is not read"};
    return finding;
}

/// \returns false when GDAL stopped before the end.
bool read_layer(OGRLayerH layer, core::RawLayer const& raw, core::RowSink& sink) {
    CellTexts texts;
    std::vector<core::RawCell> cells(raw.fields.size());
    CPLErrorReset();
    OGR_L_ResetReading(layer);
    for (std::int64_t number = 1;; ++number) {
        FeatureHandle const feature(OGR_L_GetNextFeature(layer));
        if (!feature) {
            return CPLGetLastErrorType() != CE_Failure && CPLGetLastErrorType() != CE_Fatal;
        }
        auto* const handle = static_cast<OGRFeatureH>(feature.get());
        texts.reset();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] = gdal_cell(handle, static_cast<int>(i), texts);
        }
        OGRGeometryH const geometry = OGR_F_GetGeometryRef(handle);
        auto const wkb = geometry == nullptr ? std::nullopt : gdal_wkb(geometry);
        if (geometry != nullptr && !wkb) {
            sink.finding(broken_geometry(raw.name, number));
        }
        core::RawRow row;
        row.number = number;
        row.cells = cells;
        row.geometry_wkb = wkb ? std::string_view(*wkb) : std::string_view{};
        if (!sink.row(row)) {
            return true;
        }
    }
}

} // namespace

void prepare_gdal(GdalFormat const& format) {
    CPLSetErrorHandler(CPLQuietErrorHandler);
    bool const is_drawing = format.driver == "DXF" || format.driver == "DGN"; // they say nothing of their CRS
    for (spatial::KnownCrs const& crs : is_drawing ? std::span<spatial::KnownCrs const>() : spatial::known_crs()) {
        OGRSpatialReferenceH const reference = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(reference, crs.id.epsg()); // kept in OGR's cache
        OSRDestroySpatialReference(reference);
    }
    struct Registration {
        std::string_view driver;
        void (*run)();
    };
    constexpr std::array<Registration, 4> kDrivers{{{"MapInfo File", RegisterOGRTAB},
                                                    {"DXF", RegisterOGRDXF},
                                                    {"DGN", RegisterOGRDGN},
                                                    {"FlatGeobuf", RegisterOGRFlatGeobuf}}};
    for (Registration const& driver : kDrivers) {
        if (driver.driver == format.driver) {
            driver.run();
        }
    }
}

void put_in_memory(OpenedFile const& file, GdalFormat const& format, Sidecars const& sidecars) {
    put(memory_name(format.name), file.bytes);
    for (std::string_view const extension : format.sidecars) {
        if (auto const bytes = sidecars.bytes(extension)) {
            put(memory_name(extension), *bytes);
        }
    }
}

void read_with_gdal(OpenedFile const& file, GdalFormat const& format, ReadRequest const& request, core::RowSink& sink) {
    std::string const driver{format.driver};
    std::array<char const*, 2> const drivers{driver.c_str(), nullptr};
    Dataset const dataset(GDALOpenEx(memory_name(format.name).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                     drivers.data(), nullptr, nullptr));
    if (!dataset) {
        throw gdal_error(file);
    }
    core::RawFile raw = make_raw_file(file, std::string(format.name));
    if (format.name == "tab" || format.name == "mif" || format.name == "dxf" || format.name == "dgn") {
        raw.encoding.evidence = "no encoding is believed, only the texts";
        raw.encoding.declared = declared_encoding(file.bytes, format);
    }
    int const layers = GDALDatasetGetLayerCount(dataset.get());
    for (int i = 0; i < layers; ++i) {
        raw.layers.push_back(describe(static_cast<OGRLayerH>(GDALDatasetGetLayer(dataset.get(), i)), file.stem));
    }
    sink.file(raw);
    require_chosen_layer(raw, request.options);
    for (std::size_t i = 0; request.rows && i < raw.layers.size(); ++i) {
        if (!is_chosen(raw.layers[i], request.options)) {
            continue;
        }
        sink.layer(i);
        auto* const layer = static_cast<OGRLayerH>(GDALDatasetGetLayer(dataset.get(), static_cast<int>(i)));
        if (!read_layer(layer, raw.layers[i], sink)) {
            throw gdal_error(file);
        }
    }
}

} // namespace hatang::ingest
