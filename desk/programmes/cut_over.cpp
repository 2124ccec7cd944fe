// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/cut_over.hpp"

#include "desk/ledger/streets.hpp"
#include "desk/places/zone_shape.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/line_index.hpp"
#include "spatial/overlay/measured_line.hpp"
#include "spatial/placed_geometry.hpp"
#include "spatial/snapshot/zone_index.hpp"

#include <algorithm>
#include <map>
#include <tuple>

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
        result.built_on = record.day("begins_on") ? record.day("begins_on") : row.valid_from;
        result.withdrawn_on = record.day("ends_on");
        result.wkb = record.geometry_wkb;
        return result;
    }

    void put(CutOverRow row, ProgrammeItem const& item) {
        auto const day = m_words.time.day;
        row.programme = item.programme;
        row.item = item.code;
        row.street = item.street;
        row.deadline = item.withdraw_by;
        bool const gone = row.withdrawn_on && *row.withdrawn_on <= day;
        bool const late = row.deadline && *row.deadline < day;
        bool const added = row.built_on && *row.built_on > *item.done_on;
        if (gone && row.withdrawn_on < *item.done_on && !added) {
            return; // gone before the street went underground
        }
        row.state = gone    ? CutOverState::withdrawn
                    : added ? CutOverState::added
                    : late  ? CutOverState::late
                            : CutOverState::to_withdraw;
        m_result.rows.push_back(std::move(row));
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
            std::map<std::int64_t, std::vector<spatial::Alongside>> parts;
            m_lines.along(points, kOfStreet, [&](auto const& part) { parts[part.key].push_back(part); });
            for (auto& [item, along] : parts) {
                metres[item] += covered_m(line, along);
            }
        }
        for (auto const& [item, length] : metres) {
            if (length >= kLeast_m) {
                auto result = row_of(row, false);
                result.length_m = length;
                put(std::move(result), m_items[static_cast<std::size_t>(item)]);
            }
        }
    }

    static double covered_m(spatial::MeasuredLine const& line, std::vector<spatial::Alongside>& parts) {
        std::ranges::sort(parts, {}, &spatial::Alongside::from);
        double covered = 0.0;
        double reached = 0.0;
        for (auto const& part : parts) {
            auto const from = std::max(part.from, reached);
            if (part.to > from) {
                covered += line.metres_before(part.to) - line.metres_before(from);
                reached = part.to;
            }
        }
        return covered;
    }

    /// A route of a table: on the item's street by its name.
    void take_named_route(PlaceRow const& row) {
        auto const& record = row.record;
        auto const street = record.text("street").empty() ? std::string_view(record.name) : record.text("street");
        auto const key = ledger::street_key(street);
        for (auto const& item : m_items) {
            bool const same = !key.empty() && key == ledger::street_key(item.street);
            bool const ends = record.text("from_node").empty() || item.from_node.empty() ||
                              ledger::street_key(record.text("from_node")) == ledger::street_key(item.from_node);
            if (same && ends) {
                auto result = row_of(row, false);
                result.length_m = record.number("length_m");
                put(std::move(result), item);
            }
        }
    }

    void take_pole(PlaceRow const& row) {
        auto const point = spatial::point_of_wkb(row.record.geometry_wkb);
        if (!point || !is_there(row.record)) {
            return;
        }
        auto result = row_of(row, true);
        result.owner_kind = row.record.text("owner_kind");
        auto const hits = m_strips.covering(*point);
        for (auto const& hit : hits) {
            auto const& item = m_items[static_cast<std::size_t>(hit.key)];
            bool const added = result.built_on && *result.built_on > *item.done_on;
            if ((result.owner_kind == "power" || result.owner_kind == "lighting") && !added) {
                ++m_result.others_poles;
                continue;
            }
            put(result, item);
        }
        if (hits.empty()) {
            take_pole_in_zone(result, *point);
        }
    }

    void take_pole_in_zone(CutOverRow row, core::GeoPoint point) {
        if (row.withdrawn_on && *row.withdrawn_on <= m_words.time.day) {
            return;
        }
        for (auto const& hit : m_bans.covering(point)) {
            auto const& zone = m_zones[static_cast<std::size_t>(hit.key)];
            if (zone.begins_on && row.built_on && *row.built_on > *zone.begins_on) {
                row.state = CutOverState::added;
                row.item = zone.code;
                row.street = zone.name;
                m_result.rows.push_back(row);
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
    CutOver m_result;
};

} // namespace

CutOver find_cut_over(CutOverWords const& words, PlaceFilterParts const& readers) {
    return Finder(words, readers).find();
}

} // namespace hatang::desk
