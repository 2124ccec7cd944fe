// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/field/layer_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hatang::publish {

namespace {

/// Okabe and Ito (2008): told apart also by people who do not see all colours.
constexpr std::array<std::string_view, 8> kColors{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                                  "#e69f00", "#56b4e9", "#f0e442", "#000000"};
/// QGIS's word for "no value" in a value map (QgsValueMapFieldFormatter::NULL_VALUE).
constexpr std::string_view kNoValue = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}";

/// "#0072b2" → "0,114,178,255"
std::string rgba(std::string_view color, int alpha = 255) {
    auto const part = [&](std::size_t at) {
        return std::strtol(std::string(color.substr(at, 2)).c_str(), nullptr, 16);
    };
    return fmt::format("{},{},{},{}", part(1), part(3), part(5), alpha);
}

std::string option(std::string_view name, std::string_view value) {
    return fmt::format(R"(<Option type="QString" name="{}" value="{}"/>)", name, xml_of(value));
}

std::string symbol_layer(core::FieldLayer const& layer, std::string_view color) {
    std::string options;
    std::string_view kind = "SimpleMarker";
    if (layer.geometry == core::ListGeometry::line) {
        kind = "SimpleLine";
        options = option("line_color", rgba(color)) + option("line_width", fmt::format("{:.2f}", layer.size_mm / 5)) +
                  option("line_width_unit", "MM") + option("capstyle", "round") + option("joinstyle", "round");
    } else if (layer.geometry == core::ListGeometry::polygon) {
        kind = "SimpleFill";
        options = option("color", rgba(color, 20)) + option("outline_color", rgba(color)) +
                  option("outline_width", "0.4") + option("outline_style", "dash") + option("style", "no");
    } else {
        options = option("name", "circle") + option("color", rgba(color)) + option("outline_color", "255,255,255,255") +
                  option("outline_width", "0.3") + option("size", fmt::format("{:.2f}", layer.size_mm)) +
                  option("size_unit", "MM");
    }
    return fmt::format(R"(<layer class="{}" enabled="1" locked="0" pass="0"><Option type="Map">{}</Option></layer>)",
                       kind, options);
}

std::string symbol(core::FieldLayer const& layer, std::size_t name, std::string_view color) {
    std::string_view type = "marker";
    if (layer.geometry == core::ListGeometry::line) {
        type = "line";
    } else if (layer.geometry == core::ListGeometry::polygon) {
        type = "fill";
    }
    return fmt::format(R"(<symbol type="{}" name="{}" alpha="1" clip_to_extent="1" force_rhr="0">{}</symbol>)", type,
                       name, symbol_layer(layer, color));
}

core::FieldColumn const* column_named(core::FieldLayer const& layer, std::string_view name) {
    auto const found = std::find_if(layer.columns.begin(), layer.columns.end(),
                                    [name](core::FieldColumn const& each) { return each.column.name == name; });
    return found == layer.columns.end() ? nullptr : &*found;
}

std::string renderer(core::FieldLayer const& layer, core::Language language) {
    if (layer.geometry == core::ListGeometry::none) {
        return "";
    }
    auto const* by = column_named(layer, layer.category_column);
    if (by == nullptr || by->choices.empty()) {
        return R"(<renderer-v2 type="singleSymbol" enableorderby="0" forceraster="0" symbollevels="0"><symbols>)" +
               symbol(layer, 0, layer.color) + "</symbols><rotation/><sizescale/></renderer-v2>";
    }
    std::string categories;
    std::string symbols;
    std::size_t at = 0;
    for (auto const& [code, label] : by->choices) {
        categories += fmt::format(R"(<category symbol="{}" value="{}" label="{}" render="true" type="string"/>)", at,
                                  xml_of(code), xml_of(label.in(language)));
        symbols += symbol(layer, at, kColors[at % kColors.size()]);
        ++at;
    }
    auto const rest = core::Words{"chưa rõ", "unknown"}.in(language);
    categories += fmt::format(R"(<category symbol="{}" value="" label="{}" render="true" type="string"/>)", at, rest);
    symbols += symbol(layer, at, layer.color);
    return fmt::format(R"(<renderer-v2 type="categorizedSymbol" attr="{}" enableorderby="0" forceraster="0" )"
                       R"(symbollevels="0"><categories>{}</categories><symbols>{}</symbols><rotation/><sizescale/>)"
                       "</renderer-v2>",
                       xml_of(layer.category_column), categories, symbols);
}

std::string labeling(core::FieldLayer const& layer) {
    if (layer.label_column.empty()) {
        return "";
    }
    bool const line = layer.geometry == core::ListGeometry::line;
    // placement 3 = along the line, 0 = around the point; shown from 1:10,000 on (areas from 1:50,000)
    return fmt::format(
        R"(<labeling type="simple"><settings calloutType="simple"><text-style fieldName="{}" isExpression="0" )"
        R"(fontFamily="Noto Sans" namedStyle="Regular" fontSize="8" fontSizeUnit="Point" textColor="30,30,30,255" )"
        R"(textOpacity="1"><text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" )"
        R"(bufferColor="255,255,255,255" bufferOpacity="1"/></text-style><placement placement="{}" dist="1.2" )"
        R"(distUnits="MM" placementFlags="10"/><rendering scaleVisibility="1" scaleMin="1" scaleMax="{}" )"
        R"(displayAll="0" obstacle="1"/></settings></labeling>)",
        xml_of(layer.label_column), line ? 3 : 0, layer.geometry == core::ListGeometry::polygon ? 50000 : 10000);
}

std::string choices_config(core::FieldColumn const& column, core::Language language) {
    auto const entry = [](std::string_view label, std::string_view value) {
        return fmt::format(
            R"(<Option type="Map">{}</Option>)",
            fmt::format(R"(<Option type="QString" name="{}" value="{}"/>)", xml_of(label), xml_of(value)));
    };
    std::string entries = entry(core::Words{"(chưa rõ)", "(unknown)"}.in(language), kNoValue);
    for (auto const& [code, label] : column.choices) {
        entries += entry(label.in(language), code);
    }
    return R"(<Option type="Map"><Option type="List" name="map">)" + entries + "</Option></Option>";
}

struct Widget {
    std::string_view type;
    std::string config;
};

Widget widget_of(core::FieldColumn const& column, core::Language language) {
    switch (column.widget) {
    case core::FieldWidget::choices: return {"ValueMap", choices_config(column, language)};
    case core::FieldWidget::flag: return {"CheckBox", "<Option/>"};
    case core::FieldWidget::hidden: return {"Hidden", "<Option/>"};
    case core::FieldWidget::day:
        return {"DateTime", R"(<Option type="Map"><Option type="bool" name="allow_null" value="true"/>)"
                            R"(<Option type="bool" name="calendar_popup" value="true"/>)" +
                                option("display_format", "dd/MM/yyyy") + option("field_format", "yyyy-MM-dd") +
                                "</Option>"};
    case core::FieldWidget::photo:
        return {
            "ExternalResource",
            R"(<Option type="Map"><Option type="int" name="DocumentViewer" value="1"/>)"
            R"(<Option type="int" name="RelativeStorage" value="1"/><Option type="int" name="StorageMode" value="0"/>)"
            R"(<Option type="bool" name="FileWidget" value="true"/>)"
            R"(<Option type="bool" name="FileWidgetButton" value="true"/></Option>)"};
    case core::FieldWidget::number:
    case core::FieldWidget::text: break;
    }
    return {"TextEdit", R"(<Option type="Map"><Option type="bool" name="IsMultiline" value="false"/></Option>)"};
}

std::string fields(core::FieldLayer const& layer, core::Language language) {
    std::string widgets;
    std::string aliases;
    std::string defaults;
    std::string editable;
    for (std::size_t at = 0; at < layer.columns.size(); ++at) {
        auto const& column = layer.columns[at];
        auto const name = xml_of(column.column.name);
        auto const widget = widget_of(column, language);
        widgets += fmt::format(R"(<field name="{}" configurationFlags="None"><editWidget type="{}"><config>{}</config>)"
                               "</editWidget></field>",
                               name, widget.type, widget.config);
        aliases += fmt::format(R"(<alias index="{}" field="{}" name="{}"/>)", at + 1, name,
                               xml_of(column.column.label.in(language)));
        defaults += fmt::format(R"(<default field="{}" expression="{}" applyOnUpdate="0"/>)", name,
                                xml_of(column.default_value));
        editable +=
            fmt::format(R"(<field name="{}" editable="{}"/>)", name, layer.editable && !column.read_only ? 1 : 0);
    }
    return "<fieldConfiguration>" + widgets + "</fieldConfiguration><aliases>" + aliases + "</aliases><defaults>" +
           defaults + "</defaults><editable>" + editable + "</editable><editorlayout>generatedlayout</editorlayout>";
}

} // namespace

std::string xml_of(std::string_view text) {
    std::string out;
    for (char const each : text) {
        switch (each) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += static_cast<unsigned char>(each) < 0x20 ? ' ' : each;
        }
    }
    return out;
}

std::string style_attributes(core::FieldLayer const& layer) {
    return fmt::format(R"(labelsEnabled="{}" readOnly="{}" styleCategories="AllStyleCategories")",
                       layer.label_column.empty() ? 0 : 1, layer.editable ? 0 : 1);
}

std::string style_elements(core::FieldLayer const& layer, core::Language language) {
    // layers that only show where one is keep their shapes, also in apps that do not know of read-only layers
    std::string const locked = layer.editable ? "false" : "true";
    return "<flags><Identifiable>1</Identifiable><Removable>0</Removable><Searchable>1</Searchable></flags>" +
           renderer(layer, language) + labeling(layer) + R"(<customproperties><Option type="Map">)" +
           option("QFieldSync/is_geometry_locked", locked) + "</Option></customproperties>" + fields(layer, language) +
           (layer.label_column.empty()
                ? ""
                : "<previewExpression>\"" + xml_of(layer.label_column) + "\"</previewExpression>");
}

std::string style_document(core::FieldLayer const& layer, core::Language language) {
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22.16\" " +
           style_attributes(layer) + ">" + style_elements(layer, language) + "</qgis>\n";
}

} // namespace hatang::publish
