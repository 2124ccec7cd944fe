// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// All packs together: which rules are in force at a place on a day.

#include "core/date.hpp"
#include "rules/pack.hpp"
#include "rules/subject.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::rules {

struct PackText {
    std::string name; ///< file name, for messages
    std::string text;
};

/// The packs that come with the program (data/rules).
std::vector<PackText> built_in_packs();

struct RuleInForce {
    Pack const* pack;
    Rule const* rule;
    InForce force;
};

class Rulebook {
public:
    /// A pack with the id of an earlier one takes its place.
    /// \throws core::Error(invalid_data): a pack is wrong, a rule id stands in two packs, a pack replaces one that
    /// there is not, packs replace one another in a circle.
    explicit Rulebook(std::vector<PackText> const& texts);

    std::vector<Pack> const& packs() const { return m_packs; }
    Attributes const& attributes() const { return m_attributes; }
    Pack const* find_pack(std::string_view id) const;
    /// Rules in force or perhaps in force (InForce::unsure), pack by pack; the national ones first.
    std::vector<RuleInForce> in_force_on(core::Date on, ProvinceCodes const& province) const;
    /// The rule and its pack; {nullptr, nullptr, no} when there is no such rule.
    RuleInForce find_rule(std::string_view id) const;
    /// The pack's days, shortened by the packs that replace it.
    Period period_of(Pack const& pack) const;

private:
    void check_together() const;

    Attributes m_attributes;
    std::vector<Pack> m_packs;
};

/// Province codes were given anew on this day (QĐ 19/2025/QĐ-TTg): a pack from before means the old units.
inline constexpr core::Date kNewCodesFrom{std::chrono::year(2025), std::chrono::month(7), std::chrono::day(1)};

} // namespace hatang::rules
