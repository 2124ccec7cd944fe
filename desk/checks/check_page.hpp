// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A check as a page for the file of the case: the verdict, what was proposed, what would pass, the map, the table of
/// rules, the packs it rests on.

#include "core/page/page.hpp"
#include "desk/checks/check_application.hpp"
#include "rules/attributes.hpp"

namespace hatang::desk {

core::Page check_page(CheckedApplication const& checked, rules::Attributes const& attributes, core::Language language);
/// Several proposals of one file: \p next behind \p page, with its own title as heading.
void append_page(core::Page& page, core::Page next);

} // namespace hatang::desk
