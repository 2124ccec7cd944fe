// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a letter needs of a case, as plain values: nothing here knows of templates or pages, and nothing is left to be
/// looked up but words of the department itself (its name, who signs). Texts are as people wrote them: whoever renders
/// them escapes them.

#include "desk/applications/take_step.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// One line about the proposal: "Chiều cao cột", "15", "m".
struct LetterAttribute {
    std::string name; ///< of the attribute: "height_m"
    core::Words label;
    core::Words value; ///< numbers with decimal comma in Vietnamese, codes as labels
    std::string unit;
};

/// A finding of the check as it was stored last.
struct LetterFinding {
    std::string rule;
    std::string verdict;  ///< pass, fail, needs_officer; rules that do not apply are left out
    std::string severity; ///< violation, warning, info
    core::Words message;
    std::string instrument;
    std::string article;
    bool source_seen = false;
    std::string officer_verdict; ///< pass, fail: an officer decided otherwise; empty: nobody did
    std::string officer_reason;
};

/// A run of a clock.
struct LetterClock {
    std::string clock; ///< decision, correction, consultation, validity …
    core::Words title;
    std::string body; ///< consulted body; empty for the others
    core::Date started;
    std::optional<core::Date> due;   ///< nothing: no limit that was read
    std::optional<core::Date> ended; ///< nothing: still open
    std::string status;              ///< core::ClockStatus as text
    core::Words length;              ///< "30 ngày", "15 ngày làm việc"; empty without a limit
    core::LegalBasis basis;          ///< of the limit that decides
};

struct LetterConsultation {
    std::string body;
    std::string authority; ///< of the workflow
    core::Words authority_title;
    core::Date asked_on;
    std::string request; ///< what was asked: the note of the step
    std::optional<core::Date> due;
    std::optional<core::Date> answered_on;
    std::string answer;      ///< the note of the answer
    bool by_silence = false; ///< taken for consent
    bool unanswered = false; ///< gone on without it
};

struct LetterDecision {
    std::string outcome; ///< agreed, refused, withdrawn, exempt, annulled
    core::Words title;
    core::Date on;
    std::string reasons; ///< as written
    std::string number;  ///< of the permit or opinion; empty: none given yet
    std::optional<core::Date> expires_on;
};

struct LetterCorrection {
    core::Date on;
    std::string asked; ///< what must be corrected, as written
    std::optional<core::Date> due;
};

struct LetterFacts {
    std::string code;
    std::int64_t version = 0; ///< of the case, for --seen
    std::string kind;
    core::Words kind_title;
    std::string procedure;
    core::Words procedure_title;
    core::Date filed_on;
    std::string channel;
    core::Words channel_title;
    std::string applicant; ///< as written; the operator's name where nobody wrote one
    std::string operator_code;
    core::Words operator_title;
    std::string officer;
    std::string site; ///< code of the site; may be empty
    std::string address;
    std::optional<core::GeoPoint> position; ///< WGS 84
    core::Words commune;                    ///< that holds the position on the filing day, with those above it
    std::vector<LetterAttribute> proposal;
    std::string stage; ///< as of the day
    core::Words stage_title;
    std::string verdict; ///< of the check as stored: pass, fail, needs_officer; empty: none stored
    std::string permit_duty;
    std::vector<LetterFinding> findings;
    std::vector<LetterClock> clocks;
    std::map<std::string, core::LegalTerm> limits; ///< by clock: of the times that begin with the answer, running or
                                                   ///< not yet; none where no text was read
    std::vector<MissingDocument> missing;          ///< by the dossier rules in force on the filing day; none while
                                                   ///< nobody has said what the dossier holds
    std::vector<LetterConsultation> consultations;
    std::optional<LetterCorrection> correction; ///< the one request
    std::optional<LetterDecision> decision;
    std::vector<core::PermitEntry> permits;
    std::string previous;               ///< case it continues
    std::vector<core::Words> said;      ///< assumptions and changes of law an officer must know
    std::vector<std::string> same_site; ///< other cases about the site
};

/// \throws core::Error(not_found) for an unknown code and a day before it was filed.
LetterFacts letter_facts(core::ApplicationReader const& applications, Judging const& judging, std::string const& code,
                         core::Date day);

} // namespace hatang::desk
