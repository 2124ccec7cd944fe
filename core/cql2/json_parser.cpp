// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/errors.hpp"
#include "core/cql2/detail/geometry_check.hpp"
#include "core/cql2/detail/lexer.hpp"
#include "core/cql2/detail/token_stream.hpp"
#include "core/cql2/json.hpp"
#include "core/cql2/text.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace hatang::core::cql2 {

namespace {

using Json = nlohmann::json;

/// An object and its list of operands for each level, and the arrays of a multipolygon in the innermost.
constexpr int kMaxJsonDepth = 2 * kMaxDepth + 8;

Place at(std::string const& path) {
    return Place{0, 0, 0, path.empty() ? "/" : path};
}

Words found(Json const& json) {
    switch (json.type()) {
    case Json::value_t::null: return same_words("null");
    case Json::value_t::object: return {"đối tượng {…}", "an object {…}"};
    case Json::value_t::array: return {"danh sách […]", "an array […]"};
    case Json::value_t::string: return same_words(detail::quoted(json.get_ref<std::string const&>()));
    default: return same_words(json.dump());
    }
}

Error expected(std::string const& path, Words const& what, Json const& json) {
    auto const met = found(json);
    return detail::filter_error(at(path), {fmt::format("chờ {}, nhưng gặp {}", what.vi, met.vi),
                                           fmt::format("expected {}, found {}", what.en, met.en)});
}

std::string child_path(std::string const& path, std::size_t index) {
    return fmt::format("{}/{}", path, index);
}

double number_of(std::string const& path, Json const& json) {
    if (!json.is_number())
        throw expected(path, {"số", "a number"}, json);
    return json.get<double>();
}

std::string const& string_of(std::string const& path, Json const& json) {
    if (!json.is_string())
        throw expected(path, {"chữ", "a string"}, json);
    return json.get_ref<std::string const&>();
}

void require_array(std::string const& path, Json const& json) {
    if (!json.is_array())
        throw expected(path, {"danh sách […]", "an array […]"}, json);
}

/// GeoJSON geometry objects.
class GeometryReader {
public:
    Geometry read(std::string const& path, Json const& json) {
        auto const& name = string_of(path + "/type", json.at("type"));
        auto const kind = kind_of_geojson(name);
        if (!kind)
            throw detail::filter_error(
                at(path),
                {"không có loại hình " + detail::quoted(name), "there is no geometry type " + detail::quoted(name)},
                same_words("Point, LineString, Polygon, MultiPoint, MultiLineString, "
                           "MultiPolygon, GeometryCollection"));
        auto const member = *kind == GeometryKind::geometry_collection ? "geometries" : "coordinates";
        if (!json.contains(member))
            throw expected(path, same_words(fmt::format("\"{}\"", member)), json);
        auto geometry = *kind == GeometryKind::geometry_collection ? collection(path, json[member])
                                                                   : body(path + "/coordinates", *kind, json[member]);
        geometry.has_z = m_z.value_or(false);
        return geometry;
    }

private:
    Geometry collection(std::string const& path, Json const& json) {
        Geometry geometry{GeometryKind::geometry_collection, false, {}, {}};
        require_array(path + "/geometries", json);
        for (auto const& item : json) {
            auto const inner = fmt::format("{}/geometries/{}", path, geometry.parts.size());
            if (!item.is_object() || !item.contains("type") || item["type"] == "GeometryCollection")
                throw expected(inner, {"một hình (không phải tập hợp)", "a geometry (not a collection)"}, item);
            geometry.parts.push_back(read(inner, item));
        }
        if (geometry.parts.empty())
            throw expected(path, {"ít nhất một hình", "at least one geometry"}, json);
        return geometry;
    }

    Geometry body(std::string const& path, GeometryKind kind, Json const& json) {
        Geometry geometry{kind, false, {}, {}};
        require_array(path, json);
        if (kind == GeometryKind::point)
            position(path, json, geometry);
        else if (kind == GeometryKind::line_string)
            for (std::size_t index = 0; index < json.size(); ++index)
                position(child_path(path, index), json[index], geometry);
        else
            for (std::size_t index = 0; index < json.size(); ++index)
                geometry.parts.push_back(body(child_path(path, index), part_kind(kind), json[index]));
        if (json.empty())
            throw expected(path, {"tọa độ", "coordinates"}, json);
        geometry.has_z = m_z.value_or(false);
        return geometry;
    }

    void position(std::string const& path, Json const& json, Geometry& into) {
        require_array(path, json);
        if (json.size() != 2 && json.size() != 3)
            throw expected(path, {"hai hoặc ba tọa độ", "two or three coordinates"}, json);
        if (m_z && *m_z != (json.size() == 3))
            throw detail::mixed_dimensions(at(path));
        m_z = json.size() == 3;
        // Plus zero: "-0.0" and "0" are the same place and shall be the same WKB.
        for (std::size_t index = 0; index < json.size(); ++index)
            into.ordinates.push_back(number_of(child_path(path, index), json[index]) + 0.0);
        if (++m_positions > kMaxPositions)
            throw detail::too_many_positions(at(path));
    }

    std::optional<bool> m_z;
    std::size_t m_positions = 0;
};

Expression read(std::string const& path, Json const& json);

std::vector<Expression> read_all(std::string const& path, Json const& json) {
    std::vector<Expression> items;
    require_array(path, json);
    items.reserve(json.size());
    for (std::size_t index = 0; index < json.size(); ++index)
        items.push_back(read(child_path(path, index), json[index]));
    return items;
}

Node read_operation(std::string const& path, Json const& json) {
    auto const& name = string_of(path + "/op", json["op"]);
    if (!json.contains("args"))
        throw expected(path, same_words("\"args\""), json);
    auto const& args = json["args"];
    require_array(path + "/args", args);
    auto const op = operator_of_json(name);
    if (!op && (!detail::is_word(name) || detail::is_reserved(name) || detail::is_literal_word(name)))
        throw expected(path + "/op", {"tên một phép toán hoặc hàm", "the name of an operation or a function"},
                       json["op"]);
    if (!op)
        return Call{to_nfc(name), read_all(path + "/args", args)};
    if (*op != Operator::in) {
        detail::check_arguments(at(path), *op, args.size());
        return Operation{*op, read_all(path + "/args", args)};
    }
    if (args.size() != 2)
        throw expected(path + "/args", {"[giá trị, [danh sách]]", "[value, [list]]"}, args);
    auto items = read_all(path + "/args/1", args[1]);
    items.insert(items.begin(), read(path + "/args/0", args[0]));
    detail::check_arguments(at(path), *op, items.size());
    return Operation{Operator::in, std::move(items)};
}

Expression read_bound(std::string const& path, Json const& json) {
    if (!json.is_string())
        return read(path, json);
    auto const& text = json.get_ref<std::string const&>();
    if (text == "..")
        return {OpenBound{}, at(path)};
    if (auto const day = parse_day(text))
        return {*day, at(path)};
    if (auto const moment = parse_moment(text))
        return {*moment, at(path)};
    throw detail::bad_bound(at(path), text);
}

Node read_interval(std::string const& path, Json const& json) {
    require_array(path, json);
    if (json.size() != 2)
        throw expected(path, {"hai mốc thời gian", "two bounds"}, json);
    Interval interval;
    for (std::size_t index = 0; index < 2; ++index)
        interval.bounds.push_back(read_bound(child_path(path, index), json[index]));
    detail::check_interval(at(path), interval);
    return interval;
}

/// Text is stored and bound as it is; a NUL would end it early somewhere.
Node read_string(std::string const& path, Json const& json) {
    auto const& text = string_of(path, json);
    if (text.find('\0') != std::string::npos)
        throw expected(path, {"chữ không có ký tự NUL", "a string without NUL characters"}, json);
    return Text{text};
}

Node read_day(std::string const& path, Json const& json) {
    auto const& text = string_of(path, json);
    auto const day = parse_day(text);
    return day ? *day : throw detail::bad_day(at(path), text);
}

Node read_moment(std::string const& path, Json const& json) {
    auto const& text = string_of(path, json);
    auto const moment = parse_moment(text);
    return moment ? *moment : throw detail::bad_moment(at(path), text);
}

Node read_box(std::string const& path, Json const& json) {
    Box box;
    require_array(path, json);
    for (auto const& item : json)
        box.numbers.push_back(number_of(path, item) + 0.0);
    detail::check_box(at(path), box);
    return box;
}

Node read_property(std::string const& path, Json const& json) {
    auto const& name = string_of(path, json);
    if (name.empty() || name.find('\0') != std::string::npos)
        throw expected(path, {"tên trường", "a property name"}, json);
    return Property{to_nfc(name)};
}

Node read_geometry(std::string const& path, Json const& json) {
    auto geometry = GeometryReader().read(path, json);
    detail::check_geometry(at(path), geometry, false);
    return geometry;
}

Node read_object(std::string const& path, Json const& json) {
    struct Reader {
        char const* member;
        Node (*read)(std::string const&, Json const&);
    };
    constexpr Reader kReaders[] = {{"property", read_property},
                                   {"date", read_day},
                                   {"timestamp", read_moment},
                                   {"interval", read_interval},
                                   {"bbox", read_box}};
    if (json.contains("op"))
        return read_operation(path, json);
    if (json.contains("type"))
        return read_geometry(path, json);
    for (auto const& reader : kReaders) {
        if (json.contains(reader.member))
            return reader.read(fmt::format("{}/{}", path, reader.member), json[reader.member]);
    }
    throw detail::filter_error(at(path), {"đối tượng JSON không có \"op\", \"property\", \"date\", \"timestamp\", "
                                          "\"interval\", \"bbox\" hay \"type\"",
                                          "a JSON object without \"op\", \"property\", \"date\", \"timestamp\", "
                                          "\"interval\", \"bbox\" or \"type\""});
}

Expression read(std::string const& path, Json const& json) {
    if (json.is_object())
        return {read_object(path, json), at(path)};
    if (json.is_array())
        return {Array{read_all(path, json)}, at(path)};
    if (json.is_string())
        return {read_string(path, json), at(path)};
    if (json.is_boolean())
        return {Boolean{json.get<bool>()}, at(path)};
    if (json.is_number())
        return {Number{json.get<double>()}, at(path)};
    throw expected(path, {"giá trị hoặc phép toán", "a value or an operation"}, json);
}

/// Depth is refused while parsing, before the tree grows.
Json parsed(std::string_view text) {
    auto const limit = [](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
        if (depth > kMaxJsonDepth)
            throw detail::too_deep({});
        return true;
    };
    try {
        return Json::parse(text, limit);
    } catch (Json::parse_error const& error) {
        throw detail::filter_error(
            {}, {fmt::format("JSON sai ở byte {}", error.byte), fmt::format("broken JSON at byte {}", error.byte)},
            {"ví dụ: {\"op\":\">\",\"args\":[{\"property\":\"Chiều cao\"},18]}",
             "for example: {\"op\":\">\",\"args\":[{\"property\":\"Chiều cao\"},18]}"});
    } catch (Json::exception const& error) {
        throw detail::filter_error({}, {"JSON có số ngoài phạm vi", "the JSON has a number out of range"},
                                   same_words(error.what()));
    }
}

} // namespace

Expression parse_json(std::string_view json) {
    if (json.size() > kMaxLength)
        throw detail::too_long(json.size());
    auto const expression = read({}, parsed(json));
    detail::check_limits(expression);
    return expression;
}

Expression parse(std::string_view text_or_json) {
    auto const start = trimmed(text_or_json);
    return !start.empty() && start.front() == '{' ? parse_json(text_or_json) : parse_text(text_or_json);
}

} // namespace hatang::core::cql2
