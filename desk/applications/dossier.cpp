// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/applications/take_step.hpp"
#include "rules/checker.hpp"
#include "rules/rule_body.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

using rules::Known;

core::LegalBasis basis_of(rules::Rule const& rule) {
    core::LegalBasis basis{rule.basis.instrument, rule.basis.article, rule.basis.fact};
    basis.verification = rule.basis.verification == rules::Verification::source_seen ? core::Verification::source_seen
                                                                                     : core::Verification::unverified;
    return basis;
}

/// What rules ask for that only says that a dossier of their sort is there: an applicant who has stated nothing has
/// filed by the kind of the case.
void state_procedure(rules::Subject& subject, core::ApplicationRecord const& record,
                     rules::Attributes const& attributes) {
    auto const procedure = attributes.find("permit_procedure");
    if (procedure && record.kind == "construction_permit" &&
        std::holds_alternative<std::monostate>(subject.value(*procedure))) {
        subject.set(*procedure, record.procedure.empty() ? std::string("new") : record.procedure);
    }
}

void take_missing(rules::RuleFinding const& finding, std::vector<std::string> const& held, Dossier& dossier) {
    for (auto const& wanted : finding.rule->body->documents()) {
        bool const there = std::ranges::find(held, wanted.kind) != held.end();
        bool const told =
            std::ranges::any_of(dossier.missing, [&](MissingDocument const& each) { return each.kind == wanted.kind; });
        if (!there && !told) {
            dossier.missing.push_back({wanted.kind, wanted.title, finding.rule->id, basis_of(*finding.rule)});
        }
    }
}

} // namespace

Dossier dossier_of(core::ApplicationReader const& applications, Judging const& judging, std::string const& code) {
    Dossier dossier;
    auto const rows = applications.applications(code);
    if (rows.empty() || !rows.front().record.placed) {
        return dossier;
    }
    auto subject = subject_of_case(applications, judging.rulebook.attributes(), code);
    auto const held = subject.texts(Known::documents);
    dossier.stated = !std::holds_alternative<std::monostate>(subject.value(Known::documents));
    state_procedure(subject, rows.front().record, judging.rulebook.attributes());
    if (rows.front().record.kind == "notice_of_commencement") {
        auto documents = held;
        documents.emplace_back("notice_of_commencement"); // the notice itself is what was handed in
        subject.set(Known::documents, std::move(documents));
    }
    subject = located(std::move(subject), judging.sources.admin);
    rules::Checker checker(judging.rulebook, subject.on, subject.province);
    auto const result = checker.check(std::move(subject), build_surroundings({}));
    for (auto const& finding : result.findings) {
        bool const asks = finding.judgement.verdict != rules::Verdict::not_applicable &&
                          !finding.rule->body->documents().empty() &&
                          finding.rule->basis.verification == rules::Verification::source_seen;
        if (asks) {
            dossier.asked = true;
            take_missing(finding, held, dossier);
        }
    }
    return dossier;
}

} // namespace hatang::desk
