// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/surfaces/detail/span.hpp"

#include "spatial/surfaces/detail/plane_vector.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hatang::spatial::detail {

namespace {

double ratio_between(double low, double high, double value) {
    return high == low ? 0.0 : (value - low) / (high - low);
}

double mix(double low, double high, double ratio) {
    return low + ratio * (high - low);
}

/// The span from one place to another on its own line.
Span part_of(Span const& span, double from, double to) {
    double const start = ratio_between(span.from_m, span.to_m, from);
    double const end = ratio_between(span.from_m, span.to_m, to);
    Span part = span;
    part.from_m = from;
    part.to_m = to;
    part.half_width_from_m = mix(span.half_width_from_m, span.half_width_to_m, start);
    part.half_width_to_m = mix(span.half_width_from_m, span.half_width_to_m, end);
    part.height_from_m = mix(span.height_from_m, span.height_to_m, start);
    part.height_to_m = mix(span.height_from_m, span.height_to_m, end);
    return part;
}

/// The part of the span below the ceiling; of no length when there is none.
Span part_below(Span const& span, double ceiling) {
    if (span.height_from_m <= ceiling && span.height_to_m <= ceiling) {
        return span;
    }
    if (span.height_from_m >= ceiling && span.height_to_m >= ceiling) {
        return part_of(span, span.from_m, span.from_m);
    }
    double const meets = mix(span.from_m, span.to_m, ratio_between(span.height_from_m, span.height_to_m, ceiling));
    return span.height_from_m < ceiling ? part_of(span, span.from_m, meets) : part_of(span, meets, span.to_m);
}

/// The plane over a frame that is \p height at (u, 0) and rises by \p along per metre forwards, \p across to the left.
Facet facet_over(Frame const& frame, double u, double height, PlanePoint rise, std::vector<PlanePoint> corners) {
    Facet facet;
    facet.gradient = rise.x * frame.forward + rise.y * left_of(frame.forward);
    facet.base_m = height - dot(facet.gradient, frame.at(u, 0.0));
    facet.corners = std::move(corners);
    return facet;
}

double slope_along(Span const& span) {
    return ratio_between(0.0, span.to_m - span.from_m, span.height_to_m - span.height_from_m);
}

/// One side of a span: \p side is 1 on the left, -1 on the right; the far corners lie at the two given distances.
Facet side_facet(Span const& span, double side, double slope, PlanePoint far) {
    Frame const& frame = span.frame;
    std::vector<PlanePoint> corners{frame.at(span.from_m, side * span.half_width_from_m),
                                    frame.at(span.from_m, side * far.x), frame.at(span.to_m, side * far.y),
                                    frame.at(span.to_m, side * span.half_width_to_m)};
    if (side > 0.0) {
        std::reverse(corners.begin(), corners.end());
    }
    double const splay = ratio_between(0.0, span.to_m - span.from_m, span.half_width_to_m - span.half_width_from_m);
    PlanePoint const rise{slope_along(span) - slope * splay, side * slope};
    double const on_centre_line = span.height_from_m - slope * span.half_width_from_m;
    return facet_over(frame, span.from_m, on_centre_line, rise, std::move(corners));
}

/// Where a fan that widens by \p splay from \p half_width reaches its final width, from the start of the section.
double metres_to_final_width(FanBlock const& fan, double half_width, double splay) {
    return fan.final_width_m && splay > 0.0 ? (*fan.final_width_m / 2.0 - half_width) / splay
                                            : std::numeric_limits<double>::infinity();
}

} // namespace

PlanePoint Frame::at(double u, double v) const {
    return origin + u * forward + v * left_of(forward);
}

Frame PlaneRunway::outward(bool at_second) const {
    PlanePoint const along = (1.0 / length_m) * (second - first);
    return at_second ? Frame{second, along} : Frame{first, -1.0 * along};
}

Frame PlaneRunway::inward(bool at_second) const {
    Frame const away = outward(at_second);
    return {away.origin, -1.0 * away.forward};
}

double PlaneRunway::elevation_m(bool at_second, double along) const {
    double const ratio = std::clamp(along / length_m, 0.0, 1.0);
    return mix(first_elevation_m, second_elevation_m, at_second ? 1.0 - ratio : ratio);
}

std::vector<Span> PlaneRunway::strip(bool at_second, Span const& extent) const {
    Span whole = extent;
    whole.frame = inward(at_second);
    std::vector<double> cuts{whole.from_m};
    for (double const bend : {0.0, length_m}) {
        if (bend > whole.from_m && bend < whole.to_m) {
            cuts.push_back(bend);
        }
    }
    cuts.push_back(whole.to_m);
    std::vector<Span> spans;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        Span span = part_of(whole, cuts[i], cuts[i + 1]);
        span.height_from_m = elevation_m(at_second, cuts[i]);
        span.height_to_m = elevation_m(at_second, cuts[i + 1]);
        spans.push_back(span);
    }
    return spans;
}

std::vector<Span> fan_spans(FanBlock const& fan, PlaneRunway const& runway, bool at_second, double ceiling_amsl_m) {
    bool const inward = fan.direction == FanBlock::Direction::inward;
    Span next{inward ? runway.inward(at_second) : runway.outward(at_second), fan.start_m, fan.start_m, 0, 0, 0, 0};
    next.half_width_to_m = fan.inner_edge_m / 2.0;
    next.height_to_m = fan.start_height_m + runway.elevation_m(at_second, inward ? fan.start_m : 0.0);
    std::vector<Span> spans;
    auto const go_on = [&](double metres, double slope, double splay) {
        next.from_m = next.to_m;
        next.half_width_from_m = next.half_width_to_m;
        next.height_from_m = next.height_to_m;
        next.to_m += metres;
        next.half_width_to_m += splay * metres;
        next.height_to_m += slope * metres;
        spans.push_back(next);
    };
    for (FanSection const& section : fan.sections) {
        if (next.height_to_m >= ceiling_amsl_m) {
            break;
        }
        double const to_ceiling = section.slope > 0.0 ? (ceiling_amsl_m - next.height_to_m) / section.slope
                                                      : std::numeric_limits<double>::infinity();
        double const metres = std::min(section.length_m.value_or(to_ceiling), to_ceiling);
        double const widening =
            std::clamp(metres_to_final_width(fan, next.half_width_to_m, section.splay), 0.0, metres);
        if (widening > 0.0) {
            go_on(widening, section.slope, section.splay);
        }
        if (metres > widening) {
            go_on(metres - widening, section.slope, 0.0);
        }
    }
    return spans;
}

Patch span_facet(Span const& span) {
    Frame const& frame = span.frame;
    return facet_over(frame, span.from_m, span.height_from_m, {slope_along(span), 0.0},
                      {frame.at(span.from_m, span.half_width_from_m), frame.at(span.from_m, -span.half_width_from_m),
                       frame.at(span.to_m, -span.half_width_to_m), frame.at(span.to_m, span.half_width_to_m)});
}

void add_sides(Span const& span, double slope, double ceiling_amsl_m, std::vector<Patch>& patches) {
    Span const below = part_below(span, ceiling_amsl_m);
    if (below.to_m <= below.from_m) {
        return;
    }
    PlanePoint const far{below.half_width_from_m + (ceiling_amsl_m - below.height_from_m) / slope,
                         below.half_width_to_m + (ceiling_amsl_m - below.height_to_m) / slope};
    patches.emplace_back(side_facet(below, 1.0, slope, far));
    patches.emplace_back(side_facet(below, -1.0, slope, far));
}

void add_bands(Span const& span, Band const& band, std::vector<Patch>& patches) {
    Span edge = span;
    edge.half_width_from_m = band.near_m;
    edge.half_width_to_m = band.near_m;
    edge.height_from_m += band.base_m;
    edge.height_to_m += band.base_m;
    patches.emplace_back(side_facet(edge, 1.0, band.slope, {band.far_m, band.far_m}));
    patches.emplace_back(side_facet(edge, -1.0, band.slope, {band.far_m, band.far_m}));
}

} // namespace hatang::spatial::detail
