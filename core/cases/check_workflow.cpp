// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/cases/check_workflow.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <array>

namespace hatang::core {

namespace {

constexpr std::array<std::string_view, 3> kComplexities{"ordinary", "complex", "specially_complex"};

template <typename Entry>
void need_known(std::vector<Entry> const& all, std::string const& id, Words const& what, MapReader const& at) {
    if (!id.empty() && find_by_id(all, id) == nullptr) {
        at.refuse({fmt::format("không có {} '{}'", what.vi, id), fmt::format("there is no {} '{}'", what.en, id)});
    }
}

template <typename Entry>
void need_known(std::vector<Entry> const& all, std::vector<std::string> const& ids, Words const& what,
                MapReader const& at) {
    for (auto const& id : ids) {
        need_known(all, id, what, at);
    }
}

Words const kActor{"người thực hiện", "actor"};
Words const kClock{"đồng hồ", "clock"};
Words const kKind{"loại hồ sơ", "kind"};
Words const kStage{"giai đoạn", "stage"};

bool is_reached(Workflow const& workflow, CaseStage const& stage) {
    return std::ranges::any_of(workflow.steps, [&](auto const& step) { return step.to == stage.id; }) ||
           std::ranges::any_of(workflow.clocks, [&](auto const& clock) { return clock.elapses_to == stage.id; });
}

bool is_left(Workflow const& workflow, CaseStage const& stage) {
    return std::ranges::any_of(workflow.steps, [&](CaseStep const& step) {
        return !step.to.empty() && step.to != stage.id && std::ranges::find(step.from, stage.id) != step.from.end();
    });
}

} // namespace

void check_references(Workflow const& workflow, CaseStage const& stage, MapReader const& at) {
    need_known(workflow.actors, stage.waits_for, kActor, at);
    if (std::ranges::count(workflow.stages, stage.id, &CaseStage::id) > 0) {
        at.refuse({fmt::format("giai đoạn '{}' đã có", stage.id), fmt::format("stage '{}' stands twice", stage.id)});
    }
}

void check_references(Workflow const& workflow, CaseClock const& clock, MapReader const& at) {
    need_known(workflow.actors, clock.runs_for, kActor, at);
    need_known(workflow.stages, clock.elapses_to, kStage, at);
    need_known(workflow.stages, clock.elapses_in, kStage, at);
}

void check_references(Workflow const& workflow, LegalTerm const& term, MapReader const& at) {
    need_known(workflow.clocks, term.clock, kClock, at);
    need_known(workflow.kinds, term.kinds, kKind, at);
    need_known(workflow.procedures, term.procedures, {"thủ tục", "procedure"}, at);
    need_known(workflow.authorities, term.authorities, {"loại cơ quan", "authority"}, at);
    for (auto const& each : term.complexities) {
        if (std::ranges::find(kComplexities, each) == kComplexities.end()) {
            at.refuse({fmt::format("không có mức độ '{}'", each), fmt::format("there is no complexity '{}'", each)});
        }
    }
}

void check_references(Workflow const& workflow, CaseStep const& step, MapReader const& at) {
    need_known(workflow.stages, step.from, kStage, at);
    need_known(workflow.stages, step.to == kPreviousStage ? std::string() : step.to, kStage, at);
    need_known(workflow.actors, step.actors, kActor, at);
    need_known(workflow.papers, step.needs, {"giấy tờ", "paper"}, at);
    need_known(workflow.kinds, step.kinds, kKind, at);
    for (auto const& effect : step.clocks) {
        bool const all = effect.action == ClockAction::end && effect.clock == "all";
        need_known(workflow.clocks, all ? std::string() : effect.clock, kClock, at);
    }
    for (auto const& guard : step.guards) {
        need_known(workflow.clocks, guard.clock, kClock, at);
    }
    if (step.actors.empty()) {
        at.refuse({"bước này thiếu người thực hiện (actors)", "the step names nobody who may take it (actors)"});
    }
}

void check_whole(Workflow const& workflow, MapReader const& root) {
    if (std::ranges::none_of(workflow.clocks, &CaseClock::main)) {
        root.refuse({"cần một đồng hồ chính (main: true)", "one clock must be the main one (main: true)"});
    }
    if (std::ranges::count_if(workflow.steps, [](auto const& step) { return step.from.empty(); }) != 1) {
        root.refuse({"cần đúng một bước mở hồ sơ (không có from)", "exactly one step must open a case (no from)"});
    }
    for (auto const& stage : workflow.stages) {
        if (!is_reached(workflow, stage)) {
            root.refuse({fmt::format("không bước nào dẫn đến giai đoạn '{}'", stage.id),
                         fmt::format("no step leads to stage '{}'", stage.id)});
        }
        if (!stage.final && !is_left(workflow, stage)) {
            root.refuse({fmt::format("không bước nào rời giai đoạn '{}'", stage.id),
                         fmt::format("no step leads out of stage '{}'", stage.id)});
        }
    }
}

} // namespace hatang::core
