// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// The SQL functions behind SiteSql. Their objects travel as SQLite pointers, which no SQL text can forge.
#include "spatial/geodesic.hpp"
#include "store/detail/gpkg_blob.hpp"
#include "store/detail/site_sql.hpp"

#include <algorithm>
#include <limits>

namespace hatang::store {

namespace {

core::GeoPoint point_argument(sqlite3_value* value) {
    auto const* const data = static_cast<char const*>(sqlite3_value_blob(value));
    return point_of_blob({data, static_cast<std::size_t>(sqlite3_value_bytes(value))});
}

/// C++ exceptions must not pass through SQLite's C frames.
template <typename Work> void guarded(sqlite3_context* context, Work&& work) {
    try {
        work();
    } catch (std::exception const& error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

void in_place(sqlite3_context* context, int, sqlite3_value** arguments) {
    guarded(context, [&] {
        auto const* const filter = static_cast<PlaceFilter const*>(sqlite3_value_pointer(arguments[1], "hatang-place"));
        sqlite3_result_int(context, filter != nullptr && filter->covers(point_argument(arguments[0])) ? 1 : 0);
    });
}

void distance(sqlite3_context* context, int, sqlite3_value** arguments) {
    guarded(context, [&] {
        auto const* const filter = static_cast<PlaceFilter const*>(sqlite3_value_pointer(arguments[1], "hatang-place"));
        if (filter != nullptr && filter->circle)
            sqlite3_result_double(context,
                                  spatial::geodesic_distance_m(filter->circle->centre, point_argument(arguments[0])));
    });
}

void rank(sqlite3_context* context, int, sqlite3_value** arguments) {
    auto const* const ranks = static_cast<CommuneRanks const*>(sqlite3_value_pointer(arguments[1], "hatang-ranks"));
    if (ranks == nullptr || sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    auto const found = ranks->find(sqlite3_value_int64(arguments[0]));
    sqlite3_result_int64(context, found != ranks->end() ? found->second : std::numeric_limits<std::int64_t>::max());
}

} // namespace

bool PlaceFilter::covers(core::GeoPoint point) const {
    if (box && !box->contains(point))
        return false;
    if (circle && spatial::geodesic_distance_m(circle->centre, point) > circle->radius.metres())
        return false;
    return !area || area->covers(point);
}

core::GeoBox PlaceFilter::bounds() const {
    core::GeoBox bounds{-180, -90, 180, 90};
    auto const cut = [&](core::GeoBox const& by) {
        bounds.min_lon = std::max(bounds.min_lon, by.min_lon);
        bounds.min_lat = std::max(bounds.min_lat, by.min_lat);
        bounds.max_lon = std::min(bounds.max_lon, by.max_lon);
        bounds.max_lat = std::min(bounds.max_lat, by.max_lat);
    };
    if (box)
        cut(*box);
    if (filter_bounds)
        cut(*filter_bounds);
    if (circle)
        cut(spatial::box_around(circle->centre, circle->radius.metres()));
    if (area)
        cut(area->box());
    return bounds;
}

void register_functions(Connection& connection) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DIRECTONLY;
    auto const add = [&](char const* name, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
        int const code = sqlite3_create_function_v2(connection.handle(), name, 2, kFlags, nullptr, function, nullptr,
                                                    nullptr, nullptr);
        if (code != SQLITE_OK)
            throw sqlite_error(connection.handle(), code);
    };
    add("hatang_in_place", in_place);
    add("hatang_distance", distance);
    add("hatang_rank", rank);
}

} // namespace hatang::store
