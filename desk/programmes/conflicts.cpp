// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/conflicts.hpp"

#include "core/months.hpp"
#include "desk/ledger/labels.hpp"
#include "desk/ledger/stretches.hpp"
#include "desk/programmes/item_overlays.hpp"
#include "desk/programmes/street_prospects.hpp"
#include "desk/programmes/trenches.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace hatang::desk {

namespace {

using core::Date;

/// Streets that cross lie over one another for some metres.
constexpr std::int64_t kLeastMm = 5'000;

std::int64_t days_between(ConflictSide const& one, ConflictSide const& other) {
    auto const after = [](Date first, Date second) {
        return (std::chrono::sys_days(second) - std::chrono::sys_days(first)).count();
    };
    return std::max<std::int64_t>({0, after(*one.to, *other.from), after(*other.to, *one.from)});
}

class DigTwice {
public:
    DigTwice(ConflictWords const& words, PlaceFilterParts const& readers, core::FindingSink& findings)
        : m_words(words), m_readers(readers), m_findings(findings) {}

    std::vector<Conflict> find() {
        m_trenches = read_trenches(m_words.time, m_readers, m_findings);
        if (m_trenches.empty()) {
            return {};
        }
        auto streets = read_streets();
        auto const overlays = overlays_of(as_items(), streets);
        std::vector<ledger::Route> const none;
        ledger::Stretches const stretches({streets, none, nullptr, nullptr, nullptr, &overlays}, {});
        stretches.visit([&](ledger::Stretch const& stretch) { take(stretch, streets[stretch.street]); });
        for (std::size_t at = 0; at < m_trenches.size(); ++at) {
            if (!stretches.overlay_placed(at)) {
                say_off_streets(m_trenches[at]);
            }
        }
        std::vector<Conflict> found;
        for (auto& [pair, conflict] : m_found) {
            if (conflict.mm >= kLeastMm) {
                found.push_back(std::move(conflict));
            }
        }
        return found;
    }

private:
    std::vector<ledger::Street> read_streets() const {
        std::vector<std::vector<core::GeoPoint>> lines;
        std::vector<std::string> segments;
        for (auto const& trench : m_trenches) {
            lines.insert(lines.end(), trench.lines.begin(), trench.lines.end());
            segments.insert(segments.end(), trench.segments.begin(), trench.segments.end());
        }
        core::PlaceQuery query;
        query.kind = core::PlaceKind::street;
        query.as_of = m_words.time.as_of;
        query.in_force_on = m_words.time.day;
        auto streets = ledger::read_streets(m_readers.places, query);
        keep_streets_near(streets, lines, segments);
        return streets;
    }

    std::vector<ProgrammeItem> as_items() const {
        std::vector<ProgrammeItem> items;
        for (auto const& trench : m_trenches) {
            auto& item = items.emplace_back();
            item.street = trench.street;
            item.segments = trench.segments;
            item.lines = trench.lines;
        }
        return items;
    }

    bool near_in_time(ConflictSide const& one, ConflictSide const& other) const {
        bool const apart = core::months_after(*one.to, m_words.months) < *other.from ||
                           core::months_after(*other.to, m_words.months) < *one.from;
        bool const over = *one.to < m_words.time.day && *other.to < m_words.time.day;
        return !apart && !over;
    }

    void take(ledger::Stretch const& stretch, ledger::Street const& street) {
        if (stretch.counted_mm == 0) {
            return;
        }
        for (std::size_t i = 0; i < stretch.overlays.size(); ++i) {
            for (std::size_t k = i + 1; k < stretch.overlays.size(); ++k) {
                auto const& one = m_trenches[stretch.overlays[i]];
                auto const& other = m_trenches[stretch.overlays[k]];
                bool const own = !one.programme.empty() && one.programme == other.programme;
                if (!own && near_in_time(one.side, other.side)) {
                    add({stretch.overlays[i], stretch.overlays[k]}, stretch, street);
                }
            }
        }
    }

    void add(std::pair<std::size_t, std::size_t> pair, ledger::Stretch const& stretch, ledger::Street const& street) {
        auto& conflict = m_found[pair];
        auto const& one = m_trenches[pair.first].side;
        auto const& other = m_trenches[pair.second].side;
        bool const in_order = *one.from <= *other.from;
        conflict.first = in_order ? one : other;
        conflict.second = in_order ? other : one;
        conflict.gap_days = days_between(one, other);
        conflict.street = street.name.empty() ? street.code : street.name;
        conflict.mm += stretch.counted_mm;
        if (stretch.line) {
            conflict.lines.push_back(street.lines[*stretch.line].part(stretch.from, stretch.to));
        }
    }

    void say_off_streets(Trench const& trench) {
        if (trench.side.what != "works") {
            return;
        }
        core::Finding finding;
        finding.code = "works-off-streets";
        finding.severity = core::Severity::warning;
        finding.value = trench.side.code;
        finding.message = {
            fmt::format("công trình \"{}\" không nằm trên đoạn đường nào của sổ: không so được", trench.side.code),
            fmt::format("works \"{}\" lie on no street of the register: they cannot be compared", trench.side.code)};
        m_findings.add(std::move(finding));
    }

    ConflictWords const& m_words;
    PlaceFilterParts const& m_readers;
    core::FindingSink& m_findings;
    std::vector<Trench> m_trenches;
    std::map<std::pair<std::size_t, std::size_t>, Conflict> m_found;
};

/// Routes that begin later than the day and hang in the air.
std::vector<AerialRequest> planned_routes(ProgrammeTime const& time, core::PlaceReader const& places) {
    std::vector<AerialRequest> requests;
    core::PlaceQuery query;
    query.kind = core::PlaceKind::route;
    query.as_of.known_at = time.as_of.known_at; // what begins later is not true yet on the day
    places.places(query, [&](core::PlaceRow const& row) {
        auto const& record = row.record;
        auto const begins = record.day("begins_on");
        auto const laying = record.text("laying");
        bool const aerial = laying == "aerial" || laying == "facade" || laying.empty();
        if (begins && *begins > time.day && aerial && !record.geometry_wkb.empty()) {
            requests.push_back({{"route", record.code, record.owner_key, begins, std::nullopt},
                                spatial::lines_of_wkb(record.geometry_wkb)});
        }
        return true;
    });
    return requests;
}

ConflictKind kind_of(core::StreetProspect prospect) {
    switch (prospect) {
    case core::StreetProspect::underground: return ConflictKind::aerial_underground;
    case core::StreetProspect::due: return ConflictKind::aerial_due;
    case core::StreetProspect::banned: break;
    }
    return ConflictKind::aerial_banned;
}

ConflictSide side_of(core::ProspectStretch const& stretch) {
    switch (stretch.prospect) {
    case core::StreetProspect::underground: return {"street", stretch.street, "", std::nullopt, std::nullopt};
    case core::StreetProspect::due:
        return {"programme_item", stretch.cause, stretch.programme, std::nullopt, stretch.until};
    case core::StreetProspect::banned: break;
    }
    return {"zone", stretch.cause, stretch.cause_name, std::nullopt, stretch.until};
}

void add_aerial(AerialRequest const& request, core::StreetProspects const& prospects, std::vector<Conflict>& found) {
    std::map<std::pair<ConflictKind, std::string>, Conflict> by_cause;
    for (auto const& points : request.lines) {
        spatial::MeasuredLine const line(points);
        for (auto const& stretch : prospects.along(points)) {
            if (stretch.prospect == core::StreetProspect::due && !stretch.in_phase) {
                continue;
            }
            auto const side = side_of(stretch);
            auto& conflict = by_cause[{kind_of(stretch.prospect), side.code}];
            conflict.kind = kind_of(stretch.prospect);
            conflict.first = request.side;
            conflict.second = side;
            conflict.street = stretch.street_name;
            conflict.mm += std::llround(stretch.length_m * 1000.0);
            conflict.lines.push_back(line.part(stretch.from, stretch.to));
        }
    }
    for (auto& [key, conflict] : by_cause) {
        if (conflict.mm >= kLeastMm) {
            found.push_back(std::move(conflict));
        }
    }
}

} // namespace

std::vector<Conflict> find_conflicts(ConflictWords const& words, PlaceFilterParts const& readers,
                                     core::FindingSink& findings) {
    auto found = DigTwice(words, readers, findings).find();
    auto const prospects = make_street_prospects(readers.places, words.time);
    for (auto const& request : words.applications) {
        add_aerial(request, *prospects, found);
    }
    for (auto const& request : planned_routes(words.time, readers.places)) {
        add_aerial(request, *prospects, found);
    }
    std::ranges::stable_sort(found, [](Conflict const& one, Conflict const& other) {
        return one.kind != other.kind ? one.kind < other.kind : one.mm > other.mm;
    });
    return found;
}

} // namespace hatang::desk
