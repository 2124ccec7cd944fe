// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/ledger/ledger.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/no_findings.hpp"
#include "desk/ledger/labels.hpp"
#include "desk/ledger/reports.hpp"
#include "desk/ledger/stretches.hpp"
#include "desk/ledger/units.hpp"
#include "desk/programmes/item_overlays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hatang::desk {

namespace {

using core::AdminLevel;
using ledger::Route;
using ledger::Street;
using ledger::Stretch;

std::vector<LedgerBy> groups_of(std::vector<std::string> const& words) {
    std::vector<LedgerBy> by;
    for (auto const& word : words) {
        auto const group = find_ledger_group(word);
        if (!group) {
            throw core::usage_error(
                {fmt::format("không cộng được theo \"{}\"", word), fmt::format("there is no ledger by \"{}\"", word)},
                {"street, segment, side, ward, district, state, operator, programme, phase",
                 "street, segment, side, ward, district, state, operator, programme, phase"});
        }
        if (std::ranges::find(by, *group) == by.end()) {
            by.push_back(*group);
        }
    }
    return by.empty() ? std::vector{LedgerBy::street} : by;
}

std::set<std::string> state_codes(std::vector<std::string> const& words) {
    std::set<std::string> codes;
    for (auto const& word : words) {
        auto const* const entry = core::cable_states().find(word);
        if (entry == nullptr) {
            throw core::usage_error({fmt::format("không có trạng thái cáp \"{}\"", word),
                                     fmt::format("there is no state of cables \"{}\"", word)},
                                    {"aerial, bundled, underground, none", "aerial, bundled, underground, none"});
        }
        codes.insert(entry->code);
    }
    return codes;
}

/// Owners that are no known operator go by their names as written.
std::set<std::string> operator_codes(std::vector<std::string> const& words) {
    std::set<std::string> codes;
    for (auto const& word : words) {
        auto const* const entry = core::operators().find(word);
        codes.insert(entry != nullptr ? entry->code : word);
    }
    return codes;
}

/// What hangs on a stretch, from its routes; the street's own word where there are none.
struct OnStretch {
    CableState state = CableState::unknown;
    std::vector<std::string> operators; ///< labels, each once
    bool against_street = false;
};

/// The street's state with what its routes say. A bundle is made of cables in the air.
CableState state_with(CableState laid, CableState street) {
    bool const tidied = laid == CableState::aerial && street == CableState::bundled;
    return laid == CableState::unknown || tidied ? street : laid;
}

OnStretch cables_on(Stretch const& stretch, Street const& street, std::vector<Route> const& routes) {
    OnStretch on{street.state, {}, false};
    CableState laid = CableState::unknown;
    CableState passed_on = CableState::unknown;
    bool ended = false;
    for (auto const at : stretch.routes) {
        auto const& route = routes[at];
        if (route.ended) {
            ended = true;
            continue;
        }
        auto& of = std::ranges::binary_search(stretch.passed_on, at) ? passed_on : laid;
        of = std::min(of, route.state);
        auto const label = ledger::operator_key(route);
        if (std::ranges::find(on.operators, label) == on.operators.end()) {
            on.operators.push_back(label);
        }
    }
    on.state = state_with(laid, street.state);
    if (passed_on < on.state) { // what another record has opens the stretch, but does not close it
        on.state = state_with(passed_on, on.state);
    }
    on.against_street = street.state != CableState::unknown && street.state != on.state;
    if (ended && on.operators.empty() && street.state == CableState::unknown) {
        on.state = CableState::none; // all its routes were removed
    }
    return on;
}

/// One row that takes a stretch.
struct RowOfStretch {
    std::vector<LedgerGroup> groups;
    bool done = false; ///< of the programme item that stands for the row
    bool late = false;
};

/// Sums stretches into rows.
class Sums {
public:
    Sums(Ledger& ledger, bool geometry) : m_ledger(ledger), m_geometry(geometry) {}

    /// \p rows: one for each operator and programme; the total takes the stretch once.
    void add(Stretch const& stretch, Street const& street, CableState state, std::vector<RowOfStretch> const& rows) {
        bool done = false;
        bool late = false;
        for (auto const& [groups, item_done, item_late] : rows) {
            std::string identity;
            for (auto const& group : groups) {
                identity += group.key + '\x1f';
            }
            auto const [found, is_new] = m_rows.try_emplace(identity, m_ledger.rows.size());
            if (is_new) {
                m_ledger.rows.emplace_back().groups = groups;
                m_streets.emplace_back();
            }
            auto& row = m_ledger.rows[found->second];
            add_to(row, m_streets[found->second], stretch, state);
            row.done_mm += item_done ? stretch.counted_mm : 0;
            row.late_mm += item_late ? stretch.counted_mm : 0;
            done = done || item_done;
            late = late || item_late;
            if (m_geometry && stretch.line) {
                row.lines.push_back(street.lines[*stretch.line].part(stretch.from, stretch.to));
            }
        }
        add_to(m_ledger.total, m_all_streets, stretch, state);
        m_ledger.total.done_mm += done ? stretch.counted_mm : 0;
        m_ledger.total.late_mm += late ? stretch.counted_mm : 0;
        if (stretch.repeated) {
            m_ledger.repeated_mm += stretch.line_mm;
        } else if (stretch.side_by_side > 1) {
            m_ledger.side_by_side_mm += stretch.line_mm - stretch.counted_mm;
        }
    }

private:
    static void add_to(LedgerRow& row, std::set<std::size_t>& streets, Stretch const& stretch, CableState state) {
        row.state_mm[static_cast<std::size_t>(state)] += stretch.counted_mm;
        row.counted_mm += stretch.counted_mm;
        row.line_mm += stretch.line_mm;
        streets.insert(stretch.street);
        row.segments = static_cast<std::int64_t>(streets.size());
    }

    Ledger& m_ledger;
    bool m_geometry;
    std::map<std::string, std::size_t> m_rows;
    std::vector<std::set<std::size_t>> m_streets;
    std::set<std::size_t> m_all_streets;
};

bool asks_for_a_place(PlaceFilterWords const& words) {
    return !words.place.communes.empty() || !words.place.districts.empty() || !words.place.provinces.empty();
}

/// All that one ledger is made from.
class Maker {
public:
    Maker(LedgerWords const& words, PlaceFilterParts const& readers, core::FindingSink& findings)
        : m_words(words), m_readers(readers), m_reports(findings), m_states(state_codes(words.states)),
          m_operators(operator_codes(words.operators)) {
        m_day = words.streets.place.as_of ? *words.streets.place.as_of : words.streets.place.today.value();
        m_ledger.by = groups_of(words.by);
        read(findings);
        read_units();
    }

    Ledger make() {
        auto const overlays = overlays_of(m_items, m_streets);
        ledger::Stretches const stretches({m_streets, m_routes, m_wards ? &*m_wards : nullptr,
                                           m_districts ? &*m_districts : nullptr, m_within ? &*m_within : nullptr,
                                           m_items.empty() ? nullptr : &overlays},
                                          {m_words.side_by_side_m, has(LedgerBy::side)});
        Sums sums(m_ledger, m_words.geometry);
        stretches.visit([&](Stretch const& stretch) { take(stretch, sums); });
        for (std::size_t route = 0; route < m_routes.size() && reads_everything(); ++route) {
            if (!stretches.placed(route)) {
                m_reports.route_off_streets(m_routes[route]);
            }
        }
        m_reports.end(m_streets);
        ledger::sort_rows(m_ledger);
        return std::move(m_ledger);
    }

private:
    bool has(LedgerBy group) const { return std::ranges::find(m_ledger.by, group) != m_ledger.by.end(); }

    bool reads_everything() const {
        auto const& place = m_words.streets.place;
        return !asks_for_a_place(m_words.streets) && place.text.empty() && place.where.empty() && place.box.empty();
    }

    void read(core::FindingSink& findings) {
        auto query = make_place_query(core::PlaceKind::street, m_words.streets, m_readers);
        if (asks_for_a_place(m_words.streets)) {
            auto words = m_words.streets.place;
            words.where.clear();
            m_within.emplace(m_readers.admin, make_site_query(words, m_readers.admin, m_readers.sites), m_day);
        }
        query.communes.clear(); // places of lines are found by their lines
        query.communes_then.clear();
        query.districts_then.clear();
        m_streets = ledger::read_streets(m_readers.places, query);
        if (has(LedgerBy::programme) || has(LedgerBy::phase)) {
            read_programmes_asked(query.as_of);
        }
        core::NoFindings nowhere; // streets that were not asked for are no mistake of a route
        m_routes = ledger::read_routes(m_readers.places, query.as_of, m_day, m_streets,
                                       reads_everything() ? findings : nowhere);
    }

    void read_programmes_asked(core::AsOf const& as_of) {
        for (auto const& code : m_words.programmes) {
            m_programmes.push_back(require_programme(m_readers.places, as_of, code));
        }
        if (m_words.programmes.empty()) {
            m_programmes = read_programmes(m_readers.places, as_of);
        }
        m_items = read_items(m_readers.places, m_programmes, {as_of, m_day});
    }

    void read_units() {
        auto const box = ledger::box_of(m_streets);
        auto const day = m_words.units_on.value_or(m_day);
        if (has(LedgerBy::ward) || m_within) {
            m_wards.emplace(m_readers.admin, AdminLevel::commune, day, box);
        }
        if (has(LedgerBy::district)) {
            m_districts.emplace(m_readers.admin, AdminLevel::district, ledger::district_day(day), box);
        }
        bool const no_wards = has(LedgerBy::ward) && m_wards->empty();
        if (box && (no_wards || (m_districts && m_districts->empty()))) {
            auto const asked = no_wards ? day : ledger::district_day(day);
            throw core::not_found_error(
                {fmt::format("không có ranh giới nào ngày {} quanh các đoạn đường trong sổ",
                             core::format_vietnamese(asked)),
                 fmt::format("the register has no outlines on {} around its streets", core::format_iso(asked))},
                {"nhập ranh giới bằng 'hatang import admin', hoặc chọn ngày khác bằng --units-on",
                 "import outlines with 'hatang import admin', or choose another day with --units-on"});
        }
    }

    void take(Stretch const& stretch, Sums& sums) {
        auto const& street = m_streets[stretch.street];
        auto const on = cables_on(stretch, street, m_routes);
        if (!m_states.empty() && !m_states.contains(ledger::state_code(on.state))) {
            return;
        }
        auto operators = on.operators;
        if (!m_operators.empty()) {
            std::erase_if(operators, [this](auto const& each) { return !m_operators.contains(each); });
            if (operators.empty()) {
                return;
            }
        }
        bool const outside = (has(LedgerBy::ward) && !stretch.ward) || (has(LedgerBy::district) && !stretch.district);
        m_ledger.outside_mm += outside ? stretch.line_mm : 0;
        m_reports.stretch(stretch, outside, on.against_street);
        sums.add(stretch, street, on.state, rows_of(stretch, street, on.state, operators));
    }

    LedgerGroup item_group(LedgerBy by, ProgrammeItem const* item) const {
        if (item == nullptr) {
            return {};
        }
        auto const programme = std::ranges::find(m_programmes, item->programme, &Programme::code);
        if (by == LedgerBy::programme) {
            return {programme->code, programme->name.empty() ? programme->code : programme->name, programme->code};
        }
        auto const* const phase = programme->find_phase(item->phase);
        auto const name = phase == nullptr || phase->name.empty() ? item->phase : phase->name;
        return {programme->code + "|" + item->phase, name, item->phase};
    }

    LedgerGroup group_of(LedgerBy by, Stretch const& stretch, Street const& street, CableState state) const {
        switch (by) {
        case LedgerBy::street: return {street.key, street.name, street.name};
        case LedgerBy::segment: return {street.code, street.code, street.code};
        case LedgerBy::side: return ledger::side_group(street.side);
        case LedgerBy::ward: return ledger::unit_group(m_wards ? &*m_wards : nullptr, stretch.ward);
        case LedgerBy::district: return ledger::unit_group(m_districts ? &*m_districts : nullptr, stretch.district);
        case LedgerBy::state: return ledger::state_group(state);
        case LedgerBy::cable_operator:
        case LedgerBy::programme:
        case LedgerBy::phase: break;
        }
        return {};
    }

    std::vector<RowOfStretch> rows_of(Stretch const& stretch, Street const& street, CableState state,
                                      std::vector<std::string> operators) const {
        if (operators.empty() || !has(LedgerBy::cable_operator)) {
            operators.assign(1, "");
        }
        auto const counting = counting_items(stretch.overlays, m_items, m_day);
        std::vector<ProgrammeItem const*> items;
        for (auto const at : counting) {
            items.push_back(&m_items[at]);
        }
        if (items.empty()) {
            items.push_back(nullptr);
        }
        std::vector<RowOfStretch> rows;
        for (auto const& each : operators) {
            for (auto const* const item : items) {
                auto& row = rows.emplace_back();
                row.done = item != nullptr && item->done_by(m_day);
                row.late = item != nullptr && item->late_on(m_day);
                for (auto const by : m_ledger.by) {
                    bool const of_item = by == LedgerBy::programme || by == LedgerBy::phase;
                    row.groups.push_back(of_item                          ? item_group(by, item)
                                         : by == LedgerBy::cable_operator ? ledger::operator_group(each)
                                                                          : group_of(by, stretch, street, state));
                }
            }
        }
        return rows;
    }

    LedgerWords const& m_words;
    PlaceFilterParts const& m_readers;
    ledger::Reports m_reports;
    std::set<std::string> m_states;
    std::set<std::string> m_operators;
    core::Date m_day;
    std::vector<Street> m_streets;
    std::vector<Route> m_routes;
    std::vector<Programme> m_programmes;
    std::vector<ProgrammeItem> m_items;
    std::optional<ledger::Units> m_wards;
    std::optional<ledger::Units> m_districts;
    std::optional<ledger::UnitFilter> m_within;
    Ledger m_ledger;
};

} // namespace

std::optional<LedgerBy> find_ledger_group(std::string_view word) {
    static constexpr std::pair<std::string_view, LedgerBy> kGroups[] = {
        {"street", LedgerBy::street},
        {"segment", LedgerBy::segment},
        {"side", LedgerBy::side},
        {"ward", LedgerBy::ward},
        {"district", LedgerBy::district},
        {"state", LedgerBy::state},
        {"operator", LedgerBy::cable_operator},
        {"programme", LedgerBy::programme},
        {"phase", LedgerBy::phase},
    };
    auto const* const found = std::ranges::find(kGroups, word, &std::pair<std::string_view, LedgerBy>::first);
    return found != std::end(kGroups) ? std::optional(found->second) : std::nullopt;
}

Ledger make_ledger(LedgerWords const& words, PlaceFilterParts const& readers, core::FindingSink& findings) {
    return Maker(words, readers, findings).make();
}

} // namespace hatang::desk
