// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/route_sheet.hpp"

#include "core/cql2/filter.hpp"
#include "core/error.hpp"
#include "desk/field/field_layers.hpp"
#include "desk/field/field_values.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/local_plane.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatang::desk {

namespace {

using core::PlaceKind;

std::vector<core::PlaceRow> find_routes(RouteAsked const& asked, core::PlaceReader const& places) {
    if (asked.codes.empty() && asked.where.empty()) {
        throw core::usage_error({"chưa nói tuyến nào", "no route is named"},
                                {"cho mã tuyến, hoặc --where", "give the code of a route, or --where"});
    }
    core::PlaceQuery query;
    query.kind = PlaceKind::route;
    query.codes = asked.codes;
    query.in_force_on = asked.today;
    if (!asked.where.empty()) {
        query.where = std::make_shared<core::cql2::Filter const>(
            core::cql2::Filter::parse(asked.where, places.queryables(PlaceKind::route)));
    }
    std::vector<core::PlaceRow> routes;
    places.places(query, [&](core::PlaceRow const& row) {
        routes.push_back(row);
        return true;
    });
    for (auto const& code : asked.codes) {
        auto const count =
            std::count_if(routes.begin(), routes.end(), [&](auto const& row) { return row.record.code == code; });
        if (count == 0) {
            throw core::not_found_error({fmt::format("không có tuyến cáp mã \"{}\"", code),
                                         fmt::format("there is no route with the code \"{}\"", code)},
                                        {"xem: hatang routes list", "see: hatang routes list"});
        }
        if (count > 1) {
            throw core::conflict_error({fmt::format("{} chủ sở hữu cùng có tuyến mã \"{}\"", count, code),
                                        fmt::format("{} owners have a route with the code \"{}\"", count, code)},
                                       {"thêm --where \"owner = 'VNPT'\"", "add --where \"owner = 'VNPT'\""});
        }
    }
    return routes;
}

core::Words value_words(core::PlaceRecord const& record, std::size_t at) {
    auto const& field = core::place_kind(record.kind).fields[at];
    auto const text = core::find_text(texts_of(record), field.name).value_or("");
    if (text.empty()) {
        return {};
    }
    if (field.type == core::PlaceFieldType::code) {
        return field.codes().label(text);
    }
    if (field.type == core::PlaceFieldType::flag) {
        return text == "1" ? core::Words{"có", "yes"} : core::Words{"không", "no"};
    }
    if (auto const* day = std::get_if<core::Date>(&record.values[at])) {
        return {core::format_vietnamese(*day), core::format_iso(*day)};
    }
    auto vietnamese = text;
    if (std::holds_alternative<double>(record.values[at])) {
        std::replace(vietnamese.begin(), vietnamese.end(), '.', ',');
    }
    return {vietnamese, text};
}

std::vector<std::pair<core::Words, core::Words>> facts_of(core::PlaceRecord const& record) {
    std::vector<std::pair<core::Words, core::Words>> facts;
    auto const& fields = core::place_kind(record.kind).fields;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (auto value = value_words(record, at); !value.vi.empty()) {
            facts.emplace_back(fields[at].label, std::move(value));
        }
    }
    return facts;
}

bool is_leaning(core::PlaceRecord const& record) {
    auto const at = core::place_kind(record.kind).find("leaning");
    auto const* flag = at < record.values.size() ? std::get_if<bool>(&record.values[at]) : nullptr;
    return flag != nullptr && *flag;
}

void add_points(core::RouteLine& route, std::string const& wkb, RouteAsked const& asked,
                core::PlaceReader const& places) {
    auto const box = spatial::grown(spatial::box_of_wkb(wkb), asked.within_m);
    for (auto const kind : core::kPlaceKinds) {
        auto const& info = core::place_kind(kind);
        if (!goes_to_field(kind) || info.geometry != core::PlaceGeometry::point || kind == PlaceKind::access_point) {
            continue;
        }
        core::PlaceQuery query;
        query.kind = kind;
        query.in_force_on = asked.today;
        query.box = box;
        places.places(query, [&](core::PlaceRow const& row) {
            auto const point = spatial::point_of_wkb(row.record.geometry_wkb);
            auto const along = point ? along_lines(route.lines, *point) : AlongLine{};
            if (point && std::abs(along.offset_m) <= asked.within_m) {
                route.points.push_back({std::string(info.plural), info.label, row.record.code, *point, along.chainage_m,
                                        along.offset_m, is_leaning(row.record), facts_of(row.record)});
            }
            return true;
        });
    }
    std::stable_sort(route.points.begin(), route.points.end(),
                     [](auto const& a, auto const& b) { return a.chainage_m < b.chainage_m; });
}

core::RouteLine make_line(core::PlaceRow const& row, RouteAsked const& asked, core::PlaceReader const& places) {
    core::RouteLine route;
    route.code = row.record.code;
    auto const name = row.record.name.empty() || row.record.name == row.record.code ? "" : " – " + row.record.name;
    route.title = {"Tuyến cáp " + route.code + name, "Cable route " + route.code + name};
    route.lines = spatial::lines_of_wkb(row.record.geometry_wkb);
    for (auto const& line : route.lines) {
        route.length_m += spatial::MeasuredLine(line).length_m();
    }
    route.facts = facts_of(row.record);
    add_points(route, row.record.geometry_wkb, asked, places);
    return route;
}

/// Metres from \p point to its foot on the edge, negative to the left; \p share: where along the edge.
double offset_from_edge(core::GeoPoint point, core::GeoPoint a, core::GeoPoint b, double& share) {
    spatial::LocalPlane const plane(point);
    auto const from = plane.to_plane(a);
    auto const to = plane.to_plane(b);
    double const dx = to.x - from.x;
    double const dy = to.y - from.y;
    double const squared = dx * dx + dy * dy;
    share = squared > 0.0 ? std::clamp(-(from.x * dx + from.y * dy) / squared, 0.0, 1.0) : 0.0;
    double const distance = std::hypot(from.x + share * dx, from.y + share * dy);
    // the point is the origin: left of the edge when the cross product is positive
    return dx * -from.y - dy * -from.x > 0.0 ? -distance : distance;
}

} // namespace

AlongLine along_lines(std::vector<std::vector<core::GeoPoint>> const& lines, core::GeoPoint point) {
    AlongLine best{0.0, std::numeric_limits<double>::infinity()};
    double before = 0.0;
    for (auto const& line : lines) {
        spatial::MeasuredLine const measured(line);
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            double share = 0.0;
            double const offset = offset_from_edge(point, line[i], line[i + 1], share);
            if (std::abs(offset) < std::abs(best.offset_m)) {
                best = {before + measured.metres_before(static_cast<double>(i) + share), offset};
            }
        }
        before += measured.length_m();
    }
    return best;
}

core::RouteSheet make_route_sheet(RouteAsked const& asked, core::PlaceReader const& places) {
    core::RouteSheet sheet;
    sheet.change = asked.change;
    sheet.made_on = core::format_vietnamese(asked.today);
    std::string without;
    for (auto const& row : find_routes(asked, places)) {
        if (row.record.geometry_wkb.empty()) {
            without += (without.empty() ? "" : ", ") + row.record.code;
        } else {
            sheet.routes.push_back(make_line(row, asked, places));
        }
    }
    if (sheet.routes.empty()) {
        throw core::data_error(without.empty()
                                   ? core::Words{"không có tuyến nào thỏa điều kiện", "no route meets the condition"}
                                   : core::Words{"chưa có hình tuyến trên bản đồ: " + without,
                                                 "there is no line on the map yet: " + without},
                               {"xem: hatang routes list", "see: hatang routes list"});
    }
    sheet.title = sheet.routes.size() == 1 ? sheet.routes.front().title : core::Words{"Tuyến cáp", "Cable routes"};
    return sheet;
}

namespace {

core::ListHeader points_header(core::RouteSheet const& sheet, std::optional<core::CrsId> crs) {
    using core::ColumnType;
    core::ListHeader header;
    header.name = "route_points";
    header.title = sheet.title;
    header.row_noun = {"điểm", "point"};
    header.geometry = core::ListGeometry::point;
    header.columns = {{"route", {"Tuyến", "Route"}, ColumnType::text, -1},
                      {"number", {"Thứ tự", "Number"}, ColumnType::integer, -1},
                      {"chainage_m", {"Lý trình (m)", "Chainage (m)"}, ColumnType::real, 1},
                      {"step_m", {"Cách điểm trước (m)", "From the one before (m)"}, ColumnType::real, 1},
                      {"offset_m", {"Lệch phải (m)", "To the right (m)"}, ColumnType::real, 1},
                      {"kind", {"Loại", "Kind"}, ColumnType::text, -1},
                      {"code", {"Mã", "Code"}, ColumnType::text, -1},
                      {"facts", {"Thông tin", "What is known"}, ColumnType::text, -1}};
    if (crs) {
        auto const name = fmt::format("EPSG:{}", crs->epsg());
        header.columns.push_back({"x", {"X đông (m), " + name, "Easting (m), " + name}, ColumnType::real, 3});
        header.columns.push_back({"y", {"Y bắc (m), " + name, "Northing (m), " + name}, ColumnType::real, 3});
    }
    return header;
}

std::string facts_text(core::RoutePoint const& point, core::Language language) {
    std::string facts;
    for (auto const& [label, value] : point.facts) {
        facts += (facts.empty() ? "" : "; ") + label.in(language) + ": " + value.in(language);
    }
    return facts;
}

double rounded(double metres, double parts) {
    return std::round(metres * parts) / parts;
}

} // namespace

std::int64_t list_route(core::RouteSheet const& sheet, std::optional<core::CrsId> crs, core::Language language,
                        core::ListWriter& writer) {
    std::optional<spatial::CrsTransform> transform;
    if (crs) {
        transform.emplace(*crs);
    }
    writer.begin(points_header(sheet, crs));
    std::int64_t rows = 0;
    FieldCells cells;
    for (auto const& route : sheet.routes) {
        double before = 0.0;
        std::int64_t number = 0;
        for (auto const& point : route.points) {
            cells.clear();
            cells.text(route.code);
            cells.add(++number);
            cells.add(rounded(point.chainage_m, 10.0));
            cells.add(number == 1 ? core::Cell{} : core::Cell{rounded(point.chainage_m - before, 10.0)});
            cells.add(rounded(point.offset_m, 10.0));
            cells.text(point.kind.in(language));
            cells.text(point.code);
            cells.text(facts_text(point, language));
            if (transform) {
                auto const placed = transform->from_wgs84(point.position);
                cells.add(placed ? core::Cell{rounded(placed->x, 1000.0)} : core::Cell{});
                cells.add(placed ? core::Cell{rounded(placed->y, 1000.0)} : core::Cell{});
            }
            writer.row({cells.cells(), spatial::point_wkb(point.position)});
            before = point.chainage_m;
            ++rows;
        }
    }
    writer.end();
    return rows;
}

} // namespace hatang::desk
