// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/cell_text.hpp"
#include "export/formats/format_writers.hpp"
#include "export/shape.hpp"
#include "export/sink/text_escape.hpp"

namespace hatang::publish {

namespace {

constexpr std::string_view kStyles =
    R"(<Style id="place"><IconStyle><color>ff2d5fe0</color><scale>0.9</scale></IconStyle>)"
    R"(<LabelStyle><scale>0.8</scale></LabelStyle>)"
    R"(<LineStyle><color>ff2d5fe0</color><width>2</width></LineStyle>)"
    R"(<PolyStyle><color>402d5fe0</color></PolyStyle></Style>)";

/// OGC KML 2.2 (07-147r2) without anything fetched from a network: one style, one placemark a row, the cells as
/// ExtendedData with their labels. Unknown cells are left out.
class KmlList final : public core::ListWriter {
public:
    KmlList(std::unique_ptr<ByteSink> sink, ListStyle style) : m_out(std::move(sink)), m_style(std::move(style)) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        m_naming = naming_column(header);
        auto const labels = headings_of(header, m_style, Headings::people);
        auto const names = unique_names(header);
        for (std::size_t at = 0; at < names.size(); ++at) {
            m_opening.push_back(opening_tag(names[at], labels[at]));
        }
        auto const& title = header.title.in(m_style.language);
        m_out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml "
                  "xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document><name>");
        put_xml_text(m_out, title.empty() ? header.name : title);
        m_out.put("</name>\n");
        m_out.put(kStyles);
        m_out.put('\n');
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        m_out.put("<Placemark>");
        if (m_naming && !is_unknown(row.cells[*m_naming])) {
            m_out.put("<name>");
            put_cell(row.cells[*m_naming]);
            m_out.put("</name>");
        }
        m_out.put("<styleUrl>#place</styleUrl>");
        put_data(row.cells);
        put_geometry(row.geometry_wkb);
        m_out.put("</Placemark>\n");
    }

    void end() override {
        m_out.put("</Document>\n</kml>\n");
        m_out.finish();
    }

private:
    static std::string opening_tag(std::string const& name, std::string const& label) {
        return "<Data name=\"" + xml_text(name) + "\"><displayName>" + xml_text(label) + "</displayName><value>";
    }

    void put_cell(core::Cell const& cell) { put_xml_cell(m_out, cell); }

    void put_data(std::span<core::Cell const> cells) {
        bool any = false;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            if (is_unknown(cells[at])) {
                continue;
            }
            if (!any) {
                m_out.put("<ExtendedData>");
                any = true;
            }
            m_out.put(m_opening[at]);
            put_cell(cells[at]);
            m_out.put("</value></Data>");
        }
        if (any) {
            m_out.put("</ExtendedData>");
        }
    }

    void put_position(core::GeoPoint point) {
        m_out.put_degrees(point.lon);
        m_out.put(',');
        m_out.put_degrees(point.lat);
    }

    void put_point(core::GeoPoint point) {
        m_out.put("<Point><coordinates>");
        put_position(point);
        m_out.put("</coordinates></Point>");
    }

    void put_ring(Ring const& ring, std::string_view border) {
        m_out.put('<');
        m_out.put(border);
        m_out.put("><LinearRing><coordinates>");
        char const* separator = "";
        for (auto const point : ring) {
            m_out.put(separator);
            put_position(point);
            separator = " ";
        }
        m_out.put("</coordinates></LinearRing></");
        m_out.put(border);
        m_out.put('>');
    }

    void put_area(RingedArea const& area) {
        m_out.put("<Polygon>");
        for (std::size_t at = 0; at < area.size(); ++at) {
            put_ring(area[at], at == 0 ? "outerBoundaryIs" : "innerBoundaryIs");
        }
        m_out.put("</Polygon>");
    }

    void put_line(Ring const& line) {
        m_out.put("<LineString><coordinates>");
        char const* separator = "";
        for (auto const point : line) {
            m_out.put(separator);
            put_position(point);
            separator = " ";
        }
        m_out.put("</coordinates></LineString>");
    }

    void put_geometry(std::string_view wkb) {
        if (auto const point = point_of(wkb)) {
            put_point(*point);
            return;
        }
        read_shape(wkb, m_shape);
        bool const several = m_shape.points.size() + m_shape.lines.size() + m_shape.areas.size() > 1;
        if (several) {
            m_out.put("<MultiGeometry>");
        }
        for (auto const point : m_shape.points) {
            put_point(point);
        }
        for (auto const& line : m_shape.lines) {
            put_line(line);
        }
        for (auto const& area : m_shape.areas) {
            put_area(area);
        }
        if (several) {
            m_out.put("</MultiGeometry>");
        }
    }

    TextBuffer m_out;
    ListStyle m_style;
    core::ListHeader m_header;
    std::vector<std::string> m_opening;
    std::optional<std::size_t> m_naming;
    Shape m_shape;
};

} // namespace

std::unique_ptr<core::ListWriter> make_kml_writer(std::unique_ptr<ByteSink> sink, ListStyle style) {
    return std::make_unique<KmlList>(std::move(sink), std::move(style));
}

} // namespace hatang::publish
