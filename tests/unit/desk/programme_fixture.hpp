// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The ledger's register in memory with a programme of undergrounding: phases 2016-2017 and 2018-2020, items put in one
/// by one.

#include "desk/programmes/conflicts.hpp"
#include "desk/programmes/cut_over.hpp"
#include "desk/programmes/progress.hpp"
#include "tests/unit/desk/ledger_fixture.hpp"

namespace hatang::desk::test {

inline core::Date on(char const* text) {
    return core::parse_date(text).value();
}

class ProgrammeTest : public LedgerTest {
protected:
    ProgrammeTest() {
        programme("NH", "undergrounding");
        phase("NH", "2016-2017", "2016-01-01", "2017-12-31");
        phase("NH", "2018-2020", "2018-01-01", "2020-12-31");
    }

    core::PlaceRecord& programme(std::string const& code, std::string const& kind) {
        auto& record = m_places.records.emplace_back(core::PlaceKind::programme);
        record.code = code;
        record.set("kind", kind);
        record.set("begins_on", on("2016-01-01"));
        return record;
    }
    void phase(std::string const& programme, std::string const& code, char const* first, char const* last) {
        auto& record = m_places.records.emplace_back(core::PlaceKind::programme_phase);
        record.code = code;
        record.owner_key = programme;
        record.set("first_day", on(first));
        record.set("last_day", on(last));
    }
    core::PlaceRecord& item(std::string const& code, std::string const& name, Line const& line,
                            std::string const& in_phase = "2016-2017") {
        auto& record = m_places.records.emplace_back(core::PlaceKind::programme_item);
        record.code = code;
        record.owner_key = "NH";
        record.set("street", name);
        record.set("phase", in_phase);
        record.geometry_wkb = line.empty() ? "" : wkb(line);
        return record;
    }
    core::PlaceRecord& works(std::string const& code, Line const& line, char const* from, char const* to) {
        auto& record = m_places.records.emplace_back(core::PlaceKind::works);
        record.code = code;
        record.set("party", "P" + code);
        record.geometry_wkb = wkb(line);
        record.set("starts_on", on(from));
        record.set("finishes_on", on(to));
        return record;
    }
    Progress progress(std::vector<std::string> by, char const* day = "2017-06-30") {
        ProgressWords words;
        words.by = std::move(by);
        words.day = on(day);
        return make_progress(words, {m_wards, m_sites, m_places}, m_findings);
    }
    std::vector<Conflict> conflicts(int months, char const* day = "2017-06-30") {
        ConflictWords words;
        words.months = months;
        words.time.day = on(day);
        words.applications = m_requests;
        return find_conflicts(words, {m_wards, m_sites, m_places}, m_findings);
    }

    std::vector<AerialRequest> m_requests;
};

} // namespace hatang::desk::test
