// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_stretches.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::desk {

namespace {

using spatial::MeasuredLine;

constexpr double kSample_m = 1.0;
constexpr double kExact_m = 0.0001;
constexpr double kShortest_m = 0.001;  ///< nobody builds a shorter stretch
constexpr double kBridged_m = 15.0;    ///< a bend or a crossing between two pieces of one street
constexpr double kLeastBeside_m = 5.0; ///< shorter is a crossing at a flat angle
constexpr double kBesideAngle_deg = 25.0;

/// Joined where less than kBridged_m lies between, without what is short.
std::vector<Interval> tidied(std::vector<Interval> intervals, MeasuredLine const& line) {
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> joined;
    auto const metres = [&line](double from, double to) { return line.metres_before(to) - line.metres_before(from); };
    for (auto const& each : intervals) {
        if (!joined.empty() &&
            (each.first <= joined.back().second || metres(joined.back().second, each.first) < kBridged_m)) {
            joined.back().second = std::max(joined.back().second, each.second);
        } else {
            joined.push_back(each);
        }
    }
    std::erase_if(joined, [&](Interval const& each) { return metres(each.first, each.second) < kLeastBeside_m; });
    for (auto& each : joined) {
        // what begins or ends within a few metres of the route's end holds to the end
        each.first = metres(0.0, each.first) < kBridged_m ? 0.0 : each.first;
        each.second = metres(each.second, line.end()) < kBridged_m ? line.end() : each.second;
    }
    return joined;
}

using ZoneSet = std::vector<rules::ZoneMark const*>;

class ZoneCuts {
public:
    ZoneCuts(MeasuredLine const& line, rules::Surroundings const& around) : m_line(line), m_around(around) {}

    std::vector<double> find() {
        auto const samples = static_cast<std::size_t>(std::ceil(m_line.length_m() / kSample_m));
        double before = 0.0;
        auto zones = at(0.0);
        for (std::size_t i = 1; i <= samples; ++i) {
            double const metres = m_line.length_m() * static_cast<double>(i) / static_cast<double>(samples);
            auto next = at(metres);
            while (next != zones) {
                before = change_after(before, metres, zones);
                m_cuts.push_back(position_at(m_line, before));
                zones = at(before);
            }
            before = metres;
        }
        return std::move(m_cuts);
    }

private:
    ZoneSet at(double metres) const { return m_around.zones_at(m_line.point_at(position_at(m_line, metres))); }
    /// The first place (to kExact_m) after which the zones are no longer \p zones.
    double change_after(double low, double high, ZoneSet const& zones) const {
        while (high - low > kExact_m) {
            double const middle = (low + high) / 2.0;
            (at(middle) == zones ? low : high) = middle;
        }
        return high;
    }

    MeasuredLine const& m_line;
    rules::Surroundings const& m_around;
    std::vector<double> m_cuts;
};

} // namespace

std::vector<double> zone_cuts(MeasuredLine const& line, rules::Surroundings const& around) {
    return ZoneCuts(line, around).find();
}

double position_at(MeasuredLine const& line, double metres) {
    if (metres <= 0.0) {
        return 0.0;
    }
    if (metres >= line.length_m()) {
        return line.end();
    }
    double low = 0.0;
    double high = line.end();
    while (high - low > 1.0) {
        double const middle = std::floor((low + high) / 2.0);
        (line.metres_before(middle) <= metres ? low : high) = middle;
    }
    double const length = line.metres_before(high) - line.metres_before(low);
    if (length <= 0.0) {
        return low;
    }
    // along an edge a position grows almost evenly with the metres: each step takes off a thousandth of the error
    double at = low + (metres - line.metres_before(low)) / length;
    for (int i = 0; i < 3; ++i) {
        at = std::clamp(at + (metres - line.metres_before(at)) / length, low, high);
    }
    return at;
}

bool holds(std::vector<Interval> const& intervals, double position) {
    return std::any_of(intervals.begin(), intervals.end(),
                       [position](Interval const& each) { return each.first <= position && position <= each.second; });
}

std::string street_identity(NetworkThing const& street) {
    return (street.name.empty() ? "#" + street.code : street.name) + "|" + street.state;
}

bool RouteLines::counts(NetworkThing const& thing) const {
    return (!m_own.empty() && thing.owner_key == m_own) || thing.clearance_m;
}

RouteLines::RouteLines(std::vector<NetworkThing> const& things, RouteTolerances const& tolerances, std::string own)
    : m_things(things), m_tolerances(tolerances), m_own(std::move(own)) {
    for (std::size_t at = 0; at < things.size(); ++at) {
        auto const& thing = things[at];
        if (!thing.is_line() || thing.kind == core::PlaceKind::cable) {
            continue;
        }
        for (auto const& line : thing.lines) {
            auto const key = static_cast<std::int64_t>(m_owner.size());
            m_owner.push_back(at);
            (thing.kind == core::PlaceKind::street ? m_streets : m_others).add(key, line);
        }
    }
    m_streets.build();
    m_others.build();
}

std::vector<BesideLine> RouteLines::beside(MeasuredLine const& part, bool streets, double within_m) const {
    std::map<std::string, BesideLine> found;
    (streets ? m_streets : m_others).along(part.points(), {within_m, kBesideAngle_deg}, [&](auto const& each) {
        auto const thing = m_owner[static_cast<std::size_t>(each.key)];
        auto const identity = streets ? street_identity(m_things[thing]) : std::to_string(thing);
        auto const [known, fresh] = found.try_emplace(identity, BesideLine{thing, {}});
        known->second.thing = std::min(known->second.thing, thing);
        known->second.intervals.emplace_back(each.from, each.to);
    });
    std::vector<BesideLine> all;
    for (auto& [identity, line] : found) {
        line.intervals = tidied(std::move(line.intervals), part);
        if (!line.intervals.empty()) {
            all.push_back(std::move(line));
        }
    }
    return all;
}

std::vector<Interval> RouteLines::crossings(MeasuredLine const& part, std::vector<BesideLine> const& streets) const {
    // along its own street a cable meets that street's line again and again: no crossing
    auto const runs_along = [&](NetworkThing const& street, double position) {
        return std::any_of(streets.begin(), streets.end(), [&](BesideLine const& each) {
            auto const& along = m_things[each.thing];
            bool const same = along.name.empty() ? along.code == street.code : along.name == street.name;
            return same && holds(each.intervals, position);
        });
    };
    spatial::NearLines lines;
    for (std::size_t key = 0; key < m_owner.size(); ++key) {
        auto const& thing = m_things[m_owner[key]];
        if (thing.kind == core::PlaceKind::street) {
            for (auto const& line : thing.lines) {
                lines.add(static_cast<std::int64_t>(key), line);
            }
        }
    }
    constexpr std::int64_t kRoute = -1;
    lines.add(kRoute, part.points());
    lines.build();
    std::vector<Interval> found;
    lines.meetings(0.0, [&](spatial::LineMeeting const& meeting) {
        if (meeting.first != kRoute && meeting.second != kRoute) {
            return;
        }
        bool const first = meeting.first == kRoute;
        double const position = first ? meeting.first_position : meeting.second_position;
        auto const street = static_cast<std::size_t>(first ? meeting.second : meeting.first);
        if (runs_along(m_things[m_owner[street]], position)) {
            return;
        }
        double const at = part.metres_before(position);
        found.emplace_back(position_at(part, at - m_tolerances.crossing_m),
                           position_at(part, at + m_tolerances.crossing_m));
    });
    return spatial::joined(std::move(found));
}

AlongPart RouteLines::along(MeasuredLine const& part, rules::Surroundings const& around,
                            core::StreetProspects const* prospects) const {
    AlongPart found;
    found.streets = beside(part, true, m_tolerances.beside_m);
    found.parallel = beside(part, false, m_tolerances.parallel_m);
    found.crossings = crossings(part, found.streets);
    auto cuts = zone_cuts(part, around);
    auto const add = [&cuts](std::vector<Interval> const& intervals) {
        for (auto const& [from, to] : intervals) {
            cuts.insert(cuts.end(), {from, to});
        }
    };
    for (auto const& each : found.streets) {
        add(each.intervals);
    }
    for (auto const& each : found.parallel) {
        if (counts(m_things[each.thing])) {
            add(each.intervals);
        }
    }
    add(found.crossings);
    if (prospects != nullptr) {
        found.due = prospects->along(part.points());
        std::erase_if(found.due, [](auto const& each) { return each.prospect != core::StreetProspect::due; });
        for (auto const& each : found.due) {
            cuts.insert(cuts.end(), {each.from, each.to});
        }
    }
    std::sort(cuts.begin(), cuts.end());
    found.cuts.push_back(0.0);
    for (double const cut : cuts) {
        double const metres = part.metres_before(cut);
        if (metres - part.metres_before(found.cuts.back()) > kShortest_m && part.length_m() - metres > kShortest_m) {
            found.cuts.push_back(cut);
        }
    }
    found.cuts.push_back(part.end());
    return found;
}

} // namespace hatang::desk
