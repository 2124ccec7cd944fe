// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/route_files.hpp"

#include "export/field/route_texts.hpp"
#include "export/field/zip_bytes.hpp"
#include "export/field_package.hpp"
#include "export/sink/byte_sink.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace hatang::publish {

namespace {

using core::ColumnType;

std::string wkb_head(std::uint32_t type) {
    std::string wkb(5, '\1');
    std::memcpy(wkb.data() + 1, &type, sizeof type);
    return wkb;
}

void put_count(std::string& wkb, std::size_t count) {
    auto const number = static_cast<std::uint32_t>(count);
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    wkb.append(bytes, sizeof bytes);
}

void put_point(std::string& wkb, core::GeoPoint point) {
    char bytes[2 * sizeof(double)];
    std::memcpy(bytes, &point.lon, sizeof(double));
    std::memcpy(bytes + sizeof(double), &point.lat, sizeof(double));
    wkb.append(bytes, sizeof bytes);
}

std::string lines_wkb(core::RouteLine const& route) {
    std::string wkb = wkb_head(5);
    put_count(wkb, route.lines.size());
    for (auto const& line : route.lines) {
        wkb += wkb_head(2);
        put_count(wkb, line.size());
        for (auto const point : line) {
            put_point(wkb, point);
        }
    }
    return wkb;
}

core::FieldColumn column(std::string name, core::Words label, ColumnType type = ColumnType::text) {
    return {{std::move(name), std::move(label), type, -1}};
}

core::FieldLayer point_layer() {
    core::FieldLayer layer;
    layer.name = "route_points";
    layer.title = {"Điểm trên tuyến", "Along the route"};
    layer.geometry = core::ListGeometry::point;
    layer.columns = {column("route", {"Tuyến", "Route"}),
                     column("code", {"Mã", "Code"}),
                     column("kind", {"Loại", "Kind"}),
                     column("chainage_m", {"Lý trình (m)", "Chainage (m)"}, ColumnType::real),
                     column("offset_m", {"Lệch phải (m)", "To the right (m)"}, ColumnType::real),
                     column("leaning", {"Nghiêng", "Leaning"}, ColumnType::boolean)};
    layer.label_column = "code";
    layer.color = "#4d4d4d";
    return layer;
}

core::FieldLayer line_layer() {
    core::FieldLayer layer;
    layer.name = "routes";
    layer.title = {"Tuyến cáp", "Cable routes"};
    layer.geometry = core::ListGeometry::line;
    layer.columns = {column("code", {"Mã", "Code"}), column("title", {"Tên", "Title"}),
                     column("length_m", {"Dài (m)", "Length (m)"}, ColumnType::real)};
    layer.label_column = "code";
    layer.color = "#0072b2";
    layer.size_mm = 5.0;
    return layer;
}

void write_package(core::RouteSheet const& sheet, FileDestination const& destination, RouteStyle const& style) {
    PackageStyle const package_style{style.language, style.made_at, false, {}};
    auto const package = make_field_package(destination, package_style);
    package->begin_layer(point_layer());
    auto const& first = sheet.routes.front().lines.front().front();
    core::GeoBox view{first.lon, first.lat, first.lon, first.lat};
    for (auto const& route : sheet.routes) {
        for (auto const& point : route.points) {
            std::string wkb = wkb_head(1);
            put_point(wkb, point.position);
            std::vector<core::Cell> const cells{std::string_view(route.code),
                                                std::string_view(point.code),
                                                std::string_view(point.kind.in(style.language)),
                                                point.chainage_m,
                                                point.offset_m,
                                                point.warn};
            package->row({cells, wkb});
        }
    }
    package->begin_layer(line_layer());
    for (auto const& route : sheet.routes) {
        std::vector<core::Cell> const cells{std::string_view(route.code),
                                            std::string_view(route.title.in(style.language)), route.length_m};
        package->row({cells, lines_wkb(route)});
        for (auto const& line : route.lines) {
            for (auto const point : line) {
                view = {std::min(view.min_lon, point.lon), std::min(view.min_lat, point.lat),
                        std::max(view.max_lon, point.lon), std::max(view.max_lat, point.lat)};
            }
        }
    }
    package->complete(sheet.title, view);
    package->end();
}

std::string text_of(core::RouteSheet const& sheet, RouteFormat format, RouteStyle const& style) {
    switch (format) {
    case RouteFormat::gpx: return route_gpx(sheet, style.language);
    case RouteFormat::kml: return route_kml(sheet, style.language);
    case RouteFormat::kmz: return zip_bytes({{"doc.kml", route_kml(sheet, style.language)}});
    default: return route_dxf(sheet, style);
    }
}

} // namespace

std::optional<RouteFormat> route_format(std::filesystem::path const& path) {
    auto const extension = path.extension();
    constexpr std::array<std::pair<std::string_view, RouteFormat>, 5> kFormats{{{".gpx", RouteFormat::gpx},
                                                                                {".kml", RouteFormat::kml},
                                                                                {".kmz", RouteFormat::kmz},
                                                                                {".dxf", RouteFormat::dxf},
                                                                                {".gpkg", RouteFormat::gpkg}}};
    for (auto const& [known, format] : kFormats) {
        if (extension == known) {
            return format;
        }
    }
    return std::nullopt;
}

void write_route(core::RouteSheet const& sheet, RouteFormat format, FileDestination const& destination,
                 RouteStyle const& style) {
    if (format == RouteFormat::gpkg) {
        write_package(sheet, destination, style);
        return;
    }
    auto const text = text_of(sheet, format, style);
    auto const sink = make_byte_sink(Destination(destination));
    sink->write(text);
    sink->finish();
}

} // namespace hatang::publish
