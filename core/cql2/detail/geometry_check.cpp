// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cql2/detail/geometry_check.hpp"

#include "core/cql2/detail/errors.hpp"
#include "core/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::core::cql2::detail {

namespace {

void check_line(Place const& place, Geometry const& line) {
    if (line.ordinates.size() < (line.has_z ? 6U : 4U))
        throw filter_error(place, {"đường cần ít nhất hai điểm", "a line needs at least two positions"});
}

void check_ring(Place const& place, Geometry const& ring) {
    std::size_t const step = ring.has_z ? 3 : 2;
    auto const& n = ring.ordinates;
    if (n.size() < 4 * step)
        throw filter_error(place, {"vòng của vùng cần ít nhất bốn điểm, điểm cuối trùng điểm đầu",
                                   "a ring needs at least four positions, the last being the first again"});
    if (!std::equal(n.begin(), n.begin() + static_cast<std::ptrdiff_t>(step),
                    n.end() - static_cast<std::ptrdiff_t>(step)))
        throw filter_error(place, {fmt::format("vòng của vùng không khép kín: điểm cuối {} {} khác điểm đầu {} {}",
                                               n[n.size() - step], n[n.size() - step + 1], n[0], n[1]),
                                   fmt::format("the ring does not close: it ends at {} {} and began at {} {}",
                                               n[n.size() - step], n[n.size() - step + 1], n[0], n[1])});
}

} // namespace

void check_box(Place const& place, Box const& box) {
    auto const& n = box.numbers;
    if (n.size() != 4 && n.size() != 6)
        throw filter_error(place,
                           {fmt::format("BBOX cần 4 số (hoặc 6 số có độ cao), gặp {}", n.size()),
                            fmt::format("BBOX takes 4 numbers (6 with elevations), found {}", n.size())},
                           {"tây, nam, đông, bắc: BBOX(108.1,15.9,108.4,16.2)",
                            "west, south, east, north: BBOX(108.1,15.9,108.4,16.2)"});
    double const south = n[1];
    double const north = n.size() == 4 ? n[3] : n[4];
    double const west = n[0];
    double const east = n.size() == 4 ? n[2] : n[3];
    if (south > north)
        throw filter_error(place,
                           {fmt::format("BBOX có nam {} lớn hơn bắc {}", south, north),
                            fmt::format("the BBOX has south {} over north {}", south, north)},
                           {"thứ tự là tây, nam, đông, bắc", "the order is west, south, east, north"});
    if (west > east && (std::abs(west) > 180.0 || std::abs(east) > 180.0))
        throw filter_error(place,
                           {fmt::format("BBOX có tây {} lớn hơn đông {}", west, east),
                            fmt::format("the BBOX has west {} over east {}", west, east)},
                           {"thứ tự là tây, nam, đông, bắc", "the order is west, south, east, north"});
}

void check_geometry(Place const& place, Geometry const& geometry, bool part) {
    if (part && geometry.kind == GeometryKind::geometry_collection)
        throw filter_error(place,
                           {"tập hợp hình không được chứa tập hợp khác", "a collection cannot hold a collection"});
    if (geometry.kind == GeometryKind::line_string)
        check_line(place, geometry);
    for (auto const& inner : geometry.parts) {
        if (geometry.kind == GeometryKind::polygon)
            check_ring(place, inner);
        else
            check_geometry(place, inner, true);
    }
}

void check_interval(Place const& place, Interval const& interval) {
    auto const* first_moment = std::get_if<Moment>(&interval.bounds[0].node);
    auto const* last_moment = std::get_if<Moment>(&interval.bounds[1].node);
    auto const* first_day = std::get_if<Day>(&interval.bounds[0].node);
    auto const* last_day = std::get_if<Day>(&interval.bounds[1].node);
    bool const backward = (first_moment != nullptr && last_moment != nullptr && *first_moment > *last_moment) ||
                          (first_day != nullptr && last_day != nullptr && *first_day > *last_day);
    if (backward)
        throw filter_error(place, {"khoảng thời gian bắt đầu sau khi kết thúc", "the interval begins after it ends"});
}

Error mixed_dimensions(Place const& place) {
    return filter_error(place, {"các điểm của một hình phải cùng có hai hoặc cùng có ba tọa độ",
                                "the positions of a geometry must all have two or all have three coordinates"});
}

Error bad_day(Place const& place, std::string_view text) {
    auto const vietnamese = parse_date(text);
    Words const hint = vietnamese ? same_words(fmt::format("DATE('{}')", format_iso(*vietnamese)))
                                  : Words{"năm-tháng-ngày: DATE('2017-06-30')", "year-month-day: DATE('2017-06-30')"};
    return filter_error(place, {quoted(text) + " không phải là ngày", quoted(text) + " is not a day"}, hint);
}

Error bad_moment(Place const& place, std::string_view text) {
    return filter_error(place, {quoted(text) + " không phải là thời điểm", quoted(text) + " is not a moment"},
                        {"giờ UTC, có Z ở cuối: TIMESTAMP('2017-06-30T17:00:00Z') là 0 giờ ngày 01/7/2017 ở Việt Nam",
                         "in UTC with a Z: TIMESTAMP('2017-06-30T17:00:00Z')"});
}

Error bad_bound(Place const& place, std::string_view text) {
    return filter_error(
        place,
        {quoted(text) + " không phải là ngày, thời điểm hay '..'", quoted(text) + " is not a day, a moment or '..'"},
        {"ví dụ: INTERVAL('2017-01-01', '2017-06-30') hoặc INTERVAL('2017-01-01', '..')",
         "for example: INTERVAL('2017-01-01', '2017-06-30') or INTERVAL('2017-01-01', '..')"});
}

} // namespace hatang::core::cql2::detail
