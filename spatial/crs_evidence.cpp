// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/crs_evidence.hpp"

#include "spatial/detail/evidence_judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::spatial {

namespace {

using detail::RowSet;

// Another unit in a tenth of the rows, three at least, makes a file of two kinds; fewer are strays.
constexpr double kMixedUnits = 0.10;
constexpr std::size_t kFewestMixed = 3;

bool is_number_pair(CoordinateSample const& row) {
    bool const zero = std::abs(row.first) < 1e-9 && std::abs(row.second) < 1e-9; // an empty cell read as 0
    return std::isfinite(row.first) && std::isfinite(row.second) && !zero;
}

bool looks_like_degrees(CoordinateSample const& row) {
    return row.in_degrees || (std::abs(row.first) <= 180.0 && std::abs(row.second) <= 180.0);
}

struct Sorted {
    RowSet degrees;
    RowSet metres;
};

Sorted sort_by_unit(std::span<CoordinateSample const> samples) {
    Sorted sorted;
    sorted.degrees.in_degrees = true;
    for (auto const& sample : samples) {
        if (is_number_pair(sample)) {
            (looks_like_degrees(sample) ? sorted.degrees : sorted.metres).rows.push_back(&sample);
        }
    }
    return sorted;
}

/// Only the rows that name an area, when there are any.
RowSet named_only(RowSet const& all) {
    RowSet named{{}, all.in_degrees, true};
    std::ranges::copy_if(all.rows, std::back_inserter(named.rows),
                         [](auto const* row) { return !row->named_areas.empty(); });
    return named;
}

CrsEvidence refuse_two_units(Sorted const& sorted) {
    CrsEvidence evidence;
    evidence.verdict = CrsVerdict::ambiguous;
    evidence.mixed = true;
    evidence.explanation = {fmt::format("tệp có {} dòng ghi toạ độ bằng độ và {} dòng bằng mét; hãy tách tệp",
                                        sorted.degrees.count(), sorted.metres.count()),
                            fmt::format("the file has {} rows in degrees and {} in metres; split the file",
                                        sorted.degrees.count(), sorted.metres.count())};
    return evidence;
}

CrsEvidence judge(RowSet const& all, std::span<EvidenceArea const> areas, std::optional<core::CrsId> declared) {
    auto const named = named_only(all);
    // one or two names in a long list may be mistakes: they do not speak for it
    bool const too_few = named.count() < detail::kFewestRows && named.count() * 10 < all.count();
    if (!named.rows.empty() && !too_few) {
        detail::Outlines const outlines(named, areas);
        auto readings = make_readings(named, outlines);
        return judge_named(readings, named, outlines, declared);
    }
    detail::Outlines const none(RowSet{}, areas);
    auto readings = make_readings(all, none);
    return judge_unnamed(readings, all, declared);
}

} // namespace

CrsEvidence find_crs_of_rows(std::span<CoordinateSample const> samples, std::span<EvidenceArea const> areas,
                             std::optional<core::CrsId> declared) {
    auto const sorted = sort_by_unit(samples);
    bool const degrees_lead = sorted.degrees.count() >= sorted.metres.count();
    auto const& most = degrees_lead ? sorted.degrees : sorted.metres;
    auto const& rest = degrees_lead ? sorted.metres : sorted.degrees;
    if (most.rows.empty()) {
        CrsEvidence evidence;
        evidence.explanation = {"không dòng nào có toạ độ", "no row has coordinates"};
        return evidence;
    }
    auto const strays = rest.rows.size();
    if (strays >= kFewestMixed &&
        static_cast<double>(strays) >= kMixedUnits * static_cast<double>(strays + most.rows.size())) {
        return refuse_two_units(sorted);
    }
    auto evidence = judge(most, areas, declared);
    if (strays > 0) {
        evidence.explanation.vi +=
            fmt::format("; {} dòng ghi bằng {} không được xét", strays, degrees_lead ? "mét" : "độ");
        evidence.explanation.en +=
            fmt::format("; {} rows in {} were left out", strays, degrees_lead ? "metres" : "degrees");
    }
    return evidence;
}

} // namespace hatang::spatial
