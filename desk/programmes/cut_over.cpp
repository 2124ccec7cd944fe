// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/cut_over.hpp"

#include "desk/ledger/streets.hpp"
#include "desk/places/zone_shape.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/intervals.hpp"
#include "spatial/overlay/line_index.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "spatial/placed_geometry.hpp"
#include "spatial/snapshot/zone_index.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace hatang::desk {

namespace {

using core::PlaceKind;
using core::PlaceRecord;
using core::PlaceRow;

constexpr spatial::AlongRule kOfStreet{.within_m = 30.0, .max_angle_deg = 30.0};
/// Cables that cross the street lie over it for some metres.
constexpr double kLeast_m = 5.0;

std::vector<Programme> asked_programmes(CutOverWords const& words, core::PlaceReader const& places) {
    std::vector<Programme> asked;
    for (auto const& code : words.programmes) {
        asked.push_back(require_programme(places, words.time.as_of, code));
    }
    if (words.programmes.empty()) {
        asked = read_programmes(places, words.time.as_of);
    }
    std::erase_if(asked, [](Programme const& each) { return each.kind != "undergrounding"; });
    return asked;
}

struct BanZone {
    std::string code;
    std::string name;
    std::optional<core::Date> begins_on;
};

class Finder {
public:
    Finder(CutOverWords const& words, PlaceFilterParts const& readers) : m_words(words), m_readers(readers) {
        m_items = read_items(readers.places, asked_programmes(words, readers.places), words.time);
        std::erase_if(m_items, [&](ProgrammeItem const& item) { return !item.done_by(words.time.day); });
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            for (auto const& line : m_items[at].lines) {
                m_lines.add(static_cast<std::int64_t>(at), line);
            }
            if (!m_items[at].lines.empty()) {
                m_strips.add(static_cast<std::int64_t>(at), spatial::wkb_of_lines(m_items[at].lines), words.strip_m);
            }
        }
        m_lines.build();
        m_strips.build();
        if (words.programmes.empty()) {
            read_zones();
        }
        m_bans.build();
    }

    CutOver find() {
        each(PlaceKind::route, [this](PlaceRow const& row) { take_route(row); });
        each(PlaceKind::pole, [this](PlaceRow const& row) { take_pole(row); });
        std::ranges::stable_sort(m_result.rows, {}, [](CutOverRow const& row) {
            return std::tie(row.programme, row.item, row.pole, row.code, row.owner);
        });
        return std::move(m_result);
    }

private:
    void each(PlaceKind kind, std::function<void(PlaceRow const&)> const& take) const {
        core::PlaceQuery query;
        query.kind = kind;
        query.as_of = m_words.time.as_of;
        m_readers.places.places(query, [&](PlaceRow const& row) {
            take(row);
            return true;
        });
    }

    void read_zones() {
        core::PlaceQuery query;
        query.kind = PlaceKind::zone;
        query.as_of = m_words.time.as_of;
        query.in_force_on = m_words.time.day;
        m_readers.places.places(query, [this](PlaceRow const& row) {
            auto const& zone = row.record;
            if (zone.text("kind") != "no_new_aerial" || zone.geometry_wkb.empty()) {
                return true;
            }
            bool const line = spatial::class_of_wkb(zone.geometry_wkb) == spatial::GeometryClass::line;
            auto const reach = zone_reach_m(zone);
            m_bans.add(static_cast<std::int64_t>(m_zones.size()), zone.geometry_wkb,
                       line && reach <= 0.0 ? m_words.strip_m : reach);
            m_zones.push_back({zone.code, zone.name, zone.day("begins_on")});
            return true;
        });
    }

    static CutOverRow row_of(PlaceRow const& row, bool pole) {
        auto const& record = row.record;
        CutOverRow result;
        result.pole = pole;
        result.code = record.code;
        auto const owner = record.text("owner");
        auto const& written = record.raw[core::place_kind(record.kind).find("owner")];
        result.owner = !owner.empty() ? std::string(owner) : written.empty() ? record.owner_key : written;
        result.built_on = record.day("begins_on");
        result.withdrawn_on = record.day("ends_on");
        result.wkb = record.geometry_wkb;
        return result;
    }

    /// Built after \p day: as it says itself, else when the register of that day does not have it. A version that
    /// begins later may be a correction.
    bool added_after(PlaceRow const& row, core::Date day) {
        if (auto const built = row.record.day("begins_on")) {
            return *built > day;
        }
        if (!row.valid_from || *row.valid_from <= day) {
            return false;
        }
        auto const [known, is_new] = m_known.try_emplace({row.record.kind, day});
        if (is_new) {
            core::PlaceQuery query;
            query.kind = row.record.kind;
            query.as_of = {day, m_words.time.as_of.known_at};
            m_readers.places.places(query, [&](PlaceRow const& each) {
                known->second.emplace(each.record.owner_key, each.record.code);
                return true;
            });
        }
        return !known->second.contains({row.record.owner_key, row.record.code});
    }

    /// Nothing for what was gone before the street went underground.
    std::optional<CutOverRow> row_on(PlaceRow const& of, bool pole, ProgrammeItem const& item) {
        auto const day = m_words.time.day;
        auto row = row_of(of, pole);
        row.programme = item.programme;
        row.item = item.code;
        row.street = item.street;
        row.deadline = item.withdraw_by;
        bool const gone = row.withdrawn_on && *row.withdrawn_on <= day;
        bool const late = row.deadline && *row.deadline < day;
        bool const added = added_after(of, *item.done_on);
        if (gone && row.withdrawn_on < *item.done_on && !added) {
            return std::nullopt;
        }
        row.state = gone    ? CutOverState::withdrawn
                    : added ? CutOverState::added
                    : late  ? CutOverState::late
                            : CutOverState::to_withdraw;
        return row;
    }

    void put_route(PlaceRow const& of, std::optional<double> length_m, ProgrammeItem const& item) {
        if (auto row = row_on(of, false, item)) {
            row->length_m = length_m;
            m_result.rows.push_back(std::move(*row));
        }
    }

    bool is_there(PlaceRecord const& record) const {
        auto const begins = record.day("begins_on");
        return !begins || *begins <= m_words.time.day;
    }

    void take_route(PlaceRow const& row) {
        auto const laying = row.record.text("laying");
        if ((laying != "aerial" && laying != "facade") || !is_there(row.record)) {
            return;
        }
        if (row.record.geometry_wkb.empty()) {
            take_named_route(row);
            return;
        }
        std::map<std::int64_t, double> metres;
        for (auto const& points : spatial::lines_of_wkb(row.record.geometry_wkb)) {
            spatial::MeasuredLine const line(points);
            std::map<std::int64_t, std::vector<spatial::Interval>> parts;
            m_lines.along(points, kOfStreet,
                          [&](auto const& part) { parts[part.key].emplace_back(part.from, part.to); });
            for (auto const& [item, along] : parts) {
                for (auto const& [from, to] : spatial::joined(along)) {
                    metres[item] += line.metres_before(to) - line.metres_before(from);
                }
            }
        }
        for (auto const& [item, length] : metres) {
            if (length >= kLeast_m) {
                put_route(row, length, m_items[static_cast<std::size_t>(item)]);
            }
        }
    }

    /// A route of a table: on the item's street by its name.
    void take_named_route(PlaceRow const& row) {
        auto const& record = row.record;
        auto const street = record.text("street").empty() ? std::string_view(record.name) : record.text("street");
        auto const key = ledger::street_key(street);
        auto const ends = ends_of(record.text("from_node"), record.text("to_node"));
        for (auto const& item : m_items) {
            bool const same = !key.empty() && key == ledger::street_key(item.street);
            auto const item_ends = ends_of(item.from_node, item.to_node);
            // whichever way each is written; an end that is not known may be any
            bool const fits = std::ranges::includes(ends, item_ends) || std::ranges::includes(item_ends, ends);
            if (same && fits) {
                put_route(row, record.number("length_m"), item);
            }
        }
    }

    static std::set<std::string> ends_of(std::string_view from, std::string_view to) {
        std::set<std::string> ends{ledger::street_key(from), ledger::street_key(to)};
        ends.erase("");
        return ends;
    }

    void take_pole(PlaceRow const& row) {
        auto const point = spatial::point_of_wkb(row.record.geometry_wkb);
        if (!point || !is_there(row.record)) {
            return;
        }
        auto const hits = m_strips.covering(*point);
        if (hits.empty()) {
            take_pole_in_zone(row, *point);
            return;
        }
        // one row a pole, where items meet too: added after one of them, else for the earliest deadline
        auto const before = [](CutOverRow const& one, CutOverRow const& other) {
            bool const added = one.state == CutOverState::added;
            if (added != (other.state == CutOverState::added)) {
                return added;
            }
            return one.deadline && (!other.deadline || *one.deadline < *other.deadline);
        };
        std::optional<CutOverRow> first;
        for (auto const& hit : hits) {
            auto each = row_on(row, true, m_items[static_cast<std::size_t>(hit.key)]);
            if (each && (!first || before(*each, *first))) {
                first = std::move(each);
            }
        }
        if (first) {
            put_pole(std::move(*first), row.record.text("owner_kind"));
        }
    }

    void put_pole(CutOverRow row, std::string_view owner_kind) {
        bool const others = owner_kind == "power" || owner_kind == "lighting";
        if (!others || row.state == CutOverState::added) {
            row.owner_kind = owner_kind;
            m_result.rows.push_back(std::move(row));
        } else if (row.state != CutOverState::withdrawn) {
            ++m_result.others_poles;
        }
    }

    void take_pole_in_zone(PlaceRow const& of, core::GeoPoint point) {
        auto row = row_of(of, true);
        if (row.withdrawn_on && *row.withdrawn_on <= m_words.time.day) {
            return;
        }
        for (auto const& hit : m_bans.covering(point)) {
            auto const& zone = m_zones[static_cast<std::size_t>(hit.key)];
            if (zone.begins_on && added_after(of, *zone.begins_on)) {
                row.owner_kind = of.record.text("owner_kind");
                row.state = CutOverState::added;
                row.item = zone.code;
                row.street = zone.name;
                m_result.rows.push_back(std::move(row));
                return; // counted once, however many zones hold there
            }
        }
    }

    CutOverWords const& m_words;
    PlaceFilterParts const& m_readers;
    std::vector<ProgrammeItem> m_items; ///< done ones
    spatial::LineIndex m_lines;
    spatial::ZoneIndex m_strips;
    spatial::ZoneIndex m_bans;
    std::vector<BanZone> m_zones;
    /// By kind and day: owner and code of what the register has on that day.
    std::map<std::pair<PlaceKind, core::Date>, std::set<std::pair<std::string, std::string>>> m_known;
    CutOver m_result;
};

} // namespace

CutOver find_cut_over(CutOverWords const& words, PlaceFilterParts const& readers) {
    return Finder(words, readers).find();
}

} // namespace hatang::desk
