// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A problem in data that was read: the operation goes on, the finding goes into the report.

#include "core/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hatang::core {

enum class Severity { info, warning, error };

constexpr std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
    }
    return "";
}

/// An `error` finding means that the row was rejected; a `warning` that it was taken with a doubt; `info` that
/// something was decided from evidence (an unknown height, a recognised swap).
struct Finding {
    std::string code{}; ///< kebab-case, stable: "height-not-a-number"
    Severity severity = Severity::error;
    std::string file{};   ///< file name as given, without folders
    std::string layer{};  ///< layer or sheet, empty where the format has one only
    std::int64_t row = 0; ///< as a person counts in the file (CSV: heading is row 1); 0 = the whole file
    std::string field{};  ///< heading as written
    std::string value{};  ///< value as written, cut to 200 characters
    Words message{};      ///< one sentence with what was expected

    bool operator==(Finding const&) const = default;
};

/// Receives findings while a file is read; implemented by reports and by tests.
class FindingSink {
public:
    virtual ~FindingSink() = default;
    virtual void add(Finding finding) = 0;
};

} // namespace hatang::core
