// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Several texts may speak of the permit duty on one day: the one of the highest rank decides, and within a rank an
/// exemption goes before the duty it is an exception from.

#include "rules/check_result.hpp"

#include <vector>

namespace hatang::rules {

/// Unknown when a text that would decide cannot be told to apply, was not verified, or is not surely in force. Findings
/// that another text overrides become not_applicable, and say by which.
PermitDuty resolve_permit_duty(std::vector<RuleFinding>& findings, bool with_words);

} // namespace hatang::rules
