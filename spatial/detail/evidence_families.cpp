// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/detail/evidence_judge.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace hatang::spatial::detail {

namespace {

constexpr std::size_t kMostCandidates = 5;

std::vector<char> surely_inside(Reading const& reading, Outlines const& outlines) {
    std::vector<char> inside(reading.positions.size());
    for (std::size_t row = 0; row < inside.size(); ++row) {
        inside[row] = outlines.surely_inside(row, reading.positions[row]) ? 1 : 0;
    }
    return inside;
}

bool finely_beats(Duel fine) {
    return fine.first_only >= kFineRows && fine.second_only * kFineRatio <= fine.first_only;
}

/// How many different areas the rows name that lie inside in \p better only.
std::size_t areas_gained(std::vector<char> const& better, std::vector<char> const& worse, Outlines const& outlines) {
    std::set<std::size_t> groups;
    for (std::size_t row = 0; row < better.size(); ++row) {
        if (better[row] > worse[row]) {
            groups.insert(outlines.group_of(row));
        }
    }
    return groups.size();
}

/// The member that beats all others on rows near sharp outlines.
Reading const* find_winner(Family& family, std::vector<std::vector<char>> const& inside, Outlines const& outlines) {
    for (std::size_t i = 0; i < family.members.size(); ++i) {
        Duel weakest{std::numeric_limits<int>::max(), 0};
        bool beats_all = true;
        for (std::size_t j = 0; j < family.members.size() && beats_all; ++j) {
            if (i == j) {
                continue;
            }
            auto const fine = duel(inside[i], inside[j]);
            bool const enough_areas =
                family.members[j] != family.usual || areas_gained(inside[i], inside[j], outlines) >= kFineAreas;
            beats_all = finely_beats(fine) && enough_areas;
            weakest = fine.first_only < weakest.first_only ? fine : weakest;
        }
        if (beats_all) {
            family.fine = weakest;
            return family.members[i];
        }
    }
    return nullptr;
}

/// The declared member, else WGS 84 degrees, else the zone's only proper reading.
Reading const* usual_of(Family const& family, std::optional<core::CrsId> declared) {
    std::vector<Reading const*> proper;
    std::ranges::copy_if(family.members, std::back_inserter(proper),
                         [](auto const* member) { return !member->candidate.shift_missing; });
    for (auto const wanted : {declared.value_or(core::kWgs84), core::kWgs84}) {
        auto const found = std::ranges::find(proper, wanted, [](auto const* member) { return member->candidate.crs; });
        if (found != proper.end()) {
            return *found;
        }
    }
    return proper.size() == 1 ? proper.front() : nullptr;
}

} // namespace

Reading const& Family::strongest() const {
    return **std::ranges::max_element(members, {}, [](auto const* member) { return member->candidate.inside; });
}

std::vector<Family> group_families(std::vector<Reading> const& readings, std::optional<core::CrsId> declared) {
    std::map<int, Family> by_id;
    for (auto const& reading : readings) {
        by_id[reading.family].members.push_back(&reading);
    }
    std::vector<Family> families;
    for (auto& [id, family] : by_id) {
        family.usual = usual_of(family, declared);
        families.push_back(std::move(family));
    }
    std::ranges::stable_sort(families, [](auto const& a, auto const& b) { return a.inside() > b.inside(); });
    return families;
}

bool clearly_beats(Family const& first, Family const& second) {
    auto const& winner = first.strongest();
    auto const rows = duel(winner.agrees, second.strongest().agrees);
    int const tested = winner.candidate.tested;
    int const needed = std::max(std::min(kEnoughRows, tested), tested / 10);
    return rows.first_only - rows.second_only >= needed && rows.second_only * 5 <= rows.first_only;
}

void choose_member(Family& family, Outlines const& outlines) {
    std::vector<std::vector<char>> inside;
    for (auto const* member : family.members) {
        inside.push_back(surely_inside(*member, outlines));
    }
    auto const* winner = family.members.size() > 1 ? find_winner(family, inside, outlines) : nullptr;
    family.shown = winner != nullptr;
    family.chosen = winner != nullptr ? winner : family.usual;
    if (winner != nullptr || family.usual == nullptr) {
        return;
    }
    // the default stands unless one other member beats it, even if the others among themselves are not told apart
    auto const usual =
        static_cast<std::size_t>(std::ranges::find(family.members, family.usual) - family.members.begin());
    for (std::size_t other = 0; other < family.members.size(); ++other) {
        if (other != usual && finely_beats(duel(inside[other], inside[usual])) &&
            areas_gained(inside[other], inside[usual], outlines) >= kFineAreas) {
            family.chosen = nullptr;
        }
    }
}

std::vector<CrsCandidate> candidates_of(std::vector<Family> const& families, Reading const* first,
                                        Outlines const* outlines) {
    std::vector<CrsCandidate> candidates;
    auto const add = [&](Reading const& reading) {
        if (candidates.size() < kMostCandidates) {
            Reading measured = reading;
            if (outlines != nullptr) {
                measure_outside(measured, *outlines);
            }
            candidates.push_back(measured.candidate);
        }
    };
    if (first != nullptr) {
        add(*first);
    }
    for (auto const& family : families) {
        if (family.inside() == 0 || std::ranges::find(family.members, first) != family.members.end()) {
            continue;
        }
        if (family.chosen != nullptr || family.usual != nullptr) {
            add(family.chosen != nullptr ? *family.chosen : *family.usual);
            continue;
        }
        for (auto const* member : family.members) {
            if (!member->candidate.shift_missing) {
                add(*member);
            }
        }
    }
    return candidates;
}

} // namespace hatang::spatial::detail
