// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/kml/gpx_reader.hpp"

#include "core/error.hpp"
#include "import/kml/kml_geometry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;

class GpxReader {
public:
    GpxReader(std::string_view document, std::string const& name) : m_xml(document, name) {}

    void run() {
        Event event = m_xml.next();
        while (event == Event::text) {
            event = m_xml.next();
        }
        if (event != Event::start || m_xml.element() != "gpx") {
            throw core::data_error({"tệp XML không phải là GPX", "the XML file is not GPX"});
        }
        for (event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event != Event::start) {
                continue;
            }
            std::string_view const element = m_xml.element();
            if (element == "wpt") {
                read_feature("wpt", "waypoints");
            } else if (element == "rte") {
                read_feature("rte", "routes");
            } else if (element == "trk") {
                read_feature("trk", "tracks");
            } else {
                m_xml.skip_element();
            }
        }
    }

    FeatureLayers const& layers() const { return m_layers; }

private:
    void read_feature(std::string const& element, std::string const& layer) {
        Feature feature;
        std::vector<Shape> shapes;
        std::vector<Position> route;
        if (element == "wpt") {
            if (auto const position = position_here()) {
                shapes.push_back(point_of(*position));
            } else {
                feature.broken = true;
            }
        }
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            std::string const inner{m_xml.element()};
            if (event == Event::end && inner == element) {
                break;
            }
            if (event != Event::start) {
                continue;
            }
            if (inner == "rtept") {
                take_point(route, feature);
            } else if (inner == "trkseg") {
                read_segment(shapes, feature);
            } else if (is_field(inner)) {
                feature.put(inner, m_xml.text_of_element());
            } else {
                m_xml.skip_element();
            }
        }
        add_line(route, shapes, feature);
        feature.shape = combine(shapes);
        feature.broken = feature.broken || (feature.incomplete && shapes.empty());
        m_layers.add(m_layers.layer(layer), std::move(feature));
    }

    void read_segment(std::vector<Shape>& shapes, Feature& feature) {
        std::vector<Position> positions;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event == Event::end && m_xml.element() == "trkseg") {
                break;
            }
            if (event == Event::start && m_xml.element() == "trkpt") {
                take_point(positions, feature);
            }
        }
        add_line(positions, shapes, feature);
    }

    static void add_line(std::vector<Position> const& positions, std::vector<Shape>& shapes, Feature& feature) {
        if (auto line = line_of(positions)) {
            shapes.push_back(*std::move(line));
        } else if (!positions.empty()) {
            feature.incomplete = true; // one position is no line
        }
    }

    void take_point(std::vector<Position>& positions, Feature& feature) {
        if (auto const position = position_here()) {
            positions.push_back(*position);
        } else {
            feature.broken = true;
        }
        m_xml.skip_element();
    }

    std::optional<double> number_of(std::string_view attribute) const {
        std::string const text = m_xml.attribute(attribute).value_or("");
        double value = 0.0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        bool const whole = error == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
        return whole ? std::optional(value) : std::nullopt;
    }

    std::optional<Position> position_here() const {
        auto const longitude = number_of("lon");
        auto const latitude = number_of("lat");
        return longitude && latitude ? std::optional(Position{*longitude, *latitude}) : std::nullopt;
    }

    static bool is_field(std::string_view element) {
        constexpr std::array<std::string_view, 9> kFields{"name", "cmt", "desc", "src",   "sym",
                                                          "type", "ele", "time", "number"};
        return std::find(kFields.begin(), kFields.end(), element) != kFields.end();
    }

    XmlScanner m_xml;
    FeatureLayers m_layers;
};

} // namespace

void read_gpx(OpenedFile const& file, ReadRequest const& request, core::RowSink& sink) {
    GpxReader reader(file.bytes, file.name);
    reader.run();
    reader.layers().hand_over(make_raw_file(file, "gpx"), request, sink);
}

} // namespace hatang::ingest
