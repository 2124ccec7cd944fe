// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Map sheets for the hand: which piece of ground each sheet shows, at which scale, and what is on it. What it looks
/// like is export/sheets'. Lengths on paper are millimetres, on the ground metres. Texts are in one language already.

#include "core/date.hpp"
#include "core/geo_point.hpp"
#include "core/page/page.hpp"
#include "core/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hatang::core {

enum class PaperKind : std::uint8_t { a4, a3 };

/// ISO 216; upright is taller than wide.
struct Paper {
    PaperKind kind = PaperKind::a4;
    bool landscape = true;

    double width_mm() const { return landscape ? longer() : shorter(); }
    double height_mm() const { return landscape ? shorter() : longer(); }

private:
    double longer() const { return kind == PaperKind::a4 ? 297.0 : 420.0; }
    double shorter() const { return kind == PaperKind::a4 ? 210.0 : 297.0; }
};

/// The piece of ground in the frame of a sheet: a rectangle of the grid's plane, turned or not.
struct SheetFrame {
    GeoPoint centre;
    CrsId crs = kWgs84;    ///< a VN-2000 zone: its plane is the sheet's
    double scale = 1000.0; ///< 2000 for 1:2000; holds on the ground at the centre
    double turn_deg = 0.0; ///< from grid east to the sheet's left-to-right, counter-clockwise; 0 = north is up
    double width_mm = 0.0;
    double height_mm = 0.0;
};

/// What a feature is drawn as. Areas first, then lines, then points.
enum class SheetStyle : std::uint8_t {
    province,
    ward,
    zone_mast,   ///< no new bulky masts
    zone_light,  ///< only masts of class A1
    zone_height, ///< a height limit
    zone_cable,  ///< no new aerial cable
    zone_heritage,
    zone_military,
    zone_works,
    zone_other,
    street,
    street_aerial,
    street_bundled,
    street_underground,
    runway,
    duct,
    line_other,
    route_aerial,
    route_underground,
    route_other,
    works,   ///< of others in the street: trenches, road works
    subject, ///< the line that the sheets follow
    outline, ///< of another sheet, on the overview
    manhole,
    pole,
    pole_power,
    pole_lighting,
    point_other,
    chainage, ///< a mark every so many metres along the subject
    site,
    site_bulky,
    pending, ///< an application that is not decided
    place,   ///< what was asked for
};

/// Bad: a hazard, marked by a sign of its own beside its symbol.
struct SheetFeature {
    SheetStyle style = SheetStyle::street;
    std::string wkb;      ///< WGS 84
    std::string label{};  ///< left out where there is no room
    std::string legend{}; ///< what the legend calls it
    bool hazard = false;
};

/// Where a sheet ends and its neighbour goes on: the same line of the ground on both.
struct MatchLine {
    GeoPoint from;
    GeoPoint to;
    GeoPoint cut; ///< where the subject crosses it
    int neighbour = 0;
    bool onward = true; ///< to the next along the subject; false: back
};

struct MapSheet {
    SheetFrame frame;
    int number = 0; ///< from 1; 0 = the overview
    std::string name{};
    std::vector<SheetFeature> features{};
    std::vector<MatchLine> matches{};
    std::vector<std::string> warnings{}; ///< hazards on this sheet, a line each
};

struct SheetTable {
    std::string title;
    PageTable table; ///< one line a cell
};

/// One map, or an atlas: overview, sheets, tables.
struct MapSheets {
    Language language = Language::vi;
    Paper paper;
    std::string title;
    std::string subtitle{};
    std::string issuer{};
    std::vector<std::string> imprint{}; ///< of the data: day, register change, CRS
    std::vector<std::string> sources{}; ///< whose data these are, where they ask for it
    bool grid = true;
    Date made_on{}; ///< of the data, never of the clock
    std::optional<MapSheet> overview{};
    std::vector<MapSheet> sheets{};
    std::vector<std::string> subject{}; ///< WKB of the line, for the key map; may be empty
    std::vector<SheetTable> tables{};
};

} // namespace hatang::core
