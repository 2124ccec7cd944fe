// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cases at the licensing desk that ask for cable in the air.

#include "core/contracts/applications.hpp"
#include "core/finding.hpp"
#include "desk/programmes/conflicts.hpp"
#include "rules/attributes.hpp"

#include <vector>

namespace hatang::desk {

/// Cases of kind cable_route filed by the day and not ended, whose subject is a cable with a line and whose laying_way
/// is aerial or not said. Findings: application-without-line, and application-unreadable for a stored proposal that
/// cannot be read.
std::vector<AerialRequest> aerial_applications(core::ApplicationReader const& applications,
                                               rules::Attributes const& attributes, ProgrammeTime const& time,
                                               core::FindingSink& findings);

} // namespace hatang::desk
