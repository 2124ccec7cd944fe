// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/programmes.hpp"

#include "core/error.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <utility>

namespace hatang::desk {

namespace {

using core::PlaceRecord;

Programme programme_of(PlaceRecord const& record) {
    Programme programme;
    programme.code = record.code;
    programme.name = record.name;
    programme.kind = record.text("kind");
    programme.instrument = record.text("instrument");
    programme.lead_body = record.text("lead_body");
    programme.begins_on = record.day("begins_on");
    programme.ends_on = record.day("ends_on");
    programme.note = record.text("note");
    return programme;
}

ProgrammeItem item_of(core::PlaceRow const& row) {
    auto const& record = row.record;
    ProgrammeItem item;
    item.code = record.code;
    item.programme = record.owner_key;
    item.phase = record.text("phase");
    item.name = record.name;
    item.operator_code = record.text("operator");
    item.street = record.text("street");
    item.from_node = record.text("from_node");
    item.to_node = record.text("to_node");
    item.segments = split_codes(record.text("segments"));
    item.structure = record.text("structure");
    item.stated_m = record.number("length_m");
    item.starts_on = record.day("starts_on");
    item.target_on = record.day("target_on");
    item.done_on = record.day("done_on");
    item.withdraw_by = record.day("withdraw_by");
    item.change = row.change_from;
    if (spatial::class_of_wkb(record.geometry_wkb) == spatial::GeometryClass::line) {
        item.lines = spatial::lines_of_wkb(record.geometry_wkb);
    }
    return item;
}

core::PlaceQuery query_of(core::PlaceKind kind, core::AsOf const& as_of) {
    core::PlaceQuery query;
    query.kind = kind;
    query.as_of = as_of;
    return query;
}

/// A version of the plan holds what was planned on its days. What was done has a day of its own, and stands in the
/// latest version, however early that day is.
void put_what_is_done(core::PlaceReader const& places, core::AsOf as_of, std::vector<ProgrammeItem>& items) {
    std::map<std::pair<std::string, std::string>, std::size_t> by_code;
    for (std::size_t at = 0; at < items.size(); ++at) {
        by_code.emplace(std::pair(items[at].programme, items[at].code), at);
    }
    auto const day = *std::exchange(as_of.valid_on, std::nullopt);
    places.places(query_of(core::PlaceKind::programme_item, as_of), [&](core::PlaceRow const& row) {
        auto const of = by_code.find({row.record.owner_key, row.record.code});
        if (of != by_code.end()) {
            auto const done = row.record.day("done_on");
            items[of->second].done_on = done && *done <= day ? done : std::nullopt;
            items[of->second].withdraw_by = row.record.day("withdraw_by");
        }
        return true;
    });
}

} // namespace

ProgrammePhase const* Programme::find_phase(std::string_view wanted) const {
    auto const found = std::ranges::find(phases, wanted, &ProgrammePhase::code);
    return found != phases.end() ? &*found : nullptr;
}

std::vector<Programme> read_programmes(core::PlaceReader const& places, core::AsOf const& as_of,
                                       std::string_view code) {
    std::vector<Programme> programmes;
    std::map<std::string, std::size_t, std::less<>> by_code;
    places.places(query_of(core::PlaceKind::programme, as_of), [&](core::PlaceRow const& row) {
        if (code.empty() || row.record.code == code) {
            by_code.emplace(row.record.code, programmes.size());
            programmes.push_back(programme_of(row.record));
        }
        return true;
    });
    places.places(query_of(core::PlaceKind::programme_phase, as_of), [&](core::PlaceRow const& row) {
        auto const of = by_code.find(row.record.owner_key);
        if (of != by_code.end()) {
            programmes[of->second].phases.push_back(
                {row.record.code, row.record.name, row.record.day("first_day"), row.record.day("last_day")});
        }
        return true;
    });
    for (auto& programme : programmes) {
        std::ranges::stable_sort(programme.phases, {}, [](auto const& phase) { return phase.first_day; });
    }
    return programmes;
}

Programme require_programme(core::PlaceReader const& places, core::AsOf const& as_of, std::string_view code) {
    auto found = read_programmes(places, as_of, code);
    if (!found.empty()) {
        return std::move(found.front());
    }
    std::vector<std::string> known;
    for (auto const& each : read_programmes(places, as_of)) {
        known.push_back(each.code);
    }
    core::Words const hint = known.empty()
                                 ? core::Words{"lập bằng: hatang programme create", "make one: hatang programme create"}
                                 : core::Words{fmt::format("đang có: {}", fmt::join(known, ", ")),
                                               fmt::format("there are: {}", fmt::join(known, ", "))};
    throw core::not_found_error(
        {fmt::format("không có chương trình \"{}\"", code), fmt::format("there is no programme \"{}\"", code)}, hint);
}

std::vector<ProgrammeItem> read_items(core::PlaceReader const& places, std::vector<Programme> const& programmes,
                                      ProgrammeTime const& time) {
    std::map<std::string, std::size_t> by_code;
    for (std::size_t at = 0; at < programmes.size(); ++at) {
        by_code.emplace(programmes[at].code, at);
    }
    std::vector<ProgrammeItem> items;
    auto query = query_of(core::PlaceKind::programme_item, time.as_of);
    query.in_force_on = time.day;
    places.places(query, [&](core::PlaceRow const& row) {
        auto const of = by_code.find(row.record.owner_key);
        if (of == by_code.end()) {
            return true;
        }
        auto item = item_of(row);
        auto const* const phase = programmes[of->second].find_phase(item.phase);
        if (!item.target_on && phase != nullptr) {
            item.target_on = phase->last_day;
        }
        items.push_back(std::move(item));
        return true;
    });
    if (time.as_of.valid_on) {
        put_what_is_done(places, time.as_of, items);
    }
    std::ranges::stable_sort(items, {}, [&](ProgrammeItem const& item) { return by_code.at(item.programme); });
    return items;
}

std::vector<std::string> split_codes(std::string_view text) {
    std::vector<std::string> codes;
    while (!text.empty()) {
        auto const bar = std::min(text.find('|'), text.size());
        if (bar > 0) {
            codes.emplace_back(text.substr(0, bar));
        }
        text.remove_prefix(std::min(text.size(), bar + 1));
    }
    return codes;
}

std::string join_codes(std::vector<std::string> const& codes) {
    return fmt::format("{}", fmt::join(codes, "|"));
}

bool changes_streets(std::string_view kind) {
    return kind == "undergrounding" || kind == "bundling" || kind == "storm_safety";
}

} // namespace hatang::desk
