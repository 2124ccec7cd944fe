// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/sheets/sheet_layout.hpp"
#include "desk/sheets/content_book.hpp"
#include "desk/sheets/make_sheets.hpp"
#include "desk/sheets/sheet_scale.hpp"
#include "desk/sheets/sheet_subject.hpp"
#include "desk/sheets/sheet_texts.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::desk {

namespace {

using namespace sheets;

constexpr double kMargin_mm = 7.0;      ///< free around what is shown
constexpr double kLargestUsual = 500.0; ///< no larger a scale without being asked
constexpr double kPlaceScale = 2000.0;  ///< around a place without extent

/// Metres across and down that must be seen.
struct Ground {
    core::GeoPoint middle;
    double width_m = 0.0;
    double height_m = 0.0;
};

core::GeoPoint middle_of(core::GeoBox const& box) {
    return {(box.min_lon + box.max_lon) / 2.0, (box.min_lat + box.max_lat) / 2.0};
}

Ground ground_of(SheetSubject const& subject, core::CrsId crs) {
    spatial::SheetPlane const plane(crs, middle_of(subject.box));
    double low_x = 0.0;
    double high_x = 0.0;
    double low_y = 0.0;
    double high_y = 0.0;
    bool first = true;
    auto const add = [&](core::GeoPoint point) {
        auto const at = plane.to_plane(point);
        low_x = first ? at.x : std::min(low_x, at.x);
        high_x = first ? at.x : std::max(high_x, at.x);
        low_y = first ? at.y : std::min(low_y, at.y);
        high_y = first ? at.y : std::max(high_y, at.y);
        first = false;
    };
    for (auto const& line : subject.lines) {
        std::for_each(line.begin(), line.end(), add);
    }
    if (subject.lines.empty()) {
        auto const& box = subject.box;
        for (core::GeoPoint const corner : {core::GeoPoint{box.min_lon, box.min_lat},
                                            {box.min_lon, box.max_lat},
                                            {box.max_lon, box.min_lat},
                                            {box.max_lon, box.max_lat}}) {
            add(corner);
        }
    }
    return {plane.to_geo({(low_x + high_x) / 2.0, (low_y + high_y) / 2.0}), high_x - low_x, high_y - low_y};
}

/// The scale at which the ground just fits into the frame.
double fitting_scale(Ground const& ground, core::SheetLayout const& layout) {
    return std::max(ground.width_m / (layout.map_width_mm - 2.0 * kMargin_mm),
                    ground.height_m / (layout.map_height_mm - 2.0 * kMargin_mm)) *
           1000.0;
}

/// Paper as asked, or turned so that the scale is larger.
core::Paper chosen_paper(SheetWords const& words, Ground const& ground) {
    core::Paper paper = paper_of(words);
    if (!words.landscape) {
        core::Paper upright = paper;
        upright.landscape = false;
        if (fitting_scale(ground, sheet_layout(upright)) < fitting_scale(ground, sheet_layout(paper))) {
            return upright;
        }
    }
    return paper;
}

double chosen_scale(SheetWords const& words, Ground const& ground, core::Paper paper) {
    double const fitting = fitting_scale(ground, sheet_layout(paper));
    bool const place = ground.width_m < 1.0 && ground.height_m < 1.0;
    if (words.scale.empty()) {
        return place ? kPlaceScale : usual_scale(fitting, kLargestUsual);
    }
    double const scale = parse_scale(words.scale);
    if (fitting > scale * 1.000001) {
        std::string const name = paper.kind == core::PaperKind::a4 ? "A4" : "A3";
        double const needed = usual_scale(fitting, kLargestUsual);
        throw core::usage_error(
            {fmt::format("không vừa một tờ {} ở tỷ lệ {}: cần {} hoặc nhỏ hơn", name,
                         scale_text(scale, core::Language::vi), scale_text(needed, core::Language::vi)),
             fmt::format("this does not fit on one sheet of {} at {}: {} or smaller is needed", name,
                         scale_text(scale, core::Language::en), scale_text(needed, core::Language::en))},
            {"bỏ --scale, dùng --paper A3, hoặc chia thành nhiều tờ: hatang export atlas",
             "leave out --scale, use --paper A3, or divide it into sheets: hatang export atlas"});
    }
    return scale;
}

void add_subject(SheetSubject const& subject, core::Language language, core::MapSheet& sheet) {
    if (!subject.lines.empty()) {
        sheet.features.push_back({core::SheetStyle::subject, spatial::wkb_of_lines(subject.lines), {}, subject.title});
    }
    for (core::GeoPoint const place : subject.places) {
        sheet.features.push_back({core::SheetStyle::place,
                                  spatial::point_wkb(place),
                                  {},
                                  core::Words{"Vị trí nêu ra", "Place named"}.in(language)});
    }
}

} // namespace

core::MapSheets make_map(SheetWords const& words, SheetSources const& sources, core::Language language) {
    SheetReader const reader(sources, words, language);
    auto const subject = resolve_subject(words, sources, reader, language);
    auto const crs = sheet_crs(words, sources.admin, middle_of(subject.box));
    auto const ground = ground_of(subject, crs);
    auto result = begun_sheets(words, sources, crs, language);
    result.paper = chosen_paper(words, ground);
    result.title = words.title.empty() ? subject.title : words.title;
    auto const layout = sheet_layout(result.paper);
    core::MapSheet sheet;
    sheet.number = 1;
    sheet.frame = {ground.middle,       crs, chosen_scale(words, ground, result.paper), 0.0, layout.map_width_mm,
                   layout.map_height_mm};
    add_subject(subject, language, sheet);
    ContentBook book(words, language);
    auto content = reader.read(sheet.frame);
    book.add(std::move(sheet), std::move(content), false);
    book.finish(result);
    return result;
}

} // namespace hatang::desk
