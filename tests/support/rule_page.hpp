// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The pages of docs/rules/packs, written from the packs: what a person may hold against the text of the law.

#include "rules/rulebook.hpp"

#include <string>

namespace hatang::tests {

/// The page of one pack. \p text is the pack's file, for the parameters as they were written.
std::string rule_page(rules::Rulebook const& rulebook, rules::Pack const& pack, std::string const& text);
/// The list of all packs.
std::string rule_pages_index(rules::Rulebook const& rulebook);

} // namespace hatang::tests
