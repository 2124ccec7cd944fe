// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Every station of a list against the law of one day: findings, and sums by rule, district or commune, and operator.

#include "core/list/list.hpp"
#include "desk/checks/surroundings_of_register.hpp"
#include "desk/checks/verdict_sums.hpp"
#include "rules/checker.hpp"
#include "rules/rulebook.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace hatang::desk {

struct CheckedSite {
    std::string_view code;
    std::string_view operator_code;
    std::string_view commune; ///< full name, of now
    core::GeoPoint position;
    rules::CheckResult const& result;
};

struct SiteCheck {
    core::SiteQuery query;
    core::Date on;
    core::Date today;
    unsigned threads = 0; ///< 0 = as many as the machine has
    /// Ground elevations of many places; empty = unknown everywhere.
    std::function<std::vector<std::optional<double>>(std::span<core::GeoPoint const>)> ground{};
};

/// Judges every station of the query. \p visit, if any, gets them one by one in the query's order, with words. The
/// answer does not depend on the number of threads.
SitesChecked check_sites(rules::Rulebook const& rulebook, CheckSources const& sources, SiteCheck const& asked,
                         std::function<void(CheckedSite const&)> const& visit);

/// One row for each finding that fails or needs an officer; with the station's position as geometry.
class FindingLister {
public:
    FindingLister(core::ListWriter& writer, core::Language language);
    void add(CheckedSite const& checked);
    void end();

private:
    core::ListWriter& m_writer;
    core::Language m_language;
};

/// Sums as a list: by rule, then by unit, then by operator.
void list_verdict_counts(SitesChecked const& checked, core::Language language, core::ListWriter& writer);

} // namespace hatang::desk
