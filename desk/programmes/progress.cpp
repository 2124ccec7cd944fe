// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/progress.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/collate.hpp"
#include "desk/ledger/labels.hpp"
#include "desk/programmes/periods.hpp"
#include "desk/programmes/portions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace hatang::desk {

namespace {

using core::Date;

constexpr std::array<std::pair<std::string_view, ProgressBy>, 11> kGroups{{{"programme", ProgressBy::programme},
                                                                           {"phase", ProgressBy::phase},
                                                                           {"item", ProgressBy::item},
                                                                           {"street", ProgressBy::street},
                                                                           {"ward", ProgressBy::ward},
                                                                           {"district", ProgressBy::district},
                                                                           {"operator", ProgressBy::cable_operator},
                                                                           {"month", ProgressBy::month},
                                                                           {"quarter", ProgressBy::quarter},
                                                                           {"half", ProgressBy::half},
                                                                           {"year", ProgressBy::year}}};

bool is_period(ProgressBy by) {
    return by >= ProgressBy::month;
}

/// Rows of these do not hold whole items.
bool cuts_items(ProgressBy by) {
    return by == ProgressBy::ward || by == ProgressBy::district || by == ProgressBy::cable_operator;
}

std::vector<ProgressBy> groups_of(std::vector<std::string> const& words) {
    std::vector<ProgressBy> by;
    for (auto const& word : words) {
        auto const group = find_progress_group(word);
        if (!group) {
            auto const known = fmt::format("{}", fmt::join(progress_groups(), ", "));
            throw core::usage_error(
                {fmt::format("không cộng được theo \"{}\"", word), fmt::format("there is no progress by \"{}\"", word)},
                {known, known});
        }
        if (std::ranges::find(by, *group) == by.end()) {
            by.push_back(*group);
        }
    }
    return by.empty() ? std::vector{ProgressBy::programme} : by;
}

/// What a row's forecast needs beside the row.
struct RowItems {
    std::set<std::size_t> planned;
    std::set<std::size_t> done;
    std::set<std::size_t> late;
    std::optional<Date> begins;
};

class Maker {
public:
    Maker(ProgressWords const& words, PlaceFilterParts const& readers) : m_words(words) {
        m_progress.by = groups_of(words.by);
        m_progress.since = words.since.has_value();
        m_programmes = asked_programmes(words, readers.places);
        m_time = {words.as_of, words.day};
        m_items = read_items(readers.places, m_programmes, m_time);
    }

    Progress make(PlaceFilterParts const& readers, core::FindingSink& findings) {
        PortionWords const asked{has(ProgressBy::ward), has(ProgressBy::district), has(ProgressBy::cable_operator),
                                 m_words.geometry, m_words.units_on};
        m_portions = measure_items(m_items, readers, m_time, asked, findings);
        for (auto const& portion : m_portions.all) {
            take(portion);
        }
        bool const whole = std::ranges::none_of(m_progress.by, cuts_items);
        for (std::size_t at = 0; at < m_progress.rows.size(); ++at) {
            finish(m_progress.rows[at], m_row_items[at], whole);
        }
        finish(m_progress.total, m_total_items, true);
        m_progress.total.target_on.reset();
        m_progress.total.done_on.reset();
        sort_rows();
        return std::move(m_progress);
    }

private:
    bool has(ProgressBy group) const { return std::ranges::find(m_progress.by, group) != m_progress.by.end(); }

    Programme const& programme_of(ProgrammeItem const& item) const {
        return *std::ranges::find(m_programmes, item.programme, &Programme::code);
    }

    LedgerGroup phase_group(ProgrammeItem const& item) const {
        auto const& programme = programme_of(item);
        auto const* const phase = programme.find_phase(item.phase);
        if (phase == nullptr) {
            return {item.programme + "\x1e~", "", item.phase};
        }
        auto const first = phase->first_day ? core::format_iso(*phase->first_day) : std::string();
        return {item.programme + "\x1e" + first + phase->code, phase->name.empty() ? phase->code : phase->name,
                phase->code};
    }

    LedgerGroup unit_of(Portion const& portion, bool ward) const {
        auto const& units = ward ? m_portions.wards : m_portions.districts;
        auto const& name = ward ? portion.ward_name : portion.district_name;
        auto const& key = ward ? portion.ward : portion.district;
        if (!key && !name.empty()) {
            return {name, name, ward ? portion.ward_code : ""};
        }
        auto group = ledger::unit_group(units ? &*units : nullptr, key);
        group.key = group.label; // a structure and a street of one ward stand in one row
        return group;
    }

    LedgerGroup group_of(ProgressBy by, Portion const& portion, std::optional<Date> const& on,
                         std::string const& cable_operator) const {
        auto const& item = m_items[portion.item];
        switch (by) {
        case ProgressBy::programme: {
            auto const& name = programme_of(item).name;
            return {item.programme, name.empty() ? item.programme : name, item.programme};
        }
        case ProgressBy::phase: return phase_group(item);
        case ProgressBy::item: return {item.programme + "\x1e" + item.code, item.code, item.code};
        case ProgressBy::street: return {ledger::street_key(item.street), item.street, item.street};
        case ProgressBy::ward: return unit_of(portion, true);
        case ProgressBy::district: return unit_of(portion, false);
        case ProgressBy::cable_operator: return ledger::operator_group(cable_operator);
        case ProgressBy::month:
        case ProgressBy::quarter:
        case ProgressBy::half:
        case ProgressBy::year: break;
        }
        auto const period = on ? period_of(*on, by) : std::string();
        return {period, period, period};
    }

    /// Rows that take the portion, once for each operator; \p on decides the period.
    std::vector<std::size_t> rows_of(Portion const& portion, std::optional<Date> const& on) {
        auto operators = portion.operators;
        if (operators.empty() || !has(ProgressBy::cable_operator)) {
            operators.assign(1, "");
        }
        std::vector<std::size_t> rows;
        for (auto const& each : operators) {
            std::vector<LedgerGroup> groups;
            std::string identity;
            for (auto const by : m_progress.by) {
                groups.push_back(group_of(by, portion, on, each));
                identity += groups.back().key + '\x1f';
            }
            auto const [found, is_new] = m_index.try_emplace(identity, m_progress.rows.size());
            if (is_new) {
                m_progress.rows.emplace_back().groups = std::move(groups);
                m_row_items.emplace_back();
            }
            rows.push_back(found->second);
        }
        return rows;
    }

    void take(Portion const& portion) {
        auto const& item = m_items[portion.item];
        for (auto const row : rows_of(portion, item.target_on)) {
            plan(m_progress.rows[row], m_row_items[row], portion);
        }
        plan(m_progress.total, m_total_items, portion);
        if (!item.done_by(m_words.day)) {
            return;
        }
        for (auto const row : rows_of(portion, item.done_on)) {
            done(m_progress.rows[row], m_row_items[row], portion);
        }
        done(m_progress.total, m_total_items, portion);
    }

    void plan(ProgressRow& row, RowItems& items, Portion const& portion) const {
        auto const& item = m_items[portion.item];
        row.planned_mm += portion.mm;
        row.due_mm += item.target_on && *item.target_on <= m_words.day ? portion.mm : 0;
        row.left_mm += item.done_by(m_words.day) ? 0 : portion.mm;
        row.late_mm += item.late_on(m_words.day) ? portion.mm : 0;
        row.stated_only_mm += portion.from == LengthFrom::stated ? portion.mm : 0;
        row.lines.insert(row.lines.end(), portion.lines.begin(), portion.lines.end());
        items.planned.insert(portion.item);
        if (has(ProgressBy::item)) {
            row.target_on = item.target_on;
            row.done_on = item.done_by(m_words.day) ? item.done_on : std::nullopt;
        }
        if (item.late_on(m_words.day)) {
            items.late.insert(portion.item);
        }
        auto const& programme = programme_of(item);
        auto const* const phase = programme.find_phase(item.phase);
        auto const begins = phase != nullptr && phase->first_day ? phase->first_day : programme.begins_on;
        if (begins && (!items.begins || *begins < *items.begins)) {
            items.begins = begins;
        }
    }

    void done(ProgressRow& row, RowItems& items, Portion const& portion) const {
        row.done_mm += portion.mm;
        row.done_since_mm += m_words.since && *m_items[portion.item].done_on > *m_words.since ? portion.mm : 0;
        items.done.insert(portion.item);
    }

    void finish(ProgressRow& row, RowItems const& items, bool whole) const {
        row.items = static_cast<std::int64_t>(items.planned.size());
        row.items_done = static_cast<std::int64_t>(items.done.size());
        row.items_late = static_cast<std::int64_t>(items.late.size());
        if (whole) {
            std::int64_t stated = 0;
            for (auto const at : items.planned) {
                stated += std::llround(m_items[at].stated_m.value_or(0.0) * 1000.0);
            }
            row.as_stated_mm = stated;
        }
        bool const rows_forecast =
            std::ranges::none_of(m_progress.by, [](ProgressBy by) { return is_period(by) || by == ProgressBy::item; });
        if (rows_forecast || &row == &m_progress.total) {
            forecast(row, items);
        }
    }

    void forecast(ProgressRow& row, RowItems const& items) const {
        constexpr double kDaysAMonth = 365.2425 / 12.0; // mean Gregorian month
        bool const in_km = row.planned_mm > 0;
        auto const done = in_km ? static_cast<double>(row.done_mm) / 1e6 : static_cast<double>(row.items_done);
        auto const left =
            in_km ? static_cast<double>(row.left_mm) / 1e6 : static_cast<double>(row.items - row.items_done);
        if (!items.begins || done <= 0.0 || !(*items.begins < m_words.day)) {
            return;
        }
        auto const day = std::chrono::sys_days(m_words.day);
        auto const days = static_cast<double>((day - std::chrono::sys_days(*items.begins)).count());
        row.pace_a_month = done / days * kDaysAMonth;
        double const needed = std::ceil(left / done * days);
        constexpr double kTooFar = 36'525.0; // a hundred years are no forecast
        if (left > 0.0 && needed < kTooFar) {
            row.forecast_on = Date(day + std::chrono::days(static_cast<int>(needed)));
        }
    }

    void sort_rows() {
        core::VietnameseOrder const order;
        auto const compare = [&](std::size_t at, LedgerGroup const& one, LedgerGroup const& other) {
            auto const by = m_progress.by[at];
            bool const by_key = by == ProgressBy::phase || by == ProgressBy::programme || is_period(by);
            if (!by_key && one.label.empty() != other.label.empty()) {
                return one.label.empty() ? 1 : -1;
            }
            if (is_period(by) && one.key.empty() != other.key.empty()) {
                return one.key.empty() ? 1 : -1;
            }
            int const names = by_key ? one.key.compare(other.key) : order.compare(one.label, other.label);
            return names != 0 ? names : one.key.compare(other.key);
        };
        std::ranges::stable_sort(m_progress.rows, [&](ProgressRow const& one, ProgressRow const& other) {
            for (std::size_t at = 0; at < m_progress.by.size(); ++at) {
                if (int const way = compare(at, one.groups[at], other.groups[at]); way != 0) {
                    return way < 0;
                }
            }
            return false;
        });
    }

    ProgressWords const& m_words;
    Progress m_progress;
    std::vector<Programme> m_programmes;
    ProgrammeTime m_time;
    std::vector<ProgrammeItem> m_items;
    Portions m_portions;
    std::map<std::string, std::size_t> m_index;
    std::vector<RowItems> m_row_items;
    RowItems m_total_items;
};

} // namespace

std::optional<ProgressBy> find_progress_group(std::string_view word) {
    auto const* const found = std::ranges::find(kGroups, word, &std::pair<std::string_view, ProgressBy>::first);
    return found != kGroups.end() ? std::optional(found->second) : std::nullopt;
}

std::vector<std::string> progress_groups() {
    std::vector<std::string> words;
    for (auto const& [word, by] : kGroups) {
        words.emplace_back(word);
    }
    return words;
}

std::vector<Programme> asked_programmes(ProgressWords const& words, core::PlaceReader const& places) {
    std::set<std::string> kinds;
    for (auto const& word : words.kinds) {
        auto const* const entry = core::programme_kinds().find(word);
        if (entry == nullptr) {
            throw core::usage_error({fmt::format("không có loại chương trình \"{}\"", word),
                                     fmt::format("there is no kind of programme \"{}\"", word)},
                                    {"undergrounding, bundling, conversion, lowering, storm_safety",
                                     "undergrounding, bundling, conversion, lowering, storm_safety"});
        }
        kinds.insert(entry->code);
    }
    std::vector<Programme> asked;
    for (auto const& code : words.programmes) {
        asked.push_back(require_programme(places, words.as_of, code));
    }
    if (words.programmes.empty()) {
        asked = read_programmes(places, words.as_of);
    }
    std::erase_if(asked, [&](Programme const& each) { return !kinds.empty() && !kinds.contains(each.kind); });
    return asked;
}

Progress make_progress(ProgressWords const& words, PlaceFilterParts const& readers, core::FindingSink& findings) {
    return Maker(words, readers).make(readers, findings);
}

} // namespace hatang::desk
