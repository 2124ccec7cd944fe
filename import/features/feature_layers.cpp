// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/features/feature_layers.hpp"

#include "core/text/unicode.hpp"
#include "import/text/cell_text.hpp"
#include "import/wire/frame.hpp"
#include "import/wire/messages.hpp"

#include <algorithm>
#include <set>

namespace hatang::ingest {

namespace {

std::optional<WkbType> multi_of(WkbType type) {
    switch (type) {
    case WkbType::point: return WkbType::multi_point;
    case WkbType::line_string: return WkbType::multi_line_string;
    case WkbType::polygon: return WkbType::multi_polygon;
    default: return std::nullopt;
    }
}

/// Single and multiple of one kind count as multiple.
std::string common_type(std::set<std::string> const& types) {
    for (std::string const& type : types) {
        if (types.size() == 2 && types.count(std::string("Multi").append(type)) > 0) {
            return std::string("Multi").append(type);
        }
    }
    return types.empty() ? std::string() : types.size() == 1 ? *types.begin() : std::string("Geometry");
}

core::Finding row_warning(std::string const& layer, std::int64_t row, std::string code) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = core::Severity::warning;
    finding.layer = layer;
    finding.row = row;
    return finding;
}

core::Finding field_twice(std::string const& layer, std::int64_t row, std::string const& field) {
    core::Finding finding = row_warning(layer, row, "property-twice");
    finding.field = field;
    finding.message = {"thuộc tính có hai lần, lấy lần đầu", "the property stands twice; the first was taken"};
    return finding;
}

core::Finding incomplete_geometry(std::string const& layer, std::int64_t row) {
    core::Finding finding = row_warning(layer, row, "geometry-incomplete");
    finding.message = {
        "một phần của hình học không đọc được (không có tọa độ, đường chỉ có một điểm), bỏ qua phần đó",
        "a part of the geometry could not be read (no coordinates, a line of one position) and was left out"};
    return finding;
}

core::Finding broken_geometry(std::string const& layer, std::int64_t row) {
    core::Finding finding = row_warning(layer, row, "geometry-broken");
    finding.message = {"hình học hỏng hoặc thuộc loại không đọc được",
                       "the geometry is broken or of a kind that is not read"};
    return finding;
}

} // namespace

std::optional<Shape> combine(std::vector<Shape> const& shapes) {
    if (shapes.empty()) {
        return std::nullopt;
    }
    if (shapes.size() == 1) {
        return shapes.front();
    }
    WkbType const first = shapes.front().type;
    bool const same = std::all_of(shapes.begin(), shapes.end(), [&](Shape const& one) { return one.type == first; });
    Shape all;
    all.type = same ? multi_of(first).value_or(WkbType::collection) : WkbType::collection;
    WkbWriter writer;
    writer.begin(all.type);
    writer.count(shapes.size());
    for (Shape const& shape : shapes) {
        writer.append(shape.wkb);
    }
    all.wkb = writer.bytes();
    return all;
}

void Feature::put(std::string const& field, std::string value) {
    if (!values.try_emplace(field, std::move(value)).second) {
        twice = field;
    }
}

std::size_t FeatureLayers::layer(std::string const& name) {
    auto const [at, is_new] = m_by_name.try_emplace(name, m_layers.size());
    if (is_new) {
        if (m_layers.size() == wire::kMaxLayers) {
            throw wire::too_many_layers();
        }
        m_layers.push_back({name, {}, {}, {}});
    }
    return at->second;
}

void FeatureLayers::add(std::size_t layer, Feature feature) {
    auto& fields = m_layers[layer].fields;
    for (auto const& [field, value] : feature.values) {
        if (m_layers[layer].known_fields.insert(field).second) {
            if (fields.size() == wire::kMaxFields) {
                throw wire::too_many_columns(m_layers[layer].name);
            }
            bool const is_name = field == "name"; // what a person looks for first
            fields.insert(is_name ? fields.begin() : fields.end(), field);
        }
    }
    m_layers[layer].features.push_back(std::move(feature));
}

core::RawLayer FeatureLayers::describe(Layer const& layer) {
    core::RawLayer raw;
    raw.name = layer.name;
    raw.fields = layer.fields;
    raw.rows = static_cast<std::int64_t>(layer.features.size());
    raw.crs.epsg = core::kWgs84;
    std::set<std::string> types;
    for (Feature const& feature : layer.features) {
        if (feature.shape) {
            types.emplace(geometry_type_name(static_cast<std::uint32_t>(feature.shape->type)));
        }
    }
    raw.geometry_type = common_type(types);
    return raw;
}

bool FeatureLayers::hand_over_row(Layer const& layer, std::size_t index, core::RowSink& sink) {
    Feature const& feature = layer.features[index];
    auto const number = static_cast<std::int64_t>(index) + 1;
    CellTexts texts;
    std::vector<core::RawCell> cells(layer.fields.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (auto const value = feature.values.find(layer.fields[i]); value != feature.values.end()) {
            cells[i].text = texts.clean(value->second);
            cells[i].kind = cells[i].text.empty() ? core::RawCell::Kind::empty : core::RawCell::Kind::text;
        }
    }
    if (feature.broken) {
        sink.finding(broken_geometry(layer.name, number));
    }
    if (feature.incomplete && !feature.broken) {
        sink.finding(incomplete_geometry(layer.name, number));
    }
    if (!feature.twice.empty()) {
        sink.finding(field_twice(layer.name, number, feature.twice));
    }
    core::RawRow row;
    row.number = number;
    row.cells = cells;
    row.geometry_wkb = feature.shape && !feature.broken ? std::string_view(feature.shape->wkb) : std::string_view{};
    return sink.row(row);
}

void FeatureLayers::hand_over(core::RawFile raw, ReadRequest const& request, core::RowSink& sink) const {
    for (Layer const& layer : m_layers) {
        raw.layers.push_back(describe(layer));
    }
    sink.file(raw);
    require_chosen_layer(raw, request.options);
    for (std::size_t i = 0; request.rows && i < m_layers.size(); ++i) {
        if (!is_chosen(raw.layers[i], request.options)) {
            continue;
        }
        sink.layer(i);
        for (std::size_t row = 0; row < m_layers[i].features.size(); ++row) {
            if (!hand_over_row(m_layers[i], row, sink)) {
                break;
            }
        }
    }
}

} // namespace hatang::ingest
