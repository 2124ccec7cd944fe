// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// --fail-on of checks that end in a verdict.

#include "cli/option_table.hpp"
#include "desk/checks/verdict_sums.hpp"
#include "rules/check_result.hpp"

#include <string>

namespace hatang::cli {

/// fail (DEFAULT), needs-officer, never: which verdicts end with exit code 1.
struct FailOnOption {
    std::string word = "fail";

    void describe(OptionTable& options) {
        auto& spec = options.text("fail-on", "VERDICT",
                                  {"mã thoát 1 khi có kết luận này: fail (mặc định), needs-officer, never",
                                   "exit code 1 for this verdict: fail (default), needs-officer, never"},
                                  word);
        spec.choices = {"fail", "needs-officer", "never"};
    }
    bool holds(desk::VerdictCount const& count) const {
        return (count.fail > 0 && holds(rules::Verdict::fail)) ||
               (count.needs_officer > 0 && holds(rules::Verdict::needs_officer));
    }
    bool holds(rules::Verdict verdict) const {
        return word != "never" && (verdict == rules::Verdict::fail ||
                                   (word == "needs-officer" && verdict == rules::Verdict::needs_officer));
    }
};

} // namespace hatang::cli
