// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/stretches.hpp"

#include <algorithm>
#include <cmath>
#include <map>

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

bool covered(std::vector<Alongside> stretches, double end) {
    std::ranges::sort(stretches, {}, &Alongside::from);
    double reached = 0.0;
    for (auto const& stretch : stretches) {
        if (stretch.from > reached + kSameCut) {
            return false;
        }
        reached = std::max(reached, stretch.to);
    }
    return end > 0.0 && reached >= end - kSameCut;
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
    std::vector<Alongside> repeats;
    std::vector<Alongside> neighbours;
    std::vector<Alongside> routes;
    std::vector<Alongside> overlays;

    std::vector<double> ends(double end) const {
        std::vector<double> cuts;
        for (auto const* pieces : {&wards, &districts, &within}) {
            add_cuts(cuts, *pieces);
        }
        for (auto const* stretches : {&repeats, &neighbours, &routes, &overlays}) {
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
    find_whole_repeats();
    for (std::size_t key = 0; key < m_lines.size(); ++key) {
        if (!m_lines[key].repeated) {
            m_alone.add(static_cast<std::int64_t>(key), measured(m_lines[key]).points());
        }
    }
    m_alone.build();
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

void Stretches::find_whole_repeats() {
    for (std::size_t key = 0; key < m_lines.size(); ++key) {
        m_lines[key].repeated = covered(repeats_of(key), measured(m_lines[key]).end());
    }
}

std::vector<Alongside> Stretches::repeats_of(std::size_t key) const {
    std::vector<Alongside> found;
    m_index.along(measured(m_lines[key]).points(), kSameLine, [&](Alongside const& each) {
        auto const other = static_cast<std::size_t>(each.key);
        if (other != key && counts_first(other, key) && comparable(m_lines[key], m_lines[other])) {
            found.push_back(each);
        }
    });
    return found;
}

std::vector<Alongside> Stretches::neighbours_of(std::size_t key) const {
    std::vector<Alongside> found;
    if (m_rules.side_by_side_m <= 0.0 || m_lines[key].repeated) {
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
std::vector<Alongside> Stretches::along(std::size_t key, spatial::LineIndex const& index,
                                        std::vector<Thing> const& things, std::vector<bool>& placed) const {
    std::vector<Alongside> found;
    auto const street = m_lines[key].street;
    auto const points = measured(m_lines[key]).points();
    index.along(points, kRouteOfStreet, [&](Alongside const& each) {
        if (std::ranges::binary_search(things[static_cast<std::size_t>(each.key)].streets, street)) {
            found.push_back(each);
        }
    });
    index.along(points, {kRouteAnywhereM, kRouteOfStreet.max_angle_deg}, [&](Alongside const& each) {
        if (things[static_cast<std::size_t>(each.key)].streets.empty()) {
            found.push_back(each);
        }
    });
    for (auto const& each : found) {
        placed[static_cast<std::size_t>(each.key)] = true;
    }
    return found;
}

/// What names a street is on the whole of it where one of the two has no line.
void Stretches::put_overlays() {
    m_on_street.resize(m_parts.streets.size());
    for (std::size_t at = 0; m_parts.overlays != nullptr && at < m_parts.overlays->size(); ++at) {
        auto const& overlay = (*m_parts.overlays)[at];
        m_overlay_placed.push_back(false);
        for (auto const& line : overlay.lines) {
            m_overlays.add(static_cast<std::int64_t>(at), line);
        }
        for (auto const street : overlay.streets) {
            if (overlay.lines.empty() || m_parts.streets[street].lines.empty()) {
                m_on_street[street].push_back(at);
                m_overlay_placed.back() = true;
            }
        }
    }
    m_overlays.build();
}

void Stretches::add_named(std::size_t street, Stretch& stretch) const {
    auto const& named = m_on_street[street];
    stretch.overlays.insert(stretch.overlays.end(), named.begin(), named.end());
    std::ranges::sort(stretch.overlays);
    stretch.overlays.erase(std::ranges::unique(stretch.overlays).begin(), stretch.overlays.end());
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
    cuts.repeats = repeats_of(key);
    cuts.neighbours = neighbours_of(key);
    cuts.routes = along(key, m_routes, m_parts.routes, m_placed);
    if (m_parts.overlays != nullptr) {
        cuts.overlays = along(key, m_overlays, *m_parts.overlays, m_overlay_placed);
    }
    return cuts;
}

void Stretches::visit_line(std::size_t key, std::function<void(Stretch const&)> const& each) const {
    auto const& line = measured(m_lines[key]);
    auto const cuts = cuts_of(key);
    auto const& street = m_parts.streets[m_lines[key].street];
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
        stretch.routes = keys_at(cuts.routes, middle);
        stretch.routes.insert(stretch.routes.end(), street.routes.begin(), street.routes.end());
        stretch.overlays = keys_at(cuts.overlays, middle);
        add_named(stretch.street, stretch);
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

/// A stretch of street by its name and ends: both sides of it, as tables have them, are one.
std::string Stretches::identity(Street const& street) const {
    return street.ends_key.empty() ? ""
                                   : street.key + "|" + street.ends_key + (m_rules.by_side ? "|" + street.side : "");
}

/// Of several records with one identity: a line is better than a stated length, then the most open state.
std::map<std::string, std::size_t> Stretches::counted_by_identity() const {
    std::map<std::string, std::size_t> counted;
    for (std::size_t at = 0; at < m_parts.streets.size(); ++at) {
        auto const& street = m_parts.streets[at];
        auto const name = identity(street);
        if (name.empty()) {
            continue;
        }
        auto const [known, is_new] = counted.try_emplace(name, at);
        auto const& other = m_parts.streets[known->second];
        bool const one_drawn = street.lines.empty() != other.lines.empty();
        bool const better = one_drawn ? !street.lines.empty() : street.state < other.state;
        if (!is_new && better) {
            known->second = at;
        }
    }
    return counted;
}

/// Streets without a line: the length as stated.
void Stretches::visit_table(std::function<void(Stretch const&)> const& each) const {
    auto const counted = counted_by_identity();
    for (std::size_t at = 0; at < m_parts.streets.size(); ++at) {
        auto const& street = m_parts.streets[at];
        if (!street.lines.empty()) {
            continue;
        }
        Stretch stretch;
        stretch.street = at;
        auto const known = counted.find(identity(street));
        stretch.repeated = known != counted.end() && known->second != at;
        stretch.ward = m_parts.wards != nullptr ? m_parts.wards->written(street) : std::nullopt;
        stretch.district = m_parts.districts != nullptr ? m_parts.districts->written(street) : std::nullopt;
        stretch.routes = street.routes;
        add_named(at, stretch);
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
