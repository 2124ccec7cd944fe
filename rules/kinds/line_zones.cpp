// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
/// aerial_ban: no new aerial cable through zones of these kinds; dig_once: works are planned where trenches are asked
/// for, to be done together. Lines are tested along their whole length. Parameters: zones (kinds).
#include "rules/kinds/kinds.hpp"
#include "rules/kinds/support.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::rules {

namespace {

class LineZones final : public RuleBody {
public:
    LineZones(core::MapReader& reader, bool together)
        : m_kinds(read_zone_kinds(reader, "zones")), m_together(together) {}

    Judgement judge(Case const& question) const override {
        auto zones = question.subject.line_wkb.empty() ? question.around.zones_at(question.subject.position)
                                                       : question.around.zones_along(question.subject.line_wkb);
        std::erase_if(zones, [this](ZoneMark const* zone) {
            return std::find(m_kinds.begin(), m_kinds.end(), zone->kind) == m_kinds.end();
        });
        if (zones.empty()) {
            return question.around.has_zones(m_kinds)
                       ? passes({"không đi qua vùng nào thuộc loại này", "passes through no zone of these kinds"})
                       : officer({"sổ chưa có vùng nào thuộc loại này để đối chiếu",
                                  "the register holds no zone of these kinds to check against"});
        }
        Judgement judgement = fails({});
        for (ZoneMark const* const zone : zones) {
            judgement.others.push_back({"zone", zone->code, zone->name, std::nullopt});
        }
        judgement.geometry_wkb = zones.front()->wkb;
        auto const name = quoted_name(*zones.front());
        judgement.message =
            m_together ? core::Words{fmt::format("trong khu vực công trình {}: phối hợp thi công một lần", name),
                                     fmt::format("inside the works area {}: dig once, together", name)}
                       : core::Words{"đi qua " + name, "passes through " + name};
        return judgement;
    }
    std::vector<std::string> zone_kinds() const override { return m_kinds; }

private:
    std::vector<std::string> m_kinds;
    bool m_together;
};

} // namespace

std::shared_ptr<RuleBody const> read_aerial_ban(core::MapReader& reader, Attributes const&) {
    return std::make_shared<LineZones>(reader, false);
}

std::shared_ptr<RuleBody const> read_dig_once(core::MapReader& reader, Attributes const&) {
    return std::make_shared<LineZones>(reader, true);
}

} // namespace hatang::rules
