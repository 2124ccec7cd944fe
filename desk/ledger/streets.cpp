// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/streets.hpp"

#include "core/network/codes.hpp"
#include "core/text/search_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace hatang::desk::ledger {

namespace {

using core::PlaceRecord;

CableState state_of_street(std::string_view code) {
    static constexpr std::pair<std::string_view, CableState> kStates[] = {{"aerial", CableState::aerial},
                                                                          {"bundled", CableState::bundled},
                                                                          {"underground", CableState::underground},
                                                                          {"none", CableState::none}};
    auto const* const found = std::ranges::find(kStates, code, &std::pair<std::string_view, CableState>::first);
    return found != std::end(kStates) ? found->second : CableState::unknown;
}

/// Along a wall is in the air; in a trough, tunnel or river is out of sight.
CableState state_of_laying(std::string_view laying) {
    if (laying == "aerial" || laying == "facade") {
        return CableState::aerial;
    }
    return laying.empty() ? CableState::unknown : CableState::underground;
}

std::string ends_key(PlaceRecord const& record) {
    auto from = street_key(record.text("from_node"));
    auto to = street_key(record.text("to_node"));
    if (from.empty() || to.empty()) {
        return {};
    }
    if (to < from) {
        std::swap(from, to);
    }
    return from + "|" + to;
}

Street street_of(PlaceRecord const& record) {
    Street street;
    street.code = record.code;
    street.name = record.name;
    street.key = record.name.empty() ? "#" + record.code : street_key(record.name);
    street.from_node = record.text("from_node");
    street.to_node = record.text("to_node");
    street.ends_key = ends_key(record);
    street.side = record.text("side");
    street.state = state_of_street(record.text("cables"));
    street.commune_code = record.text("commune_code");
    street.ward_written = record.ward_written;
    street.stated_m = record.number("length_m");
    if (!record.geometry_wkb.empty()) {
        for (auto& line : spatial::lines_of_wkb(record.geometry_wkb)) {
            street.lines.emplace_back(std::move(line));
        }
    }
    return street;
}

/// Streets by what a route may call them.
class StreetNames {
public:
    explicit StreetNames(std::vector<Street> const& streets) : m_streets(streets) {
        for (std::size_t at = 0; at < streets.size(); ++at) {
            m_codes.emplace(streets[at].code, at);
            m_keys[streets[at].key].push_back(at);
        }
    }

    /// Code before name; the route's own name where it names no street.
    std::vector<std::size_t> named_by(PlaceRecord const& route) const {
        std::string const word(route.text("street"));
        auto found = find(word.empty() ? route.name : word);
        auto const ends = ends_key(route);
        if (found.size() > 1 && !ends.empty()) {
            auto between = found;
            std::erase_if(between, [&](std::size_t at) { return m_streets[at].ends_key != ends; });
            // From and to of a route are often no segment's ends: then only its line can tell.
            return between.empty() && route.geometry_wkb.empty() ? std::vector<std::size_t>{}
                                                                 : (between.empty() ? found : between);
        }
        return found;
    }

private:
    std::vector<std::size_t> find(std::string const& word) const {
        if (word.empty()) {
            return {};
        }
        if (auto const code = m_codes.find(word); code != m_codes.end()) {
            return {code->second};
        }
        auto const key = m_keys.find(street_key(word));
        return key != m_keys.end() ? key->second : std::vector<std::size_t>{};
    }

    std::vector<Street> const& m_streets;
    std::unordered_map<std::string, std::size_t> m_codes;
    std::unordered_map<std::string, std::vector<std::size_t>> m_keys;
};

Route route_of(PlaceRecord const& record, core::Date day) {
    auto const& info = core::place_kind(core::PlaceKind::route);
    Route route;
    route.code = record.code;
    route.owner_code = record.text("owner");
    auto const& written = record.raw[info.find("owner")];
    route.owner_label = written.empty() ? record.owner_key : written;
    route.state = state_of_laying(record.text("laying"));
    auto const ends = record.day("ends_on");
    route.ended = ends && *ends <= day;
    if (!record.geometry_wkb.empty()) {
        route.lines = spatial::lines_of_wkb(record.geometry_wkb);
    }
    return route;
}

core::Finding without_street(PlaceRecord const& record) {
    core::Finding finding;
    finding.code = "route-without-street";
    finding.severity = core::Severity::warning;
    finding.value = record.code;
    finding.message = {
        fmt::format("tuyến cáp \"{}\" không có hình và không rõ đi trên đoạn đường nào trong sổ: chưa tính",
                    record.code),
        fmt::format("route \"{}\" has no line and names no known stretch of street: it is not counted", record.code)};
    return finding;
}

} // namespace

std::string street_key(std::string_view name) {
    auto key = core::place_key(name);
    constexpr std::string_view kStreet = "đường";
    if (key.size() > kStreet.size() && key.starts_with(kStreet)) {
        key.erase(0, kStreet.size());
    }
    return key;
}

std::vector<Street> read_streets(core::PlaceReader const& places, core::PlaceQuery const& query) {
    std::vector<Street> streets;
    places.places(query, [&](core::PlaceRow const& row) {
        streets.push_back(street_of(row.record));
        return true;
    });
    return streets;
}

std::vector<Route> read_routes(core::PlaceReader const& places, core::AsOf const& as_of, core::Date day,
                               std::vector<Street>& streets, core::FindingSink& findings) {
    StreetNames const names(streets);
    core::PlaceQuery query;
    query.kind = core::PlaceKind::route;
    query.as_of = as_of;
    std::vector<Route> routes;
    places.places(query, [&](core::PlaceRow const& row) {
        auto const begins = row.record.day("begins_on");
        if (begins && *begins > day) {
            return true;
        }
        auto route = route_of(row.record, day);
        route.streets = names.named_by(row.record);
        if (route.lines.empty() && route.streets.empty()) {
            findings.add(without_street(row.record));
            return true;
        }
        for (auto const at : route.streets) {
            if (route.lines.empty() || streets[at].lines.empty()) {
                streets[at].routes.push_back(routes.size());
            }
        }
        routes.push_back(std::move(route));
        return true;
    });
    return routes;
}

} // namespace hatang::desk::ledger
