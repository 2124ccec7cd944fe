// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/finding_report.hpp"

#include <algorithm>

namespace hatang::desk {

namespace {

constexpr std::size_t kValueLimit = 200;

void cut_value(std::string& value) {
    if (value.size() <= kValueLimit) {
        return;
    }
    auto end = kValueLimit;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    value.resize(end);
    value += "…";
}

} // namespace

FindingReport::FindingReport(std::size_t keep_per_code, std::function<void(core::Finding const&)> every)
    : m_keep_per_code(keep_per_code), m_every(std::move(every)) {}

void FindingReport::add(core::Finding finding) {
    cut_value(finding.value);
    auto& count = m_counts[finding.code];
    ++count;
    ++m_severities[finding.severity];
    m_worst = std::max(m_worst, finding.severity);
    if (m_every) {
        m_every(finding);
    }
    if (static_cast<std::size_t>(count) <= m_keep_per_code) {
        m_kept.push_back(std::move(finding));
    }
}

std::int64_t FindingReport::count(core::Severity severity) const {
    auto const found = m_severities.find(severity);
    return found == m_severities.end() ? 0 : found->second;
}

std::int64_t FindingReport::total() const {
    std::int64_t sum = 0;
    for (auto const& [severity, count] : m_severities) {
        sum += count;
    }
    return sum;
}

} // namespace hatang::desk
