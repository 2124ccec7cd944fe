// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_check.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/checks/check_application.hpp"
#include "desk/network/route_notes.hpp"
#include "desk/network/route_remedy.hpp"
#include "rules/checker.hpp"
#include "spatial/geodesic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hatang::desk {

namespace {

using core::GeoBox;
using core::PlaceKind;
using rules::Verdict;

/// The remedy may lead around the proposal: half its length, within bounds.
double margin_m(std::vector<spatial::MeasuredLine> const& parts) {
    double length = 0.0;
    for (auto const& part : parts) {
        length += part.length_m();
    }
    return std::clamp(length / 2.0, 500.0, 3000.0);
}

GeoBox box_of(std::vector<spatial::MeasuredLine> const& parts, double margin) {
    auto const first = parts.front().points().front();
    GeoBox box{first.lon, first.lat, first.lon, first.lat};
    for (auto const& part : parts) {
        for (auto const point : part.points()) {
            box = {std::min(box.min_lon, point.lon), std::min(box.min_lat, point.lat), std::max(box.max_lon, point.lon),
                   std::max(box.max_lat, point.lat)};
        }
    }
    auto const low = spatial::box_around({box.min_lon, box.min_lat}, margin);
    auto const high = spatial::box_around({box.max_lon, box.max_lat}, margin);
    return {low.min_lon, low.min_lat, high.max_lon, high.max_lat};
}

rules::Surroundings read_around(CheckSources const& sources, RouteProposal const& proposal,
                                RouteQuestion const& question) {
    auto const on = proposal.subject.on;
    auto parts =
        read_areas(sources, on, state_for(sources, on, question.today), box_of(proposal.parts, kSurroundings_m));
    widen_line_bans(parts.zones, question.tolerances.ban_m);
    return build_surroundings(std::move(parts));
}

/// What decides an answer at a place: the same from one cut to the next.
struct Signature {
    std::vector<rules::ZoneMark const*> zones;
    std::vector<std::size_t> streets;
    std::vector<std::size_t> own;
    bool crosses = false;
    std::vector<std::string> due;
    bool operator==(Signature const&) const = default;
};

class RouteJudge {
public:
    RouteJudge(rules::Rulebook const& rulebook, CheckSources const& sources, CheckedRoute& route)
        : m_rulebook(rulebook), m_route(route), m_finder(sources.admin), m_provinces(sources.admin), m_own(own_key()),
          m_lines(route.things, route.question.tolerances, m_own) {
        for (std::size_t at = 0; at < route.things.size(); ++at) {
            auto const& thing = route.things[at];
            if (thing.lines.empty() || (thing.kind != PlaceKind::pole && thing.kind != PlaceKind::duct)) {
                continue;
            }
            for (auto const& line : thing.lines) {
                m_places.add(static_cast<std::int64_t>(m_place_things.size()), line);
                m_place_things.push_back(at);
            }
        }
        m_places.build();
    }

    void judge(RouteLayers layers) {
        NoteParts const notes{m_route.proposal, m_route.question, m_route.things, m_route.around,
                              layers,           m_places,         m_place_things};
        double before_m = 0.0;
        for (std::size_t part = 0; part < m_route.proposal.parts.size(); ++part) {
            auto const& line = m_route.proposal.parts[part];
            auto const along = m_lines.along(line, m_route.around, m_route.question.prospects);
            for (auto const& [from, to] : pieces(line, along)) {
                RouteStretch stretch;
                stretch.part = part;
                stretch.from = from;
                stretch.to = to;
                stretch.start_mm = std::llround((before_m + line.metres_before(from)) * 1000.0);
                stretch.length_mm = std::llround((before_m + line.metres_before(to)) * 1000.0) - stretch.start_mm;
                stretch.line = line.part(from, to);
                stretch.street = street_at(along, (from + to) / 2.0);
                judge_rules(stretch, line, along);
                stretch.notes = notes_of(notes, stretch, along, line);
                stretch.verdict = verdict_of(stretch);
                m_route.stretches.push_back(std::move(stretch));
            }
            before_m += line.length_m();
        }
        m_route.length_mm = std::llround(before_m * 1000.0);
    }

private:
    std::string own_key() const {
        auto const& operators = m_route.proposal.subject.texts(rules::Known::operators);
        return operators.empty() ? std::string() : operators.front();
    }

    Signature signature(spatial::MeasuredLine const& line, AlongPart const& along, double at) const {
        Signature all{m_route.around.zones_at(line.point_at(at)), {}, {}, holds(along.crossings, at), {}};
        for (auto const& each : along.streets) {
            if (holds(each.intervals, at)) {
                all.streets.push_back(each.thing);
            }
        }
        for (auto const& each : along.due) {
            if (each.from <= at && at <= each.to) {
                all.due.push_back(each.cause);
            }
        }
        for (auto const& each : along.parallel) {
            auto const& thing = m_route.things[each.thing];
            bool const counts = thing.clearance_m || (!m_own.empty() && thing.owner_key == m_own);
            if (counts && holds(each.intervals, at)) {
                all.own.push_back(each.thing);
            }
        }
        return all;
    }

    std::vector<Interval> pieces(spatial::MeasuredLine const& line, AlongPart const& along) const {
        std::vector<Interval> all;
        std::optional<Signature> before;
        for (std::size_t i = 0; i + 1 < along.cuts.size(); ++i) {
            auto mine = signature(line, along, (along.cuts[i] + along.cuts[i + 1]) / 2.0);
            if (before == mine) {
                all.back().second = along.cuts[i + 1];
            } else {
                all.emplace_back(along.cuts[i], along.cuts[i + 1]);
            }
            before = std::move(mine);
        }
        return all;
    }

    std::string street_at(AlongPart const& along, double at) const {
        std::set<std::string> names;
        for (auto const& each : along.streets) {
            if (holds(each.intervals, at)) {
                auto const& street = m_route.things[each.thing];
                names.insert(street.name.empty() ? street.code : street.name);
            }
        }
        std::string all;
        for (auto const& name : names) {
            all += (all.empty() ? "" : " / ") + name;
        }
        return all;
    }

    void set_if_unknown(rules::Subject& subject, std::string_view name, rules::AttributeValue value) const {
        auto const index = m_rulebook.attributes().find(name);
        if (index && std::holds_alternative<std::monostate>(subject.value(*index))) {
            subject.set(*index, std::move(value));
        }
    }

    /// What the place tells of the cable, where the proposal does not say it itself.
    void describe(rules::Subject& subject, AlongPart const& along, double at) const {
        bool const aerial = m_route.proposal.laying != RouteLaying::underground;
        set_if_unknown(subject, "laying_way", std::string(aerial ? "aerial" : "duct"));
        subject.set(rules::Known::existing, false);
        if (!aerial || !holds(along.crossings, at)) {
            return;
        }
        set_if_unknown(subject, "crosses_road", true);
        std::optional<double> lowest;
        for (auto const& each : along.parallel) {
            auto const& thing = m_route.things[each.thing];
            if (thing.clearance_m && holds(each.intervals, at)) {
                lowest = std::min(lowest.value_or(*thing.clearance_m), *thing.clearance_m);
            }
        }
        if (lowest) {
            set_if_unknown(subject, "road_clearance_m", *lowest);
        }
    }

    void judge_rules(RouteStretch& stretch, spatial::MeasuredLine const& line, AlongPart const& along) {
        auto const at = (stretch.from + stretch.to) / 2.0;
        auto subject = m_route.proposal.subject;
        subject.line_wkb.clear(); // nothing changes along the stretch: its middle speaks for it
        subject.position = line.point_at(at);
        subject.province = m_provinces.of(m_finder.find(subject.position, {}));
        describe(subject, along, at);
        auto const key = std::pair(subject.province.now, subject.province.then);
        auto found = m_checkers.find(key);
        if (found == m_checkers.end()) {
            found = m_checkers.emplace(key, rules::Checker(m_rulebook, subject.on, subject.province)).first;
        }
        stretch.result = found->second.check(std::move(subject), m_route.around);
    }

    /// A check that found nothing to check is not a pass.
    static Verdict verdict_of(RouteStretch const& stretch) {
        bool passed = false;
        bool officer = false;
        auto const take = [&](rules::RuleSeverity severity, Verdict verdict) {
            if (severity != rules::RuleSeverity::info && verdict != Verdict::not_applicable) {
                passed = passed || verdict == Verdict::pass;
                officer = officer || verdict != Verdict::pass;
            }
        };
        for (auto const& each : stretch.result.findings) {
            if (each.severity == rules::RuleSeverity::violation && each.judgement.verdict == Verdict::fail) {
                return Verdict::fail;
            }
            take(each.severity, each.judgement.verdict);
        }
        for (auto const& each : stretch.notes) {
            take(each.severity, each.judgement.verdict);
        }
        return passed && !officer ? Verdict::pass : Verdict::needs_officer;
    }

    rules::Rulebook const& m_rulebook;
    CheckedRoute& m_route;
    PlaceFinder m_finder;
    ProvinceLookup m_provinces;
    std::string m_own;
    RouteLines m_lines;
    spatial::NearLines m_places;
    std::vector<std::size_t> m_place_things;
    std::map<std::pair<std::string, std::string>, rules::Checker> m_checkers;
};

/// "None here" means something only where there is a layer at all.
RouteLayers layers_of(CheckSources const& sources, CheckedRoute const& route) {
    RouteLayers layers;
    auto const any = [&sources](PlaceKind kind) {
        core::PlaceQuery query;
        query.kind = kind;
        query.limit = 1;
        bool found = false;
        sources.places.places(query, [&found](core::PlaceRow const&) {
            found = true;
            return false;
        });
        return found;
    };
    layers.streets = any(PlaceKind::street);
    layers.poles = any(PlaceKind::pole);
    layers.ducts = any(PlaceKind::duct);
    layers.works = route.around.has_zones({"works_area"});
    return layers;
}

} // namespace

CheckedRoute check_route(rules::Rulebook const& rulebook, CheckSources const& sources, RouteProposal proposal,
                         RouteQuestion const& question) {
    auto const& parts = proposal.parts;
    auto const& middle = parts[parts.size() / 2];
    proposal.subject.position = middle.point_at(position_at(middle, middle.length_m() / 2.0));
    proposal.subject = located(std::move(proposal.subject), sources.admin);
    auto const on = proposal.subject.on;
    auto const box = box_of(parts, margin_m(parts));
    auto things = read_network(sources.places, {{PlaceKind::street, PlaceKind::pole, PlaceKind::span,
                                                 PlaceKind::manhole, PlaceKind::duct, PlaceKind::route},
                                                state_for(sources, on, question.today),
                                                on,
                                                box});
    auto around = read_around(sources, proposal, question);
    CheckedRoute route{std::move(proposal), question, std::move(things), std::move(around), {}, 0, {}, {}, {}};
    RouteJudge(rulebook, sources, route).judge(layers_of(sources, route));
    route.question.prospects = nullptr; // it may not live as long
    route.verdict = Verdict::pass;
    for (auto const& stretch : route.stretches) {
        route.verdict = std::max(route.verdict, stretch.verdict); // pass < needs_officer < fail
    }
    if (question.with_remedy && route.verdict != Verdict::pass) {
        route.remedy = find_route_remedy(route, route.no_remedy);
    }
    return route;
}

} // namespace hatang::desk
