// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/remedy.hpp"

#include "rules/kinds/support.hpp"
#include "spatial/nearest_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hatang::rules {

namespace {

constexpr double kCentimetre = 0.01;

double floor_to_cm(double metres) {
    return std::floor(metres * 100.0 + 1e-6) / 100.0;
}

bool is_violation(RuleFinding const& finding) {
    return finding.severity == RuleSeverity::violation && finding.judgement.verdict == Verdict::fail;
}

class Trial {
public:
    Trial(Checker& checker, Surroundings const& around, CheckResult const& result)
        : m_checker(checker), m_around(around) {
        for (RuleFinding const& each : result.findings) {
            if (is_violation(each)) {
                m_failing.insert(each.rule);
            }
        }
    }

    /// The first rule that fails, or that failed and cannot be told now; nullptr when all is well.
    Rule const* obstacle(Subject const& subject) const {
        auto const result = m_checker.check(subject, m_around, false);
        for (RuleFinding const& each : result.findings) {
            bool const undecided = each.judgement.verdict == Verdict::needs_officer && m_failing.contains(each.rule);
            if (is_violation(each) || undecided) {
                return each.rule;
            }
        }
        return nullptr;
    }

private:
    Checker& m_checker;
    Surroundings const& m_around;
    std::set<Rule const*> m_failing;
};

void find_height(Checker& checker, Trial const& trial, Subject const& subject, Surroundings const& around,
                 Remedy& remedy) {
    auto const at = [&](double height) {
        Subject changed = subject;
        changed.set(Known::height_m, height);
        return trial.obstacle(changed);
    };
    auto critical = checker.critical_heights(subject, around);
    double const above_all = critical.empty() ? 1.0 : critical.back() + 1.0;
    Rule const* binding = at(above_all);
    if (binding == nullptr) {
        remedy.height_unbounded = true;
        return;
    }
    for (std::size_t i = critical.size(); i-- > 0;) {
        double const lower = i == 0 ? 0.0 : critical[i - 1];
        double const here = floor_to_cm(critical[i]);
        for (double const height : {here, here - kCentimetre}) {
            if (height <= std::max(lower - kCentimetre, 0.0) || height < kCentimetre) {
                continue;
            }
            if (Rule const* const obstacle = at(height); obstacle == nullptr) {
                remedy.max_height_m = height;
                Rule const* const above = at(height + kCentimetre);
                remedy.binding_rule = (above == nullptr ? binding : above)->id;
                return;
            } else {
                binding = obstacle;
            }
        }
    }
    remedy.binding_rule = binding->id;
}

void find_place(Checker& checker, Trial const& trial, Subject const& subject, Surroundings const& around,
                Remedy& remedy) {
    remedy.searched_m = kPlaceSearch_m;
    auto const pieces = checker.boundaries(Checker::placed(subject, around), around, kPlaceSearch_m);
    auto const allowed = [&](core::GeoPoint at) {
        Subject moved = subject;
        moved.position = at;
        return trial.obstacle(moved) == nullptr;
    };
    if (auto const found = spatial::nearest_place(subject.position, pieces, allowed, kPlaceSearch_m)) {
        remedy.nearest_place = NearestPlaceResult{found->point, found->distance_m, found->bearing_deg};
    }
}

void find_shares(Subject const& subject, Surroundings const& around, Remedy& remedy) {
    std::set<std::string> seen(subject.own_codes.begin(), subject.own_codes.end());
    for (NearbyMast const& near : around.masts_near(subject.position, kShareSearch_m)) {
        MastMark const& mast = *near.mast;
        if (mast.pending || !mast.in_service || !seen.insert(mast.code).second) {
            continue;
        }
        core::Words const tall = figure(mast.height_m, "m");
        core::Words const height =
            mast.height_m > 0.0 ? core::Words{", cao " + tall.vi, ", " + tall.en + " high"} : core::Words{};
        auto const& owner = mast.operator_code;
        remedy.share_with.push_back({mast.code,
                                     owner,
                                     near.distance_m,
                                     mast.height_m,
                                     {fmt::format("cột đang có của {}{}", owner, height.vi),
                                      fmt::format("standing mast of {}{}", owner, height.en)}});
        if (remedy.share_with.size() == kMostShareOffers) {
            return;
        }
    }
}

} // namespace

Remedy find_remedy(Checker& checker, Subject const& subject, Surroundings const& around, CheckResult const& result) {
    Remedy remedy;
    Trial const trial(checker, around, result);
    if (subject.number(Known::height_m)) {
        find_height(checker, trial, Checker::placed(subject, around), around, remedy);
    }
    if (subject.line_wkb.empty()) {
        find_place(checker, trial, subject, around, remedy);
        find_shares(subject, around, remedy);
    }
    return remedy;
}

} // namespace hatang::rules
