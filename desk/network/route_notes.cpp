// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/route_notes.hpp"

#include "core/network/codes.hpp"
#include "core/text/number.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"
#include "desk/network/network_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hatang::desk {

namespace {

using core::PlaceKind;
using rules::Judgement;
using rules::RuleSeverity;
using rules::Verdict;

constexpr std::size_t kNamed = 5; ///< of many things so many are named

/// "đường Bạch Đằng"; some layers have the word in the name already.
std::string with_word(std::string const& name) {
    return name.starts_with("Đường ") || name.starts_with("đường ") ? name : "đường " + name;
}

class Notes {
public:
    Notes(NoteParts const& parts, RouteStretch const& stretch, AlongPart const& along,
          spatial::MeasuredLine const& line)
        : m_parts(parts), m_stretch(stretch), m_along(along), m_line(line),
          m_middle((stretch.from + stretch.to) / 2.0) {}

    std::vector<RouteNote> make() {
        streets();
        due();
        works();
        find_places();
        poles();
        ducts();
        parallel();
        return std::move(m_notes);
    }

private:
    bool in_the_air() const { return m_parts.proposal.laying != RouteLaying::underground; }
    NetworkThing const& thing(std::size_t at) const { return m_parts.things[at]; }

    Judgement& add(std::string_view id, Verdict verdict, RuleSeverity severity, core::Words message) {
        Judgement judgement;
        judgement.verdict = verdict;
        judgement.message = std::move(message);
        m_notes.push_back({id, severity, std::move(judgement)});
        return m_notes.back().judgement;
    }
    static rules::Other other(NetworkThing const& thing) {
        return {std::string(core::place_kind(thing.kind).name), thing.code, thing.name, std::nullopt};
    }

    void streets() {
        if (!m_parts.layers.streets) {
            add("street-state", Verdict::needs_officer, RuleSeverity::warning,
                {"sổ chưa có lớp đường để đối chiếu", "the register holds no streets to check against"});
            return;
        }
        bool any = false;
        for (auto const& each : m_along.streets) {
            if (holds(each.intervals, m_middle)) {
                any = true;
                street(thing(each.thing));
            }
        }
        if (!any) {
            add("no-street", Verdict::not_applicable, RuleSeverity::info,
                {"không đi dọc đường nào trong sổ", "runs along no street of the register"});
        }
    }

    void street(NetworkThing const& street) {
        auto const name = street.name.empty() ? street.code : street.name;
        if (!in_the_air()) {
            return;
        }
        auto const state =
            street.state.empty() ? core::Words{"chưa rõ", "unknown"} : core::cable_states().label(street.state);
        if (street.state == "underground") {
            auto& note =
                add("street-state", Verdict::needs_officer, RuleSeverity::warning,
                    {fmt::format("{} đã ngầm hóa: xin kéo cáp trên không ở đường đã hạ ngầm", with_word(name)),
                     fmt::format("the cables of {} are underground already: new aerial cable is asked for", name)});
            note.others.push_back(other(street));
            return;
        }
        auto& note = add("street-state", street.state.empty() ? Verdict::not_applicable : Verdict::pass,
                         street.state.empty() ? RuleSeverity::info : RuleSeverity::warning,
                         {fmt::format("{}: {}", with_word(name), core::lower_first(state.vi)),
                          fmt::format("{}: {}", name, core::lower_first(state.en))});
        note.others.push_back(other(street));
    }

    /// Streets that a programme puts underground: in the phase of the day, or later.
    void due() {
        for (auto const& each : m_along.due) {
            if (m_middle < each.from || m_middle > each.to) {
                continue;
            }
            bool const asks = in_the_air() && each.in_phase;
            auto const name = each.street_name.empty() ? each.cause_name : each.street_name;
            auto const vi = each.until ? ", đến " + core::format_vietnamese(*each.until) : std::string();
            auto const en = each.until ? ", by " + core::format_iso(*each.until) : std::string();
            auto& note =
                add("street-due", asks ? Verdict::needs_officer : Verdict::not_applicable,
                    asks ? RuleSeverity::warning : RuleSeverity::info,
                    {fmt::format("{} sẽ hạ ngầm theo chương trình {} {}{}", with_word(name), each.programme, each.phase,
                                 vi),
                     fmt::format("{} goes underground in programme {} {}{}", name, each.programme, each.phase, en)});
            note.others.push_back({"programme_item", each.cause, each.cause_name, std::nullopt});
        }
    }

    void works() {
        std::vector<rules::Other> here;
        for (auto const* const zone : m_parts.around.zones_at(m_line.point_at(m_middle))) {
            if (zone->kind == "works_area") {
                here.push_back({"zone", zone->code, zone->name, std::nullopt});
            }
        }
        if (!here.empty()) {
            auto const name = here.front().name.empty() ? here.front().code : here.front().name;
            auto& note = add("works-area", Verdict::needs_officer, RuleSeverity::warning,
                             {fmt::format("trong khu vực công trình '{}': phối hợp thi công một lần", name),
                              fmt::format("inside the works area '{}': dig once, together", name)});
            note.others = std::move(here);
        } else if (!in_the_air()) {
            add("works-area", m_parts.layers.works ? Verdict::pass : Verdict::needs_officer, RuleSeverity::warning,
                m_parts.layers.works ? core::Words{"không nằm trong khu vực công trình nào", "inside no works area"}
                                     : core::Words{"sổ chưa có khu vực công trình để đối chiếu",
                                                   "the register holds no works areas to check against"});
        }
    }

    void find_places() {
        auto const from = m_line.metres_before(m_stretch.from);
        auto const to = m_line.metres_before(m_stretch.to);
        double const step = std::max(1.0, m_parts.question.tolerances.near_m / 3.0);
        for (double at = from;; at = std::min(at + step, to)) {
            auto const point = m_line.point_at(position_at(m_line, at));
            m_parts.places.within(point, m_parts.question.tolerances.near_m, [&](spatial::NearLine const& near) {
                m_places.insert(m_parts.place_things[static_cast<std::size_t>(near.key)]);
            });
            if (at >= to) {
                break;
            }
        }
    }

    std::vector<std::size_t> places(PlaceKind kind, Room room) const {
        std::vector<std::size_t> found;
        std::copy_if(m_places.begin(), m_places.end(), std::back_inserter(found),
                     [&](std::size_t at) { return thing(at).kind == kind && thing(at).room() == room; });
        return found;
    }

    void name(Judgement& judgement, std::vector<std::size_t> const& found) const {
        for (std::size_t i = 0; i < std::min(found.size(), kNamed); ++i) {
            judgement.others.push_back(other(thing(found[i])));
        }
    }

    void poles() {
        if (!in_the_air()) {
            return;
        }
        auto const with = places(PlaceKind::pole, Room::some);
        auto const without = places(PlaceKind::pole, Room::none);
        auto const unknown = places(PlaceKind::pole, Room::unknown);
        auto const near = static_cast<int>(m_parts.question.tolerances.near_m);
        if (with.empty() && without.empty() && unknown.empty()) {
            add("poles", m_parts.layers.poles ? Verdict::needs_officer : Verdict::not_applicable,
                m_parts.layers.poles ? RuleSeverity::warning : RuleSeverity::info,
                m_parts.layers.poles ? core::Words{fmt::format("không có cột nào trong vòng {} m", near),
                                                   fmt::format("no pole within {} m", near)}
                                     : core::Words{"sổ chưa có lớp cột", "the register holds no poles"});
            return;
        }
        bool const full = with.empty() && unknown.empty();
        auto& note = add("poles", full ? Verdict::needs_officer : Verdict::not_applicable,
                         full ? RuleSeverity::warning : RuleSeverity::info,
                         {fmt::format("trong vòng {} m: {} cột còn chỗ, {} cột hết chỗ, {} cột chưa rõ", near,
                                      with.size(), without.size(), unknown.size()),
                          fmt::format("within {} m: {} poles with room, {} without, {} unknown", near, with.size(),
                                      without.size(), unknown.size())});
        note.measured = rules::Quantity{static_cast<double>(with.size()), "poles"};
        name(note, full ? without : with);
    }

    void ducts() {
        auto const with = places(PlaceKind::duct, Room::some);
        if (with.empty()) {
            return;
        }
        std::string names;
        for (std::size_t i = 0; i < std::min(with.size(), kNamed); ++i) {
            names += (names.empty() ? "" : ", ") + thing(with[i]).code;
        }
        auto& note = add("ducts", Verdict::not_applicable, RuleSeverity::info,
                         {fmt::format("gần đây có {} đoạn cống còn chỗ: {}", with.size(), names),
                          fmt::format("{} ducts with room nearby: {}", with.size(), names)});
        note.measured = rules::Quantity{static_cast<double>(with.size()), "ducts"};
        name(note, with);
    }

    void parallel() {
        std::vector<std::size_t> own;
        std::vector<std::size_t> others;
        auto const operators = m_parts.proposal.subject.texts(rules::Known::operators);
        for (auto const& each : m_along.parallel) {
            auto const& line = thing(each.thing);
            if (line.kind == PlaceKind::duct || !holds(each.intervals, m_middle)) {
                continue;
            }
            bool const mine = std::find(operators.begin(), operators.end(), line.owner_key) != operators.end();
            (mine ? own : others).push_back(each.thing);
        }
        tell_parallel(own, true);
        tell_parallel(others, false);
    }

    void tell_parallel(std::vector<std::size_t> const& lines, bool own) {
        if (lines.empty()) {
            return;
        }
        std::string names;
        for (std::size_t i = 0; i < std::min(lines.size(), kNamed); ++i) {
            names += (names.empty() ? "" : ", ") + thing(lines[i]).code;
        }
        // a second line of one's own is asked about; those of others are what sharing starts from
        auto& note =
            add("parallel", own ? Verdict::needs_officer : Verdict::not_applicable,
                own ? RuleSeverity::warning : RuleSeverity::info,
                own ? core::Words{fmt::format("song song với tuyến của chính doanh nghiệp: {}", names),
                                  fmt::format("parallel to the operator's own line: {}", names)}
                    : core::Words{fmt::format("song song với {} tuyến của đơn vị khác: {}", lines.size(), names),
                                  fmt::format("parallel to {} lines of others: {}", lines.size(), names)});
        name(note, lines);
    }

    NoteParts const& m_parts;
    RouteStretch const& m_stretch;
    AlongPart const& m_along;
    spatial::MeasuredLine const& m_line;
    double m_middle;
    std::set<std::size_t> m_places;
    std::vector<RouteNote> m_notes;
};

} // namespace

std::vector<RouteNote> notes_of(NoteParts const& parts, RouteStretch const& stretch, AlongPart const& along,
                                spatial::MeasuredLine const& part_line) {
    return Notes(parts, stretch, along, part_line).make();
}

} // namespace hatang::desk
