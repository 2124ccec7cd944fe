// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What would pass, as sentences for people: the terminal and the page say the same.

#include "core/words.hpp"
#include "rules/check_result.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// Without full stops; empty when nothing can be said.
std::vector<std::string> remedy_lines(rules::Remedy const& remedy, core::Language language);

} // namespace hatang::desk
