// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cases/check_workflow.hpp"
#include "core/cases/workflow.hpp"
#include "core/document/map_reader.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hatang::core {

namespace {

int need_whole(MapReader& reader, std::string_view key) {
    auto const number = reader.need_number(key);
    if (number < 0 || number > 1000 || std::floor(number) != number) {
        reader.refuse({fmt::format("'{}' phải là số nguyên từ 0 đến 1000", key),
                       fmt::format("'{}' must be a whole number from 0 to 1000", key)});
    }
    return static_cast<int>(number);
}

std::optional<int> find_whole(MapReader& reader, std::string_view key) {
    return reader.take(key) == nullptr ? std::nullopt : std::optional(need_whole(reader, key));
}

template <typename Enum, std::size_t N>
Enum read_word(MapReader& reader, std::string_view key, std::array<std::pair<std::string_view, Enum>, N> const& words) {
    auto const text = reader.need_text(key);
    std::string known;
    for (auto const& [word, value] : words) {
        if (word == text) {
            return value;
        }
        known += fmt::format("{}{}", known.empty() ? "" : ", ", word);
    }
    reader.refuse(
        {fmt::format("'{}' phải là một trong: {}", key, known), fmt::format("'{}' must be one of: {}", key, known)});
}

constexpr std::array<std::pair<std::string_view, Verification>, 3> kVerifications{
    {{"source seen", Verification::source_seen},
     {"collected", Verification::collected},
     {"unverified", Verification::unverified}}};
constexpr std::array<std::pair<std::string_view, CountedIn>, 3> kCounted{
    {{"working", CountedIn::working_days}, {"calendar", CountedIn::calendar_days}, {"months", CountedIn::months}}};
constexpr std::array<std::pair<std::string_view, GuardKind>, 5> kGuards{{{"ended", GuardKind::ended},
                                                                         {"elapsed", GuardKind::elapsed},
                                                                         {"silence", GuardKind::silence},
                                                                         {"in_time", GuardKind::in_time},
                                                                         {"extends", GuardKind::extends}}};
/// In this order: a step may end a run of a clock and start the next.
constexpr std::array<std::pair<std::string_view, ClockAction>, 4> kActions{{{"end", ClockAction::end},
                                                                            {"pause", ClockAction::pause},
                                                                            {"resume", ClockAction::resume},
                                                                            {"start", ClockAction::start}}};

constexpr std::array<std::string_view, 6> kOutcomes{"agreed", "refused", "withdrawn", "exempt", "annulled", "reopened"};
constexpr std::array<std::string_view, 5> kPermitActions{"issue", "extend", "change", "reissue", "revoke"};

template <std::size_t N>
std::string find_word(MapReader& reader, std::string_view key, std::array<std::string_view, N> const& words) {
    auto text = reader.text(key);
    if (!text.empty() && std::ranges::find(words, text) == words.end()) {
        reader.refuse({fmt::format("'{}' phải là một trong: {}", key, fmt::join(words, ", ")),
                       fmt::format("'{}' must be one of: {}", key, fmt::join(words, ", "))});
    }
    return text;
}

LegalBasis read_basis(MapReader& reader) {
    LegalBasis basis;
    basis.instrument = reader.need_text("instrument");
    basis.article = reader.text("article");
    basis.fact = reader.text("fact");
    basis.verification = read_word(reader, "verification", kVerifications);
    return basis;
}

LegalBasis find_basis(MapReader& parent) {
    auto reader = parent.map("basis");
    if (!reader) {
        return {};
    }
    auto basis = read_basis(*reader);
    reader->finish();
    return basis;
}

std::vector<CaseCode> read_codes(MapReader& root, std::string_view key) {
    std::vector<CaseCode> codes;
    for (auto& each : root.maps(key)) {
        codes.push_back({each.need_text("id"), each.words("title"), each.text("mark")});
        each.finish();
    }
    return codes;
}

CaseStage read_stage(MapReader& reader) {
    CaseStage stage{reader.need_text("id"), reader.words("title"), reader.text("waits_for"), false};
    stage.final = reader.flag("final").value_or(false);
    return stage;
}

CaseClock read_clock(MapReader& reader) {
    CaseClock clock;
    clock.id = reader.need_text("id");
    clock.title = reader.words("title");
    clock.main = reader.flag("main").value_or(false);
    clock.runs_for = reader.need_text("runs_for");
    clock.window = reader.flag("window").value_or(false);
    clock.elapses_to = reader.text("elapses_to");
    clock.elapses_in = reader.texts("elapses_in");
    return clock;
}

LegalTerm read_term(MapReader& reader) {
    LegalTerm term;
    term.id = reader.need_text("id");
    term.clock = reader.need_text("clock");
    term.title = reader.words("title");
    term.kinds = reader.texts("kinds");
    term.procedures = reader.texts("procedures");
    term.provinces = reader.texts("provinces");
    term.authorities = reader.texts("authorities");
    term.complexities = reader.texts("complexities");
    term.remote = reader.flag("remote");
    term.min_stations = find_whole(reader, "min_stations");
    term.max_stations = find_whole(reader, "max_stations");
    term.from = reader.day("from");
    term.to = reader.day("to");
    term.days = need_whole(reader, "days");
    term.counted = read_word(reader, "counted", kCounted);
    term.extend_by = find_whole(reader, "extend_by").value_or(0);
    term.extend_times = find_whole(reader, "extend_times").value_or(term.extend_by > 0 ? 1 : 0);
    term.silence_consents = reader.flag("silence_consents").value_or(false);
    term.basis = read_basis(reader);
    return term;
}

CaseStep read_step(MapReader& reader) {
    CaseStep step;
    step.id = reader.need_text("id");
    step.title = reader.words("title");
    step.from = reader.texts("from");
    step.to = reader.text("to");
    step.actors = reader.texts("actors");
    step.needs = reader.texts("needs");
    step.kinds = reader.texts("kinds");
    for (auto const& [word, action] : kActions) {
        for (auto const& clock : reader.texts(word)) {
            step.clocks.push_back({action, clock});
        }
    }
    for (auto& guard : reader.maps("guards")) {
        step.guards.push_back({read_word(guard, "kind", kGuards), guard.need_text("clock")});
        guard.finish();
    }
    step.once = reader.flag("once").value_or(false);
    step.per_body = reader.flag("per_body").value_or(false);
    step.not_before = reader.day("not_before");
    step.outcome = find_word(reader, "outcome", kOutcomes);
    step.permit = find_word(reader, "permit", kPermitActions);
    step.basis = find_basis(reader);
    step.said = reader.words("said");
    return step;
}

CaseCaution read_caution(MapReader& reader) {
    CaseCaution caution;
    caution.kinds = reader.texts("kinds");
    caution.filed_from = reader.day("filed_from");
    caution.filed_before = reader.day("filed_before");
    caution.open_on = reader.day("open_on");
    caution.said = reader.words("said");
    caution.basis = read_basis(reader);
    return caution;
}

/// \p read fills one entry; every key must be known, and \p check may refuse it at its line.
template <typename Read, typename Check> auto read_all(MapReader& root, std::string_view key, Read read, Check check) {
    std::vector<decltype(read(root))> all;
    for (auto& each : root.maps(key)) {
        all.push_back(read(each));
        each.finish();
        check(all.back(), each);
    }
    return all;
}

} // namespace

CaseStage const* Workflow::find_stage(std::string_view wanted) const {
    return find_by_id(stages, wanted);
}

CaseStep const* Workflow::find_step(std::string_view wanted) const {
    return find_by_id(steps, wanted);
}

CaseClock const* Workflow::find_clock(std::string_view wanted) const {
    return find_by_id(clocks, wanted);
}

Workflow read_workflow(std::string_view text, std::string_view name) {
    auto const document = parse_document(text, name);
    MapReader root(document, name);
    Workflow workflow;
    workflow.id = root.need_text("workflow");
    workflow.title = root.words("title");
    workflow.kinds = read_codes(root, "kinds");
    workflow.procedures = read_codes(root, "procedures");
    workflow.actors = read_codes(root, "actors");
    workflow.authorities = read_codes(root, "authorities");
    workflow.papers = read_codes(root, "papers");
    auto const any = [](auto const&, MapReader const&) {};
    auto const known = [&](auto const& entry, MapReader const& at) { check_references(workflow, entry, at); };
    workflow.stages = read_all(root, "stages", read_stage, known);
    workflow.clocks = read_all(root, "clocks", read_clock, known);
    workflow.terms = read_all(root, "terms", read_term, known);
    workflow.steps = read_all(root, "steps", read_step, known);
    workflow.cautions = read_all(root, "cautions", read_caution, any);
    root.finish();
    check_whole(workflow, root);
    return workflow;
}

} // namespace hatang::core
