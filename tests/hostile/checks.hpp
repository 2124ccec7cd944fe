// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What must hold after every run, whatever the file was.

#include "tests/hostile/watched_run.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::hostile {

using Complaints = std::vector<std::string>;

/// What stands in a folder: path within it and content (of links: where they lead).
using Listing = std::map<std::string, std::string>;
Listing list_folder(std::filesystem::path const& folder);
/// Names what is new, gone or changed, but for the files \p allowed.
Complaints changes(Listing const& before, Listing const& after, std::vector<std::string> const& allowed);

/// Ended by itself, no signal, not code 4, one of \p codes, below the limit of memory.
Complaints check_end(WatchedRun const& run, std::string const& codes);
/// Nothing that steers a terminal or turns text around, and only UTF-8.
Complaints check_printable(std::string_view what, std::string_view text);
/// A CSV that a spreadsheet may open: no cell begins like a formula.
Complaints check_report(std::string_view csv);
Complaints check_no_secret(std::string_view what, std::string_view text);

} // namespace hatang::hostile
