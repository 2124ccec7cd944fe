// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"
#include "core/sheets/sheet_layout.hpp"
#include "desk/sheets/content_book.hpp"
#include "desk/sheets/make_sheets.hpp"
#include "desk/sheets/sheet_scale.hpp"
#include "desk/sheets/sheet_subject.hpp"
#include "desk/sheets/sheet_texts.hpp"
#include "desk/sheets/strip_plan.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hatang::desk {

namespace {

using namespace sheets;
using core::SheetStyle;

constexpr double kOverlap_mm = 14.0; ///< from a match line to the end of the frame
constexpr double kMargin_mm = 18.0;  ///< beside the line
constexpr double kLargestUsual = 1000.0;
constexpr double kOverviewMargin_mm = 8.0;
constexpr double kMark_mm = 40.0; ///< chainage marks at least this far apart

StripOrder order_of(core::SheetLayout const& layout, double scale, bool turned) {
    double const metres = scale / 1000.0;
    return {layout.map_width_mm * metres, layout.map_height_mm * metres, kOverlap_mm * metres, kMargin_mm * metres,
            turned};
}

class AtlasMaker {
public:
    AtlasMaker(SheetWords const& words, SheetSources const& sources, core::Language language)
        : m_words(words), m_language(language), m_reader(sources, words, language),
          m_subject(resolve_subject(words, sources, m_reader, language)), m_middle(middle_of(m_subject.box)),
          m_crs(sheet_crs(words, sources.admin, m_middle)), m_plane(m_crs, m_middle),
          m_result(begun_sheets(words, sources, m_crs, language)), m_layout(sheet_layout(m_result.paper)) {}

    core::MapSheets make() {
        if (m_subject.lines.empty()) {
            throw core::usage_error({"tập bản đồ cần một tuyến để đi theo", "an atlas needs a line to follow"},
                                    {"dùng --route, --street hoặc --line; một tờ: hatang export map",
                                     "use --route, --street or --line; for one sheet: hatang export map"});
        }
        plan();
        m_result.title = m_words.title.empty() ? m_subject.title : m_words.title;
        m_result.subject.push_back(spatial::wkb_of_lines(m_subject.lines));
        ContentBook book(m_words, m_language);
        for (std::size_t i = 0; i < m_strip.size(); ++i) {
            core::MapSheet sheet = sheet_of(i);
            auto content = m_reader.read(sheet.frame);
            book.add(std::move(sheet), std::move(content), runs_backwards(m_strip[i]));
        }
        m_result.overview = overview();
        book.finish(m_result);
        return std::move(m_result);
    }

private:
    static core::GeoPoint middle_of(core::GeoBox const& box) {
        return {(box.min_lon + box.max_lon) / 2.0, (box.min_lat + box.max_lat) / 2.0};
    }

    void plan() {
        for (auto const& line : m_subject.lines) {
            PlaneLine plane;
            std::transform(line.begin(), line.end(), std::back_inserter(plane),
                           [this](core::GeoPoint point) { return m_plane.to_plane(point); });
            m_lines.push_back(std::move(plane));
        }
        m_lines = in_walking_order(std::move(m_lines));
        double before = 0.0;
        for (PlaneLine const& line : m_lines) {
            m_before.push_back(before);
            before += length_of(line);
        }
        if (m_words.scale.empty()) {
            plan_at_usual_scale();
        } else {
            plan_at(parse_scale(m_words.scale));
        }
    }

    void plan_at(double scale) {
        auto const& layout = m_layout;
        double length = 0.0;
        for (PlaneLine const& line : m_lines) {
            length += length_of(line);
        }
        double const longest = std::hypot(layout.map_width_mm, layout.map_height_mm) * scale / 1000.0;
        m_scale = scale;
        if (length / longest <= static_cast<double>(kMostSheets) * 4.0) {
            m_strip = plan_strip(m_lines, order_of(layout, scale, !m_words.north_up));
        }
        if (m_strip.empty() || m_strip.size() > kMostSheets) {
            throw core::usage_error({fmt::format("ở tỷ lệ {} tuyến dài {:.1f} km cần hơn {} tờ",
                                                 scale_text(scale, core::Language::vi), length / 1000.0, kMostSheets),
                                     fmt::format("at {} the line of {:.1f} km needs more than {} sheets",
                                                 scale_text(scale, core::Language::en), length / 1000.0, kMostSheets)},
                                    {"dùng tỷ lệ nhỏ hơn hoặc --paper A3", "use a smaller scale or --paper A3"});
        }
    }

    void plan_at_usual_scale() {
        double length = 0.0;
        for (PlaneLine const& line : m_lines) {
            length += length_of(line);
        }
        for (double scale = usual_scale(0.0, kLargestUsual);; scale = usual_scale(scale + 1.0, kLargestUsual)) {
            m_scale = scale;
            double const longest = std::hypot(m_layout.map_width_mm, m_layout.map_height_mm) * scale / 1000.0;
            bool const last = scale >= kScales.back();
            if (length / longest > static_cast<double>(kHandySheets) * 3.0 && !last) {
                continue;
            }
            m_strip = plan_strip(m_lines, order_of(m_layout, scale, !m_words.north_up));
            if (m_strip.size() <= kHandySheets || last) {
                return;
            }
        }
    }

    core::SheetFrame frame_of(StripSheet const& sheet) const {
        return {m_plane.to_geo(sheet.centre),
                m_crs,
                m_scale,
                std::round(sheet.turn_rad * 180.0 / std::numbers::pi),
                m_layout.map_width_mm,
                m_layout.map_height_mm};
    }

    core::MapSheet sheet_of(std::size_t index) {
        StripSheet const& strip = m_strip[index];
        core::MapSheet sheet;
        sheet.number = static_cast<int>(index) + 1;
        sheet.frame = frame_of(strip);
        double const before = m_before[strip.line];
        sheet.name = !m_subject.measured ? std::string()
                                         : fmt::format("{} – {}", chainage_text(before + strip.from_m),
                                                       chainage_text(before + strip.to_m));
        sheet.features.push_back({SheetStyle::subject, m_result.subject.front(), {}, m_subject.title});
        if (m_subject.measured) {
            add_chainage(sheet);
        }
        if (strip.goes_on) {
            add_match(index, index + 1, true, sheet);
        }
        if (index > 0 && m_strip[index - 1].goes_on) {
            add_match(index - 1, index, false, sheet);
        }
        return sheet;
    }

    /// \p first and \p second go on into each other; \p onward: the sheet is the first of them.
    void add_match(std::size_t first, std::size_t second, bool onward, core::MapSheet& sheet) const {
        auto const& line = m_lines[m_strip[first].line];
        auto const order = order_of(m_layout, m_scale, !m_words.north_up);
        if (auto const ends = match_line({m_strip[first], m_strip[second]}, line, order)) {
            auto const neighbour = static_cast<int>(onward ? second : first) + 1;
            auto const cut = point_along(line, m_strip[second].from_m);
            sheet.matches.push_back(
                {m_plane.to_geo(ends->first), m_plane.to_geo(ends->second), m_plane.to_geo(cut), neighbour, onward});
        }
    }

    double mark_step() const {
        double const wanted = kMark_mm * m_scale / 1000.0;
        for (double const step : {50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0}) {
            if (step >= wanted) {
                return step;
            }
        }
        return 10'000.0;
    }

    void add_chainage(core::MapSheet& sheet) const {
        double const step = mark_step();
        std::string const legend = core::Words{"Lý trình", "Chainage"}.in(m_language);
        spatial::SheetPlane const own(sheet.frame.crs, sheet.frame.centre);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            double const length = length_of(m_lines[i]);
            for (double at = std::ceil(m_before[i] / step) * step; at <= m_before[i] + length; at += step) {
                auto const place = m_plane.to_geo(point_along(m_lines[i], at - m_before[i]));
                if (is_inside(sheet.frame, own, place)) {
                    sheet.features.push_back(
                        {SheetStyle::chainage, spatial::point_wkb(place), chainage_text(at), legend});
                }
            }
        }
    }

    /// Against the direction in which the sheet is read.
    bool runs_backwards(StripSheet const& strip) const {
        auto const& line = m_lines[strip.line];
        auto const from = in_sheet(strip, point_along(line, strip.from_m));
        auto const to = in_sheet(strip, point_along(line, strip.to_m));
        return m_layout.map_width_mm >= m_layout.map_height_mm ? to.x < from.x : to.y < from.y;
    }

    /// A line around a sheet, WGS 84.
    std::string outline_wkb(StripSheet const& strip) const {
        auto const frame = frame_of(strip);
        auto ring = corners_of(frame, spatial::SheetPlane(frame.crs, frame.centre));
        ring.push_back(ring.front());
        std::vector<std::vector<core::GeoPoint>> const lines{std::move(ring)};
        return spatial::wkb_of_lines(lines);
    }

    /// All sheets on one, at a round scale, with what one finds one's way by.
    core::MapSheet overview() const {
        core::MapSheet sheet;
        sheet.name = core::Words{"Sơ đồ chắp các tờ", "Overview of the sheets"}.in(m_language);
        std::vector<std::string> outlines;
        core::GeoBox box = m_subject.box;
        for (StripSheet const& strip : m_strip) {
            outlines.push_back(outline_wkb(strip));
            auto const own = spatial::box_of_wkb(outlines.back());
            box = {std::min(box.min_lon, own.min_lon), std::min(box.min_lat, own.min_lat),
                   std::max(box.max_lon, own.max_lon), std::max(box.max_lat, own.max_lat)};
        }
        auto const low = m_plane.to_plane({box.min_lon, box.min_lat});
        auto const high = m_plane.to_plane({box.max_lon, box.max_lat});
        double const fitting = std::max((high.x - low.x) / (m_layout.map_width_mm - 2.0 * kOverviewMargin_mm),
                                        (high.y - low.y) / (m_layout.map_height_mm - 2.0 * kOverviewMargin_mm)) *
                               1000.0;
        auto const middle = m_plane.to_geo({(low.x + high.x) / 2.0, (low.y + high.y) / 2.0});
        sheet.frame = {middle, m_crs, overview_scale(fitting), 0.0, m_layout.map_width_mm, m_layout.map_height_mm};
        for (core::SheetFeature& feature : m_reader.read(sheet.frame).features) {
            if (feature.style <= SheetStyle::runway) {
                sheet.features.push_back(std::move(feature));
            }
        }
        sheet.features.push_back({SheetStyle::subject, m_result.subject.front(), {}, m_subject.title});
        for (std::size_t i = 0; i < outlines.size(); ++i) {
            sheet.features.push_back({SheetStyle::outline, outlines[i], std::to_string(i + 1),
                                      core::Words{"Tờ bản đồ", "Sheet"}.in(m_language)});
        }
        return sheet;
    }

    SheetWords const& m_words;
    core::Language m_language;
    SheetReader m_reader;
    SheetSubject m_subject;
    core::GeoPoint m_middle;
    core::CrsId m_crs;
    spatial::SheetPlane m_plane;
    core::MapSheets m_result;
    core::SheetLayout m_layout;
    std::vector<PlaneLine> m_lines;
    std::vector<double> m_before; ///< metres before each line
    std::vector<StripSheet> m_strip;
    double m_scale = 1000.0;
};

} // namespace

core::MapSheets make_atlas(SheetWords const& words, SheetSources const& sources, core::Language language) {
    return AtlasMaker(words, sources, language).make();
}

} // namespace hatang::desk
