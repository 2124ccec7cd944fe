// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_remedy.hpp"

#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "desk/network/route_stretches.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/network/line_network.hpp"
#include "spatial/network/near_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace hatang::desk {

namespace {

using core::GeoPoint;
using core::PlaceKind;
using Means = RemedyStep::Means;

constexpr double kJoin_m = 1.0;
constexpr double kLink_m = 30.0;

struct Candidate {
    Means means;
    std::size_t thing;
};

class Candidates {
public:
    explicit Candidates(CheckedRoute const& route)
        : m_route(route), m_network({kJoin_m, kLink_m, route.question.costs.offroad}) {
        m_in_the_air = route.proposal.laying != RouteLaying::underground;
        for (std::size_t at = 0; at < route.things.size(); ++at) {
            if (route.things[at].kind == PlaceKind::pole) {
                m_poles.emplace(core::search_key(route.things[at].code), at);
            }
        }
        for (std::size_t at = 0; at < route.things.size(); ++at) {
            add(at);
        }
        add_pole_to_pole();
    }

    std::optional<spatial::NetworkPath> path() {
        auto const& parts = m_route.proposal.parts;
        auto const from = m_network.add_terminal(parts.front().points().front(), kRemedyReach_m);
        auto const to = m_network.add_terminal(parts.back().points().back(), kRemedyReach_m);
        m_network.build();
        return m_network.path(from, to);
    }
    Candidate const& at(std::int64_t key) const { return m_candidates[static_cast<std::size_t>(key)]; }
    bool empty() const { return m_candidates.empty(); }

private:
    double cost_of(Means means) const {
        auto const& costs = m_route.question.costs;
        std::array const all{costs.duct, costs.pole, costs.route, costs.trench, costs.offroad};
        return all[static_cast<std::size_t>(means)];
    }

    void add_line(Means means, std::size_t thing, std::vector<GeoPoint> line) {
        m_network.add(static_cast<std::int64_t>(m_candidates.size()), std::move(line), cost_of(means));
        m_candidates.push_back({means, thing});
    }

    void add(std::size_t at) {
        auto const& thing = m_route.things[at];
        auto const means = means_of(thing);
        if (!thing.is_line() || !means) {
            return;
        }
        for (auto const& line : thing.lines) {
            if (thing.kind == PlaceKind::route && hangs(thing)) {
                for (auto& part : open_parts(line)) {
                    add_line(*means, at, std::move(part));
                }
            } else if (thing.kind != PlaceKind::span || is_open(line)) {
                add_line(*means, at, line);
            }
        }
    }

    static bool hangs(NetworkThing const& thing) { return thing.laying == "aerial" || thing.laying == "facade"; }

    std::optional<Means> means_of(NetworkThing const& thing) const {
        switch (thing.kind) {
        case PlaceKind::street: return Means::trench;
        case PlaceKind::duct:
            return thing.room() == Room::none ? std::nullopt
                                              : std::optional(thing.room() == Room::some ? Means::duct : Means::route);
        case PlaceKind::span: return m_in_the_air ? span_means(thing) : std::nullopt;
        case PlaceKind::route:
            return thing.room() == Room::none || thing.laying.empty() || (hangs(thing) && !m_in_the_air)
                       ? std::nullopt
                       : std::optional(Means::route);
        default: return std::nullopt;
        }
    }

    /// A span has the room its two poles have.
    std::optional<Means> span_means(NetworkThing const& span) const {
        bool known = true;
        for (auto const* const code : {&span.from, &span.to}) {
            auto const pole = pole_of(span, *code);
            auto const room = pole ? m_route.things[*pole].room() : Room::unknown;
            if (room == Room::none) {
                return std::nullopt;
            }
            known = known && room == Room::some;
        }
        return known ? Means::pole : Means::route;
    }

    /// Owners give their poles codes of their own: of several with one code the nearest to an end of the span.
    std::optional<std::size_t> pole_of(NetworkThing const& span, std::string const& code) const {
        std::optional<std::size_t> nearest;
        double best = std::numeric_limits<double>::infinity();
        auto const [first, last] = m_poles.equal_range(core::search_key(code));
        for (auto pole = first; pole != last; ++pole) {
            double distance = std::numeric_limits<double>::max(); // a pole without a place is the last to be taken
            for (auto const& line : m_route.things[pole->second].lines) {
                for (auto const end : {span.lines.front().front(), span.lines.back().back()}) {
                    distance = std::min(distance, spatial::geodesic_distance_m(end, line.front()));
                }
            }
            if (distance < best) {
                best = distance;
                nearest = pole->second;
            }
        }
        return nearest;
    }

    /// Where a new cable may hang: outside the zones that ban it, cut at their borders.
    std::vector<Interval> open_intervals(spatial::MeasuredLine const& line) const {
        if (!meets_ban(line)) {
            return {{0.0, line.end()}};
        }
        auto ends = zone_cuts(line, m_route.around);
        ends.push_back(line.end());
        std::vector<Interval> open;
        double from = 0.0;
        for (double const to : ends) {
            if (!is_banned(line.point_at(from + (to - from) / 2.0))) {
                open.emplace_back(from, to);
            }
            from = to;
        }
        return spatial::joined(std::move(open));
    }
    std::vector<std::vector<GeoPoint>> open_parts(std::vector<GeoPoint> const& line) const {
        spatial::MeasuredLine const measured(line);
        std::vector<std::vector<GeoPoint>> parts;
        for (auto const& [from, to] : open_intervals(measured)) {
            parts.push_back(measured.part(from, to));
        }
        return parts;
    }
    /// A cable does not end between two poles: the whole of it.
    bool is_open(std::vector<GeoPoint> const& line) const {
        spatial::MeasuredLine const measured(line);
        auto const open = open_intervals(measured);
        return open.size() == 1 && open.front() == Interval{0.0, measured.end()};
    }

    static bool bans(rules::ZoneMark const& zone) { return zone.kind == "no_new_aerial"; }
    bool is_banned(GeoPoint point) const {
        return std::ranges::any_of(m_route.around.zones_at(point), [](auto const* zone) { return bans(*zone); });
    }
    /// False for most lines, at one look: no place on a line is farther from its middle than the line is long.
    bool meets_ban(spatial::MeasuredLine const& line) const {
        auto const near = m_route.around.zones_near(line.point_at(line.end() / 2.0), line.length_m() + kJoin_m);
        return std::ranges::any_of(near, [](auto const& each) { return bans(*each.zone); });
    }

    /// Poles with room that no recorded span joins carry a new cable just as well.
    void add_pole_to_pole() {
        if (!m_in_the_air) {
            return;
        }
        spatial::NearLines near;
        std::vector<std::size_t> poles;
        for (std::size_t at = 0; at < m_route.things.size(); ++at) {
            auto const& thing = m_route.things[at];
            if (thing.kind == PlaceKind::pole && thing.room() == Room::some && !thing.lines.empty()) {
                near.add(static_cast<std::int64_t>(poles.size()), thing.lines.front());
                poles.push_back(at);
            }
        }
        near.build();
        for (std::size_t i = 0; i < poles.size(); ++i) {
            auto const here = m_route.things[poles[i]].lines.front().front();
            near.within(here, kPoleToPole_m, [&](spatial::NearLine const& other) {
                std::vector line{here, other.foot};
                if (other.key > static_cast<std::int64_t>(i) && is_open(line)) {
                    add_line(Means::pole, poles[i], std::move(line));
                }
            });
        }
    }

    CheckedRoute const& m_route;
    spatial::LineNetwork m_network;
    std::vector<Candidate> m_candidates;
    std::unordered_multimap<std::string, std::size_t> m_poles; ///< by code, which several owners may give
    bool m_in_the_air;
};

std::string metres(double value, bool vietnamese) {
    return core::format_number(std::round(value * 10.0) / 10.0, 1, vietnamese);
}

/// From the middle of a street to its side is no step of its own: it is counted with what it leads to.
void merge_short_links(std::vector<RemedyStep>& steps) {
    constexpr double kShort_m = 5.0;
    for (std::size_t at = 0; at < steps.size() && steps.size() > 1;) {
        if (steps[at].thing || steps[at].length_m >= kShort_m) {
            ++at;
            continue;
        }
        auto const& link = steps[at];
        bool const first = at == 0;
        auto& into = first ? steps[1] : steps[at - 1];
        into.line.insert(first ? into.line.begin() : into.line.end(), link.line.begin(), link.line.end());
        into.length_m += link.length_m;
        into.cost += link.cost;
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

core::Words where_of(NetworkThing const& thing, Means means) {
    if (means == Means::trench) {
        auto const name = thing.name.empty() ? thing.code : thing.name;
        return {"dọc " + name, "along " + name};
    }
    auto words = called(thing);
    return words;
}

/// Pieces of one street, and poles one after the other, are one step to a person.
std::vector<RemedyStep> steps_of(CheckedRoute const& route, Candidates const& candidates,
                                 spatial::NetworkPath const& path) {
    std::vector<RemedyStep> steps;
    for (auto const& each : path.steps) {
        auto const candidate = each.key ? std::optional(candidates.at(*each.key)) : std::nullopt;
        auto const means = candidate ? candidate->means : Means::offroad;
        auto const thing = candidate ? std::optional(candidate->thing) : std::nullopt;
        auto const goes_on = [&](RemedyStep const& last) {
            if (!thing || !last.thing || last.means != means) {
                return false;
            }
            bool const same_street =
                means == Means::trench && route.things[*thing].name == route.things[*last.thing].name;
            return means == Means::pole || same_street;
        };
        if (!steps.empty() && goes_on(steps.back())) {
            auto& last = steps.back();
            last.line.insert(last.line.end(), each.line.begin(), each.line.end());
            last.length_m += each.length_m;
            last.cost += each.cost;
        } else {
            steps.push_back({means, thing, each.line, each.length_m, each.cost});
        }
    }
    return steps;
}

} // namespace

core::Words label(RemedyStep::Means means) {
    switch (means) {
    case Means::duct: return {"trong cống còn chỗ", "in a duct with room"};
    case Means::pole: return {"trên cột còn chỗ", "on poles with room"};
    case Means::route: return {"theo tuyến có sẵn, chưa rõ còn chỗ", "along what is there, room unknown"};
    case Means::trench: return {"đào mới dọc đường", "new trench along a street"};
    case Means::offroad: break;
    }
    return {"xây mới ngoài đường", "new, off any street"};
}

std::optional<RouteRemedy> find_route_remedy(CheckedRoute const& route, core::Words& why) {
    Candidates candidates(route);
    if (candidates.empty()) {
        why = {"quanh tuyến, sổ không có cống, cột, tuyến hay đường nào", "around the route the register has no duct, "
                                                                          "pole, route or street"};
        return std::nullopt;
    }
    auto const path = candidates.path();
    if (!path) {
        why = {
            fmt::format("cống, cột, tuyến và đường trong sổ không nối liền hai đầu (tìm trong {:.0f} m quanh hai đầu)",
                        kRemedyReach_m),
            fmt::format("ducts, poles, routes and streets of the register do not lead from end to end (looked {:.0f} "
                        "m around the ends)",
                        kRemedyReach_m)};
        return std::nullopt;
    }
    RouteRemedy remedy;
    remedy.length_m = path->length_m;
    remedy.cost = path->cost;
    remedy.steps = steps_of(route, candidates, *path);
    merge_short_links(remedy.steps);
    for (auto const& step : remedy.steps) {
        (step.is_new() ? remedy.new_m : remedy.existing_m) += step.length_m;
    }
    return remedy;
}

std::vector<core::Words> remedy_words(CheckedRoute const& route) {
    std::vector<core::Words> all;
    if (!route.remedy) {
        return all;
    }
    for (auto const& step : route.remedy->steps) {
        auto const what = label(step.means);
        core::Words where;
        if (step.thing) {
            where = where_of(route.things[*step.thing], step.means);
            where = step.means == RemedyStep::Means::trench ? core::Words{" " + where.vi, " " + where.en}
                                                            : core::Words{": " + where.vi, ": " + where.en};
        }
        bool const along = step.means == RemedyStep::Means::trench;
        all.push_back(
            {fmt::format("{} m {}{}", metres(step.length_m, true), along ? "đào mới" : what.vi, where.vi),
             fmt::format("{} m {}{}", metres(step.length_m, false), along ? "new trench" : what.en, where.en)});
    }
    return all;
}

} // namespace hatang::desk
