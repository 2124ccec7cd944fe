// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Help pages and man pages, both made from the same tables.

#include "cli/command.hpp"

#include <string>

namespace hatang::cli {

std::string overview(core::Language language);
/// The verbs of a noun.
std::string noun_help(NounEntry const& noun, core::Language language);
std::string command_help(CommandEntry const& entry, core::Language language, int width);
/// Markdown with NAME, SYNOPSIS, DESCRIPTION, OPTIONS, DIAGNOSTICS, EXAMPLES, SEE ALSO; what docs/man holds.
std::string man_page(CommandEntry const& entry);

} // namespace hatang::cli
