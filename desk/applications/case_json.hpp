// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A case as JSON, for machines (docs/applications.md).

#include "desk/applications/take_step.hpp"

#include <string>

namespace hatang::desk {

/// The case, its steps with their papers, clocks with due days and articles, documents, permits, overrides, what the
/// dossier lacks, and the members of the check as stored (check_json.hpp).
std::string application_json(core::ApplicationReader const& applications, std::string const& code,
                             CaseMoment const& moment, Dossier const* dossier);

} // namespace hatang::desk
