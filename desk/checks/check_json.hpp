// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A check as JSON (DESIGN of the answer: docs/check.md), the same bytes for the same answer.

#include "rules/check_result.hpp"
#include "rules/subject.hpp"

#include <string>

namespace hatang::desk {

/// Indented by two; keys in a fixed order; lengths rounded to the millimetre, places to 1e-7 degrees.
std::string check_json(rules::Subject const& subject, rules::CheckResult const& result);

} // namespace hatang::desk
