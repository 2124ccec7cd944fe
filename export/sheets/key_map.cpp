// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/key_map.hpp"

#include "export/pages/map_clip.hpp"
#include "export/shape.hpp"
#include "export/sheets/sheet_transform.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace hatang::publish {

namespace {

constexpr double kMargin_mm = 2.0;
constexpr Colour kBlue = 0x0b4f9c;
constexpr Colour kPale = 0x8b939b;

/// The four corners of a sheet in the plane of the first.
std::array<spatial::PlanePoint, 4> corners_of(core::SheetFrame const& frame, spatial::SheetPlane const& plane) {
    SheetTransform const own(frame, {0.0, 0.0, frame.width_mm, frame.height_mm});
    std::array<Spot, 4> const spots{
        Spot{0.0, 0.0}, {frame.width_mm, 0.0}, {frame.width_mm, frame.height_mm}, {0.0, frame.height_mm}};
    std::array<spatial::PlanePoint, 4> corners;
    std::transform(spots.begin(), spots.end(), corners.begin(),
                   [&](Spot spot) { return plane.to_plane(own.plane().to_geo(own.on_ground(spot))); });
    return corners;
}

/// The plane shrunk into the box.
class Shrunk {
public:
    Shrunk(std::vector<std::array<spatial::PlanePoint, 4>> const& sheets, Rect const& box) {
        double low_x = 1e12;
        double high_x = -1e12;
        double low_y = 1e12;
        double high_y = -1e12;
        for (auto const& corners : sheets) {
            for (auto const point : corners) {
                low_x = std::min(low_x, point.x);
                high_x = std::max(high_x, point.x);
                low_y = std::min(low_y, point.y);
                high_y = std::max(high_y, point.y);
            }
        }
        m_factor = std::min((box.width - 2.0 * kMargin_mm) / (high_x - low_x),
                            (box.height - 2.0 * kMargin_mm) / (high_y - low_y));
        m_middle = {(low_x + high_x) / 2.0, (low_y + high_y) / 2.0};
        m_at = {box.x + box.width / 2.0, box.y + box.height / 2.0};
    }
    Spot operator()(spatial::PlanePoint point) const {
        return {m_at.x + (point.x - m_middle.x) * m_factor, m_at.y - (point.y - m_middle.y) * m_factor};
    }

private:
    double m_factor = 1.0;
    spatial::PlanePoint m_middle;
    Spot m_at;
};

void put_numbers(core::MapSheets const& all, core::MapSheet const& sheet, std::vector<Spot> const& middles,
                 SheetPage& page) {
    std::vector<Spot> taken;
    auto const put = [&](std::size_t i) {
        bool const own = all.sheets[i].number == sheet.number;
        bool const near = std::any_of(taken.begin(), taken.end(), [&](Spot spot) {
            return std::abs(spot.x - middles[i].x) < 4.2 && std::abs(spot.y - middles[i].y) < 2.8;
        });
        if (near && !own) {
            return;
        }
        taken.push_back(middles[i]);
        SheetText number{std::to_string(all.sheets[i].number),
                         {middles[i].x, middles[i].y + 0.8},
                         own ? 2.9 : 2.1,
                         kInk,
                         TextAlign::middle};
        number.strong = own;
        number.halo = true;
        page.items.emplace_back(std::move(number));
    };
    auto const own = static_cast<std::size_t>(sheet.number - 1);
    put(own);
    for (std::size_t i = 0; i < all.sheets.size(); ++i) {
        if (i != own) {
            put(i);
        }
    }
}

void put_subject(core::MapSheets const& all, spatial::SheetPlane const& plane, Shrunk const& shrunk, SheetPage& page) {
    SheetPaint line;
    line.stroke = kBlue;
    line.width_mm = 0.4;
    Shape shape;
    for (std::string const& wkb : all.subject) {
        read_shape(wkb, shape);
        for (Ring const& each : shape.lines) {
            std::vector<Spot> spots;
            std::transform(each.begin(), each.end(), std::back_inserter(spots),
                           [&](core::GeoPoint point) { return shrunk(plane.to_plane(point)); });
            page.items.emplace_back(SheetShape{{thinned(spots, 0.1)}, false, line});
        }
    }
}

} // namespace

void put_key_map(core::MapSheets const& all, core::MapSheet const& sheet, Rect const& box, SheetPage& page) {
    spatial::SheetPlane const plane(sheet.frame.crs, all.sheets.front().frame.centre);
    std::vector<std::array<spatial::PlanePoint, 4>> sheets;
    std::transform(all.sheets.begin(), all.sheets.end(), std::back_inserter(sheets),
                   [&](core::MapSheet const& each) { return corners_of(each.frame, plane); });
    Shrunk const shrunk(sheets, box);
    page.items.emplace_back(SheetClip{box});
    std::vector<Spot> middles;
    for (std::size_t pass = 0; pass < 2; ++pass) {
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            bool const own = all.sheets[i].number == sheet.number;
            if (own != (pass == 1)) {
                continue;
            }
            std::vector<Spot> ring;
            std::transform(sheets[i].begin(), sheets[i].end(), std::back_inserter(ring), shrunk);
            SheetPaint paint;
            paint.stroke = own ? kInk : kPale;
            paint.width_mm = own ? 0.45 : 0.15;
            if (own) {
                paint.fill = 0xffe9a8;
            }
            page.items.emplace_back(SheetShape{{ring}, true, paint});
        }
    }
    put_subject(all, plane, shrunk, page);
    for (auto const& corners : sheets) {
        middles.push_back(shrunk({(corners[0].x + corners[2].x) / 2.0, (corners[0].y + corners[2].y) / 2.0}));
    }
    put_numbers(all, sheet, middles, page);
    page.items.emplace_back(SheetClip{});
}

} // namespace hatang::publish
