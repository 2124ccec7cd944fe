// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What `inspect` prints.

#include "cli/console.hpp"
#include "desk/inspect/inspect_file.hpp"
#include "desk/sites/site_survey.hpp"

#include <optional>

namespace hatang::cli {

/// \p survey: the CRS evidence of the rows, where the file is a station list.
void print_inspection(desk::FileSight const& sight, std::optional<desk::SiteSurvey> const& survey,
                      desk::FindingReport const& report, Console& console);
void print_inspection_json(desk::FileSight const& sight, std::optional<desk::SiteSurvey> const& survey,
                           desk::FindingReport const& report, Console& console);

} // namespace hatang::cli
