// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/writer/gdal_list.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <string>
#include <utility>

namespace hatang::publish {

namespace {

std::string& first_failure() {
    static std::string text;
    return text;
}

/// Keeps the first failure; warnings of a file that nobody has seen yet help no one.
void CPL_STDCALL remember_failure(CPLErr severity, CPLErrorNum, char const* text) {
    if (severity >= CE_Failure && first_failure().empty()) {
        first_failure() = text;
    }
}

[[noreturn]] void fail(char const* what) {
    throw GdalListError(first_failure().empty() ? std::string(what) : first_failure());
}

OGRwkbGeometryType layer_type(core::ListGeometry geometry) {
    switch (geometry) {
    case core::ListGeometry::point: return wkbPoint;
    case core::ListGeometry::polygon: return wkbMultiPolygon;
    case core::ListGeometry::line: return wkbMultiLineString;
    case core::ListGeometry::any: return wkbUnknown;
    case core::ListGeometry::none: break;
    }
    return wkbNone;
}

std::unique_ptr<OGRFieldDefn> make_field(wire::WireColumn const& column) {
    auto type = OFTString;
    switch (column.type) {
    case core::ColumnType::text: break;
    case core::ColumnType::integer: type = OFTInteger64; break;
    case core::ColumnType::real: type = OFTReal; break;
    case core::ColumnType::date: type = OFTDate; break;
    case core::ColumnType::boolean: type = OFTInteger; break;
    }
    auto field = std::make_unique<OGRFieldDefn>(column.name.c_str(), type);
    if (column.type == core::ColumnType::boolean) {
        field->SetSubType(OFSTBoolean);
    }
    if (!column.label.empty() && column.label != column.name) {
        field->SetAlternativeName(column.label.c_str());
    }
    return field;
}

/// \p wanted, with underscores until no column has it.
std::string free_name(wire::WireHeader const& header, std::string wanted) {
    for (std::size_t at = 0; at < header.columns.size(); ++at) {
        for (auto const& column : header.columns) {
            if (EQUAL(column.name.c_str(), wanted.c_str())) {
                wanted += "_";
            }
        }
    }
    return wanted;
}

void set_cell(OGRFeature& feature, int field, core::Cell const& cell) {
    if (auto const* text = std::get_if<std::string_view>(&cell)) {
        feature.SetField(field, text->data());
    } else if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
        feature.SetField(field, static_cast<GIntBig>(*integer));
    } else if (auto const* real = std::get_if<double>(&cell)) {
        feature.SetField(field, *real);
    } else if (auto const* date = std::get_if<core::Date>(&cell)) {
        feature.SetField(field, static_cast<int>(date->year()), static_cast<int>(static_cast<unsigned>(date->month())),
                         static_cast<int>(static_cast<unsigned>(date->day())));
    } else if (auto const* flag = std::get_if<bool>(&cell)) {
        feature.SetField(field, *flag ? 1 : 0);
    } else {
        feature.SetFieldNull(field);
    }
}

} // namespace

struct GdalList::Impl {
    wire::WireHeader header;
    GDALDataset* dataset = nullptr;
    OGRLayer* layer = nullptr;
    std::unique_ptr<OGRFeature> feature;
    bool is_package = false;

    void open();
    void make_layer();
    void end_layer();
    void set_geometry(std::string_view wkb);
};

void GdalList::Impl::open() {
    is_package = header.driver == "GPKG";
    // The file is new and nobody's until it is complete; the main program brings it to the disk.
    CPLSetConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");
    CPLSetConfigOption("OGR_SQLITE_JOURNAL", "OFF");
    CPLSetConfigOption("OGR_CURRENT_DATE", header.made_at.c_str());
    auto* const driver = GetGDALDriverManager()->GetDriverByName(header.driver.c_str());
    if (driver == nullptr) {
        fail("GDAL has no driver of this name");
    }
    dataset = driver->Create(header.path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    if (dataset == nullptr) {
        fail("GDAL cannot create the file");
    }
}

void GdalList::Impl::make_layer() {
    OGRSpatialReference crs;
    crs.importFromEPSG(4326);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    CPLStringList options;
    if (is_package) {
        // QGIS looks for styles in a table with this key
        options.SetNameValue("FID", header.layer == "layer_styles" ? "id" : free_name(header, "fid").c_str());
        options.SetNameValue("GEOMETRY_NAME", free_name(header, "geom").c_str());
        options.SetNameValue("IDENTIFIER", header.title.empty() ? header.layer.c_str() : header.title.c_str());
    }
    options.SetNameValue("SPATIAL_INDEX", header.geometry == core::ListGeometry::none ? "NO" : "YES");
    auto const type = layer_type(header.geometry);
    layer = dataset->CreateLayer(header.layer.c_str(), type == wkbNone ? nullptr : &crs, type, options.List());
    if (layer == nullptr) {
        fail("GDAL cannot create the layer");
    }
    for (auto const& column : header.columns) {
        auto const field = make_field(column);
        if (layer->CreateField(field.get()) != OGRERR_NONE) {
            fail("GDAL cannot create a field");
        }
    }
    feature.reset(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    if (is_package && dataset->StartTransaction() != OGRERR_NONE) {
        fail("GDAL cannot begin to write");
    }
}

void GdalList::Impl::set_geometry(std::string_view wkb) {
    OGRGeometry* geometry = nullptr;
    if (!wkb.empty() && OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &geometry, wkb.size()) != OGRERR_NONE) {
        fail("the geometry of a row is broken (WKB)");
    }
    if (geometry != nullptr && header.geometry == core::ListGeometry::polygon) {
        geometry = OGRGeometryFactory::forceToMultiPolygon(geometry);
    }
    if (geometry != nullptr && header.geometry == core::ListGeometry::line) {
        geometry = OGRGeometryFactory::forceToMultiLineString(geometry);
    }
    bool const missing = geometry == nullptr || geometry->IsEmpty();
    if (missing && !is_package && header.geometry != core::ListGeometry::none) {
        delete geometry;
        throw GdalListError("no-geometry");
    }
    feature->SetGeometryDirectly(geometry);
}

GdalList::GdalList(wire::WireHeader const& header) : m_impl(std::make_unique<Impl>()) {
    CPLSetErrorHandler(remember_failure);
    GDALAllRegister();
    m_impl->header = header;
    m_impl->open();
    m_impl->make_layer();
}

GdalList::~GdalList() {
    m_impl->feature.reset();
    if (m_impl->dataset != nullptr) {
        GDALClose(m_impl->dataset);
    }
}

void GdalList::add(std::vector<core::Cell> const& cells, std::string_view geometry_wkb) {
    auto& feature = *m_impl->feature;
    feature.SetFID(OGRNullFID);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        set_cell(feature, static_cast<int>(at), cells[at]);
    }
    if (m_impl->header.geometry != core::ListGeometry::none) {
        m_impl->set_geometry(geometry_wkb);
    }
    if (m_impl->layer->CreateFeature(&feature) != OGRERR_NONE) {
        fail("GDAL cannot write a row");
    }
}

void GdalList::Impl::end_layer() {
    feature.reset();
    if (is_package && dataset->CommitTransaction() != OGRERR_NONE) {
        fail("GDAL cannot complete a layer");
    }
}

void GdalList::next(wire::WireHeader const& header) {
    m_impl->end_layer();
    m_impl->header = header;
    m_impl->make_layer();
}

void GdalList::add_project(std::string_view archive) {
    // as QgsGeoPackageProjectStorage makes it; the content is hexadecimal digits, so that no quote can stand in it
    std::string statement = "INSERT INTO qgis_projects VALUES ('hatang', '{}', '";
    constexpr char const* kDigits = "0123456789abcdef";
    for (char const each : archive) {
        auto const byte = static_cast<unsigned char>(each);
        statement += kDigits[byte >> 4U];
        statement += kDigits[byte & 15U];
    }
    statement += "')";
    m_impl->dataset->ExecuteSQL("CREATE TABLE qgis_projects(name TEXT PRIMARY KEY, metadata BLOB, content BLOB)",
                                nullptr, nullptr);
    m_impl->dataset->ExecuteSQL(statement.c_str(), nullptr, nullptr);
    if (!first_failure().empty()) {
        fail("GDAL cannot store the project");
    }
}

void GdalList::finish() {
    m_impl->end_layer();
    GDALClose(std::exchange(m_impl->dataset, nullptr));
    // Closing returns nothing in this GDAL: what went wrong shows only in the error handler.
    if (!first_failure().empty()) {
        fail("GDAL cannot complete the file");
    }
}

} // namespace hatang::publish
