// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/format_writers.hpp"
#include "export/formats/json_cells.hpp"
#include "export/shape.hpp"
#include "export/sink/text_escape.hpp"

namespace hatang::publish {

namespace {

/// RFC 7946: WGS 84, seven decimals, no crs member, right-hand rings. bbox and the counts (named as OGC API
/// Features names them) stand last because rows are not kept.
class GeoJsonList final : public core::ListWriter {
public:
    explicit GeoJsonList(std::unique_ptr<ByteSink> sink) : m_out(std::move(sink)) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        m_keys = json_keys(header);
        m_out.put("{\"type\":\"FeatureCollection\",\"name\":");
        put_json_text(m_out, header.name);
        m_out.put(",\"features\":[");
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        m_out.put(m_count++ == 0 ? "\n" : ",\n");
        m_out.put("{\"type\":\"Feature\",\"geometry\":");
        put_geometry(row.geometry_wkb);
        m_out.put(",\"properties\":");
        put_json_object(m_out, m_keys, row.cells);
        m_out.put('}');
    }

    void end() override {
        m_out.put(m_count == 0 ? "]" : "\n]");
        if (m_extent.any) {
            m_out.put(",\"bbox\":[");
            put_position({m_extent.box.min_lon, m_extent.box.min_lat});
            m_out.put(',');
            put_position({m_extent.box.max_lon, m_extent.box.max_lat});
            m_out.put(']');
        }
        m_out.put(",\"numberReturned\":");
        m_out.put_integer(m_count);
        m_out.put(",\"numberMatched\":");
        m_out.put_integer(m_header.total.value_or(m_count));
        m_out.put("}\n");
        m_out.finish();
    }

private:
    void put_position(core::GeoPoint point) {
        m_out.put_degrees(point.lon);
        m_out.put(',');
        m_out.put_degrees(point.lat);
    }

    void put_bracketed(core::GeoPoint point) {
        m_out.put('[');
        put_position(point);
        m_out.put(']');
    }

    template <typename Items, typename Put> void put_array(Items const& items, Put const& put) {
        char separator = '[';
        for (auto const& item : items) {
            m_out.put(separator);
            put(item);
            separator = ',';
        }
        m_out.put(']');
    }

    void put_area(RingedArea const& area) {
        put_array(area, [this](Ring const& ring) {
            put_array(ring, [this](core::GeoPoint point) { put_bracketed(point); });
        });
    }

    void put_geometry(std::string_view wkb) {
        if (auto const point = point_of(wkb)) {
            m_extent.add(*point);
            put_point(*point);
            return;
        }
        read_shape(wkb, m_shape);
        m_extent.add(m_shape);
        if (m_shape.empty()) {
            m_out.put("null");
        } else if (m_shape.points.size() == 1) {
            put_point(m_shape.points.front());
        } else if (!m_shape.points.empty()) {
            m_out.put("{\"type\":\"MultiPoint\",\"coordinates\":");
            put_array(m_shape.points, [this](core::GeoPoint point) { put_bracketed(point); });
            m_out.put('}');
        } else if (m_shape.lines.size() == 1) {
            m_out.put("{\"type\":\"LineString\",\"coordinates\":");
            put_array(m_shape.lines.front(), [this](core::GeoPoint point) { put_bracketed(point); });
            m_out.put('}');
        } else if (!m_shape.lines.empty()) {
            m_out.put("{\"type\":\"MultiLineString\",\"coordinates\":");
            put_area(m_shape.lines);
            m_out.put('}');
        } else if (m_shape.areas.size() == 1) {
            m_out.put("{\"type\":\"Polygon\",\"coordinates\":");
            put_area(m_shape.areas.front());
            m_out.put('}');
        } else {
            m_out.put("{\"type\":\"MultiPolygon\",\"coordinates\":");
            put_array(m_shape.areas, [this](RingedArea const& area) { put_area(area); });
            m_out.put('}');
        }
    }

    void put_point(core::GeoPoint point) {
        m_out.put("{\"type\":\"Point\",\"coordinates\":");
        put_bracketed(point);
        m_out.put('}');
    }

    TextBuffer m_out;
    core::ListHeader m_header;
    std::vector<std::string> m_keys;
    Shape m_shape;
    Extent m_extent;
    std::int64_t m_count = 0;
};

} // namespace

std::unique_ptr<core::ListWriter> make_geojson_writer(std::unique_ptr<ByteSink> sink) {
    return std::make_unique<GeoJsonList>(std::move(sink));
}

} // namespace hatang::publish
