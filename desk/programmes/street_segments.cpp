// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/street_segments.hpp"

#include "spatial/overlay/measured_line.hpp"

#include <set>

namespace hatang::desk {

namespace {

/// The register's own lines: the part cut out lies on them.
constexpr spatial::AlongRule kOnTheLine{.within_m = 0.5, .max_angle_deg = 10.0};
/// A corner that is shared with the next segment is no part of it.
constexpr double kLeastShare_m = 1.0;

} // namespace

StreetSegments::StreetSegments(core::PlaceReader const& places, core::AsOf const& as_of) {
    core::PlaceQuery query;
    query.kind = core::PlaceKind::street;
    query.as_of = as_of;
    m_streets = ledger::read_streets(places, query);
    for (std::size_t at = 0; at < m_streets.size(); ++at) {
        m_codes.emplace(m_streets[at].code, at);
        m_keys[m_streets[at].key].push_back(at);
        for (auto const& line : m_streets[at].lines) {
            m_index.add(static_cast<std::int64_t>(at), line.points());
        }
    }
    m_index.build();
}

ledger::Street const* StreetSegments::find(std::string const& code) const {
    auto const found = m_codes.find(code);
    return found != m_codes.end() ? &m_streets[found->second] : nullptr;
}

std::vector<std::string> StreetSegments::under(std::vector<std::vector<core::GeoPoint>> const& lines,
                                               std::string_view street) const {
    auto const key = ledger::street_key(street);
    std::set<std::string> named;
    std::set<std::string> others; // streets that touch it, and tunnels below
    for (auto const& points : lines) {
        spatial::MeasuredLine const line(points);
        m_index.along(points, kOnTheLine, [&](spatial::Alongside const& each) {
            if (line.metres_before(each.to) - line.metres_before(each.from) >= kLeastShare_m) {
                auto const& found = m_streets[static_cast<std::size_t>(each.key)];
                (found.key == key ? named : others).insert(found.code);
            }
        });
    }
    auto const& codes = named.empty() ? others : named;
    return {codes.begin(), codes.end()};
}

std::vector<std::string> StreetSegments::without_line(std::string_view street, std::string_view from_node,
                                                      std::string_view to_node) const {
    std::vector<std::string> codes;
    auto const found = m_keys.find(ledger::street_key(street));
    if (found == m_keys.end()) {
        return codes;
    }
    auto const from = ledger::street_key(from_node);
    auto const to = ledger::street_key(to_node);
    for (auto const at : found->second) {
        auto const& each = m_streets[at];
        auto const first = ledger::street_key(each.from_node);
        auto const last = ledger::street_key(each.to_node);
        bool const whole = from.empty() && to.empty();
        if (each.lines.empty() && (whole || (first == from && last == to) || (first == to && last == from))) {
            codes.push_back(each.code);
        }
    }
    return codes;
}

} // namespace hatang::desk
