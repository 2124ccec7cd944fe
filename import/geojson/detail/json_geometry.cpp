// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/geojson/detail/json_geometry.hpp"

#include <cmath>
#include <vector>

namespace hatang::ingest {

namespace {

namespace json = simdjson::ondemand;

constexpr int kMaxDepth = 8;

/// Positions of any nesting, read before they are written because WKB counts come first.
struct Coordinates {
    std::vector<Position> positions;
    std::vector<Coordinates> parts;
};

bool read_position(json::array array, Position& position) {
    std::size_t index = 0;
    for (json::value value : array) {
        double number = 0.0;
        if (value.get_double().get(number) != simdjson::SUCCESS || !std::isfinite(number) || index > 3) {
            return false;
        }
        if (index < 2) {
            (index == 0 ? position.x : position.y) = number;
        }
        ++index;
    }
    return index >= 2;
}

/// \p depth: how many lists of positions are around a position.
bool read_coordinates(json::array array, int depth, Coordinates& out) {
    for (json::value value : array) {
        json::array inner;
        if (value.get_array().get(inner) != simdjson::SUCCESS) {
            return false;
        }
        bool const good = depth == 1 ? read_position(inner, out.positions.emplace_back())
                                     : read_coordinates(inner, depth - 1, out.parts.emplace_back());
        if (!good) {
            return false;
        }
    }
    return true;
}

bool is_ring(Coordinates const& ring) {
    return ring.positions.size() >= 4 && ring.positions.front() == ring.positions.back();
}

bool write_line(Coordinates const& line, WkbWriter& writer) {
    writer.begin(WkbType::line_string);
    writer.positions(line.positions);
    return line.positions.size() != 1;
}

bool write_polygon(Coordinates const& polygon, WkbWriter& writer) {
    writer.begin(WkbType::polygon);
    writer.count(polygon.parts.size());
    for (Coordinates const& ring : polygon.parts) {
        if (!is_ring(ring)) {
            return false;
        }
        writer.positions(ring.positions);
    }
    return true;
}

bool write_points(Coordinates const& points, WkbWriter& writer) {
    writer.begin(WkbType::multi_point);
    writer.count(points.positions.size());
    for (Position const& position : points.positions) {
        writer.begin(WkbType::point);
        writer.position(position);
    }
    return true;
}

template <typename WritePart>
bool write_parts(WkbType type, Coordinates const& all, WkbWriter& writer, WritePart write_part) {
    writer.begin(type);
    writer.count(all.parts.size());
    for (Coordinates const& part : all.parts) {
        if (!write_part(part, writer)) {
            return false;
        }
    }
    return true;
}

bool write_point(json::array array, WkbWriter& writer) {
    Position position;
    if (!read_position(array, position)) {
        return false;
    }
    writer.begin(WkbType::point);
    writer.position(position);
    return true;
}

bool write_shape(std::string_view type, json::array array, WkbWriter& writer) {
    if (type == "Point") {
        return write_point(array, writer);
    }
    int const depth = type == "MultiPolygon" ? 3 : type == "Polygon" || type == "MultiLineString" ? 2 : 1;
    Coordinates all;
    if (!read_coordinates(array, depth, all)) {
        return false;
    }
    if (type == "LineString") {
        return write_line(all, writer);
    }
    if (type == "MultiPoint") {
        return write_points(all, writer);
    }
    if (type == "Polygon") {
        return write_polygon(all, writer);
    }
    if (type == "MultiLineString") {
        return write_parts(WkbType::multi_line_string, all, writer, write_line);
    }
    return type == "MultiPolygon" && write_parts(WkbType::multi_polygon, all, writer, write_polygon);
}

bool write_any(json::object geometry, WkbWriter& writer, int depth);

bool write_collection(json::array geometries, WkbWriter& writer, int depth) {
    std::vector<std::string> members;
    for (json::value value : geometries) {
        json::object object;
        WkbWriter member;
        if (value.get_object().get(object) != simdjson::SUCCESS || !write_any(object, member, depth + 1)) {
            return false;
        }
        members.push_back(member.bytes());
    }
    writer.begin(WkbType::collection);
    writer.count(members.size());
    for (std::string const& member : members) {
        writer.append(member);
    }
    return true;
}

bool write_any(json::object geometry, WkbWriter& writer, int depth) {
    std::string_view type;
    json::array array;
    if (depth > kMaxDepth || geometry.find_field_unordered("type").get_string().get(type) != simdjson::SUCCESS) {
        return false;
    }
    std::string const kept{type}; // the view dies with the next look
    if (kept == "GeometryCollection") {
        return geometry.find_field_unordered("geometries").get_array().get(array) == simdjson::SUCCESS &&
               write_collection(array, writer, depth);
    }
    return geometry.find_field_unordered("coordinates").get_array().get(array) == simdjson::SUCCESS &&
           write_shape(kept, array, writer);
}

} // namespace

bool write_geometry(json::object geometry, WkbWriter& writer) {
    writer.clear();
    return write_any(geometry, writer, 0);
}

} // namespace hatang::ingest
