// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The table expectations.txt: one line per case, its head says what the columns mean.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hatang::hostile {

struct Expectation {
    std::string id;
    std::string inspect_codes; ///< exit codes that are right, e.g. "0" or "03"
    std::string import_codes;
    std::string rows; ///< "read accepted rejected", or "-"
    std::vector<std::string> must_say;
};

/// \throws std::runtime_error naming the line that is none.
std::vector<Expectation> read_expectations(std::filesystem::path const& path);

} // namespace hatang::hostile
