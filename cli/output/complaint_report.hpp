// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A complaint for people: stage, clocks with due day and article, what is possible next, what happened.

#include "cli/console.hpp"
#include "desk/complaints/complaint_view.hpp"

#include <utility>
#include <vector>

namespace hatang::cli {

/// After a step: the stage, the clocks that run or have just ended, what must be said, the steps that are possible.
void print_complaint_state(desk::ComplaintView const& view, core::Date on, Console& console);
void print_complaint_events(desk::ComplaintView const& view, Console& console);
void print_complaint_files(std::vector<core::ComplaintFile> const& files, Console& console);
void print_complaint_persons(std::vector<std::pair<std::string, std::string>> const& persons, Console& console);

/// "extend_settlement" as it is typed: "extend-settlement".
std::string typed_step(std::string step);

} // namespace hatang::cli
