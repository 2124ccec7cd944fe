// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A FileReader for tests of use cases, without GDAL and sandbox: CSV texts given by the test or read from disk,
/// GeoPackages through SQLite, GeoJSON through nlohmann. Trusts its files. The test program links SQLite::SQLite3.

#include "core/contracts/file_reader.hpp"
#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::test {

/// Cells as text; an empty one stays empty.
struct PlainLayer {
    core::RawLayer layer;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> wkb; ///< one per row, or none
    std::int64_t first_row = 1;   ///< 2 where a heading is row 1
};

class PlainFileReader final : public core::FileReader {
public:
    /// A file that is not on disk. \p csv has a heading line.
    void give(std::string name, std::string csv) { m_given[std::move(name)] = {csv_layer(csv)}; }
    void give(std::string name, PlainLayer layer) { m_given[std::move(name)] = {std::move(layer)}; }

    core::RawFile describe(std::filesystem::path const& path, core::ReadOptions const&) override {
        return file_of(path, load(path));
    }
    void read(std::filesystem::path const& path, core::ReadOptions const&, core::RowSink& sink) override {
        auto const layers = load(path);
        sink.file(file_of(path, layers));
        for (std::size_t i = 0; i < layers.size(); ++i) {
            sink.layer(i);
            if (!hand_over(layers[i], sink)) {
                return;
            }
        }
    }

private:
    static bool hand_over(PlainLayer const& layer, core::RowSink& sink) {
        for (std::size_t r = 0; r < layer.rows.size(); ++r) {
            std::vector<core::RawCell> cells;
            for (auto const& text : layer.rows[r]) {
                cells.push_back({text.empty() ? core::RawCell::Kind::empty : core::RawCell::Kind::text, text, 0.0});
            }
            core::RawRow const row{layer.first_row + static_cast<std::int64_t>(r), cells,
                                   layer.wkb.empty() ? std::string_view{} : std::string_view(layer.wkb[r])};
            if (!sink.row(row)) {
                return false;
            }
        }
        return true;
    }

    static core::RawFile file_of(std::filesystem::path const& path, std::vector<PlainLayer> const& layers) {
        core::RawFile file;
        file.path = path.string();
        file.format = path.extension().string();
        for (auto const& layer : layers) {
            file.layers.push_back(layer.layer);
        }
        return file;
    }

    std::vector<PlainLayer> load(std::filesystem::path const& path) const {
        auto const given = m_given.find(path.string());
        if (given != m_given.end()) {
            return given->second;
        }
        if (!std::filesystem::exists(path)) {
            throw core::io_error(core::same_words("no such file: " + path.string()));
        }
        if (path.extension() == ".gpkg") {
            return geopackage_layers(path);
        }
        std::ifstream stream(path, std::ios::binary);
        std::string const text{std::istreambuf_iterator<char>(stream), {}};
        return {path.extension() == ".geojson" ? geojson_layer(text) : csv_layer(text)};
    }

    static PlainLayer csv_layer(std::string const& text) {
        PlainLayer layer;
        layer.first_row = 2;
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            char const c = text[i];
            if (c == '"') {
                if (quoted && i + 1 < text.size() && text[i + 1] == '"') {
                    cells.back() += text[++i];
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.emplace_back();
            } else if (c == '\n' && !quoted) {
                end_line(layer, cells);
            } else if (c != '\r') {
                cells.back() += c;
            }
        }
        end_line(layer, cells);
        return layer;
    }

    static void end_line(PlainLayer& layer, std::vector<std::string>& cells) {
        auto line = std::exchange(cells, std::vector<std::string>(1));
        if (line.size() == 1 && line[0].empty()) {
            return;
        }
        for (auto& cell : line) {
            cell = core::clean_text(cell);
        }
        if (layer.layer.fields.empty()) {
            layer.layer.fields = std::move(line);
        } else {
            layer.rows.push_back(std::move(line));
        }
    }

    static void put_number(std::string& out, std::uint32_t value) {
        out.append(reinterpret_cast<char const*>(&value), sizeof value);
    }
    static void put_polygon(std::string& out, nlohmann::json const& rings) {
        out += '\x01';
        put_number(out, 3);
        put_number(out, static_cast<std::uint32_t>(rings.size()));
        for (auto const& ring : rings) {
            put_number(out, static_cast<std::uint32_t>(ring.size()));
            for (auto const& position : ring) {
                double const lonlat[2] = {position[0].get<double>(), position[1].get<double>()};
                out.append(reinterpret_cast<char const*>(lonlat), sizeof lonlat);
            }
        }
    }
    static std::string wkb_of(nlohmann::json const& geometry) {
        std::string out;
        if (geometry.is_null()) {
            return out;
        }
        auto const& coordinates = geometry["coordinates"];
        if (geometry["type"] == "Polygon") {
            put_polygon(out, coordinates);
            return out;
        }
        out += '\x01';
        put_number(out, 6);
        put_number(out, static_cast<std::uint32_t>(coordinates.size()));
        for (auto const& polygon : coordinates) {
            put_polygon(out, polygon);
        }
        return out;
    }

    static PlainLayer geojson_layer(std::string const& text) {
        auto const json = nlohmann::json::parse(text);
        PlainLayer layer;
        layer.layer.geometry_type = "MultiPolygon";
        layer.layer.crs.epsg = core::kWgs84;
        for (auto const& feature : json["features"]) {
            auto const& properties = feature["properties"];
            if (layer.layer.fields.empty()) {
                for (auto const& [name, value] : properties.items()) {
                    layer.layer.fields.push_back(name);
                }
            }
            std::vector<std::string> cells;
            for (auto const& field : layer.layer.fields) {
                auto const value = properties.value(field, nlohmann::json());
                cells.push_back(value.is_string() ? core::clean_text(value.get<std::string>())
                                : value.is_null() ? ""
                                                  : value.dump());
            }
            layer.rows.push_back(std::move(cells));
            layer.wkb.push_back(wkb_of(feature["geometry"]));
        }
        return layer;
    }

    using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
    using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

    static Statement prepare(sqlite3* database, std::string const& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            throw core::io_error(core::same_words(sqlite3_errmsg(database)));
        }
        return {statement, sqlite3_finalize};
    }

    static std::vector<PlainLayer> geopackage_layers(std::filesystem::path const& path) {
        sqlite3* raw = nullptr;
        sqlite3_open_v2(("file:" + path.string() + "?immutable=1").c_str(), &raw,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
        Database const database(raw, sqlite3_close);
        std::vector<PlainLayer> layers;
        auto const tables =
            prepare(raw, "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns ORDER BY rowid");
        while (sqlite3_step(tables.get()) == SQLITE_ROW) {
            layers.push_back(geopackage_layer(raw, column_text(tables.get(), 0), column_text(tables.get(), 1)));
            layers.back().layer.crs.epsg = core::CrsId(sqlite3_column_int(tables.get(), 2));
        }
        return layers;
    }

    static std::string column_text(sqlite3_stmt* statement, int column) {
        auto const* text = sqlite3_column_text(statement, column);
        return text == nullptr ? "" : core::clean_text(reinterpret_cast<char const*>(text));
    }

    /// The WKB behind a GeoPackage blob's header and envelope (GeoPackage 1.2, 2.1.3).
    static std::string wkb_of_blob(std::string_view blob) {
        constexpr std::size_t kEnvelope[] = {0, 32, 48, 48, 64};
        auto const flags = static_cast<unsigned char>(blob.at(3));
        return std::string(blob.substr(8 + kEnvelope[(flags >> 1U) & 7U]));
    }

    static PlainLayer geopackage_layer(sqlite3* database, std::string const& table, std::string const& geometry) {
        PlainLayer layer;
        layer.layer.name = table;
        layer.layer.geometry_type = "MultiPolygon";
        auto const rows = prepare(database, "SELECT * FROM \"" + table + "\" ORDER BY rowid");
        int const columns = sqlite3_column_count(rows.get());
        for (int i = 0; i < columns; ++i) {
            std::string const name = sqlite3_column_name(rows.get(), i);
            if (name != geometry && name != "fid") {
                layer.layer.fields.push_back(name);
            }
        }
        while (sqlite3_step(rows.get()) == SQLITE_ROW) {
            std::vector<std::string> cells;
            for (int i = 0; i < columns; ++i) {
                std::string const name = sqlite3_column_name(rows.get(), i);
                if (name == geometry) {
                    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(rows.get(), i));
                    layer.wkb.push_back(
                        wkb_of_blob({bytes, static_cast<std::size_t>(sqlite3_column_bytes(rows.get(), i))}));
                } else if (name != "fid") {
                    cells.push_back(column_text(rows.get(), i));
                }
            }
            layer.rows.push_back(std::move(cells));
        }
        return layer;
    }

    std::map<std::string, std::vector<PlainLayer>> m_given;
};

} // namespace hatang::test
