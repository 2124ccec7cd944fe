// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/sheet_content.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/collate.hpp"
#include "core/text/number.hpp"
#include "desk/sheets/place_look.hpp"
#include "spatial/cql2/relations.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hatang::desk::sheets {

namespace {

using core::PlaceKind;
using core::SheetStyle;

constexpr double kCoarsestApplications = 25'000.0;
constexpr double kCoarsestWards = 250'000.0;
constexpr double kCoarsestCodes = 50'000.0; ///< of stations; their symbols are drawn at any scale

std::string layer_of(PlaceKind kind) {
    std::string name(core::place_kind(kind).plural);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

/// Plans have no place of their own.
bool is_drawn(PlaceKind kind) {
    return core::place_kind(kind).geometry != core::PlaceGeometry::none;
}

/// Of people, of plans, or of no use on the way: only when they are asked for by name.
bool is_usual(PlaceKind kind) {
    return kind != PlaceKind::complaint && kind != PlaceKind::access_point && kind != PlaceKind::programme_item;
}

void check_layers(std::vector<std::string> const& asked) {
    auto const known = sheet_layers();
    for (std::string const& layer : asked) {
        if (std::find(known.begin(), known.end(), layer) == known.end()) {
            throw core::usage_error(
                {fmt::format("không có lớp \"{}\"", layer), fmt::format("there is no layer \"{}\"", layer)},
                {fmt::format("các lớp: {}", fmt::join(known, ", ")),
                 fmt::format("the layers: {}", fmt::join(known, ", "))});
        }
    }
}

std::string outline_wkb(core::SheetFrame const& frame, spatial::SheetPlane const& plane) {
    auto ring = corners_of(frame, plane);
    ring.push_back(ring.front());
    std::string text;
    for (core::GeoPoint const point : ring) {
        text += fmt::format("{}{:.9f} {:.9f}", text.empty() ? "" : ", ", point.lon, point.lat);
    }
    return spatial::wkb_of_wkt("POLYGON ((" + text + "))");
}

/// Whether a part of it lies in the frame, also of a line with no corner there.
bool meets(core::SheetFrame const& frame, spatial::SheetPlane const& plane, std::string const& wkb) {
    if (auto const point = spatial::point_of_wkb(wkb)) {
        return is_inside(frame, plane, *point);
    }
    auto const outline = outline_wkb(frame, plane);
    auto const met = spatial::cql2::Relations().relate(core::cql2::Operator::s_intersects, outline, wkb);
    return met ? *met : spatial::overlap_share(outline, wkb) > 0.0; // an invalid outline is mended for the measuring
}

bool is_bulky(std::string const& mast_class) {
    return mast_class.starts_with("A2");
}

std::string site_label(core::SiteRow const& row, core::Language language) {
    auto const& height = row.record.height;
    return height ? fmt::format("{} · {} m", row.record.code,
                                core::format_number(height->metres(), -1, language == core::Language::vi))
                  : row.record.code;
}

} // namespace

std::vector<core::GeoPoint> corners_of(core::SheetFrame const& frame, spatial::SheetPlane const& plane) {
    double const half_x = frame.width_mm * frame.scale / 2000.0;
    double const half_y = frame.height_mm * frame.scale / 2000.0;
    double const turn = frame.turn_deg * std::numbers::pi / 180.0;
    std::vector<core::GeoPoint> corners;
    for (auto const& [x, y] : {std::pair(-half_x, -half_y), {half_x, -half_y}, {half_x, half_y}, {-half_x, half_y}}) {
        corners.push_back(
            plane.to_geo({x * std::cos(turn) - y * std::sin(turn), x * std::sin(turn) + y * std::cos(turn)}));
    }
    return corners;
}

core::GeoBox box_of(core::SheetFrame const& frame) {
    spatial::SheetPlane const plane(frame.crs, frame.centre);
    core::GeoBox box{frame.centre.lon, frame.centre.lat, frame.centre.lon, frame.centre.lat};
    for (core::GeoPoint const corner : corners_of(frame, plane)) {
        box = {std::min(box.min_lon, corner.lon), std::min(box.min_lat, corner.lat), std::max(box.max_lon, corner.lon),
               std::max(box.max_lat, corner.lat)};
    }
    return box;
}

bool is_inside(core::SheetFrame const& frame, spatial::SheetPlane const& plane, core::GeoPoint point) {
    auto const at = plane.to_plane(point);
    double const turn = frame.turn_deg * std::numbers::pi / 180.0;
    double const x = at.x * std::cos(turn) + at.y * std::sin(turn);
    double const y = -at.x * std::sin(turn) + at.y * std::cos(turn);
    return std::abs(x) <= frame.width_mm * frame.scale / 2000.0 &&
           std::abs(y) <= frame.height_mm * frame.scale / 2000.0;
}

SheetReader::SheetReader(SheetSources const& sources, SheetWords const& words, core::Language language)
    : m_sources(sources), m_words(words), m_language(language) {
    check_layers(words.layers);
    check_layers(words.without);
    m_as_of.valid_on = words.as_of;
    if (words.known_at) {
        m_as_of.known_at = core::ChangeNumber(*words.known_at);
    }
}

bool SheetReader::wants(std::string const& layer) const {
    auto const named = [&layer](std::vector<std::string> const& list) {
        return std::find(list.begin(), list.end(), layer) != list.end();
    };
    return !named(m_words.without) && (m_words.layers.empty() || named(m_words.layers));
}

core::PlaceQuery SheetReader::place_query(PlaceKind kind) const {
    core::PlaceQuery query;
    query.kind = kind;
    query.as_of = m_as_of;
    query.in_force_on = day();
    return query;
}

SheetContent SheetReader::read(core::SheetFrame const& frame) const {
    SheetContent content;
    if (wants("wards") && frame.scale <= kCoarsestWards) {
        read_wards(frame, content);
    }
    for (PlaceKind const kind : core::kPlaceKinds) {
        bool const asked = m_words.layers.empty() ? is_usual(kind) : true;
        if (is_drawn(kind) && asked && wants(layer_of(kind)) && frame.scale <= coarsest_scale(kind)) {
            read_places(kind, frame, content);
        }
    }
    if (wants("sites")) {
        read_sites(frame, content);
    }
    if (wants("applications") && frame.scale <= kCoarsestApplications) {
        read_applications(frame, content);
    }
    core::VietnameseOrder const order;
    auto const before = [&order](std::string const& a, std::string const& b) { return order.compare(a, b) < 0; };
    std::sort(content.streets.begin(), content.streets.end(), before);
    content.streets.erase(std::unique(content.streets.begin(), content.streets.end()), content.streets.end());
    return content;
}

void SheetReader::read_places(PlaceKind kind, core::SheetFrame const& frame, SheetContent& content) const {
    spatial::SheetPlane const plane(frame.crs, frame.centre);
    auto query = place_query(kind);
    query.box = box_of(frame);
    auto const& followed = m_words.routes;
    m_sources.places.places(query, [&](core::PlaceRow const& row) {
        auto feature = feature_of(row.record, m_language);
        // The route that the sheets follow is drawn as that.
        bool const subject =
            kind == PlaceKind::route && std::find(followed.begin(), followed.end(), row.record.code) != followed.end();
        if (!feature || subject || is_over(row.record, day())) {
            return true;
        }
        auto const point = spatial::point_of_wkb(row.record.geometry_wkb);
        if (point && kind != PlaceKind::zone && !is_inside(frame, plane, *point)) {
            return true;
        }
        if (kind == PlaceKind::pole && point) {
            content.poles.push_back({row.uuid, row.record.code, *point, content.features.size(),
                                     pole_cells(row.record, m_language), hazards_of(row.record)});
        } else if (auto const hazards = hazards_of(row.record); !hazards.empty() && meets(frame, plane, feature->wkb)) {
            content.area_hazards.insert(content.area_hazards.end(), hazards.begin(), hazards.end());
        }
        if (kind == PlaceKind::street && !feature->label.empty()) {
            content.streets.push_back(feature->label);
        }
        if (auto source = source_of(row.record); !source.empty()) {
            content.sources.insert(std::move(source));
        }
        content.features.push_back(std::move(*feature));
        return true;
    });
}

void SheetReader::read_sites(core::SheetFrame const& frame, SheetContent& content) const {
    spatial::SheetPlane const plane(frame.crs, frame.centre);
    core::SiteQuery query;
    query.as_of = m_as_of;
    query.box = box_of(frame);
    core::Words const bulky{"Trạm BTS, cột cồng kềnh (A2)", "Station, bulky mast (A2)"};
    core::Words const other{"Trạm BTS", "Station"};
    bool const vietnamese = m_language == core::Language::vi;
    m_sources.sites.sites(query, [&](core::SiteRow const& row) {
        core::StationRecord const& record = row.record;
        if (record.status == "dismantled" || !is_inside(frame, plane, record.position)) {
            return true;
        }
        bool const is_a2 = is_bulky(record.mast_class);
        content.sites.push_back(
            {row.uuid,
             record.code,
             record.position,
             content.features.size(),
             {record.name, core::operators().label(record.operator_code).in(m_language), record.mast_class,
              record.height ? core::format_number(record.height->metres(), -1, vietnamese) : std::string()},
             {}});
        content.features.push_back({is_a2 ? SheetStyle::site_bulky : SheetStyle::site,
                                    spatial::point_wkb(record.position),
                                    frame.scale <= kCoarsestCodes ? site_label(row, m_language) : std::string(),
                                    (is_a2 ? bulky : other).in(m_language)});
        return true;
    });
}

void SheetReader::read_applications(core::SheetFrame const& frame, SheetContent& content) const {
    spatial::SheetPlane const plane(frame.crs, frame.centre);
    core::Words const legend{"Hồ sơ đang giải quyết", "Pending application"};
    for (core::ApplicationRow const& row : m_sources.applications.applications()) {
        bool const then = row.record.filed_on <= day();
        if (row.pending() && then && is_inside(frame, plane, row.record.position)) {
            content.features.push_back(
                {SheetStyle::pending, spatial::point_wkb(row.record.position), row.record.code, legend.in(m_language)});
        }
    }
}

void SheetReader::read_wards(core::SheetFrame const& frame, SheetContent& content) const {
    core::Words const legend{"Ranh giới xã, phường", "Ward border"};
    m_sources.admin.outlines(
        core::AdminLevel::commune, day(), box_of(frame), [&](core::AdminUnitId id, std::string_view wkb) {
            content.features.push_back(
                {SheetStyle::ward, std::string(wkb), m_sources.admin.unit(id).full_name, legend.in(m_language)});
        });
}

} // namespace hatang::desk::sheets

namespace hatang::desk {

std::vector<std::string> sheet_layers() {
    std::vector<std::string> layers;
    for (core::PlaceKind const kind : core::kPlaceKinds) {
        if (sheets::is_drawn(kind)) {
            layers.push_back(sheets::layer_of(kind));
        }
    }
    layers.insert(layers.end(), {"sites", "applications", "wards", "grid"});
    return layers;
}

} // namespace hatang::desk
