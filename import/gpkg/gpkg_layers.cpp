// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/gpkg/gpkg_layers.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/crs/declaration.hpp"
#include "import/geometry/wkb.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace hatang::ingest {

namespace {

constexpr std::size_t kMaxLayers = 1'000;

std::set<std::string> table_names(SqliteFile const& file) {
    std::set<std::string> names;
    SqliteQuery tables =
        file.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'create virtual%'");
    while (tables.next()) {
        names.emplace(tables.bytes(0));
    }
    return names;
}

std::string clean(std::string_view text) {
    return core::is_valid_utf8(text) ? core::clean_text(text) : "?";
}

/// "MULTIPOLYGON" → "MultiPolygon"; empty for the general "GEOMETRY".
std::string to_type_name(std::string_view declared) {
    constexpr std::array<std::string_view, 7> kNames{
        "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"};
    auto const same = [&declared](std::string_view name) {
        return std::equal(name.begin(), name.end(), declared.begin(), declared.end(), [](char left, char right) {
            return std::toupper(static_cast<unsigned char>(left)) == std::toupper(static_cast<unsigned char>(right));
        });
    };
    auto const found = std::find_if(kNames.begin(), kNames.end(), same);
    return std::string(found == kNames.end() ? std::string_view("Geometry") : *found);
}

core::CrsDeclaration find_crs(SqliteFile const& file, std::int64_t srs_id) {
    SqliteQuery systems =
        file.query("SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys "
                   "WHERE srs_id = " +
                   std::to_string(srs_id));
    if (!systems.next() || srs_id <= 0) {
        return {};
    }
    core::CrsDeclaration declared = declare_wkt(systems.bytes(2));
    if (!declared.epsg && declared.text.find('[') == std::string::npos) { // no definition: the number is all there is
        declared = declare_name(std::string(systems.bytes(0)) + ":" + std::to_string(systems.integer(1)));
    }
    return declared;
}

/// \returns whether the table has a geometry column.
void find_geometry(SqliteFile const& file, GpkgLayer& layer) {
    SqliteQuery columns =
        file.query("SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns");
    while (columns.next()) {
        if (columns.bytes(0) == layer.raw.name) {
            layer.geometry_column = columns.bytes(1);
            layer.raw.geometry_type = to_type_name(columns.bytes(2));
            layer.raw.crs = find_crs(file, columns.integer(3));
            return;
        }
    }
}

void find_fields(SqliteFile const& file, GpkgLayer& layer) {
    SqliteQuery const probe = file.query("SELECT * FROM " + quote_name(layer.raw.name) + " LIMIT 0");
    for (int i = 0; i < probe.columns(); ++i) {
        std::string const name = probe.column_name(i);
        if (!layer.geometry_column.empty() && sqlite3_stricmp(name.c_str(), layer.geometry_column.c_str()) == 0) {
            layer.geometry_index = i;
        } else if (sqlite3_stricmp(name.c_str(), "fid") != 0 || probe.declared_type(i).find("INTEGER") != 0) {
            layer.field_columns.push_back(i);
            layer.raw.fields.push_back(clean(name));
        }
    }
}

void count_rows(SqliteFile const& file, GpkgLayer& layer) {
    SqliteQuery counting = file.query("SELECT count(*) FROM " + quote_name(layer.raw.name));
    if (counting.next()) {
        layer.raw.rows = counting.integer(0);
    }
}

core::CrsDeclaration find_spatialite_crs(SqliteFile const& file, std::int64_t srid) {
    SqliteQuery systems =
        file.query("SELECT auth_name, auth_srid FROM spatial_ref_sys WHERE srid = " + std::to_string(srid));
    if (srid <= 0 || !systems.next()) {
        return {};
    }
    std::string authority{clean(systems.bytes(0))};
    std::transform(authority.begin(), authority.end(), authority.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return declare_name(authority + ":" + std::to_string(systems.integer(1)));
}

/// SpatiaLite lists its tables in small letters.
std::string find_spelling(std::set<std::string> const& tables, std::string const& name) {
    auto const found = std::find_if(tables.begin(), tables.end(), [&](std::string const& table) {
        return sqlite3_stricmp(table.c_str(), name.c_str()) == 0;
    });
    return found == tables.end() ? "" : *found;
}

core::Error no_catalogue() {
    return core::data_error({"tệp SQLite không phải là GeoPackage: thiếu bảng gpkg_contents",
                             "the SQLite file is no GeoPackage: it lacks the table gpkg_contents"});
}

} // namespace

std::vector<GpkgLayer> list_spatialite_layers(SqliteFile const& file) {
    auto const tables = table_names(file);
    if (!tables.contains("geometry_columns") || !tables.contains("spatial_ref_sys")) {
        throw core::data_error({"tệp SQLite không phải là SpatiaLite: thiếu bảng geometry_columns",
                                "the SQLite file is no SpatiaLite database: it lacks the table geometry_columns"});
    }
    std::vector<GpkgLayer> layers;
    SqliteQuery contents =
        file.query("SELECT f_table_name, f_geometry_column, geometry_type, srid FROM geometry_columns");
    while (contents.next() && layers.size() < kMaxLayers) {
        GpkgLayer layer;
        layer.raw.name = find_spelling(tables, std::string(contents.bytes(0)));
        if (layer.raw.name.empty() || !core::is_valid_utf8(layer.raw.name)) {
            continue;
        }
        layer.is_spatialite = true;
        layer.geometry_column = contents.bytes(1);
        std::string_view const type = geometry_type_name(static_cast<std::uint32_t>(contents.integer(2) % 1000));
        layer.raw.geometry_type = type.empty() ? "Geometry" : type;
        layer.raw.crs = find_spatialite_crs(file, contents.integer(3));
        find_fields(file, layer);
        count_rows(file, layer);
        layers.push_back(std::move(layer));
    }
    return layers;
}

std::vector<GpkgLayer> list_gpkg_layers(SqliteFile const& file) {
    auto const tables = table_names(file);
    if (!tables.contains("gpkg_contents") || !tables.contains("gpkg_spatial_ref_sys")) {
        throw no_catalogue();
    }
    bool const has_geometry = tables.contains("gpkg_geometry_columns");
    std::vector<GpkgLayer> layers;
    SqliteQuery contents =
        file.query("SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY rowid");
    while (contents.next() && layers.size() < kMaxLayers) {
        std::string const name{contents.bytes(0)};
        if (!tables.contains(name) || !core::is_valid_utf8(name)) {
            continue;
        }
        GpkgLayer layer;
        layer.raw.name = name;
        if (has_geometry) {
            find_geometry(file, layer);
        }
        find_fields(file, layer);
        count_rows(file, layer);
        layers.push_back(std::move(layer));
    }
    return layers;
}

} // namespace hatang::ingest
