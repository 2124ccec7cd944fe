// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// zone_prohibits: not allowed inside zones of these kinds; proximity: not within a radius of them; street_front: not
/// on the frontage of a street. Parameters: zones (kinds; street_front: fixed), within_m (proximity), named (proximity:
/// only zones whose name holds one of these words; of a zone without a name nobody can tell).
#include "core/text/search_key.hpp"
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class ZoneProhibits final : public RuleBody {
public:
    ZoneProhibits(std::vector<std::string> kinds, double within_m, std::vector<std::string> const& named = {})
        : m_kinds(std::move(kinds)), m_within(within_m) {
        std::transform(named.begin(), named.end(), std::back_inserter(m_named), core::search_key);
    }

    Judgement judge(Case const& question) const override {
        auto zones = zones_of_kinds(question, m_kinds, m_within);
        std::erase_if(zones, [this](NearbyZone const& near) { return !may_be_meant(*near.zone); });
        if (zones.empty()) {
            return question.around.has_zones(m_kinds) ? nothing_near(question) : no_layer(question);
        }
        auto const surely = std::find_if(zones.begin(), zones.end(),
                                         [this](NearbyZone const& near) { return surely_meant(*near.zone); });
        if (surely == zones.end()) {
            return nameless(question, zones.front());
        }
        zones.erase(zones.begin(), surely);
        Judgement judgement = fails({});
        for (NearbyZone const& near : zones) {
            judgement.others.push_back(other_of(near));
        }
        judgement.geometry_wkb = question.with_words ? zones.front().zone->wkb : std::string();
        if (m_within > 0.0) {
            judgement.measured = Quantity{zones.front().distance_m, "m"};
            judgement.limit = Limit{">", m_within, "m"};
        }
        if (question.with_words) {
            judgement.message = words_of_failure(zones.front());
        }
        return judgement;
    }
    void boundaries(Case const& question, spatial::BoundaryCollector& collector) const override {
        if (m_within <= 0.0) {
            return;
        }
        for (NearbyZone const& near : zones_of_kinds(question, m_kinds, m_within + collector.within_m())) {
            collector.add_geometry(near.zone->wkb, near.zone->reach_m + m_within);
        }
    }
    double reach_m() const override { return m_within; }
    std::vector<std::string> zone_kinds() const override { return m_kinds; }

private:
    bool surely_meant(ZoneMark const& zone) const {
        std::string const name = m_named.empty() ? std::string() : core::search_key(zone.name);
        return m_named.empty() || std::any_of(m_named.begin(), m_named.end(), [&name](std::string const& word) {
                   return name.find(word) != std::string::npos;
               });
    }
    bool may_be_meant(ZoneMark const& zone) const { return zone.name.empty() || surely_meant(zone); }
    static Judgement nameless(Case const& question, NearbyZone const& near) {
        auto const distance = figure(near.distance_m, "m");
        Judgement judgement =
            officer({fmt::format("cách vùng {} {}; vùng chưa có tên nên chưa rõ có thuộc diện này không",
                                 near.zone->code, distance.vi),
                     fmt::format("{} from zone {}; it has no name, so that nobody can tell whether "
                                 "it is meant",
                                 distance.en, near.zone->code)});
        judgement.others.push_back(other_of(near));
        judgement.geometry_wkb = question.with_words ? near.zone->wkb : std::string();
        return judgement;
    }
    core::Words words_of_failure(NearbyZone const& near) const {
        auto const name = quoted_name(*near.zone);
        if (near.distance_m > 0.0) {
            auto const distance = figure(near.distance_m, "m");
            auto const limit = figure(m_within, "m");
            return {fmt::format("cách {} {}, phải ngoài bán kính {}", name, distance.vi, limit.vi),
                    fmt::format("{} from {}; it must lie outside {}", distance.en, name, limit.en)};
        }
        return {"nằm trong " + name, "inside " + name};
    }
    Judgement nothing_near(Case const& question) const {
        return passes(question.with_words
                          ? core::Words{"không nằm trong vùng nào thuộc loại này", "in no zone of these kinds"}
                          : core::Words{});
    }
    /// Nothing to check against is not a pass.
    Judgement no_layer(Case const& question) const {
        return officer(question.with_words ? core::Words{"sổ chưa có vùng nào thuộc loại này để đối chiếu",
                                                         "the register holds no zone of these kinds to check against"}
                                           : core::Words{});
    }

    std::vector<std::string> m_kinds;
    double m_within;
    std::vector<std::string> m_named; ///< search keys
};

} // namespace

std::shared_ptr<RuleBody const> read_zone_prohibits(core::MapReader& reader, Attributes const&) {
    return std::make_shared<ZoneProhibits>(read_zone_kinds(reader, "zones"), 0.0);
}

std::shared_ptr<RuleBody const> read_proximity(core::MapReader& reader, Attributes const&) {
    double const within = reader.need_number("within_m");
    if (within <= 0.0) {
        reader.refuse({"'within_m' phải lớn hơn 0", "'within_m' must be more than 0"});
    }
    return std::make_shared<ZoneProhibits>(read_zone_kinds(reader, "zones"), within, reader.texts("named"));
}

std::shared_ptr<RuleBody const> read_street_front(core::MapReader&, Attributes const&) {
    return std::make_shared<ZoneProhibits>(std::vector<std::string>{"street_front"}, 0.0);
}

} // namespace hatang::rules
