// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One proposal against the law of its filing date and what stands around it.

#include "desk/checks/surroundings_of_register.hpp"
#include "rules/check_result.hpp"
#include "rules/rulebook.hpp"

namespace hatang::desk {

/// The subject with the provinces that hold it. \throws core::Error(not_found) when it lies in no known commune.
rules::Subject located(rules::Subject subject, core::AdminReader const& admin);

/// The answer with its surroundings, kept for the map on the page.
struct CheckedApplication {
    rules::Subject subject;
    rules::CheckResult result;
    rules::Surroundings around;
};

/// \p pending: proposals of others that are not decided; they count in spacing. With a remedy unless the case passes.
/// Deterministic: the same register, packs and proposal give the same answer.
CheckedApplication check_application(rules::Rulebook const& rulebook, CheckSources const& sources,
                                     rules::Subject subject, core::Date today,
                                     std::vector<rules::MastMark> const& pending = {});

} // namespace hatang::desk
