// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/subject.hpp"
#include "rules/surroundings.hpp"
#include "tests/support/rule_case.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hatang::tests {

/// At blanks, without remarks; quotation marks keep blanks together and are dropped.
std::vector<std::string> split_words(std::string const& line);

struct BuiltCase {
    rules::Subject subject;
    std::unique_ptr<rules::Surroundings> around;
};
/// \throws std::runtime_error
BuiltCase build_rule_case(rules::Attributes const& attributes, RuleCase const& rule_case);

} // namespace hatang::tests
