// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/surfaces/detail/build_block.hpp"

#include "spatial/surfaces/detail/plane_vector.hpp"

#include <limits>

namespace hatang::spatial::detail {

namespace {

/// The centre line with \p beyond metres at both ends; heights are the runway's or, in the other datum, one level.
std::vector<Span> lengthwise(BuildSite const& site, BoxBlock const& box) {
    Span extent;
    extent.from_m = -box.beyond_m;
    extent.to_m = site.runway.length_m + box.beyond_m;
    extent.half_width_from_m = extent.half_width_to_m = box.half_width_m;
    std::vector<Span> spans = site.runway.strip(false, extent);
    if (box.datum == BoxBlock::Datum::aerodrome) {
        for (Span& span : spans) {
            span.height_from_m = span.height_to_m = site.aerodrome_elevation_m;
        }
    }
    return spans;
}

struct Rise {
    double base_m = 0.0; ///< over the datum of the block inside
    double slope = 0.0;
    double reach_m = 0.0;
};

Rise rise_of(AroundBlock const& around, double inside_height) {
    double const reach = around.reach_m ? *around.reach_m : around.rise_m.value_or(0.0) / around.slope;
    return {around.start_height_m.value_or(inside_height), around.slope, reach};
}

/// What a stadium and the ring around it have in common: two bands beside the runway and a half ring at each end.
std::vector<Patch> ring_about(BuildSite const& site, double inner, Rise const& rise) {
    std::vector<Patch> patches;
    BoxBlock const line{0.0, 0.0, 0.0, BoxBlock::Datum::aerodrome};
    for (Span const& span : lengthwise(site, line)) {
        add_bands(span, {inner, inner + rise.reach_m, rise.base_m, rise.slope}, patches);
    }
    for (bool const at_second : {false, true}) {
        Frame const end = site.runway.outward(at_second);
        PlanePoint const left = left_of(end.forward);
        patches.emplace_back(Sector{end.origin, -1.0 * left, left, inner, inner + rise.reach_m,
                                    site.aerodrome_elevation_m + rise.base_m, rise.slope});
    }
    return patches;
}

/// The three pieces past one end of a box: straight ahead and round its two corners.
void add_end_of_box(Frame const& end, double half_width, Rise const& rise, std::vector<Patch>& patches) {
    Span ahead{end, 0.0, rise.reach_m, half_width, half_width, rise.base_m, rise.base_m + rise.slope * rise.reach_m};
    patches.push_back(span_facet(ahead));
    PlanePoint const left = left_of(end.forward);
    patches.emplace_back(
        Sector{end.at(0.0, half_width), end.forward, left, 0.0, rise.reach_m, rise.base_m, rise.slope});
    patches.emplace_back(
        Sector{end.at(0.0, -half_width), -1.0 * left, end.forward, 0.0, rise.reach_m, rise.base_m, rise.slope});
}

std::vector<Patch> ring_about(BuildSite const& site, BoxBlock const& box, Rise const& rise) {
    std::vector<Patch> patches;
    std::vector<Span> const spans = lengthwise(site, box);
    for (Span const& span : spans) {
        add_bands(span, {box.half_width_m, box.half_width_m + rise.reach_m, rise.base_m, rise.slope}, patches);
    }
    for (bool const at_second : {false, true}) {
        Frame const end = site.runway.outward(at_second);
        Rise from_end = rise;
        from_end.base_m += at_second ? spans.back().height_to_m : spans.front().height_from_m;
        add_end_of_box({end.at(box.beyond_m, 0.0), end.forward}, box.half_width_m, from_end, patches);
    }
    return patches;
}

double ceiling_of(FanBlock const& fan, BuildSite const& site) {
    return fan.ceiling_m ? site.aerodrome_elevation_m + *fan.ceiling_m : std::numeric_limits<double>::infinity();
}

/// The strip beside which a transitional surface rises, in the inward frame of one end.
std::vector<Span> strip_beside(SidesBlock const& sides, BuildSite const& site, bool at_second) {
    FanBlock const& before = *find_shape<FanBlock>(site.family, sides.beside);
    Span extent;
    extent.from_m = -before.start_m;
    extent.half_width_from_m = before.inner_edge_m / 2.0;
    if (sides.beyond) {
        FanBlock const& after = *find_shape<FanBlock>(site.family, *sides.beyond);
        extent.to_m = after.start_m;
        extent.half_width_to_m = after.inner_edge_m / 2.0;
    } else {
        extent.to_m = site.runway.length_m + before.start_m;
        extent.half_width_to_m = extent.half_width_from_m;
    }
    return site.runway.strip(at_second, extent);
}

void append(std::vector<Span>& spans, std::vector<Span> const& more) {
    spans.insert(spans.end(), more.begin(), more.end());
}

/// Every span beside which the surface rises.
std::vector<Span> edges_of(SidesBlock const& sides, BuildSite const& site) {
    std::vector<Span> spans;
    for (bool const at_second : {false, true}) {
        FanBlock const& before = *find_shape<FanBlock>(site.family, sides.beside);
        append(spans, fan_spans(before, site.runway, at_second, ceiling_of(before, site)));
        if (sides.beyond) {
            FanBlock const& after = *find_shape<FanBlock>(site.family, *sides.beyond);
            append(spans, fan_spans(after, site.runway, at_second, ceiling_of(after, site)));
        }
        if (sides.beyond || !at_second) { // a strip from fan to fan is the same seen from either end
            append(spans, strip_beside(sides, site, at_second));
        }
    }
    return spans;
}

class Builder {
public:
    explicit Builder(BuildSite const& site) : m_site(site) {}

    std::vector<Patch> operator()(StadiumBlock const& stadium) const {
        return ring_about(m_site, 0.0, {stadium.height_m, 0.0, stadium.radius_m});
    }

    std::vector<Patch> operator()(BoxBlock const& box) const {
        std::vector<Patch> patches;
        for (Span span : lengthwise(m_site, box)) {
            span.height_from_m += box.height_m;
            span.height_to_m += box.height_m;
            patches.push_back(span_facet(span));
        }
        return patches;
    }

    std::vector<Patch> operator()(AroundBlock const& around) const {
        if (auto const* stadium = find_shape<StadiumBlock>(m_site.family, around.around)) {
            return ring_about(m_site, stadium->radius_m, rise_of(around, stadium->height_m));
        }
        BoxBlock const& box = *find_shape<BoxBlock>(m_site.family, around.around);
        return ring_about(m_site, box, rise_of(around, box.height_m));
    }

    std::vector<Patch> operator()(SidesBlock const& sides) const {
        std::vector<Patch> patches;
        for (Span const& span : edges_of(sides, m_site)) {
            add_sides(span, sides.slope, m_site.aerodrome_elevation_m + sides.ceiling_m, patches);
        }
        return patches;
    }

    std::vector<Patch> operator()(FanBlock const& /*fan*/) const { return {}; }

private:
    BuildSite const& m_site;
};

} // namespace

std::vector<Patch> build_for_runway(BlockShape const& shape, BuildSite const& site) {
    return std::visit(Builder(site), shape);
}

std::vector<Patch> build_for_end(FanBlock const& fan, BuildSite const& site, bool at_second) {
    std::vector<Patch> patches;
    for (Span const& span : fan_spans(fan, site.runway, at_second, ceiling_of(fan, site))) {
        patches.push_back(span_facet(span));
    }
    return patches;
}

} // namespace hatang::spatial::detail
