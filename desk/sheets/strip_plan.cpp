// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/strip_plan.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>

namespace hatang::desk::sheets {

namespace {

constexpr double kRadians = std::numbers::pi / 180.0;
constexpr double kNorthTurns = 110.0 * kRadians; ///< how far from up north may point
constexpr double kLeastStep_m = 0.01;
constexpr double kStill_m = 20.0; ///< on either side of a cut, for the direction of the line there

struct Extent {
    double min_x = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    void add(PlanePoint point) {
        min_x = std::min(min_x, point.x);
        max_x = std::max(max_x, point.x);
        min_y = std::min(min_y, point.y);
        max_y = std::max(max_y, point.y);
    }
    double width() const { return max_x - min_x; }
    double height() const { return max_y - min_y; }
};

PlanePoint turned(PlanePoint point, double by_rad) {
    double const c = std::cos(by_rad);
    double const s = std::sin(by_rad);
    return {point.x * c - point.y * s, point.x * s + point.y * c};
}

Extent extent_at(PlaneLine const& line, double turn_rad) {
    Extent extent;
    for (PlanePoint const point : line) {
        extent.add(turned(point, -turn_rad));
    }
    return extent;
}

double distance(PlanePoint a, PlanePoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

PlaneLine part_of(PlaneLine const& line, double from_m, double to_m) {
    PlaneLine part{point_along(line, from_m)};
    double at = 0.0;
    for (std::size_t i = 1; i < line.size() && at < to_m; ++i) {
        at += distance(line[i - 1], line[i]);
        if (at > from_m && at < to_m) {
            part.push_back(line[i]);
        }
    }
    part.push_back(point_along(line, to_m));
    return part;
}

class Planner {
public:
    Planner(std::vector<PlaneLine> const& lines, StripOrder const& order) : m_lines(lines), m_order(order) {
        bool const wide = order.width_m >= order.height_m;
        m_room_x = order.width_m - 2.0 * (wide ? order.overlap_m : order.margin_m);
        m_room_y = order.height_m - 2.0 * (wide ? order.margin_m : order.overlap_m);
    }

    std::vector<StripSheet> plan() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            plan_line(i);
        }
        return std::move(m_sheets);
    }

private:
    void plan_line(std::size_t index) {
        PlaneLine const& line = m_lines[index];
        double const end = length_of(line);
        double at = first_outside(line, 0.0, end);
        while (at < end - kLeastStep_m) {
            double const to = farthest(line, at, end);
            add_sheet(index, at, to);
            // A second carriageway, a loop: what earlier sheets hold needs none of its own.
            double const next = first_outside(line, to, end);
            bool const leaves = next - to <= std::max(m_room_x, m_room_y) / 2.0;
            at = next >= end ? end : leaves ? to : std::max(to, next - m_order.overlap_m);
            m_sheets.back().goes_on = at < end - kLeastStep_m && holds(m_sheets.back(), point_along(line, at), 0.0);
            m_sheets.back().to_m = m_sheets.back().goes_on ? at : to;
        }
    }

    /// From \p from on, the first place that no sheet holds.
    double first_outside(PlaneLine const& line, double from, double end) const {
        double const step = std::max(1.0, std::min(m_room_x, m_room_y) / 50.0);
        for (double at = from; at < end; at += step) {
            PlanePoint const point = point_along(line, at);
            if (std::none_of(m_sheets.begin(), m_sheets.end(),
                             [&](StripSheet const& sheet) { return holds(sheet, point, step); })) {
                return std::max(from, at - step);
            }
        }
        return end;
    }

    /// Well inside: what lies up to \p reserve_m further along the line is still in the frame.
    bool holds(StripSheet const& sheet, PlanePoint point, double reserve_m) const {
        PlanePoint const at = in_sheet(sheet, point);
        return std::abs(at.x) <= m_order.width_m / 2.0 - reserve_m &&
               std::abs(at.y) <= m_order.height_m / 2.0 - reserve_m;
    }

    /// A shorter piece fits where a longer one does, nearly always; what is found fits in any case.
    double farthest(PlaneLine const& line, double from, double end) const {
        if (fits(part_of(line, from, end))) {
            return end;
        }
        double good = from;
        double bad = std::min(end, from + std::hypot(m_room_x, m_room_y));
        while (fits(part_of(line, from, bad)) && bad < end) {
            good = bad;
            bad = std::min(end, from + 2.0 * (bad - from));
        }
        while (bad - good > 0.5) {
            double const middle = (good + bad) / 2.0;
            (fits(part_of(line, from, middle)) ? good : bad) = middle;
        }
        return std::max(good, from + 1.0);
    }

    bool fits(PlaneLine const& part) const { return best_turn(part).has_value(); }

    /// The turn, in whole degrees, at which the piece lies flattest along the longer side; nothing when it does not fit
    /// so. The diagonal would hold more, but a line across the sheet is hard to follow.
    std::optional<double> best_turn(PlaneLine const& part) const {
        if (!m_order.turned) {
            Extent const extent = extent_at(part, 0.0);
            return fits_in_room(extent) ? std::optional(0.0) : std::nullopt;
        }
        bool const wide = m_order.width_m >= m_order.height_m;
        double best = 0.0;
        double least = std::numeric_limits<double>::infinity();
        for (int degrees = 0; degrees < 180; ++degrees) {
            Extent const extent = extent_at(part, degrees * kRadians);
            double const across = wide ? extent.height() : extent.width();
            if (across < least) {
                least = across;
                best = degrees * kRadians;
            }
        }
        return fits_in_room(extent_at(part, best)) ? std::optional(best) : std::nullopt;
    }

    bool fits_in_room(Extent const& extent) const { return extent.width() <= m_room_x && extent.height() <= m_room_y; }

    /// The one of the two turns half a circle apart that goes on from the sheet before.
    double facing(double turn) const {
        double const other = turn - std::numbers::pi;
        auto const north = [](double each) { return std::abs(std::remainder(each, 2.0 * std::numbers::pi)); };
        double const upright = north(turn) <= north(other) ? turn : other;
        if (m_sheets.empty()) {
            return std::remainder(upright, 2.0 * std::numbers::pi);
        }
        double const before = m_sheets.back().turn_rad;
        auto const change = [&](double each) {
            return std::abs(std::remainder(each - before, 2.0 * std::numbers::pi));
        };
        double const steady = change(turn) <= change(other) ? turn : other;
        return std::remainder(north(steady) <= kNorthTurns ? steady : upright, 2.0 * std::numbers::pi);
    }

    void add_sheet(std::size_t index, double from, double to) {
        PlaneLine const part = part_of(m_lines[index], from, to);
        double const turn = m_order.turned ? facing(best_turn(part).value_or(0.0)) : 0.0;
        Extent const extent = extent_at(part, turn);
        PlanePoint const middle{(extent.min_x + extent.max_x) / 2.0, (extent.min_y + extent.max_y) / 2.0};
        m_sheets.push_back({turned(middle, turn), turn, index, from, to, false});
    }

    std::vector<PlaneLine> const& m_lines;
    StripOrder m_order;
    double m_room_x = 0.0;
    double m_room_y = 0.0;
    std::vector<StripSheet> m_sheets;
};

/// Narrows [from, to] of a line through \p at in direction \p along to where it is inside the rectangle.
void narrow(StripSheet const& sheet, StripOrder const& order, std::pair<PlanePoint, PlanePoint> const& ray,
            std::pair<double, double>& range) {
    PlanePoint const at = in_sheet(sheet, ray.first);
    PlanePoint const along = turned(ray.second, -sheet.turn_rad);
    auto const cut = [&range](double start, double step, double half) {
        if (std::abs(step) < 1e-12) {
            range = std::abs(start) <= half ? range : std::pair(1.0, -1.0);
            return;
        }
        double const a = (-half - start) / step;
        double const b = (half - start) / step;
        range = {std::max(range.first, std::min(a, b)), std::min(range.second, std::max(a, b))};
    };
    cut(at.x, along.x, order.width_m / 2.0);
    cut(at.y, along.y, order.height_m / 2.0);
}

} // namespace

PlanePoint in_sheet(StripSheet const& sheet, PlanePoint point) {
    return turned({point.x - sheet.centre.x, point.y - sheet.centre.y}, -sheet.turn_rad);
}

std::vector<StripSheet> plan_strip(std::vector<PlaneLine> const& lines, StripOrder const& order) {
    return Planner(lines, order).plan();
}

std::optional<std::pair<PlanePoint, PlanePoint>> match_line(std::pair<StripSheet, StripSheet> const& sheets,
                                                            PlaneLine const& line, StripOrder const& order) {
    double const at = sheets.second.from_m;
    PlanePoint const cut = point_along(line, at);
    PlanePoint const before = point_along(line, std::max(0.0, at - kStill_m));
    PlanePoint const after = point_along(line, std::min(length_of(line), at + kStill_m));
    double const length = distance(before, after);
    PlanePoint const along =
        length > 0.0 ? PlanePoint{(after.x - before.x) / length, (after.y - before.y) / length} : PlanePoint{1.0, 0.0};
    PlanePoint const across{-along.y, along.x};
    std::pair<double, double> range{-1e9, 1e9};
    narrow(sheets.first, order, {cut, across}, range);
    narrow(sheets.second, order, {cut, across}, range);
    if (range.first >= range.second) {
        return std::nullopt;
    }
    auto const on = [&](double far) { return PlanePoint{cut.x + far * across.x, cut.y + far * across.y}; };
    return std::pair(on(range.first), on(range.second));
}

std::vector<PlaneLine> in_walking_order(std::vector<PlaneLine> lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        PlanePoint const here = lines[i - 1].back();
        auto const far = [here](PlaneLine const& line) {
            return std::min(distance(here, line.front()), distance(here, line.back()));
        };
        auto const next = std::min_element(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end(),
                                           [&](auto const& a, auto const& b) { return far(a) < far(b); });
        std::iter_swap(lines.begin() + static_cast<std::ptrdiff_t>(i), next);
        if (distance(here, lines[i].back()) < distance(here, lines[i].front())) {
            std::reverse(lines[i].begin(), lines[i].end());
        }
    }
    return lines;
}

double length_of(PlaneLine const& line) {
    double length = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += distance(line[i - 1], line[i]);
    }
    return length;
}

PlanePoint point_along(PlaneLine const& line, double distance_m) {
    double left = distance_m;
    for (std::size_t i = 1; i < line.size(); ++i) {
        double const piece = distance(line[i - 1], line[i]);
        if (left <= piece && piece > 0.0) {
            double const share = std::max(0.0, left) / piece;
            return {line[i - 1].x + share * (line[i].x - line[i - 1].x),
                    line[i - 1].y + share * (line[i].y - line[i - 1].y)};
        }
        left -= piece;
    }
    return line.back();
}

} // namespace hatang::desk::sheets
