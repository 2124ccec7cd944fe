// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A rule pack: one instrument of law, or one body's plan, as data. docs/rule-packs.md describes the file.

#include "core/date.hpp"
#include "core/words.hpp"
#include "rules/attributes.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::rules {

class RuleBody;

/// Days in force. Sources often tell less than the day: between `earliest` and `from` (and from `to_earliest` to `to`)
/// nobody can say from what was seen, and the rule asks for an officer.
struct Period {
    std::optional<core::Date> earliest; ///< nothing: as `from`
    std::optional<core::Date> from;     ///< surely in force from this day; nothing: always was
    std::optional<core::Date> to_earliest;
    std::optional<core::Date> to; ///< surely over from this day on (the first day without it); nothing: no end known
};
enum class InForce : std::uint8_t { no, unsure, yes };
InForce in_force(Period const& period, core::Date on);

/// A law goes before a decree, a decree before a circular, a circular before a province's decision.
enum class Rank : std::uint8_t { decision = 1, standard = 2, circular = 3, decree = 4, law = 5 };

enum class Verification : std::uint8_t { source_seen, unverified };

/// What a rule rests on.
struct Basis {
    std::string instrument;
    std::string article;
    std::string fact; ///< number in the fact sheet, for who checks it
    std::string quote;
    std::string source;
    Verification verification = Verification::unverified;
};

enum class RuleSeverity : std::uint8_t { info, warning, violation };

struct Rule {
    std::string id; ///< unique in all packs, never used again
    core::Words title;
    std::string kind; ///< name in rule_kinds()
    Basis basis;
    Period period;
    RuleSeverity severity = RuleSeverity::violation;
    std::vector<SubjectKind> subjects;
    std::string applies; ///< CQL2 over the attributes; empty = always
    std::shared_ptr<RuleBody const> body;
    std::string digest; ///< SHA-256 over the rule as written and its days: tells whether two versions differ
    int line = 0;
};

struct Pack {
    std::string id;
    int version = 1;
    core::Words title;
    std::string instrument;
    Rank rank = Rank::decision;
    Period period;
    std::vector<std::string> provinces; ///< codes of the day the pack begins; empty = the whole country
    std::vector<std::string> replaces;  ///< ids of packs that end where this one begins
    std::vector<std::string> sources;
    core::Words incomplete; ///< what of the text was not seen; empty = nothing known to be missing
    std::vector<Attribute> attributes;
    std::vector<Rule> rules;
    std::string sha256; ///< of the file's bytes, lower-case hex
    std::string file;
};

} // namespace hatang::rules
