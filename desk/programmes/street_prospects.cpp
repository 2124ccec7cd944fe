// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/street_prospects.hpp"

#include "desk/ledger/streets.hpp"
#include "desk/programmes/banned_parts.hpp"
#include "spatial/overlay/intervals.hpp"
#include "spatial/overlay/line_index.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <algorithm>
#include <map>

namespace hatang::desk {

namespace {

using core::ProspectStretch;
using core::StreetProspect;
using spatial::Alongside;

/// A route stands at the edge of its street.
constexpr spatial::AlongRule kOfStreet{.within_m = 30.0, .max_angle_deg = 30.0};
/// Streets that cross lie over one another for some metres.
constexpr double kLeast_m = 1.0;
constexpr double kAround_deg = 0.001; // about 100 m

core::GeoBox box_around(std::span<core::GeoPoint const> line) {
    core::GeoBox box{line[0].lon, line[0].lat, line[0].lon, line[0].lat};
    for (auto const& point : line) {
        box = {std::min(box.min_lon, point.lon), std::min(box.min_lat, point.lat), std::max(box.max_lon, point.lon),
               std::max(box.max_lat, point.lat)};
    }
    return {box.min_lon - kAround_deg, box.min_lat - kAround_deg, box.max_lon + kAround_deg, box.max_lat + kAround_deg};
}

class Prospects final : public core::StreetProspects {
public:
    Prospects(core::PlaceReader const& places, ProgrammeTime time) : m_places(places), m_time(time) {
        m_programmes = read_programmes(places, time.as_of);
        std::erase_if(m_programmes, [](Programme const& each) { return each.kind != "undergrounding"; });
        m_items = read_items(places, m_programmes, time);
        std::erase_if(m_items, [&](ProgrammeItem const& item) { return item.done_by(time.day); });
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            for (auto const& line : m_items[at].lines) {
                m_due.add(static_cast<std::int64_t>(at), line);
            }
        }
        m_due.build();
    }

    std::vector<ProspectStretch> along(std::span<core::GeoPoint const> line) const override {
        std::vector<ProspectStretch> found;
        if (line.size() < 2) {
            return found;
        }
        spatial::MeasuredLine const measured({line.begin(), line.end()});
        add_underground(measured, found);
        add_due(measured, found);
        for (auto const& part : banned_parts(m_places, m_time, measured, box_around(line))) {
            ProspectStretch stretch;
            stretch.prospect = StreetProspect::banned;
            stretch.cause = part.zone;
            stretch.cause_name = part.name;
            stretch.until = part.until;
            put(measured, part.from, part.to, stretch, found);
        }
        std::ranges::stable_sort(found, [](ProspectStretch const& one, ProspectStretch const& other) {
            return one.from != other.from ? one.from < other.from : one.prospect < other.prospect;
        });
        return found;
    }

private:
    static void put(spatial::MeasuredLine const& line, double from, double to, ProspectStretch stretch,
                    std::vector<ProspectStretch>& found) {
        stretch.from = from;
        stretch.to = to;
        stretch.length_m = line.metres_before(to) - line.metres_before(from);
        if (stretch.length_m >= kLeast_m) {
            found.push_back(std::move(stretch));
        }
    }

    /// Overlapping and touching stretches are one.
    static void put_joined(spatial::MeasuredLine const& line, std::vector<spatial::Interval> parts,
                           ProspectStretch const& stretch, std::vector<ProspectStretch>& found) {
        for (auto const& [from, to] : spatial::joined(std::move(parts))) {
            put(line, from, to, stretch, found);
        }
    }

    void add_underground(spatial::MeasuredLine const& line, std::vector<ProspectStretch>& found) const {
        core::PlaceQuery query;
        query.kind = core::PlaceKind::street;
        query.as_of = m_time.as_of;
        query.in_force_on = m_time.day;
        query.box = box_around(line.points());
        auto streets = ledger::read_streets(m_places, query);
        std::erase_if(streets, [](auto const& street) { return street.state != CableState::underground; });
        spatial::LineIndex index;
        for (std::size_t at = 0; at < streets.size(); ++at) {
            for (auto const& each : streets[at].lines) {
                index.add(static_cast<std::int64_t>(at), each.points());
            }
        }
        index.build();
        struct Along {
            std::size_t street;
            std::vector<spatial::Interval> parts;
        };
        std::map<std::string, Along> by_street; // both carriageways are one street
        index.along(line.points(), kOfStreet, [&](Alongside const& each) {
            auto const at = static_cast<std::size_t>(each.key);
            by_street.try_emplace(streets[at].key, Along{at, {}}).first->second.parts.emplace_back(each.from, each.to);
        });
        for (auto const& [key, along] : by_street) {
            auto const& street = streets[along.street];
            ProspectStretch stretch;
            stretch.street = street.code;
            stretch.street_name = street.name;
            put_joined(line, along.parts, stretch, found);
        }
    }

    void add_due(spatial::MeasuredLine const& line, std::vector<ProspectStretch>& found) const {
        std::map<std::int64_t, std::vector<spatial::Interval>> by_item;
        m_due.along(line.points(), kOfStreet,
                    [&](Alongside const& each) { by_item[each.key].emplace_back(each.from, each.to); });
        for (auto const& [key, parts] : by_item) {
            auto const& item = m_items[static_cast<std::size_t>(key)];
            ProspectStretch stretch;
            stretch.prospect = StreetProspect::due;
            stretch.street = item.segments.empty() ? "" : item.segments.front();
            stretch.street_name = item.street;
            stretch.cause = item.code;
            stretch.cause_name = item.name;
            stretch.programme = item.programme;
            stretch.phase = item.phase;
            stretch.in_phase = in_phase(item);
            stretch.until = item.target_on;
            put_joined(line, parts, stretch, found);
        }
    }

    /// An open item of a phase that is over is still to be done: late, it is due now.
    bool in_phase(ProgrammeItem const& item) const {
        auto const programme = std::ranges::find(m_programmes, item.programme, &Programme::code);
        auto const* const phase = programme->find_phase(item.phase);
        auto const first = phase != nullptr ? phase->first_day : programme->begins_on;
        return !first || *first <= m_time.day;
    }

    core::PlaceReader const& m_places;
    ProgrammeTime m_time;
    std::vector<Programme> m_programmes;
    std::vector<ProgrammeItem> m_items; ///< open ones
    spatial::LineIndex m_due;
};

} // namespace

std::unique_ptr<core::StreetProspects> make_street_prospects(core::PlaceReader const& places,
                                                             ProgrammeTime const& time) {
    return std::make_unique<Prospects>(places, time);
}

} // namespace hatang::desk
