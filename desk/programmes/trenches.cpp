// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/trenches.hpp"

#include "desk/places/street_finder.hpp"
#include "desk/programmes/street_segments.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <optional>

namespace hatang::desk {

namespace {

using core::PlaceRecord;

core::Finding finding(std::string code, std::string const& of, core::Words message) {
    core::Finding finding;
    finding.code = std::move(code);
    finding.severity = core::Severity::warning;
    finding.value = of;
    finding.message = std::move(message);
    return finding;
}

bool digs(PlaceRecord const& works) {
    auto const& info = core::place_kind(core::PlaceKind::works);
    auto const* const says = std::get_if<bool>(&works.values[info.find("trenching")]);
    return (says == nullptr || *says) && works.text("status") != "cancelled";
}

class Reader {
public:
    Reader(ProgrammeTime const& time, PlaceFilterParts const& readers, core::FindingSink& findings)
        : m_time(time), m_readers(readers), m_findings(findings) {}

    std::vector<Trench> read() {
        std::vector<PlaceRecord> works;
        core::PlaceQuery query;
        query.kind = core::PlaceKind::works;
        query.as_of = m_time.as_of;
        m_readers.places.places(query, [&](core::PlaceRow const& row) {
            if (digs(row.record)) {
                works.push_back(row.record);
            }
            return true;
        });
        for (auto const& each : works) {
            add(each);
        }
        add_items();
        return std::move(m_trenches);
    }

private:
    void add(PlaceRecord const& works) {
        Trench trench;
        trench.side = {"works", works.code, std::string(works.text("party")), works.day("starts_on"),
                       works.day("finishes_on")};
        trench.street = works.text("street").empty() ? works.name : std::string(works.text("street"));
        if (!trench.side.from && !trench.side.to) {
            m_findings.add(finding("works-without-days", works.code,
                                   {fmt::format("công trình \"{}\" không ghi ngày: không so được", works.code),
                                    fmt::format("works \"{}\" have no days: they cannot be compared", works.code)}));
            return;
        }
        trench.side.from = trench.side.from ? trench.side.from : trench.side.to;
        trench.side.to = trench.side.to ? trench.side.to : trench.side.from;
        if (!works.geometry_wkb.empty()) {
            trench.lines = spatial::lines_of_wkb(works.geometry_wkb);
        } else if (!find_street(works, trench)) {
            return;
        }
        m_trenches.push_back(std::move(trench));
    }

    bool find_street(PlaceRecord const& works, Trench& trench) {
        if (!m_finder) {
            m_finder.emplace(m_readers.places, m_readers.admin);
            m_segments.emplace(m_readers.places, m_time.as_of);
        }
        auto const answer = m_finder->find({trench.street,
                                            works.text("from_node"),
                                            works.text("to_node"),
                                            {works.ward_written, works.district_written, works.province_written}});
        if (!answer.wkb.empty()) {
            trench.lines = spatial::lines_of_wkb(answer.wkb);
            return true;
        }
        trench.segments = m_segments->without_line(trench.street, works.text("from_node"), works.text("to_node"));
        if (trench.segments.empty()) {
            m_findings.add(finding("works-" + answer.code, works.code,
                                   {fmt::format("công trình \"{}\": {}", works.code, answer.message.vi),
                                    fmt::format("works \"{}\": {}", works.code, answer.message.en)}));
        }
        return !trench.segments.empty();
    }

    void add_items() {
        auto programmes = read_programmes(m_readers.places, m_time.as_of);
        std::erase_if(programmes, [](Programme const& each) { return each.kind != "undergrounding"; });
        for (auto const& item : read_items(m_readers.places, programmes, m_time)) {
            auto const to = item.done_on ? item.done_on : item.target_on;
            if (!to || !item.structure.empty()) {
                continue;
            }
            auto const from = item.starts_on && *item.starts_on <= *to ? item.starts_on : to;
            m_trenches.push_back({{"programme_item", item.code, item.programme, from, to},
                                  item.programme,
                                  item.street,
                                  item.segments,
                                  item.lines});
        }
    }

    ProgrammeTime const& m_time;
    PlaceFilterParts const& m_readers;
    core::FindingSink& m_findings;
    std::optional<StreetFinder> m_finder;
    std::optional<StreetSegments> m_segments;
    std::vector<Trench> m_trenches;
};

} // namespace

std::vector<Trench> read_trenches(ProgrammeTime const& time, PlaceFilterParts const& readers,
                                  core::FindingSink& findings) {
    return Reader(time, readers, findings).read();
}

} // namespace hatang::desk
