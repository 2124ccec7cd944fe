// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/check_map.hpp"

#include "core/text/number.hpp"
#include "desk/checks/map_shapes.hpp"
#include "rules/rule_body.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hatang::desk {

namespace {

using core::MapFeature;
using core::MapStyle;
using core::Tone;
using rules::Verdict;

constexpr double kLeast_m = 150.0;     ///< seen around the place in any case
constexpr double kFarthest_m = 3000.0; ///< what lies farther does not widen the map
constexpr double kFarPlace_m = 5000.0;
constexpr std::size_t kMostNeighbours = 200;

std::string metres(double value, core::Language language) {
    return core::format_number(value, value < 100.0 ? 1 : 0, language == core::Language::vi) + " m";
}

bool is_told(rules::RuleFinding const& finding) {
    return finding.judgement.verdict != Verdict::not_applicable;
}
bool stands_against(rules::RuleFinding const& finding) {
    return finding.judgement.verdict == Verdict::fail || finding.judgement.verdict == Verdict::needs_officer;
}
/// A least distance to other masts.
bool is_spacing(rules::RuleFinding const& finding) {
    std::string const& kind = finding.rule->kind;
    return stands_against(finding) && finding.judgement.limit && (kind == "spacing" || kind == "sharing_duty");
}

class SurroundingsMap {
public:
    SurroundingsMap(CheckedApplication const& checked, core::Language language)
        : m_checked(checked), m_at(checked.subject.position), m_language(language), m_shown(m_at, kLeast_m) {}

    core::PageMap make() {
        for (rules::RuleFinding const& finding : m_checked.result.findings) {
            if (is_told(finding)) {
                take(finding);
            }
        }
        core::PageMap map;
        core::MapLayer zones = zone_layer();
        core::MapLayer limits = limit_layer();
        auto [way, target] = remedy_layers();
        auto [neighbours, pending] = mast_layers();
        map.title = say({"Bản đồ khu vực", "Map of the surroundings"});
        map.shown = m_shown.box();
        map.height_mm = 90.0;
        map.layers = {std::move(zones),      std::move(m_areas), subject_layer(),   std::move(limits), std::move(way),
                      std::move(neighbours), std::move(pending), std::move(target), place_layer()};
        return map;
    }

private:
    std::string const& say(core::Words const& words) const { return words.in(m_language); }

    void take(rules::RuleFinding const& finding) {
        Tone const tone = finding.judgement.verdict == Verdict::fail ? Tone::bad : Tone::plain;
        m_areas.title = say({"Phạm vi quy tắc nêu", "Area that a rule speaks of"});
        auto const is_zone = [](rules::Other const& other) { return other.kind == "zone"; };
        auto const& others = finding.judgement.others;
        // The zones themselves are drawn already.
        if (!finding.judgement.geometry_wkb.empty() && std::none_of(others.begin(), others.end(), is_zone)) {
            m_areas.features.push_back({finding.judgement.geometry_wkb, finding.rule->title.in(m_language), tone});
        }
        for (rules::Other const& other : others) {
            bool const near = other.distance_m.value_or(0.0) <= kFarthest_m;
            if (other.kind == "zone") {
                m_zones.insert(other.code);
                if (tone == Tone::bad) {
                    m_bad.insert(other.code);
                }
                if (near) {
                    m_shown.add_circle(m_at, other.distance_m.value_or(0.0));
                }
            } else if (stands_against(finding) && other.kind != "aerodrome") {
                m_bad.insert(other.code);
                if (near) {
                    m_shown.add_circle(m_at, other.distance_m.value_or(0.0));
                }
            }
        }
        if (is_spacing(finding)) {
            m_limits.insert(finding.judgement.limit->value);
        }
    }

    /// The zones that rules name, and those that hold the place.
    core::MapLayer zone_layer() const {
        core::MapLayer layer{MapStyle::zone, say({"Vùng theo quy hoạch, quy định", "Zones of plans and rules"}), {}};
        for (rules::NearbyZone const& near : m_checked.around.zones_near(m_at, kSurroundings_m)) {
            rules::ZoneMark const& zone = *near.zone;
            if (near.distance_m > 0.0 && !m_zones.contains(zone.code)) {
                continue;
            }
            auto const point = spatial::point_of_wkb(zone.wkb);
            std::string wkb = point && zone.reach_m > 0.0 ? circle_wkb(*point, zone.reach_m, true) : zone.wkb;
            Tone const tone = m_bad.contains(zone.code) ? Tone::bad : Tone::plain;
            layer.features.push_back({std::move(wkb), zone.name.empty() ? zone.code : zone.name, tone});
        }
        return layer;
    }

    core::MapLayer limit_layer() {
        core::MapLayer layer{
            MapStyle::limit, say({"Khoảng cách tối thiểu đến cột khác", "Least distance to other masts"}), {}};
        for (double const limit : m_limits) {
            if (limit <= kFarthest_m) {
                layer.features.push_back({circle_wkb(m_at, limit), metres(limit, m_language)});
                m_shown.add_circle(m_at, limit);
            }
        }
        return layer;
    }

    std::pair<core::MapLayer, core::MapLayer> remedy_layers() {
        core::MapLayer way{MapStyle::way, say({"Hướng dời đến", "Way to go"}), {}};
        core::MapLayer target{MapStyle::target, say({"Nơi gần nhất đạt", "Nearest place that passes"}), {}};
        auto const& remedy = m_checked.result.remedy;
        if (remedy && remedy->nearest_place && remedy->nearest_place->distance_m > 0.0 &&
            remedy->nearest_place->distance_m <= kFarPlace_m) {
            auto const& place = *remedy->nearest_place;
            m_shown.add(place.point);
            way.features.push_back({line_wkb({m_at, place.point})});
            target.features.push_back({spatial::point_wkb(place.point),
                                       fmt::format("{} ({})", say({"nơi gần nhất đạt", "nearest that passes"}),
                                                   metres(place.distance_m, m_language))});
        }
        return {std::move(way), std::move(target)};
    }

    /// Nearest last: later features of a layer choose the places of their labels first.
    std::pair<core::MapLayer, core::MapLayer> mast_layers() const {
        core::MapLayer standing{MapStyle::neighbour, say({"Cột hiện có", "Masts that stand"}), {}};
        core::MapLayer pending{MapStyle::pending, say({"Hồ sơ đang giải quyết", "Pending applications"}), {}};
        auto const& box = m_shown.box();
        double const reach = spatial::geodesic_distance_m({box.min_lon, box.min_lat}, {box.max_lon, box.max_lat});
        auto masts = m_checked.around.masts_near(m_at, reach);
        masts.resize(std::min(masts.size(), kMostNeighbours));
        auto const& own = m_checked.subject.own_codes;
        for (auto near = masts.rbegin(); near != masts.rend(); ++near) {
            rules::MastMark const& mast = *near->mast;
            if (!mast.in_service || std::find(own.begin(), own.end(), mast.code) != own.end()) {
                continue;
            }
            Tone const tone = m_bad.contains(mast.code) ? Tone::bad : Tone::plain;
            (mast.pending ? pending : standing)
                .features.push_back({spatial::point_wkb(mast.position), mast.code, tone});
        }
        return {std::move(standing), std::move(pending)};
    }

    core::MapLayer subject_layer() const {
        core::MapLayer layer{MapStyle::subject, say({"Tuyến đề nghị", "Route proposed"}), {}};
        if (!m_checked.subject.line_wkb.empty()) {
            layer.features.push_back({m_checked.subject.line_wkb});
        }
        return layer;
    }
    core::MapLayer place_layer() const {
        core::MapLayer layer{MapStyle::place, say({"Vị trí đề nghị", "Place proposed"}), {}};
        std::string const& code = m_checked.subject.code;
        layer.features.push_back(
            {spatial::point_wkb(m_at), code.empty() ? say({"vị trí đề nghị", "place proposed"}) : code});
        return layer;
    }

    CheckedApplication const& m_checked;
    core::GeoPoint m_at;
    core::Language m_language;
    ShownBox m_shown;
    core::MapLayer m_areas{};
    std::set<std::string> m_zones;
    std::set<std::string> m_bad;
    std::set<double> m_limits;
};

core::Words surface_words(std::string const& name) {
    struct Known {
        std::string_view name;
        core::Words words;
    };
    static Known const kKnown[] = {
        {"approach", {"mặt tiếp cận", "approach"}},
        {"inner_approach", {"mặt tiếp cận trong", "inner approach"}},
        {"take_off_climb", {"mặt lấy độ cao cất cánh", "take-off climb"}},
        {"take_off_climb_kept", {"mặt lấy độ cao cất cánh giữ lại", "take-off climb, kept"}},
        {"transitional", {"mặt chuyển tiếp", "transitional"}},
        {"inner_horizontal", {"mặt ngang trong", "inner horizontal"}},
        {"outer_horizontal", {"mặt ngang ngoài", "outer horizontal"}},
        {"horizontal", {"mặt ngang", "horizontal"}},
        {"conical", {"mặt nón", "conical"}},
        {"straight_in_upper", {"mặt trên của tiếp cận thẳng", "straight-in, upper"}},
    };
    auto const* const found =
        std::find_if(std::begin(kKnown), std::end(kKnown), [&name](Known const& each) { return each.name == name; });
    return found == std::end(kKnown) ? core::same_words(name) : found->words;
}

void add_runways(CheckedApplication const& checked, ShownBox& shown, core::MapLayer& layer) {
    constexpr double kNear_m = 20'000.0;
    constexpr double kBeyondRunway_m = 2500.0;
    for (rules::AerodromeMark const& aerodrome : checked.around.aerodromes()) {
        if (spatial::geodesic_distance_m(aerodrome.centre, checked.subject.position) > kNear_m) {
            continue;
        }
        for (spatial::Runway const& runway : aerodrome.runways) {
            shown.add_circle(runway.first.threshold, kBeyondRunway_m);
            shown.add_circle(runway.second.threshold, kBeyondRunway_m);
            layer.features.push_back({line_wkb({runway.first.threshold, runway.second.threshold}),
                                      fmt::format("{} {}", aerodrome.code, runway.code)});
        }
    }
}

} // namespace

core::PageMap map_of_surroundings(CheckedApplication const& checked, core::Language language) {
    return SurroundingsMap(checked, language).make();
}

std::optional<core::PageMap> map_of_surfaces(CheckedApplication const& checked, core::Language language) {
    core::MapLayer surfaces{
        MapStyle::surface, core::Words{"Bề mặt giới hạn chướng ngại vật", "Obstacle surface"}.in(language), {}};
    core::GeoPoint const at = checked.subject.position;
    for (rules::RuleFinding const& finding : checked.result.findings) {
        if (!is_told(finding) || finding.rule->body == nullptr) {
            continue;
        }
        bool lowest = finding.judgement.verdict == Verdict::fail;
        for (rules::RuleOutline& outline : finding.rule->body->outlines(at, checked.around)) {
            surfaces.features.push_back({std::move(outline.wkb),
                                         fmt::format("{}: {}", surface_words(outline.name).in(language),
                                                     metres(outline.limit_amsl_m, language)),
                                         lowest ? Tone::bad : Tone::plain});
            lowest = false;
        }
    }
    if (surfaces.features.empty()) {
        return std::nullopt;
    }
    ShownBox shown(at, 500.0);
    core::MapLayer runways{MapStyle::runway, core::Words{"Đường cất hạ cánh", "Runway"}.in(language), {}};
    add_runways(checked, shown, runways);
    core::MapLayer place{MapStyle::place, core::Words{"Vị trí đề nghị", "Place proposed"}.in(language), {}};
    place.features.push_back({spatial::point_wkb(at), checked.subject.code.empty()
                                                          ? core::Words{"vị trí đề nghị", "place proposed"}.in(language)
                                                          : checked.subject.code});
    core::PageMap map;
    map.title = core::Words{"Bản đồ các bề mặt sân bay, mức là mét trên mực nước biển",
                            "Map of the aerodrome's surfaces, limits in metres above sea level"}
                    .in(language);
    map.shown = shown.box();
    map.height_mm = 75.0;
    map.layers = {std::move(surfaces), std::move(runways), std::move(place)};
    return map;
}

} // namespace hatang::desk
