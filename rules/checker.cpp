// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/checker.hpp"

#include "rules/condition.hpp"
#include "rules/permit_duty_resolution.hpp"
#include "rules/rule_body.hpp"
#include "spatial/boundary_pieces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace hatang::rules {

namespace {

struct CompiledRule {
    RuleInForce in_force;
    RuleKind const* kind;
    std::optional<Condition> applies;
};

constexpr std::array kPhases{Phase::classification, Phase::duty, Phase::limits};

bool for_kind(Rule const& rule, SubjectKind kind) {
    return std::find(rule.subjects.begin(), rule.subjects.end(), kind) != rule.subjects.end();
}

/// The condition cannot be told: says which attributes are missing.
Judgement cannot_tell(Condition const& applies, Case const& question) {
    Judgement judgement;
    judgement.verdict = Verdict::needs_officer;
    if (!question.with_words) {
        return judgement;
    }
    core::Words names;
    for (std::size_t const index : applies.asks()) {
        if (std::holds_alternative<std::monostate>(question.subject.value(index))) {
            Attribute const& attribute = question.attributes[index];
            auto const comma = names.vi.empty() ? "" : ", ";
            names.vi += comma + (attribute.label.vi.empty() ? attribute.name : attribute.label.vi);
            names.en += comma + (attribute.label.en.empty() ? attribute.name : attribute.label.en);
        }
    }
    judgement.message = {"chưa biết có áp dụng không: thiếu " + names.vi,
                         "cannot tell whether it applies: unknown " + names.en};
    return judgement;
}

/// What was not seen, or not surely in force, never decides alone.
void weaken(RuleInForce const& in_force, bool with_words, Judgement& judgement) {
    bool const unseen = in_force.rule->basis.verification == Verification::unverified;
    if (judgement.verdict == Verdict::not_applicable || (!unseen && in_force.force == InForce::yes)) {
        return;
    }
    judgement.verdict = Verdict::needs_officer;
    judgement.mast_class.clear();
    judgement.subclass.clear();
    if (with_words) {
        core::Words const why = unseen ? core::Words{"nguồn chưa được kiểm chứng: ", "the source was not verified: "}
                                       : core::Words{"chưa rõ văn bản có hiệu lực vào ngày này không: ",
                                                     "not known whether the text is in force on this day: "};
        judgement.message = {why.vi + judgement.message.vi, why.en + judgement.message.en};
    }
}

void derive_class(Judgement const& judgement, Subject& subject) {
    if (judgement.mast_class.empty()) {
        return;
    }
    subject.set(Known::mast_class, judgement.mast_class);
    subject.set(Known::bulky, judgement.mast_class.starts_with("A2"));
    auto const declared = subject.text(Known::mast_class_declared);
    if (!judgement.subclass.empty()) {
        subject.set(Known::mast_subclass, judgement.subclass);
    } else if (declared.size() > 2 && declared.starts_with(judgement.mast_class)) {
        subject.set(Known::mast_subclass, std::string(declared));
    }
}

void take_class(CheckResult& result, Subject& subject) {
    for (RuleFinding const& each : result.findings) {
        Judgement const& judgement = each.judgement;
        if (!judgement.mast_class.empty()) {
            derive_class(judgement, subject);
            result.mast_class.derived = judgement.subclass.empty() ? judgement.mast_class : judgement.subclass;
            result.mast_class.because = judgement.message;
            return; // rules stand by rank, the national ones first: a province does not overrule a circular
        }
    }
}

Verdict overall(std::vector<RuleFinding> const& findings) {
    bool any = false;
    bool officer = false;
    for (RuleFinding const& each : findings) {
        if (each.severity == RuleSeverity::info || each.judgement.verdict == Verdict::not_applicable) {
            continue;
        }
        any = true;
        if (each.judgement.verdict == Verdict::fail && each.severity == RuleSeverity::violation) {
            return Verdict::fail;
        }
        officer = officer || each.judgement.verdict != Verdict::pass;
    }
    // A check that found nothing to check is not a pass.
    return any && !officer ? Verdict::pass : Verdict::needs_officer;
}

} // namespace

struct Checker::Impl {
    Rulebook const& rulebook;
    core::Date on;
    std::vector<CompiledRule> rules;
    /// By kind of subject: the rules for it, and the packs they come from.
    std::array<std::vector<CompiledRule*>, kSubjectKinds> by_kind{};
    std::array<std::vector<PackUsed>, kSubjectKinds> packs_by_kind{};

    void sort_by_kind() {
        for (std::size_t kind = 0; kind < kSubjectKinds; ++kind) {
            std::set<Pack const*> seen;
            for (CompiledRule& rule : rules) {
                if (!for_kind(*rule.in_force.rule, static_cast<SubjectKind>(kind))) {
                    continue;
                }
                by_kind[kind].push_back(&rule);
                Pack const& pack = *rule.in_force.pack;
                if (seen.insert(&pack).second) {
                    packs_by_kind[kind].push_back({pack.id, pack.version, pack.sha256});
                }
            }
        }
    }
    void judge_phase(Phase phase, Case const& question, CheckResult& result) {
        auto const& for_it = by_kind[static_cast<std::size_t>(question.subject.kind)];
        for (std::size_t i = 0; i < for_it.size(); ++i) {
            if (for_it[i]->kind->phase == phase) {
                judge(*for_it[i], question, result.findings[i]);
            }
        }
    }
    void judge(CompiledRule& rule, Case const& question, RuleFinding& finding) {
        finding.rule = rule.in_force.rule;
        finding.pack = rule.in_force.pack;
        finding.severity = rule.in_force.rule->severity;
        finding.judgement = {};
        auto const applies = rule.applies ? rule.applies->holds(question.subject) : std::optional(true);
        if (!applies) {
            finding.judgement = cannot_tell(*rule.applies, question);
        } else if (*applies) {
            finding.judgement = rule.in_force.rule->body->judge(question);
            weaken(rule.in_force, question.with_words, finding.judgement);
        } else if (question.with_words) {
            finding.judgement.message = {"điều kiện áp dụng không thỏa", "its condition does not hold"};
        }
    }
};

Checker::Checker(Rulebook const& rulebook, core::Date on, ProvinceCodes const& province)
    : m_impl(std::make_unique<Impl>(Impl{rulebook, on, {}})) {
    for (RuleInForce const& each : rulebook.in_force_on(on, province)) {
        auto const& text = each.rule->applies;
        m_impl->rules.push_back(
            {each, find_rule_kind(each.rule->kind),
             text.empty() ? std::nullopt : std::optional<Condition>(std::in_place, text, rulebook.attributes())});
    }
    m_impl->sort_by_kind();
}

Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

namespace {

/// Heights, zones, area; \p here: the zones that hold there.
void derive(Subject& subject, std::vector<ZoneMark const*> const& here) {
    auto const height = subject.number(Known::height_m);
    auto const host = subject.number(Known::host_height_m);
    auto const ground = subject.number(Known::ground_elevation_m);
    if (height && host) {
        subject.set(Known::total_height_m, *height + *host);
        if (ground) {
            subject.set(Known::top_elevation_m, *ground + *height + *host);
        }
    }
    std::vector<std::string> zones;
    for (ZoneMark const* const zone : here) {
        if (std::find(zones.begin(), zones.end(), zone->kind) == zones.end()) {
            zones.push_back(zone->kind);
        }
    }
    auto const has = [&zones](std::string_view kind) {
        return std::find(zones.begin(), zones.end(), kind) != zones.end();
    };
    if (has("urban") != has("rural")) {
        subject.set(Known::area, std::string(has("urban") ? "urban" : "rural"));
    }
    subject.set(Known::zones, std::move(zones));
}

/// Where it is: at its place, or along its whole line.
std::vector<ZoneMark const*> zones_of(Subject const& subject, Surroundings const& around) {
    return subject.line_wkb.empty() ? around.zones_at(subject.position) : around.zones_along(subject.line_wkb);
}

} // namespace

Subject Checker::placed(Subject subject, Surroundings const& around) {
    derive(subject, zones_of(subject, around));
    return subject;
}

CheckResult Checker::check(Subject subject, Surroundings const& around, bool with_words) {
    CheckResult result;
    result.packs = m_impl->packs_by_kind[static_cast<std::size_t>(subject.kind)];
    judge(subject, around, with_words, result);
    return result;
}

void Checker::check_verdicts(Subject& subject, Surroundings const& around, CheckResult& result) {
    judge(subject, around, false, result);
}

void Checker::judge(Subject& subject, Surroundings const& around, bool with_words, CheckResult& result) {
    result.kind = subject.kind;
    result.code = subject.code;
    result.law_as_of = m_impl->on;
    result.mast_class = {};
    result.mast_class.declared = subject.text(Known::mast_class_declared);
    result.findings.resize(m_impl->by_kind[static_cast<std::size_t>(subject.kind)].size());
    auto const here = zones_of(subject, around);
    derive(subject, here);
    Case const question{subject, around, m_impl->rulebook.attributes(), with_words, &here};
    for (Phase const phase : kPhases) {
        m_impl->judge_phase(phase, question, result);
        if (phase == Phase::classification) {
            take_class(result, subject);
        } else if (phase == Phase::duty) {
            result.duty = resolve_permit_duty(result.findings, with_words);
            if (result.duty != PermitDuty::unknown) {
                subject.set(Known::permit_duty, std::string(to_string(result.duty)));
            }
        }
    }
    result.verdict = overall(result.findings);
}

double Checker::reach_m() const {
    double farthest = 0.0;
    for (CompiledRule const& rule : m_impl->rules) {
        farthest = std::max(farthest, rule.in_force.rule->body->reach_m());
    }
    return farthest;
}

std::vector<double> Checker::critical_heights(Subject const& subject, Surroundings const& around) {
    Case const question{subject, around, m_impl->rulebook.attributes(), false};
    double const host = subject.number(Known::host_height_m).value_or(0.0);
    double const ground = subject.number(Known::ground_elevation_m).value_or(0.0);
    std::vector<double> heights;
    for (CompiledRule& rule : m_impl->rules) {
        if (!for_kind(*rule.in_force.rule, subject.kind)) {
            continue;
        }
        rule.in_force.rule->body->critical_heights(question, heights);
        for (double const number : rule.applies ? rule.applies->numbers() : std::vector<double>{}) {
            heights.insert(heights.end(), {number, number - host, number - host - ground});
        }
    }
    std::sort(heights.begin(), heights.end());
    heights.erase(std::unique(heights.begin(), heights.end()), heights.end());
    std::erase_if(heights, [](double height) { return !(height > 0.0) || height > 1e6; });
    return heights;
}

std::vector<spatial::BoundaryPiece> Checker::boundaries(Subject const& subject, Surroundings const& around,
                                                        double reach_m) {
    Case const question{subject, around, m_impl->rulebook.attributes(), false};
    spatial::BoundaryCollector collector(subject.position, reach_m);
    for (NearbyZone const& near : around.zones_near(subject.position, reach_m)) {
        collector.add_geometry(near.zone->wkb, near.zone->reach_m);
    }
    for (CompiledRule& rule : m_impl->rules) {
        if (for_kind(*rule.in_force.rule, subject.kind)) {
            rule.in_force.rule->body->boundaries(question, collector);
        }
    }
    return collector.take();
}

} // namespace hatang::rules
