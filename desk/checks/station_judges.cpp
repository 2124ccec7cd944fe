// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/station_judges.hpp"

#include "desk/checks/checkers.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <string>
#include <thread>

namespace hatang::desk {

namespace {

/// Stations taken at a time: many enough that taking costs nothing, few enough that no thread waits long for the last.
constexpr std::size_t kTaken = 128;
/// Answers with words that are kept until they are visited.
constexpr std::size_t kTold = 1024;

void set_text(rules::Subject& subject, rules::Known known, std::string const& text) {
    if (!text.empty()) {
        subject.set(known, text);
    }
}

} // namespace

class StationJudges::Judge {
public:
    explicit Judge(JudgedState const& state)
        : m_state(state), m_checkers(state.rulebook, state.on), m_of_place(state.table.places().size()),
          m_sums(state.table) {}

    void count(Station const& station) {
        fill(station);
        checker_of(station).check_verdicts(m_subject, m_state.around, m_result);
        m_sums.add(station, m_result);
    }
    rules::CheckResult tell(Station const& station) {
        fill(station);
        auto result = checker_of(station).check(m_subject, m_state.around);
        m_sums.add(station, result);
        return result;
    }
    VerdictSums const& sums() const { return m_sums; }

private:
    rules::Checker& checker_of(Station const& station) {
        rules::Checker*& checker = m_of_place[station.place];
        if (checker == nullptr) {
            checker = &m_checkers.of(m_state.provinces[station.place]);
        }
        return *checker;
    }
    /// As subject_of(), into the subject that is there: nothing is allocated for a station like the one before.
    void fill(Station const& station) {
        using rules::Known;
        m_subject.code = station.code;
        m_subject.on = m_state.on;
        m_subject.position = station.position;
        m_subject.province = m_state.provinces[station.place];
        m_subject.own_codes.resize(1);
        m_subject.own_codes.front() = station.site_code;
        m_subject.values.assign(rules::kKnownCount, {});
        if (station.height_m) {
            m_subject.set(Known::height_m, *station.height_m);
        }
        if (station.ground_m) {
            m_subject.set(Known::ground_elevation_m, *station.ground_m);
        }
        if (station.host_height_m) {
            m_subject.set(Known::host_height_m, *station.host_height_m);
        }
        set_text(m_subject, Known::mast_class_declared, m_state.table.word(station.mast_class));
        set_text(m_subject, Known::structure_kind, m_state.table.word(station.structure_kind));
        if (auto const& operator_code = m_state.table.word(station.operator_code); !operator_code.empty()) {
            m_subject.set(Known::operators, std::vector<std::string>{operator_code});
        }
        m_subject.set(Known::existing, true);
    }

    JudgedState const& m_state;
    Checkers m_checkers;
    std::vector<rules::Checker*> m_of_place;
    VerdictSums m_sums;
    rules::Subject m_subject;
    rules::CheckResult m_result;
};

StationJudges::StationJudges(JudgedState const& state, unsigned threads) : m_state(state) {
    unsigned const wanted = threads > 0 ? threads : std::max(std::thread::hardware_concurrency(), 1U);
    for (unsigned i = 0; i < wanted; ++i) {
        m_judges.push_back(std::make_unique<Judge>(m_state));
    }
}

StationJudges::~StationJudges() = default;

void StationJudges::run(std::size_t count, std::function<void(Judge&, std::size_t)> const& work) {
    std::atomic<std::size_t> next{0};
    auto const take = [&](Judge& judge) {
        for (std::size_t from = next.fetch_add(kTaken); from < count; from = next.fetch_add(kTaken)) {
            for (std::size_t i = from; i < std::min(from + kTaken, count); ++i) {
                work(judge, i);
            }
        }
    };
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < m_judges.size(); ++i) {
        others.push_back(std::async(std::launch::async, [&, i] { take(*m_judges[i]); }));
    }
    take(*m_judges.front());
    for (std::future<void>& each : others) {
        each.get(); // with what it threw
    }
}

void StationJudges::count() {
    auto const& stations = m_state.table.stations();
    run(stations.size(), [&stations](Judge& judge, std::size_t i) { judge.count(stations[i]); });
}

void StationJudges::tell(std::function<void(Station const&, rules::CheckResult const&)> const& visit) {
    auto const& stations = m_state.table.stations();
    std::vector<rules::CheckResult> answers(std::min(kTold, stations.size()));
    for (std::size_t from = 0; from < stations.size(); from += kTold) {
        std::size_t const count = std::min(kTold, stations.size() - from);
        run(count, [&](Judge& judge, std::size_t i) { answers[i] = judge.tell(stations[from + i]); });
        for (std::size_t i = 0; i < count; ++i) {
            visit(stations[from + i], answers[i]);
        }
    }
}

VerdictSums StationJudges::sums() const {
    VerdictSums sums(m_state.table);
    for (auto const& judge : m_judges) {
        sums.add(judge->sums());
    }
    return sums;
}

} // namespace hatang::desk
