// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A check for a person at a terminal: the verdict, the rules as a table with figures and articles, the remedy.

#include "cli/console.hpp"
#include "rules/check_result.hpp"
#include "rules/subject.hpp"

namespace hatang::cli {

/// \p all: also what does not apply and what is mere information.
void print_check(rules::Subject const& subject, rules::CheckResult const& result, bool all, Console& console);

} // namespace hatang::cli
