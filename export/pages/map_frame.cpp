// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/pages/map_frame.hpp"

#include "export/pages/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hatang::publish {

namespace {

constexpr double kMargin_mm = 7.0;
constexpr double kMetresPerDegree = 111'320.0;
constexpr double kDegreesPerRadian = 57.295779513082320877;
constexpr double kTick_mm = 2.0;
constexpr double kTickText_mm = 1.9;
constexpr double kScaleRoom_mm = 14.0; ///< at the foot, for the scale bar
constexpr double kTickSpace_mm = 45.0; ///< at least this far apart

core::GeoPoint middle_of(core::GeoBox const& box) {
    return {(box.min_lon + box.max_lon) / 2.0, (box.min_lat + box.max_lat) / 2.0};
}

/// 108°13′20″E; seconds are whole.
std::string degrees_text(double seconds, char hemisphere) {
    auto const whole = std::llround(seconds);
    return fmt::format("{}°{:02}′{:02}″{}", whole / 3600, whole / 60 % 60, whole % 60, hemisphere);
}

/// Seconds of arc between ticks: a step people read easily.
double tick_step(double seconds_wanted) {
    static constexpr double kSteps[] = {1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600};
    auto const* const step = std::lower_bound(std::begin(kSteps), std::end(kSteps), seconds_wanted);
    return step == std::end(kSteps) ? 7200.0 : *step;
}

void add_tick(MapDrawing& drawing, Spot from, Spot to) {
    drawing.ticks.push_back({{}, false, {{from, to}}});
}

void add_text(MapDrawing& drawing, std::string text, Spot at) {
    drawing.tick_texts.push_back({std::move(text), at, kTickText_mm, core::Tone::muted, false});
}

/// \p unit: metres in a second of longitude.
void draw_lon_ticks(MapFrame const& frame, double unit, MapDrawing& drawing) {
    Rect const& rect = frame.rect();
    double const step = tick_step(kTickSpace_mm * frame.scale() / 1000.0 / unit);
    double const middle = frame.middle().lon * 3600.0;
    double const half = rect.width / 2000.0 * frame.scale() / unit;
    for (double at = std::ceil((middle - half) / step) * step; at < middle + half; at += step) {
        double const x = frame.to_sheet({at / 3600.0, frame.middle().lat}).x;
        std::string text = degrees_text(at, 'E');
        if (x < rect.x + 6.0 || x + text_width(text, kTickText_mm, false) + 2.0 > rect.x + rect.width) {
            continue;
        }
        add_tick(drawing, {x, rect.y}, {x, rect.y + kTick_mm});
        add_tick(drawing, {x, rect.y + rect.height}, {x, rect.y + rect.height - kTick_mm});
        add_text(drawing, std::move(text), {x + 0.6, rect.y + kTickText_mm});
    }
}

void draw_lat_ticks(MapFrame const& frame, double unit, MapDrawing& drawing) {
    Rect const& rect = frame.rect();
    double const step = tick_step(kTickSpace_mm * frame.scale() / 1000.0 / unit);
    double const middle = frame.middle().lat * 3600.0;
    double const half = rect.height / 2000.0 * frame.scale() / unit;
    for (double at = std::ceil((middle - half) / step) * step; at < middle + half; at += step) {
        double const y = frame.to_sheet({frame.middle().lon, at / 3600.0}).y;
        if (y < rect.y + 6.0 || y > rect.y + rect.height - kScaleRoom_mm) {
            continue;
        }
        add_tick(drawing, {rect.x, y}, {rect.x + kTick_mm, y});
        add_tick(drawing, {rect.x + rect.width, y}, {rect.x + rect.width - kTick_mm, y});
        add_text(drawing, degrees_text(at, 'N'), {rect.x + 0.8, y - 0.6});
    }
}

} // namespace

double round_up(double value) {
    static constexpr double kSteps[] = {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5, 10.0};
    double const power = std::pow(10.0, std::floor(std::log10(value)));
    auto const* const step = std::find_if(std::begin(kSteps), std::end(kSteps),
                                          [&](double each) { return each * power >= value * 0.999999; });
    return (step == std::end(kSteps) ? 10.0 : *step) * power;
}

double round_down(double value) {
    double const power = std::pow(10.0, std::floor(std::log10(value)));
    double const digit = value / power * 1.000001;
    return (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0) * power;
}

MapFrame::MapFrame(core::GeoBox const& shown, Rect frame, std::optional<double> scale)
    : m_frame(frame), m_plane(middle_of(shown)) {
    if (scale) {
        m_scale = *scale;
        return;
    }
    double x = 5.0;
    double y = 5.0;
    for (core::GeoPoint const corner :
         {core::GeoPoint{shown.min_lon, shown.min_lat}, core::GeoPoint{shown.min_lon, shown.max_lat},
          core::GeoPoint{shown.max_lon, shown.min_lat}, core::GeoPoint{shown.max_lon, shown.max_lat}}) {
        auto const point = m_plane.to_plane(corner);
        x = std::max(x, std::abs(point.x));
        y = std::max(y, std::abs(point.y));
    }
    double const across = 2000.0 * x / (frame.width - 2.0 * kMargin_mm);
    double const down = 2000.0 * y / (frame.height - 2.0 * kMargin_mm);
    m_scale = round_up(std::max(across, down));
}

Spot MapFrame::to_sheet(core::GeoPoint point) const {
    auto const plane = m_plane.to_plane(point);
    return {m_frame.x + m_frame.width / 2.0 + mm_of(plane.x), m_frame.y + m_frame.height / 2.0 - mm_of(plane.y)};
}

void draw_ticks(MapFrame const& frame, MapDrawing& drawing) {
    double const across = std::cos(frame.middle().lat / kDegreesPerRadian) * kMetresPerDegree / 3600.0;
    draw_lon_ticks(frame, across, drawing);
    draw_lat_ticks(frame, kMetresPerDegree / 3600.0, drawing);
}

} // namespace hatang::publish
