// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Collects the findings of one operation: every one is counted, a bounded number is kept in full for the report.

#include "core/finding.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hatang::desk {

class FindingReport final : public core::FindingSink {
public:
    /// \p keep_per_code findings of each code are kept; all pass through \p overflow when it is set (a report file).
    explicit FindingReport(std::size_t keep_per_code = 100, std::function<void(core::Finding const&)> every = {});

    void add(core::Finding finding) override;

    std::vector<core::Finding> const& kept() const { return m_kept; }
    /// Code → number, alphabetical.
    std::map<std::string, std::int64_t> const& counts() const { return m_counts; }
    std::int64_t count(core::Severity severity) const;
    std::int64_t total() const;
    /// The worst severity seen; `info` when there is none.
    core::Severity worst() const { return m_worst; }

private:
    std::size_t m_keep_per_code;
    std::function<void(core::Finding const&)> m_every;
    std::vector<core::Finding> m_kept;
    std::map<std::string, std::int64_t> m_counts;
    std::map<core::Severity, std::int64_t> m_severities;
    core::Severity m_worst = core::Severity::info;
};

} // namespace hatang::desk
