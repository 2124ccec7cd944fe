// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The report of an import of administrative units: for people, or JSON.

#include "cli/console.hpp"
#include "desk/admin/import_admin.hpp"
#include "desk/finding_report.hpp"

namespace hatang::cli {

void print_admin_import(desk::AdminImportResult const& result, desk::FindingReport const& report, bool dry_run,
                        Console& console);
void print_admin_import_json(desk::AdminImportResult const& result, desk::FindingReport const& report,
                             Console& console);

} // namespace hatang::cli
