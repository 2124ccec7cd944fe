// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/stretches.hpp"

#include "spatial/overlay/intervals.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hatang::desk::ledger {

namespace {

using spatial::AlongRule;
using spatial::Alongside;
using spatial::LinePiece;

/// One street drawn twice: the same line, or one over the other.
constexpr AlongRule kSameLine{.within_m = 0.5, .max_angle_deg = 10.0};
/// A route that names its street stands at its edge; one that names none must lie on it.
constexpr AlongRule kRouteOfStreet{.within_m = 30.0, .max_angle_deg = 30.0};
constexpr double kRouteAnywhereM = 15.0;
constexpr double kSameCut = 1e-11;

void add_cuts(std::vector<double>& cuts, std::vector<LinePiece> const& pieces) {
    for (auto const& piece : pieces) {
        cuts.push_back(piece.to);
    }
}

void add_cuts(std::vector<double>& cuts, std::vector<Alongside> const& stretches) {
    for (auto const& stretch : stretches) {
        cuts.push_back(stretch.from);
        cuts.push_back(stretch.to);
    }
}

std::optional<std::int64_t> key_at(std::vector<LinePiece> const& pieces, double position) {
    auto const piece = std::ranges::lower_bound(pieces, position, {}, &LinePiece::to);
    return piece != pieces.end() ? piece->key : std::nullopt;
}

std::vector<std::size_t> keys_at(std::vector<Alongside> const& stretches, double position) {
    std::vector<std::size_t> keys;
    for (auto const& stretch : stretches) {
        if (stretch.from <= position && position <= stretch.to) {
            keys.push_back(static_cast<std::size_t>(stretch.key));
        }
    }
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

std::int64_t millimetres(double metres) {
    return std::llround(metres * 1000.0);
}

} // namespace

/// What there is along one line, and where it changes.
struct Stretches::Cuts {
    std::vector<LinePiece> wards;
    std::vector<LinePiece> districts;
    std::vector<LinePiece> within;
    std::vector<Alongside> same; ///< other lines on this one
    std::vector<Alongside> repeats;
    std::vector<Alongside> neighbours;
    Beside routes;
    Beside overlays;

    std::vector<double> ends(double end) const {
        std::vector<double> cuts;
        for (auto const* pieces : {&wards, &districts, &within}) {
            add_cuts(cuts, *pieces);
        }
        for (auto const* stretches :
             {&same, &neighbours, &routes.own, &routes.passed_on, &overlays.own, &overlays.passed_on}) {
            add_cuts(cuts, *stretches);
        }
        std::ranges::sort(cuts);
        std::vector<double> ends;
        double from = 0.0;
        for (double const cut : cuts) {
            if (cut - from > kSameCut && end - cut > kSameCut) {
                ends.push_back(cut);
                from = cut;
            }
        }
        ends.push_back(end);
        return ends;
    }
};

Stretches::Stretches(StretchParts parts, StretchRules rules)
    : m_parts(parts), m_rules(rules), m_placed(parts.routes.size()) {
    for (std::size_t street = 0; street < parts.streets.size(); ++street) {
        auto const& lines = parts.streets[street].lines;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            m_index.add(static_cast<std::int64_t>(m_lines.size()), lines[line].points());
            m_lines.push_back({street, line});
        }
    }
    m_index.build();
    find_alone();
    find_counted();
    for (std::size_t route = 0; route < parts.routes.size(); ++route) {
        for (auto const& line : parts.routes[route].lines) {
            m_routes.add(static_cast<std::int64_t>(route), line);
        }
        m_placed[route] = parts.routes[route].lines.empty();
    }
    m_routes.build();
    put_overlays();
}

spatial::MeasuredLine const& Stretches::measured(Line const& line) const {
    return m_parts.streets[line.street].lines[line.line];
}

/// The record with the most open state counts, so that a stretch with aerial cable on one side is not done; then the
/// first in code order.
bool Stretches::counts_first(std::size_t key, std::size_t other) const {
    auto const state = m_parts.streets[m_lines[key].street].state;
    auto const other_state = m_parts.streets[m_lines[other].street].state;
    return state != other_state ? state < other_state : key < other;
}

bool Stretches::comparable(Line const& one, Line const& other) const {
    auto const& side = m_parts.streets[one.street].side;
    auto const& other_side = m_parts.streets[other.street].side;
    return !m_rules.by_side || side == other_side;
}

void Stretches::find_alone() {
    for (std::size_t key = 0; key < m_lines.size(); ++key) {
        auto const& line = measured(m_lines[key]);
        auto const id = static_cast<std::int64_t>(key);
        std::vector<spatial::Interval> repeats;
        for (auto const& each : repeats_of(key, same_line(key))) {
            repeats.emplace_back(each.from, each.to);
        }
        if (repeats.empty()) {
            m_alone.add(id, line.points());
            continue;
        }
        double from = 0.0;
        for (auto const& [begin, end] : spatial::joined(std::move(repeats))) {
            if (begin - from > kSameCut) {
                m_alone.add(id, line.part(from, begin));
            }
            from = end;
        }
        if (line.end() - from > kSameCut) {
            m_alone.add(id, line.part(from, line.end()));
        }
    }
    m_alone.build();
}

std::vector<Alongside> Stretches::same_line(std::size_t key) const {
    std::vector<Alongside> found;
    m_index.along(measured(m_lines[key]).points(), kSameLine, [&](Alongside const& each) {
        auto const other = static_cast<std::size_t>(each.key);
        if (other != key && comparable(m_lines[key], m_lines[other])) {
            found.push_back(each);
        }
    });
    return found;
}

std::vector<Alongside> Stretches::repeats_of(std::size_t key, std::vector<Alongside> const& same) const {
    std::vector<Alongside> found;
    std::ranges::copy_if(same, std::back_inserter(found),
                         [&](Alongside const& each) { return counts_first(static_cast<std::size_t>(each.key), key); });
    return found;
}

std::vector<Alongside> Stretches::neighbours_of(std::size_t key) const {
    std::vector<Alongside> found;
    if (m_rules.side_by_side_m <= 0.0) {
        return found;
    }
    auto const& own = m_parts.streets[m_lines[key].street].key;
    m_alone.along(measured(m_lines[key]).points(), {m_rules.side_by_side_m, 30.0}, [&](Alongside const& each) {
        auto const other = static_cast<std::size_t>(each.key);
        if (other != key && m_parts.streets[m_lines[other].street].key == own &&
            comparable(m_lines[key], m_lines[other])) {
            found.push_back(each);
        }
    });
    return found;
}

template <typename Thing>
Stretches::Beside Stretches::along(std::size_t key, std::vector<Alongside> const& same, spatial::LineIndex const& index,
                                   std::vector<Thing> const& things, std::vector<bool>& placed) const {
    Beside found;
    auto const points = measured(m_lines[key]).points();
    auto const names = [&](Alongside const& thing, std::size_t line) {
        return std::ranges::binary_search(things[static_cast<std::size_t>(thing.key)].streets, m_lines[line].street);
    };
    index.along(points, kRouteOfStreet, [&](Alongside const& each) {
        if (names(each, key)) {
            found.own.push_back(each);
            return;
        }
        for (auto const& other : same) {
            Alongside const both{each.key, std::max(each.from, other.from), std::min(each.to, other.to), false};
            if (both.from < both.to && names(each, static_cast<std::size_t>(other.key))) {
                found.passed_on.push_back(both);
            }
        }
    });
    index.along(points, {kRouteAnywhereM, kRouteOfStreet.max_angle_deg}, [&](Alongside const& each) {
        if (things[static_cast<std::size_t>(each.key)].streets.empty()) {
            found.own.push_back(each);
        }
    });
    for (auto const* part : {&found.own, &found.passed_on}) {
        for (auto const& each : *part) {
            placed[static_cast<std::size_t>(each.key)] = true;
        }
    }
    return found;
}

Stretches::Cuts Stretches::cuts_of(std::size_t key) const {
    auto const& line = measured(m_lines[key]);
    Cuts cuts;
    if (m_parts.wards != nullptr) {
        cuts.wards = m_parts.wards->split(line);
    }
    if (m_parts.districts != nullptr) {
        cuts.districts = m_parts.districts->split(line);
    }
    if (m_parts.within != nullptr) {
        cuts.within = m_parts.within->split(line);
    }
    cuts.same = same_line(key);
    cuts.repeats = repeats_of(key, cuts.same);
    cuts.neighbours = neighbours_of(key);
    cuts.routes = along(key, cuts.same, m_routes, m_parts.routes, m_placed);
    if (m_parts.overlays != nullptr) {
        cuts.overlays = along(key, cuts.same, m_overlays, *m_parts.overlays, m_overlay_placed);
    }
    return cuts;
}

void Stretches::put_things(Cuts const& cuts, double position, Stretch& stretch) const {
    stretch.routes = keys_at(cuts.routes.own, position);
    stretch.passed_on = keys_at(cuts.routes.passed_on, position);
    stretch.overlays = keys_at(cuts.overlays.own, position);
    auto const more = keys_at(cuts.overlays.passed_on, position);
    stretch.overlays.insert(stretch.overlays.end(), more.begin(), more.end());
    std::vector<std::size_t> others;
    for (auto const line : keys_at(cuts.same, position)) {
        others.push_back(m_lines[line].street);
    }
    if (auto const table = m_stands_for.find(stretch.street); table != m_stands_for.end()) {
        others.insert(others.end(), table->second.begin(), table->second.end());
    }
    add_named(others, stretch);
}

void Stretches::visit_line(std::size_t key, std::function<void(Stretch const&)> const& each) const {
    auto const& line = measured(m_lines[key]);
    auto const cuts = cuts_of(key);
    Stretch stretch;
    stretch.street = m_lines[key].street;
    stretch.line = m_lines[key].line;
    double drawn = 0.0;
    double counted = 0.0;
    for (double const to : cuts.ends(line.end())) {
        stretch.from = stretch.to;
        stretch.to = to;
        double const middle = stretch.from + (to - stretch.from) / 2.0;
        stretch.ward = key_at(cuts.wards, middle);
        stretch.district = key_at(cuts.districts, middle);
        stretch.repeated = !keys_at(cuts.repeats, middle).empty();
        stretch.side_by_side = 1 + keys_at(cuts.neighbours, middle).size();
        put_things(cuts, middle, stretch);
        double const drawn_to = line.metres_before(to);
        double const share = stretch.repeated ? 0.0 : 1.0 / static_cast<double>(stretch.side_by_side);
        double const counted_to = counted + (drawn_to - drawn) * share;
        stretch.line_mm = millimetres(drawn_to) - millimetres(drawn);
        stretch.counted_mm = millimetres(counted_to) - millimetres(counted);
        drawn = drawn_to;
        counted = counted_to;
        if (m_parts.within == nullptr || key_at(cuts.within, middle)) {
            each(stretch);
        }
    }
}

/// Streets without a line: the length as stated.
void Stretches::visit_table(std::function<void(Stretch const&)> const& each) const {
    for (std::size_t at = 0; at < m_parts.streets.size(); ++at) {
        auto const& street = m_parts.streets[at];
        if (!street.lines.empty()) {
            continue;
        }
        Stretch stretch;
        stretch.street = at;
        stretch.repeated = m_counted[at] != at;
        stretch.ward = m_parts.wards != nullptr ? m_parts.wards->written(street) : std::nullopt;
        stretch.district = m_parts.districts != nullptr ? m_parts.districts->written(street) : std::nullopt;
        auto const others = m_stands_for.find(at);
        add_named(others != m_stands_for.end() ? others->second : std::vector<std::size_t>(), stretch);
        stretch.line_mm = millimetres(street.stated_m.value_or(0.0));
        stretch.counted_mm = stretch.repeated ? 0 : stretch.line_mm;
        bool const inside =
            m_parts.within == nullptr || (stretch.ward && m_parts.within->holds(m_parts.wards->unit(*stretch.ward)));
        if (inside) {
            each(stretch);
        }
    }
}

void Stretches::visit(std::function<void(Stretch const&)> const& each) const {
    for (std::size_t key = 0; key < m_lines.size(); ++key) {
        if (measured(m_lines[key]).end() > 0.0) {
            visit_line(key, each);
        }
    }
    visit_table(each);
}

} // namespace hatang::desk::ledger
