// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sheets/place_look.hpp"

#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "desk/checks/map_shapes.hpp"
#include "desk/places/zone_shape.hpp"
#include "spatial/geometry.hpp"
#include "spatial/placed_geometry.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <utility>

namespace hatang::desk::sheets {

namespace {

using core::PlaceKind;
using core::SheetStyle;

struct Look {
    SheetStyle style;
    core::Words legend;
};

Look zone_look(core::PlaceRecord const& record) {
    auto const kind = record.text("kind");
    core::Words const label = kind.empty() ? core::place_kind(PlaceKind::zone).title : core::zone_kinds().label(kind);
    static constexpr std::pair<std::string_view, SheetStyle> kStyles[] = {
        {"military", SheetStyle::zone_military},   {"works_area", SheetStyle::zone_works},
        {"heritage", SheetStyle::zone_heritage},   {"no_new_aerial", SheetStyle::zone_cable},
        {"no_new_bulky", SheetStyle::zone_mast},   {"only_A1", SheetStyle::zone_light},
        {"height_limit", SheetStyle::zone_height},
    };
    auto const* const found =
        std::find_if(std::begin(kStyles), std::end(kStyles), [kind](auto const& each) { return each.first == kind; });
    return {found == std::end(kStyles) ? SheetStyle::zone_other : found->second, label};
}

Look street_look(core::PlaceRecord const& record) {
    auto const state = record.text("cables");
    auto const style = state == "aerial"        ? SheetStyle::street_aerial
                       : state == "bundled"     ? SheetStyle::street_bundled
                       : state == "underground" ? SheetStyle::street_underground
                                                : SheetStyle::street;
    if (style == SheetStyle::street) {
        return {style, {"Đường", "Street"}};
    }
    auto const label = core::cable_states().label(state);
    return {style, {"Đường: " + label.vi, "Street: " + label.en}};
}

Look route_look(core::PlaceRecord const& record) {
    auto const laying = record.text("laying");
    if (laying.empty()) {
        return {SheetStyle::route_other, {"Tuyến cáp", "Cable route"}};
    }
    bool const aerial = laying == "aerial" || laying == "facade";
    auto const label = core::laying_ways().label(laying);
    return {aerial ? SheetStyle::route_aerial : SheetStyle::route_underground,
            {"Tuyến cáp: " + label.vi, "Cable route: " + label.en}};
}

Look pole_look(core::PlaceRecord const& record) {
    auto const owner = record.text("owner_kind");
    if (owner == "power") {
        return {SheetStyle::pole_power, {"Cột điện lực", "Pole of the power company"}};
    }
    if (owner == "lighting") {
        return {SheetStyle::pole_lighting, {"Cột chiếu sáng", "Lamp post"}};
    }
    return {SheetStyle::pole, {"Cột treo cáp", "Pole"}};
}

/// Kinds that have no look of their own follow their geometry.
Look other_look(core::PlaceRecord const& record) {
    auto const& info = core::place_kind(record.kind);
    bool const point = spatial::class_of_wkb(record.geometry_wkb) == spatial::GeometryClass::point;
    if (record.kind == PlaceKind::aerodrome) {
        return {point ? SheetStyle::point_other : SheetStyle::runway, {"Đường cất hạ cánh", "Runway"}};
    }
    if (record.kind == PlaceKind::works) {
        return {SheetStyle::works, {"Công trình trên đường", "Works in the street"}};
    }
    if (info.name == "manhole") {
        return {SheetStyle::manhole, info.title};
    }
    if (info.name == "duct") {
        return {SheetStyle::duct, info.title};
    }
    return {point ? SheetStyle::point_other : SheetStyle::line_other, info.title};
}

Look look_of(core::PlaceRecord const& record) {
    switch (record.kind) {
    case PlaceKind::zone: return zone_look(record);
    case PlaceKind::street: return street_look(record);
    case PlaceKind::route: return route_look(record);
    case PlaceKind::pole: return pole_look(record);
    default: return other_look(record);
    }
}

std::string label_of(core::PlaceRecord const& record) {
    switch (record.kind) {
    case PlaceKind::street: return street_name(record.name);
    case PlaceKind::zone: return record.name.empty() ? record.code : record.name;
    default: return record.code;
    }
}

} // namespace

std::optional<core::SheetFeature> feature_of(core::PlaceRecord const& record, core::Language language) {
    if (record.geometry_wkb.empty()) {
        return std::nullopt;
    }
    Look const look = look_of(record);
    core::SheetFeature feature{look.style, record.geometry_wkb, label_of(record), look.legend.in(language)};
    if (record.kind == PlaceKind::zone) {
        auto const point = spatial::point_of_wkb(record.geometry_wkb);
        double const reach = zone_reach_m(record);
        if (point && reach > 0.0) {
            feature.wkb = circle_wkb(*point, reach, true);
        }
    }
    feature.hazard = record.kind == PlaceKind::pole && !hazards_of(record).empty();
    return feature;
}

bool is_over(core::PlaceRecord const& record, core::Date day) {
    auto const finished = record.kind == PlaceKind::works ? record.day("finishes_on") : std::nullopt;
    bool const ended = record.kind == PlaceKind::works &&
                       (record.text("status") == "finished" || record.text("status") == "cancelled");
    return ended || (finished && *finished < day);
}

std::vector<core::Words> hazards_of(core::PlaceRecord const& record) {
    std::vector<core::Words> hazards;
    if (record.kind == PlaceKind::works) {
        std::string const what = record.name.empty() ? record.code : record.name;
        hazards.push_back({"công trình: " + what, "works: " + what});
    }
    if (record.kind == PlaceKind::zone && (record.text("kind") == "military" || record.text("kind") == "works_area")) {
        auto const kind = core::zone_kinds().label(record.text("kind"));
        hazards.push_back({kind.vi + ": " + label_of(record), kind.en + ": " + label_of(record)});
    }
    if (record.kind != PlaceKind::pole) {
        return hazards;
    }
    auto const& info = core::place_kind(PlaceKind::pole);
    auto const* const leaning = std::get_if<bool>(&record.values[info.find("leaning")]);
    if (leaning != nullptr && *leaning) {
        hazards.push_back({"nghiêng", "leaning"});
    }
    if (record.text("material") == "wood") {
        hazards.push_back({"bằng gỗ", "of wood"});
    }
    return hazards;
}

std::vector<std::string> pole_cells(core::PlaceRecord const& record, core::Language language) {
    auto const& info = core::place_kind(PlaceKind::pole);
    auto const coded = [&](std::string_view field, core::CodeList const& list) {
        auto const code = record.text(field);
        return code.empty() ? record.raw[info.find(field)] : list.label(code).in(language);
    };
    auto const height = record.number("height_m");
    std::string owner = coded("owner", core::operators());
    if (owner.empty()) {
        owner = coded("owner_kind", core::owner_kinds());
    }
    return {owner, coded("material", core::pole_materials()),
            height ? core::format_number(*height, 1, language == core::Language::vi) : std::string(),
            std::string(record.text("street"))};
}

std::string source_of(core::PlaceRecord const& record) {
    static constexpr std::array<std::string_view, 4> kSaysSource{"source", "attribution", "nguon", "nguon du lieu"};
    static constexpr std::array<std::string_view, 4> kOsmIds{"osm id", "id osm", "osm type", "osm way id"};
    for (auto const& [heading, value] : record.extra) {
        std::string const key = core::search_key(heading);
        std::string const said = core::search_key(value);
        bool const is_source = std::find(kSaysSource.begin(), kSaysSource.end(), key) != kSaysSource.end();
        bool const osm = said.find("openstreetmap") != std::string::npos || said == "osm" || said == "odbl";
        if (std::find(kOsmIds.begin(), kOsmIds.end(), key) != kOsmIds.end() || (is_source && osm) ||
            (heading == "@id" && (value.starts_with("way/") || value.starts_with("node/")))) {
            return kOpenStreetMap;
        }
        if (is_source && heading != "source" && !value.empty() && value.size() < 120) {
            return value;
        }
    }
    return {};
}

std::string street_name(std::string const& name) {
    std::string const key = core::search_key(name);
    bool const none = key.find("khong ten") != std::string::npos || key.find("chua dat ten") != std::string::npos ||
                      key == "unnamed" || key == "noname";
    if (none) {
        return {};
    }
    // "Đường Lê Lợi" is Lê Lợi on a map; "Đường 3 Tháng 2" and "Đường số 2" are names as a whole.
    static constexpr std::string_view kStreet = "Đường ";
    bool const number =
        key.size() > 6 && (std::isdigit(static_cast<unsigned char>(key[6])) != 0 || key.compare(6, 3, "so ") == 0);
    bool const prefixed = name.starts_with(kStreet) && name.size() > kStreet.size() && !number;
    return prefixed ? name.substr(kStreet.size()) : name;
}

double coarsest_scale(core::PlaceKind kind) {
    switch (kind) {
    case PlaceKind::zone:
    case PlaceKind::aerodrome: return 1e9;
    case PlaceKind::route: return 100'000.0;
    case PlaceKind::street: return 50'000.0;
    default: return 5'000.0;
    }
}

} // namespace hatang::desk::sheets
