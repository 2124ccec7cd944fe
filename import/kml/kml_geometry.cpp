// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/kml/kml_geometry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;
using Ring = std::vector<Position>;

constexpr std::string_view kBlanks = " \t\r\n";

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
}

std::optional<double> take_number(std::string_view& text) {
    double value = 0.0;
    std::string_view const digits = !text.empty() && text.front() == '+' ? text.substr(1) : text;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || !std::isfinite(value)) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take_comma(std::string_view& text) {
    std::string_view rest = text;
    skip_blanks(rest);
    if (rest.empty() || rest.front() != ',') {
        return false;
    }
    rest.remove_prefix(1);
    skip_blanks(rest);
    text = rest;
    return true;
}

bool add_line(std::optional<std::vector<Position>> const& positions, std::vector<Shape>& shapes) {
    auto const line = positions ? line_of(*positions) : std::nullopt;
    if (line) {
        shapes.push_back(*line);
    }
    return line.has_value();
}

bool add_polygon(std::vector<Ring> const& rings, std::vector<Shape>& shapes) {
    bool const whole = !rings.empty() && std::all_of(rings.begin(), rings.end(), [](Ring const& ring) {
        return ring.size() >= 4 && ring.front() == ring.back();
    });
    if (!whole) {
        return false;
    }
    WkbWriter writer;
    writer.begin(WkbType::polygon);
    writer.count(rings.size());
    for (Ring const& ring : rings) {
        writer.positions(ring);
    }
    shapes.push_back({WkbType::polygon, writer.bytes()});
    return true;
}

/// All <coordinates> inside, in order: the rings of a polygon, outer first; the only line of a LineString.
std::optional<std::vector<Ring>> coordinates_inside(XmlScanner& xml, std::string_view element) {
    std::vector<Ring> outer;
    std::vector<Ring> inner;
    bool in_inner = false;
    bool good = true;
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event == Event::end && xml.element() == element) {
            break;
        }
        if (event == Event::start && xml.element() == "innerBoundaryIs") {
            in_inner = true;
        } else if (event == Event::end && xml.element() == "innerBoundaryIs") {
            in_inner = false;
        } else if (event == Event::start && xml.element() == "coordinates") {
            auto const positions = parse_kml_coordinates(xml.text_of_element());
            good = good && positions;
            (in_inner ? inner : outer).push_back(positions.value_or(Ring{}));
        }
    }
    outer.insert(outer.end(), inner.begin(), inner.end());
    return good ? std::optional(outer) : std::nullopt;
}

void close_ring(Ring& ring) {
    if (ring.size() >= 3 && !(ring.front() == ring.back())) {
        ring.push_back(ring.front());
    }
}

/// gx:Track: positions one by one, "107.9 16.1 3".
bool read_track(XmlScanner& xml, std::vector<Shape>& shapes) {
    std::vector<Position> positions;
    bool good = true;
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event == Event::end && xml.element() == "Track") {
            break;
        }
        if (event != Event::start || xml.element() != "coord") {
            continue;
        }
        std::string const text = xml.text_of_element();
        std::string_view rest = text;
        skip_blanks(rest);
        auto const x = take_number(rest);
        skip_blanks(rest);
        auto const y = take_number(rest);
        good = good && x && y;
        if (x && y) {
            positions.push_back({*x, *y});
        }
    }
    return good && add_line(positions, shapes);
}

bool read_many(XmlScanner& xml, std::string_view element, std::vector<Shape>& shapes) {
    bool good = true;
    std::vector<Shape> parts;
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event == Event::end && xml.element() == element) {
            break;
        }
        if (event == Event::start && is_kml_geometry(xml.element())) {
            good = read_kml_geometry(xml, parts) && good;
        }
    }
    shapes.insert(shapes.end(), parts.begin(), parts.end());
    return good;
}

} // namespace

std::optional<std::vector<Position>> parse_kml_coordinates(std::string_view text) {
    std::vector<Position> positions;
    for (skip_blanks(text); !text.empty(); skip_blanks(text)) {
        auto const x = take_number(text);
        if (!x || !take_comma(text)) {
            return std::nullopt;
        }
        auto const y = take_number(text);
        if (!y || (take_comma(text) && !take_number(text))) {
            return std::nullopt;
        }
        positions.push_back({*x, *y});
    }
    return positions;
}

bool is_kml_geometry(std::string_view element) {
    constexpr std::array<std::string_view, 8> kElements{"Point",         "LineString", "LinearRing", "Polygon",
                                                        "MultiGeometry", "Track",      "MultiTrack", "Model"};
    return std::find(kElements.begin(), kElements.end(), element) != kElements.end();
}

bool read_kml_geometry(XmlScanner& xml, std::vector<Shape>& shapes) {
    std::string const element{xml.element()};
    if (element == "MultiGeometry" || element == "MultiTrack") {
        return read_many(xml, element, shapes);
    }
    if (element == "Track") {
        return read_track(xml, shapes);
    }
    if (element == "Model") {
        xml.skip_element();
        return false;
    }
    auto rings = coordinates_inside(xml, element);
    if (!rings || rings->empty()) {
        return false;
    }
    if (element == "Polygon") {
        std::for_each(rings->begin(), rings->end(), close_ring);
        return add_polygon(*rings, shapes);
    }
    if (element == "Point") {
        bool const one = rings->front().size() == 1;
        if (one) {
            shapes.push_back(point_of(rings->front().front()));
        }
        return one;
    }
    return add_line(rings->front(), shapes);
}

std::optional<Shape> line_of(std::vector<Position> const& positions) {
    if (positions.size() < 2) {
        return std::nullopt;
    }
    WkbWriter writer;
    writer.begin(WkbType::line_string);
    writer.positions(positions);
    return Shape{WkbType::line_string, writer.bytes()};
}

Shape point_of(Position position) {
    WkbWriter writer;
    writer.begin(WkbType::point);
    writer.position(position);
    return {WkbType::point, writer.bytes()};
}

} // namespace hatang::ingest
