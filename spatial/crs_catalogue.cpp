// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace hatang::spatial {

namespace {

// Viet Nam from Apa Chải (102.1 E) to the Trường Sa islands and from Cà Mau to Lũng Cú, with a margin of 1 degree.
constexpr core::GeoBox kVietNam{101.1, 5.5, 118.5, 24.4};
constexpr double kWestOfMeridian = 5.0;
constexpr double kEastOfMeridian = 7.5;

// QĐ 05/2007/QĐ-BTNMT (27/02/2007) Article 1, the same numbers as EPSG:6960: VN-2000 to WGS 84, coordinate frame.
constexpr std::string_view kShift = " +step +proj=cart +ellps=WGS84"
                                    " +step +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835"
                                    " +rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278"
                                    " +convention=coordinate_frame"
                                    " +step +inv +proj=cart +ellps=WGS84";
constexpr std::string_view kToDegrees = " +step +proj=unitconvert +xy_in=rad +xy_out=deg";

struct Zone {
    int epsg;
    std::string_view name;
    double meridian;
};

// EPSG 3-degree zones of VN-2000; k0 0.9999 by TT 973/2001/TT-TCĐC Article 4. 6956-6959 are deprecated twins.
constexpr std::array<Zone, 18> kZones{{
    {5896, "VN-2000 / TM-3 zone 481", 102.0},
    {5897, "VN-2000 / TM-3 zone 482", 105.0},
    {5898, "VN-2000 / TM-3 zone 491", 108.0},
    {5899, "VN-2000 / TM-3 107-45", 107.75},
    {9205, "VN-2000 / TM-3 103-00", 103.0},
    {9206, "VN-2000 / TM-3 104-00", 104.0},
    {9207, "VN-2000 / TM-3 104-30", 104.5},
    {9208, "VN-2000 / TM-3 104-45", 104.75},
    {9209, "VN-2000 / TM-3 105-30", 105.5},
    {9210, "VN-2000 / TM-3 105-45", 105.75},
    {9211, "VN-2000 / TM-3 106-00", 106.0},
    {9212, "VN-2000 / TM-3 106-15", 106.25},
    {9213, "VN-2000 / TM-3 106-30", 106.5},
    {9214, "VN-2000 / TM-3 107-00", 107.0},
    {9215, "VN-2000 / TM-3 107-15", 107.25},
    {9216, "VN-2000 / TM-3 107-30", 107.5},
    {9217, "VN-2000 / TM-3 108-15", 108.25},
    {9218, "VN-2000 / TM-3 108-30", 108.5},
}};

KnownCrs make_geographic(int epsg, std::string name, bool is_vn2000) {
    KnownCrs crs{core::CrsId{epsg}, std::move(name), CrsKind::geographic, 0.0, 1.0, is_vn2000, kVietNam, {}, {}};
    if (is_vn2000) {
        crs.pipeline =
            fmt::format("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad{}{}", kShift, kToDegrees);
    } else {
        crs.area = core::GeoBox{-180.0, -90.0, 180.0, 90.0};
    }
    return crs;
}

KnownCrs make_projected(Zone const& zone, double scale, bool is_vn2000) {
    KnownCrs crs{core::CrsId{zone.epsg},
                 std::string(zone.name),
                 CrsKind::projected,
                 zone.meridian,
                 scale,
                 is_vn2000,
                 kVietNam,
                 {},
                 {}};
    crs.area.min_lon = std::max(crs.area.min_lon, zone.meridian - kWestOfMeridian);
    crs.area.max_lon = std::min(crs.area.max_lon, zone.meridian + kEastOfMeridian);
    auto const unproject =
        fmt::format("+proj=pipeline +step +inv +proj=tmerc +lat_0=0 +lon_0={} +k={} +x_0=500000 +y_0=0"
                    " +ellps=WGS84",
                    zone.meridian, scale);
    crs.unshifted = fmt::format("{}{}", unproject, kToDegrees);
    crs.pipeline = fmt::format("{}{}{}", unproject, is_vn2000 ? kShift : std::string_view{}, kToDegrees);
    return crs;
}

std::vector<KnownCrs> make_catalogue() {
    std::vector<KnownCrs> all;
    all.push_back(make_geographic(4326, "WGS 84", false));
    all.push_back(make_projected({32648, "WGS 84 / UTM zone 48N", 105.0}, 0.9996, false));
    all.push_back(make_projected({32649, "WGS 84 / UTM zone 49N", 111.0}, 0.9996, false));
    all.push_back(make_geographic(4756, "VN-2000 geographic 2D", true));
    all.push_back(make_projected({3405, "VN-2000 / UTM zone 48N", 105.0}, 0.9996, true));
    all.push_back(make_projected({3406, "VN-2000 / UTM zone 49N", 111.0}, 0.9996, true));
    for (auto const& zone : kZones) {
        all.push_back(make_projected(zone, 0.9999, true));
    }
    return all;
}

} // namespace

std::span<KnownCrs const> known_crs() {
    static std::vector<KnownCrs> const catalogue = make_catalogue();
    return catalogue;
}

KnownCrs const* find_crs(core::CrsId id) {
    auto const all = known_crs();
    auto const found = std::ranges::find(all, id, &KnownCrs::id);
    return found == all.end() ? nullptr : &*found;
}

std::string_view pinned_operation() {
    return "EPSG:6960";
}

} // namespace hatang::spatial
