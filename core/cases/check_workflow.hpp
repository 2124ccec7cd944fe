// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A workflow is whole: every word in it is defined, every stage can be reached and left.

#include "core/cases/workflow.hpp"
#include "core/document/map_reader.hpp"

#include <algorithm>

namespace hatang::core {

template <typename Entry> Entry const* find_by_id(std::vector<Entry> const& all, std::string_view id) {
    auto const found = std::ranges::find_if(all, [&](Entry const& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// Each \throws core::Error(invalid_data) at the line of \p at.
void check_references(Workflow const& workflow, CaseStage const& stage, MapReader const& at);
void check_references(Workflow const& workflow, CaseClock const& clock, MapReader const& at);
void check_references(Workflow const& workflow, LegalTerm const& term, MapReader const& at);
void check_references(Workflow const& workflow, CaseStep const& step, MapReader const& at);
void check_whole(Workflow const& workflow, MapReader const& root);

} // namespace hatang::core
