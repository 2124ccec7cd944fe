// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gdal/raster_reader.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/declaration.hpp"
#include "import/xlsx/zip_members.hpp"
#include "spatial/crs_catalogue.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <memory>

namespace hatang::ingest {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSmallTile = 1201UL * 1201UL * 2UL; // SRTM of 3 and of 1 seconds
constexpr std::size_t kLargeTile = 3601UL * 3601UL * 2UL;

std::string lower(std::string_view text) {
    std::string low{text};
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

core::Error raster_error(OpenedFile const& file, core::Words const& what) {
    return core::data_error({fmt::format("không đọc được mô hình độ cao '{}': {}", file.name, what.vi),
                             fmt::format("cannot read the elevation model '{}': {}", file.name, what.en)});
}

struct DatasetCloser {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, DatasetCloser>;

void put(std::string const& name, std::string_view bytes) {
    auto* const data = reinterpret_cast<GByte*>(const_cast<char*>(bytes.data())); // opened for reading only
    if (VSILFILE* const opened = VSIFileFromMemBuffer(name.c_str(), data, bytes.size(), FALSE); opened != nullptr) {
        VSIFCloseL(opened);
    }
}

/// An SRTM tile says where it is by its name alone: N16E108.hgt.
std::string memory_stem(OpenedFile const& file, GdalFormat const& format) {
    constexpr std::string_view kShape = "N00E000";
    std::string const stem = file.stem.substr(0, kShape.size());
    bool fits = stem.size() == kShape.size();
    for (std::size_t i = 0; fits && i < stem.size(); ++i) {
        auto const c = static_cast<unsigned char>(stem[i]);
        fits = std::isdigit(static_cast<unsigned char>(kShape[i])) != 0 ? std::isdigit(c) != 0 : std::isalpha(c) != 0;
    }
    return format.name == "hgt" && fits ? stem : "file";
}

class Band {
public:
    Band(OpenedFile const& file, GDALDatasetH dataset) {
        std::array<double, 6> forward{};
        if (GDALGetRasterCount(dataset) < 1 || GDALGetGeoTransform(dataset, forward.data()) != CE_None ||
            GDALInvGeoTransform(forward.data(), m_inverse.data()) == FALSE) {
            throw raster_error(file, {"không có vị trí hoặc không có kênh nào", "it has no position or no band"});
        }
        m_width = GDALGetRasterXSize(dataset);
        m_height = GDALGetRasterYSize(dataset);
        m_band = GDALGetRasterBand(dataset, 1);
        m_nodata = GDALGetRasterNoDataValue(m_band, &m_has_nodata);
        m_scale = GDALGetRasterScale(m_band, nullptr);
        m_offset = GDALGetRasterOffset(m_band, nullptr);
    }
    std::string unit() const {
        char const* const text = GDALGetRasterUnitType(m_band);
        return text == nullptr ? std::string() : core::printable(text);
    }

    /// Bilinear between cell centres; at the rim, within half a cell, the cells there are.
    std::optional<double> at(core::MapPoint point) const {
        double const column = m_inverse[0] + point.x * m_inverse[1] + point.y * m_inverse[2];
        double const row = m_inverse[3] + point.x * m_inverse[4] + point.y * m_inverse[5];
        if (!(column >= 0.0 && row >= 0.0 && column <= m_width && row <= m_height)) {
            return std::nullopt;
        }
        double const left = std::floor(column - 0.5);
        double const top = std::floor(row - 0.5);
        double const x = column - 0.5 - left;
        double const y = row - 0.5 - top;
        double sum = 0.0;
        for (int i = 0; i < 4; ++i) {
            double const weight = (i % 2 == 0 ? 1.0 - x : x) * (i < 2 ? 1.0 - y : y);
            if (weight > 0.0) {
                auto const value = cell(static_cast<int>(left) + i % 2, static_cast<int>(top) + i / 2);
                if (!value) {
                    return std::nullopt;
                }
                sum += weight * *value;
            }
        }
        return sum;
    }

private:
    std::optional<double> cell(int column, int row) const {
        double value = 0.0;
        int const x = std::clamp(column, 0, m_width - 1);
        int const y = std::clamp(row, 0, m_height - 1);
        if (GDALRasterIO(m_band, GF_Read, x, y, 1, 1, &value, 1, 1, GDT_Float64, 0, 0) != CE_None ||
            !std::isfinite(value) || (m_has_nodata != 0 && value == m_nodata)) {
            return std::nullopt;
        }
        return value * m_scale + m_offset;
    }

    std::array<double, 6> m_inverse{};
    GDALRasterBandH m_band = nullptr;
    int m_width = 0;
    int m_height = 0;
    int m_has_nodata = 0;
    double m_nodata = 0.0;
    double m_scale = 1.0;
    double m_offset = 0.0;
};

core::CrsDeclaration crs_of(OGRSpatialReferenceH reference) {
    char* wkt = nullptr;
    if (reference == nullptr || OSRExportToWkt(reference, &wkt) != OGRERR_NONE || wkt == nullptr) {
        CPLFree(wkt);
        return {};
    }
    core::CrsDeclaration declared = declare_wkt(wkt);
    CPLFree(wkt);
    return declared;
}

std::string vertical_of(OGRSpatialReferenceH reference) {
    char const* const name = reference == nullptr ? nullptr : OSRGetAttrValue(reference, "VERT_CS", 0);
    return name == nullptr ? std::string() : core::printable(name);
}

void send_values(Band const& band, ReadRequest const& request, std::string const& vertical, core::RowSink& sink) {
    std::string const unit = band.unit();
    for (std::size_t i = 0; i < request.points.size(); ++i) {
        auto const value = band.at(request.points[i]);
        std::string const text = value ? fmt::format("{}", *value) : std::string();
        using Kind = core::RawCell::Kind;
        std::array<core::RawCell, 3> const cells{{{value ? Kind::real : Kind::empty, text, value.value_or(0.0)},
                                                  {unit.empty() ? Kind::empty : Kind::text, unit, 0.0},
                                                  {vertical.empty() ? Kind::empty : Kind::text, vertical, 0.0}}};
        core::RawRow row;
        row.number = static_cast<std::int64_t>(i) + 1;
        row.cells = cells;
        sink.row(row);
    }
}

} // namespace

GdalFormat decide_raster_format(std::string_view file_name, std::string_view head, std::size_t bytes) {
    auto const starts = [head](std::string_view with) { return head.substr(0, with.size()) == with; };
    if (starts("II*\0"sv) || starts("MM\0*"sv) || starts("II+\0"sv) || starts("MM\0+"sv)) {
        return {"tif", "GTiff", {}};
    }
    if (starts("EHFA_HEADER_TAG")) {
        return {"img", "HFA", {}};
    }
    if (lower(head.substr(0, head.find_first_of(" \t"))) == "ncols") {
        return {"asc", "AAIGrid", {"prj"}};
    }
    if (has_extension(file_name, "hgt") && (bytes == kSmallTile || bytes == kLargeTile)) {
        return {"hgt", "SRTMHGT", {}};
    }
    std::string const name(file_name);
    throw core::data_error(
        {"'" + name + "' không phải mô hình độ cao đọc được", "'" + name + "' is no elevation model that is read"},
        {"cần GeoTIFF, Erdas Imagine, lưới Arc/Info ASCII hoặc mảnh SRTM (.hgt); đổi bằng: gdal_translate -of GTiff",
         "give a GeoTIFF, Erdas Imagine, Arc/Info ASCII grid or SRTM tile (.hgt); convert: gdal_translate -of GTiff"});
}

void prepare_raster(GdalFormat const& format) {
    CPLSetErrorHandler(CPLQuietErrorHandler);
    for (spatial::KnownCrs const& crs : spatial::known_crs().first(1)) {
        OGRSpatialReferenceH const reference = OSRNewSpatialReference(nullptr);
        OSRImportFromEPSG(reference, crs.id.epsg()); // opens the database of CRSs
        OSRDestroySpatialReference(reference);
    }
    if (format.driver == "GTiff") {
        GDALRegister_GTiff();
    } else if (format.driver == "HFA") {
        GDALRegister_HFA();
    } else if (format.driver == "AAIGrid") {
        GDALRegister_AAIGrid();
    } else {
        GDALRegister_SRTMHGT();
    }
}

void sample_raster(OpenedFile const& file, Sidecars const& sidecars, GdalFormat const& format,
                   ReadRequest const& request, core::RowSink& sink) {
    std::string const stem = "/vsimem/read/" + memory_stem(file, format) + ".";
    put(stem + std::string(format.name), file.bytes);
    for (std::string_view const extension : format.sidecars) {
        if (auto const bytes = sidecars.bytes(extension)) {
            put(stem + std::string(extension), *bytes);
        }
    }
    std::string const driver(format.driver);
    std::array<char const*, 2> const drivers{driver.c_str(), nullptr};
    Dataset const dataset(GDALOpenEx((stem + std::string(format.name)).c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY,
                                     drivers.data(), nullptr, nullptr));
    if (!dataset) {
        auto const reason = core::printable(CPLGetLastErrorMsg()).substr(0, 200);
        throw raster_error(file, {reason, reason});
    }
    OGRSpatialReferenceH const reference = GDALGetSpatialRef(dataset.get());
    core::RawFile raw = make_raw_file(file, std::string(format.name));
    core::RawLayer layer;
    layer.name = file.stem;
    layer.fields = {"elevation", "unit", "vertical"};
    layer.crs = crs_of(reference);
    raw.layers.push_back(std::move(layer));
    Band const band(file, dataset.get());
    sink.file(raw);
    sink.layer(0);
    send_values(band, request, vertical_of(reference), sink);
}

} // namespace hatang::ingest
