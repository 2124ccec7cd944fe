// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "export/formats/cell_text.hpp"
#include "export/formats/format_writers.hpp"
#include "export/shape.hpp"
#include "export/sink/text_escape.hpp"

namespace hatang::publish {

namespace {

/// GPX 1.1: a waypoint a row with name, desc (the cells with their labels, a line each) and the cells again as
/// extensions for machines. The outline of an area is a closed track. A row without a position cannot stand in GPX:
/// it is counted in a comment at the end.
class GpxList final : public core::ListWriter {
public:
    GpxList(std::unique_ptr<ByteSink> sink, ListStyle style) : m_out(std::move(sink)), m_style(std::move(style)) {}

    void begin(core::ListHeader const& header) override {
        if (header.geometry == core::ListGeometry::none) {
            throw core::usage_error({"danh sách này không có vị trí nên không ghi được thành GPX",
                                     "this list has no positions and cannot become GPX"},
                                    {"chọn --format csv hoặc xlsx", "choose --format csv or xlsx"});
        }
        m_header = header;
        m_naming = naming_column(header);
        for (auto const& label : headings_of(header, m_style, Headings::people)) {
            m_labels.push_back(xml_text(label) + ": ");
        }
        for (auto const& name : unique_names(header)) {
            m_tags.push_back("hatang:" + element_name(name) + ">");
        }
        auto const& title = header.title.in(m_style.language);
        m_out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"hatang\" "
                  "xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:hatang=\"urn:hatang:gpx:1\">\n<metadata><name>");
        put_xml_text(m_out, title.empty() ? header.name : title);
        m_out.put("</name></metadata>\n");
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        if (auto const point = point_of(row.geometry_wkb)) {
            put_waypoint(*point, row);
            return;
        }
        read_shape(row.geometry_wkb, m_shape);
        m_left_out += m_shape.empty() ? 1 : 0;
        if (!m_shape.areas.empty() || !m_shape.lines.empty()) {
            put_track(row);
        }
        for (auto const point : m_shape.points) {
            put_waypoint(point, row);
        }
    }

    void end() override {
        if (m_left_out > 0) {
            m_out.put("<!-- rows without a position, left out: ");
            m_out.put_integer(m_left_out);
            m_out.put(" -->\n");
        }
        m_out.put("</gpx>\n");
        m_out.finish();
    }

private:
    /// A name that XML allows: ASCII letters, digits, '_', '-', '.'; other bytes become '_'.
    static std::string element_name(std::string const& name) {
        std::string result;
        for (char const letter : name) {
            bool const alpha = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
            bool const later = (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
            if (result.empty() && !alpha) {
                result.push_back('_');
            }
            result.push_back(alpha || later ? letter : '_');
        }
        return result;
    }

    void put_position(core::GeoPoint point) {
        m_out.put(" lat=\"");
        m_out.put_degrees(point.lat);
        m_out.put("\" lon=\"");
        m_out.put_degrees(point.lon);
        m_out.put('"');
    }

    void put_waypoint(core::GeoPoint point, core::ListRow const& row) {
        m_out.put("<wpt");
        put_position(point);
        m_out.put('>');
        put_words(row);
        put_extensions(row);
        m_out.put("</wpt>\n");
    }

    void put_track(core::ListRow const& row) {
        m_out.put("<trk>");
        put_words(row);
        put_extensions(row);
        for (auto const& line : m_shape.lines) {
            put_segment(line);
        }
        for (auto const& area : m_shape.areas) {
            for (auto const& ring : area) {
                put_segment(ring);
            }
        }
        m_out.put("</trk>\n");
    }

    void put_segment(Ring const& line) {
        m_out.put("<trkseg>");
        for (auto const point : line) {
            m_out.put("<trkpt");
            put_position(point);
            m_out.put("/>");
        }
        m_out.put("</trkseg>");
    }

    void put_words(core::ListRow const& row) {
        if (m_naming && !is_unknown(row.cells[*m_naming])) {
            m_out.put("<name>");
            put_xml_cell(m_out, row.cells[*m_naming]);
            m_out.put("</name>");
        }
        char const* separator = "<desc>";
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (!is_unknown(row.cells[at])) {
                m_out.put(separator);
                m_out.put(m_labels[at]);
                put_xml_cell(m_out, row.cells[at]);
                separator = "\n";
            }
        }
        if (*separator == '\n') {
            m_out.put("</desc>");
        }
    }

    void put_extensions(core::ListRow const& row) {
        bool any = false;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (is_unknown(row.cells[at])) {
                continue;
            }
            m_out.put(any ? "" : "<extensions>");
            any = true;
            m_out.put('<');
            m_out.put(m_tags[at]);
            put_xml_cell(m_out, row.cells[at]);
            m_out.put("</");
            m_out.put(m_tags[at]);
        }
        if (any) {
            m_out.put("</extensions>");
        }
    }

    TextBuffer m_out;
    ListStyle m_style;
    core::ListHeader m_header;
    std::vector<std::string> m_labels;
    std::vector<std::string> m_tags;
    std::optional<std::size_t> m_naming;
    Shape m_shape;
    std::int64_t m_left_out = 0;
};

} // namespace

std::unique_ptr<core::ListWriter> make_gpx_writer(std::unique_ptr<ByteSink> sink, ListStyle style) {
    return std::make_unique<GpxList>(std::move(sink), std::move(style));
}

} // namespace hatang::publish
