// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The receipt of what came back from the field: for people on the screen, or JSON.

#include "cli/console.hpp"
#include "desk/field/receive_pack.hpp"

namespace hatang::cli {

void print_receive(desk::ReceiveResult const& result, desk::FindingReport const& report, bool dry_run,
                   Console& console);
/// Counts, the receipt, conflicts, every row and photo, findings.
void print_receive_json(desk::ReceiveResult const& result, desk::FindingReport const& report, Console& console);

} // namespace hatang::cli
