// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/field/qgis_project.hpp"

#include "export/field/layer_style.hpp"
#include "export/field/zip_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hatang::publish {

namespace {

std::string crs(std::string_view authid) {
    return fmt::format("<spatialrefsys><authid>{}</authid></spatialrefsys>", authid);
}

std::string_view geometry_word(core::ListGeometry geometry) {
    switch (geometry) {
    case core::ListGeometry::point: return "Point";
    case core::ListGeometry::line: return "Line";
    case core::ListGeometry::polygon: return "Polygon";
    case core::ListGeometry::any: return "Unknown geometry";
    case core::ListGeometry::none: break;
    }
    return "No geometry";
}

std::string source_of(QgisProject const& project, core::FieldLayer const& layer) {
    return xml_of("./" + project.package + "|layername=" + layer.name);
}

std::string map_layer(QgisProject const& project, core::FieldLayer const& layer) {
    auto const title = xml_of(layer.title.in(project.language));
    return fmt::format(R"(<maplayer type="vector" geometry="{}" hasScaleBasedVisibilityFlag="0" {}><id>hatang_{}</id>)"
                       "<datasource>{}</datasource><layername>{}</layername>"
                       "<srs>{}</srs><provider encoding=\"UTF-8\">ogr</provider>{}</maplayer>\n",
                       geometry_word(layer.geometry), style_attributes(layer), layer.name, source_of(project, layer),
                       title, layer.geometry == core::ListGeometry::none ? crs("") : crs("EPSG:4326"),
                       style_elements(layer, project.language));
}

std::string tree_layer(QgisProject const& project, core::FieldLayer const& layer) {
    return fmt::format(R"(<layer-tree-layer id="hatang_{}" name="{}" source="{}" providerKey="ogr" )"
                       R"(checked="Qt::Checked" expanded="0" legend_exp=""/>)",
                       layer.name, xml_of(layer.title.in(project.language)), source_of(project, layer));
}

std::string relations(QgisProject const& project, std::span<core::FieldLayer const> layers) {
    std::string all;
    for (auto const& child : layers) {
        for (auto const& parent : layers) {
            if (child.parent_column.empty() || !parent.editable || parent.name == child.name) {
                continue;
            }
            all += fmt::format(
                R"(<relation id="{0}_{1}" name="{2}" referencingLayer="hatang_{0}" )"
                R"(referencedLayer="hatang_{1}" strength="Association"><fieldRef referencingField="{3}" )"
                R"(referencedField="uuid"/></relation>)",
                child.name, parent.name, xml_of(child.title.in(project.language)), xml_of(child.parent_column));
        }
    }
    return "<relations>" + all + "</relations>";
}

/// Spherical Mercator, EPSG:3857; radius 6,378,137 m (EPSG method 1024).
core::MapPoint mercator(core::GeoPoint point) {
    constexpr double kRadius = 6'378'137.0;
    double const radians = std::numbers::pi / 180.0;
    return {kRadius * point.lon * radians,
            kRadius * std::log(std::tan(std::numbers::pi / 4.0 + point.lat * radians / 2.0)), core::CrsId(3857)};
}

std::string canvas(core::GeoBox const& view) {
    auto const low = mercator({view.min_lon, view.min_lat});
    auto const high = mercator({view.max_lon, view.max_lat});
    double const margin = std::max({high.x - low.x, high.y - low.y, 100.0}) * 0.05;
    return fmt::format(R"(<mapcanvas name="theMapCanvas" annotationsVisible="1"><units>meters</units><extent>)"
                       "<xmin>{:.2f}</xmin><ymin>{:.2f}</ymin><xmax>{:.2f}</xmax><ymax>{:.2f}</ymax></extent>"
                       "<rotation>0</rotation><destinationsrs>{}</destinationsrs></mapcanvas>",
                       low.x - margin, low.y - margin, high.x + margin, high.y + margin, crs("EPSG:3857"));
}

} // namespace

std::string qgis_project(QgisProject const& project, std::span<core::FieldLayer const> layers) {
    std::string tree;
    std::string maps;
    std::string order;
    for (auto const& layer : layers) {
        tree += tree_layer(project, layer);
        maps += map_layer(project, layer);
        order += fmt::format(R"(<layer id="hatang_{}"/>)", layer.name);
    }
    auto const title = xml_of(project.title);
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" +
           fmt::format(R"(<qgis projectname="{}" version="3.22.16"><homePath path=""/><title>{}</title>)", title,
                       title) +
           "<projectCrs>" + crs("EPSG:3857") + "</projectCrs><layer-tree-group>" + tree + "</layer-tree-group>" +
           canvas(project.view) + relations(project, layers) + "<projectlayers>" + maps +
           "</projectlayers><layerorder>" + order +
           "</layerorder><properties><Paths><Absolute type=\"bool\">false</Absolute></Paths></properties></qgis>\n";
}

std::string zipped_project(std::string_view document) {
    return zip_bytes({{"hatang.qgs", std::string(document)}});
}

} // namespace hatang::publish
