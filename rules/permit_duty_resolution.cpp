// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/permit_duty_resolution.hpp"

#include <algorithm>

namespace hatang::rules {

namespace {

constexpr std::string_view kDutyKind = "permit_duty";

bool is_exception(RuleFinding const& finding) {
    auto const duty = finding.judgement.duty;
    return duty && *duty != PermitDuty::permit;
}

/// Higher rank first; within it exceptions first, and what cannot be told before what would follow from it.
bool goes_before(RuleFinding const* left, RuleFinding const* right) {
    if (left->pack->rank != right->pack->rank) {
        return left->pack->rank > right->pack->rank;
    }
    auto const order = [](RuleFinding const& each) {
        return is_exception(each) ? 0 : each.judgement.verdict == Verdict::needs_officer ? 1 : 2;
    };
    return order(*left) < order(*right);
}

} // namespace

PermitDuty resolve_permit_duty(std::vector<RuleFinding>& findings, bool with_words) {
    std::vector<RuleFinding*> duties;
    for (auto& each : findings) {
        if (each.rule != nullptr && each.rule->kind == kDutyKind && each.judgement.verdict != Verdict::not_applicable) {
            duties.push_back(&each);
        }
    }
    std::stable_sort(duties.begin(), duties.end(), goes_before);
    if (duties.empty() || duties.front()->judgement.verdict == Verdict::needs_officer) {
        return PermitDuty::unknown;
    }
    RuleFinding const& winner = *duties.front();
    for (std::size_t i = 1; i < duties.size(); ++i) {
        Judgement& other = duties[i]->judgement;
        if (other.duty == winner.judgement.duty) {
            continue;
        }
        other.verdict = Verdict::not_applicable;
        if (with_words) {
            auto const& basis = winner.rule->basis;
            other.message = {"đã có quy định khác quyết định: " + basis.instrument + ", " + basis.article,
                             "another text decides: " + basis.instrument + ", " + basis.article};
        }
    }
    return winner.judgement.duty.value_or(PermitDuty::unknown);
}

} // namespace hatang::rules
