// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/network_lines.hpp"

#include "core/text/number.hpp"
#include "desk/ledger/streets.hpp"
#include "spatial/geometry.hpp"
#include "spatial/network/near_lines.hpp"
#include "spatial/overlay/intervals.hpp"
#include "spatial/overlay/line_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace hatang::desk {

namespace {

using core::PlaceKind;
using core::Severity;
using spatial::MeasuredLine;

constexpr std::array kLineKinds{PlaceKind::street, PlaceKind::route, PlaceKind::duct, PlaceKind::span};

core::Words words(char const* vi, char const* en, double first, double second) {
    auto const text = [](double value, bool vietnamese) {
        return core::format_number(std::round(value * 10.0) / 10.0, -1, vietnamese);
    };
    return {fmt::format(fmt::runtime(vi), text(first, true), text(second, true)),
            fmt::format(fmt::runtime(en), text(first, false), text(second, false))};
}

/// Parts of a line, joined where they overlap.
class Parts {
public:
    void add(double from, double to) { m_parts.emplace_back(from, to); }
    std::vector<spatial::Interval> joined() const { return spatial::joined(m_parts); }

    std::string drawn(MeasuredLine const& line) const {
        std::vector<std::vector<core::GeoPoint>> lines;
        for (auto const& [from, to] : joined()) {
            lines.push_back(line.part(from, to));
        }
        return spatial::wkb_of_lines(lines);
    }

private:
    std::vector<spatial::Interval> m_parts;
};

class LineChecks {
public:
    LineChecks(std::vector<NetworkThing> const& things, NetworkTolerances const& tolerances,
               std::function<void(NetworkFinding)> const& found)
        : m_things(things), m_tolerances(tolerances), m_found(found) {
        for (std::size_t at = 0; at < things.size(); ++at) {
            auto const& thing = things[at];
            if (thing.kind == PlaceKind::cable) {
                continue; // it lies in its routes
            }
            for (auto const& line : thing.lines) {
                auto const key = static_cast<std::int64_t>(m_lines.size());
                m_lines.push_back({at, &line});
                m_near[thing.kind].add(key, line);
            }
        }
        for (auto& [kind, near] : m_near) {
            near.build();
        }
    }

    void check() {
        for (auto const& line : m_lines) {
            auto const kind = m_things[line.thing].kind;
            if (std::find(kLineKinds.begin(), kLineKinds.end(), kind) != kLineKinds.end() && line.points->size() > 1) {
                end(line, line.points->front());
                end(line, line.points->back());
            }
        }
        overlaps();
        off_streets();
    }

private:
    struct Line {
        std::size_t thing;
        std::vector<core::GeoPoint> const* points;
    };

    std::optional<spatial::NearLine> nearest(PlaceKind kind, core::GeoPoint point, double within_m,
                                             std::size_t but) const {
        auto const near = m_near.find(kind);
        return near == m_near.end() ? std::nullopt : near->second.nearest(point, within_m, [&](std::int64_t key) {
            return m_lines[static_cast<std::size_t>(key)].thing != but;
        });
    }

    /// Another part of the same thing, or what a line of its kind ends at.
    bool is_held(Line const& line, core::GeoPoint point) const {
        auto const& thing = m_things[line.thing];
        for (auto const& part : thing.lines) {
            if (&part != line.points && (part.front() == point || part.back() == point)) {
                return true;
            }
        }
        auto const at = [&](PlaceKind kind, double within_m) {
            return nearest(kind, point, within_m, line.thing).has_value();
        };
        switch (thing.kind) {
        case PlaceKind::span: return at(PlaceKind::pole, m_tolerances.end_m);
        case PlaceKind::duct: return at(PlaceKind::manhole, m_tolerances.end_m);
        case PlaceKind::route:
            return at(PlaceKind::pole, m_tolerances.end_m) || at(PlaceKind::manhole, m_tolerances.end_m) ||
                   at(PlaceKind::duct, m_tolerances.join_m) || at(PlaceKind::span, m_tolerances.join_m);
        default: return false;
        }
    }

    void end(Line const& line, core::GeoPoint point) {
        auto const& thing = m_things[line.thing];
        bool const ring = line.points->front() == line.points->back();
        if (ring || is_held(line, point)) {
            return;
        }
        auto const near = nearest(thing.kind, point, m_tolerances.gap_m, line.thing);
        if (near && near->distance_m <= m_tolerances.join_m) {
            return;
        }
        auto const wkb = spatial::point_wkb(point);
        if (!near) {
            // a street may end anywhere; a duct or a span that does hangs in the air
            bool const free = thing.kind == PlaceKind::street || thing.kind == PlaceKind::route;
            m_found({"dangling-end",
                     free ? Severity::info : Severity::warning,
                     line.thing,
                     std::nullopt,
                     std::nullopt,
                     std::nullopt,
                     {},
                     wkb,
                     words("đầu này không nối với đường nào trong vòng {} m",
                           "this end meets no other line within {} m", m_tolerances.gap_m, 0.0)});
            return;
        }
        auto const other = m_lines[static_cast<std::size_t>(near->key)].thing;
        if (m_gaps.emplace(std::min(line.thing, other), std::max(line.thing, other)).second) {
            m_found({"gap", Severity::warning, line.thing, other, near->distance_m, m_tolerances.join_m, "m", wkb,
                     words("cách đường gần nhất {} m, quá {} m mà không nối",
                           "{} m from the nearest line, more than {} m and not joined", near->distance_m,
                           m_tolerances.join_m)});
        }
    }

    /// Two streets, or two of one owner: many owners may hang along one street.
    bool comparable(NetworkThing const& one, NetworkThing const& other) const {
        return one.kind == PlaceKind::street || (one.owner_key == other.owner_key && one.laying == other.laying);
    }

    void overlaps() {
        for (auto const kind : kLineKinds) {
            spatial::LineIndex index;
            for (std::size_t key = 0; key < m_lines.size(); ++key) {
                if (m_things[m_lines[key].thing].kind == kind) {
                    index.add(static_cast<std::int64_t>(key), *m_lines[key].points);
                }
            }
            index.build();
            for (auto const& line : m_lines) {
                if (m_things[line.thing].kind == kind) {
                    overlaps_of(line, index);
                }
            }
        }
    }

    void overlaps_of(Line const& line, spatial::LineIndex const& index) {
        std::map<std::size_t, Parts> beside;
        index.along(*line.points, {m_tolerances.overlap_m, 10.0}, [&](spatial::Alongside const& each) {
            auto const other = m_lines[static_cast<std::size_t>(each.key)].thing;
            if (other > line.thing && comparable(m_things[line.thing], m_things[other])) {
                beside[other].add(each.from, each.to);
            }
        });
        if (beside.empty()) {
            return;
        }
        MeasuredLine const measured(*line.points);
        for (auto const& [other, parts] : beside) {
            double length = 0.0;
            std::vector<std::vector<core::GeoPoint>> drawn;
            for (auto const& [from, to] : parts.joined()) {
                length += measured.metres_before(to) - measured.metres_before(from);
                drawn.push_back(measured.part(from, to));
            }
            if (length >= m_tolerances.overlap_min_m) {
                m_found({"overlap", Severity::warning, line.thing, other, length, m_tolerances.overlap_min_m, "m",
                         spatial::wkb_of_lines(drawn),
                         words("trùng nhau {} m (cách không quá {} m)", "{} m in one place (no more than {} m apart)",
                               length, m_tolerances.overlap_m)});
            }
        }
    }

    void off_streets() {
        if (m_near.find(PlaceKind::street) == m_near.end()) {
            return;
        }
        for (std::size_t key = 0; key < m_lines.size(); ++key) {
            auto const& thing = m_things[m_lines[key].thing];
            if (thing.kind == PlaceKind::street && !thing.name.empty()) {
                m_streets[ledger::street_key(thing.name)].insert(static_cast<std::int64_t>(key));
            }
        }
        for (auto const& line : m_lines) {
            auto const kind = m_things[line.thing].kind;
            bool const along = kind == PlaceKind::route || kind == PlaceKind::duct || kind == PlaceKind::span;
            if (along && line.points->size() > 1) {
                off_street(line);
            }
        }
    }

    /// Walks the line in steps that cannot jump over a place farther off than the tolerance.
    void off_street(Line const& line) {
        auto const& thing = m_things[line.thing];
        auto const named = m_streets.find(ledger::street_key(thing.street));
        std::function<bool(std::int64_t)> wanted;
        if (!thing.street.empty() && named != m_streets.end()) {
            wanted = [&named](std::int64_t key) { return named->second.contains(key); };
        }
        MeasuredLine const measured(*line.points);
        double const limit = m_tolerances.off_street_m;
        double const far = kFarOff * limit;
        double worst = 0.0;
        double off_m = 0.0;
        Parts off;
        for (double at = 0.0; at < measured.length_m();) {
            auto const near = m_near.at(PlaceKind::street).nearest(point_of(measured, at), far, wanted);
            double const distance = near ? near->distance_m : far;
            double const step = std::max(kStep_m, limit - distance);
            double const next = std::min(at + step, measured.length_m());
            if (distance > limit) {
                worst = std::max(worst, distance);
                off_m += next - at;
                off.add(position_of(measured, at), position_of(measured, next));
            }
            at = next;
        }
        if (worst <= limit) {
            return;
        }
        auto const street = wanted ? " \"" + thing.street + "\"" : std::string();
        m_found({"off-street", Severity::warning, line.thing, std::nullopt, worst, limit, "m", off.drawn(measured),
                 off_words(street, worst >= far, worst, off_m)});
    }

    /// The name comes from a file: never a part of the format.
    static core::Words off_words(std::string const& street, bool far, double worst, double off_m) {
        auto const figures = far ? words("từ {} m trở lên, đoạn lệch dài {} m", "{} m or more, over {} m", worst, off_m)
                                 : words("đến {} m, đoạn lệch dài {} m", "up to {} m, over {} m", worst, off_m);
        return {"cách đường" + street + " " + figures.vi, "from the street" + street + " " + figures.en};
    }

    static constexpr double kStep_m = 5.0;  ///< a place off the street is found to this
    static constexpr double kFarOff = 10.0; ///< times the tolerance: farther is not measured

    static double position_of(MeasuredLine const& line, double metres) {
        double low = 0.0;
        double high = line.end();
        for (int i = 0; i < 50; ++i) {
            double const middle = (low + high) / 2.0;
            (line.metres_before(middle) < metres ? low : high) = middle;
        }
        return high;
    }
    static core::GeoPoint point_of(MeasuredLine const& line, double metres) {
        return line.point_at(position_of(line, metres));
    }

    std::vector<NetworkThing> const& m_things;
    NetworkTolerances const& m_tolerances;
    std::function<void(NetworkFinding)> const& m_found;
    std::vector<Line> m_lines;
    std::map<PlaceKind, spatial::NearLines> m_near;
    std::unordered_map<std::string, std::unordered_set<std::int64_t>> m_streets;
    std::set<std::pair<std::size_t, std::size_t>> m_gaps;
};

} // namespace

double length_of(NetworkThing const& thing) {
    double length = 0.0;
    for (auto const& line : thing.lines) {
        length += line.size() > 1 ? MeasuredLine(line).length_m() : 0.0;
    }
    return length;
}

std::string wkb_of(NetworkThing const& thing) {
    if (thing.lines.empty()) {
        return {};
    }
    return thing.is_line() ? spatial::wkb_of_lines(thing.lines) : spatial::point_wkb(thing.lines.front().front());
}

void check_lines(std::vector<NetworkThing> const& things, NetworkTolerances const& tolerances,
                 std::function<void(NetworkFinding)> const& found) {
    LineChecks(things, tolerances, found).check();
}

} // namespace hatang::desk
