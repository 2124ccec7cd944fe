// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/line_resolver.hpp"

#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "spatial/geometry.hpp"
#include "spatial/line_parts.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

using core::PlaceKind;

namespace {

core::Words none_called(PlaceKind kind, std::string_view code) {
    auto const& label = core::place_kind(kind).label;
    return {fmt::format("sổ không có {} \"{}\" (hoặc có nhiều chủ cùng mã)", label.vi, code),
            fmt::format("the register has no {} \"{}\" (or several owners have that code)", label.en, code)};
}

} // namespace

/// Geometry by code; the owners apart.
struct LineResolver::Layer {
    struct Known {
        std::string owner_key;
        std::string wkb;
    };
    std::unordered_map<std::string, std::vector<Known>> by_code; ///< search key of the code
};

LineResolver::LineResolver(core::PlaceReader const& places, StreetFinder& streets)
    : m_places(places), m_streets(streets) {}
LineResolver::~LineResolver() = default;

LineResolver::Layer const& LineResolver::layer(PlaceKind kind) {
    auto& known = m_layers[kind];
    if (!known) {
        known = std::make_unique<Layer>();
        core::PlaceQuery query;
        query.kind = kind;
        m_places.places(query, [&known](core::PlaceRow const& row) {
            if (!row.record.geometry_wkb.empty()) {
                known->by_code[core::search_key(row.record.code)].push_back(
                    {row.record.owner_key, row.record.geometry_wkb});
            }
            return true;
        });
    }
    return *known;
}

std::string const* LineResolver::find(PlaceKind kind, std::string_view code, std::string_view owner_key) {
    auto const& known = layer(kind).by_code;
    auto const found = known.find(core::search_key(code));
    if (found == known.end()) {
        return nullptr;
    }
    auto const& all = found->second;
    auto const own =
        std::find_if(all.begin(), all.end(), [&](auto const& each) { return each.owner_key == owner_key; });
    if (own != all.end()) {
        return &own->wkb;
    }
    return all.size() == 1 ? &all.front().wkb : nullptr;
}

ResolvedLine LineResolver::between_points(core::PlaceRecord const& record, PlaceKind of, std::string_view from,
                                          std::string_view to) {
    std::vector<core::GeoPoint> ends;
    for (auto const code : {from, to}) {
        auto const* const wkb = find(of, code, record.owner_key);
        auto const point = wkb == nullptr ? std::nullopt : spatial::point_of_wkb(*wkb);
        if (!point) {
            return {{}, none_called(of, code)};
        }
        ends.push_back(*point);
    }
    auto const& label = core::place_kind(of).label;
    return {spatial::wkb_of_lines(std::array{ends}),
            {fmt::format("vẽ thẳng giữa hai {}", label.vi), fmt::format("drawn straight between two {}s", label.en)}};
}

ResolvedLine LineResolver::along_street(core::PlaceRecord const& record) {
    auto const& info = core::place_kind(record.kind);
    auto const has = [&info](std::string_view field) { return info.find(field) < info.fields.size(); };
    StreetAsked asked{has("street") ? record.text("street") : std::string_view(),
                      has("from_node") ? record.text("from_node") : std::string_view(),
                      has("to_node") ? record.text("to_node") : std::string_view(),
                      {record.ward_written, record.district_written, record.province_written}};
    if (asked.name.empty() && record.kind == PlaceKind::route && !asked.from.empty()) {
        asked.name = record.name; // "Bạch Đằng" with two ends is a route along it
    }
    if (asked.name.empty()) {
        return {};
    }
    auto answer = m_streets.find(asked);
    if (answer.wkb.empty()) {
        return {{}, std::move(answer.message)};
    }
    return {std::move(answer.wkb),
            {fmt::format("đi theo đường \"{}\" của sổ", asked.name),
             fmt::format("follows the street \"{}\" of the register", asked.name)}};
}

ResolvedLine LineResolver::in_routes(core::PlaceRecord const& record) {
    std::vector<std::string_view> lines;
    std::string_view rest = record.text("routes");
    if (rest.empty()) {
        return {};
    }
    while (!rest.empty()) {
        auto const end = std::min(rest.find_first_of(",;"), rest.size());
        auto const code = core::clean_text(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (code.empty()) {
            continue;
        }
        std::string const* wkb = nullptr;
        for (auto const kind : {PlaceKind::route, PlaceKind::duct, PlaceKind::span}) {
            wkb = wkb == nullptr ? find(kind, code, record.owner_key) : wkb;
        }
        if (wkb == nullptr) {
            return {{}, none_called(PlaceKind::route, code)};
        }
        lines.push_back(*wkb);
    }
    return {spatial::joined_lines(lines), {"đi theo các tuyến nêu tên", "follows the routes it names"}};
}

ResolvedLine LineResolver::resolve(core::PlaceRecord const& record) {
    switch (record.kind) {
    case PlaceKind::span: {
        auto const from = record.text("from_pole");
        auto const to = record.text("to_pole");
        return from.empty() || to.empty() ? ResolvedLine{} : between_points(record, PlaceKind::pole, from, to);
    }
    case PlaceKind::duct: {
        auto const from = record.text("from_manhole");
        auto const to = record.text("to_manhole");
        auto line = from.empty() || to.empty() ? ResolvedLine{} : between_points(record, PlaceKind::manhole, from, to);
        return line.wkb.empty() && !record.text("from_node").empty() ? along_street(record) : line;
    }
    case PlaceKind::route: return along_street(record);
    case PlaceKind::cable: return in_routes(record);
    default: return {};
    }
}

} // namespace hatang::desk
