// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// zone_limits: zones that carry a greatest height (max_height_m). Parameters: zones (kinds), of (height_m,
/// total_height_m, top_elevation_m; default total_height_m).
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class ZoneLimits final : public RuleBody {
public:
    explicit ZoneLimits(core::MapReader& reader) : m_kinds(read_zone_kinds(reader, "zones")) {
        std::string const of = reader.text("of", "total_height_m");
        m_of = of == "height_m"          ? Known::height_m
               : of == "top_elevation_m" ? Known::top_elevation_m
                                         : Known::total_height_m;
        if (of != "height_m" && of != "top_elevation_m" && of != "total_height_m") {
            reader.refuse({"'of' là height_m, total_height_m hoặc top_elevation_m",
                           "'of' is height_m, total_height_m or top_elevation_m"});
        }
    }
    Judgement judge(Case const& question) const override {
        if (!question.around.has_zones(m_kinds)) {
            return officer({"sổ chưa có vùng hạn chế chiều cao để đối chiếu",
                            "the register holds no height zone to check against"});
        }
        auto zones = limiting(question);
        if (zones.empty()) {
            return passes(question.with_words
                              ? core::Words{"không có vùng hạn chế chiều cao tại đây", "no height zone here"}
                              : core::Words{});
        }
        auto const height = question.subject.number(m_of);
        if (!height) {
            return officer_needs(question.attributes, m_of);
        }
        NearbyZone const& lowest = zones.front();
        double const limit = *lowest.zone->max_height_m;
        Judgement judgement = holds(Comparison::at_most, *height, limit) ? passes({}) : fails({});
        judgement.measured = Quantity{*height, "m"};
        judgement.limit = Limit{"<=", limit, "m"};
        judgement.others.push_back(other_of(lowest));
        if (question.with_words) {
            judgement.geometry_wkb = lowest.zone->wkb;
            auto const name = quoted_name(*lowest.zone);
            judgement.message = {
                fmt::format("cao {} trong {}, giới hạn {}", figure(*height, "m").vi, name, figure(limit, "m").vi),
                fmt::format("{} high inside {}, limit {}", figure(*height, "m").en, name, figure(limit, "m").en)};
        }
        return judgement;
    }
    void critical_heights(Case const& question, std::vector<double>& heights) const override {
        auto const mast = question.subject.number(Known::height_m);
        auto const measured = question.subject.number(m_of);
        for (NearbyZone const& near : limiting(question)) {
            heights.push_back(*near.zone->max_height_m - (mast && measured ? *measured - *mast : 0.0));
        }
    }
    std::vector<std::string> zone_kinds() const override { return m_kinds; }

private:
    /// Lowest limit first.
    std::vector<NearbyZone> limiting(Case const& question) const {
        auto zones = zones_of_kinds(question, m_kinds, 0.0);
        std::erase_if(zones, [](NearbyZone const& near) { return !near.zone->max_height_m; });
        std::stable_sort(zones.begin(), zones.end(), [](NearbyZone const& left, NearbyZone const& right) {
            return *left.zone->max_height_m < *right.zone->max_height_m;
        });
        return zones;
    }

    std::vector<std::string> m_kinds;
    Known m_of = Known::total_height_m;
};

} // namespace

std::shared_ptr<RuleBody const> read_zone_limits(core::MapReader& reader, Attributes const&) {
    return std::make_shared<ZoneLimits>(reader);
}

} // namespace hatang::rules
