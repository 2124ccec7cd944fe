// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a complaint may be about: stations, poles, cable routes, street segments and applications near the place it
/// names, best first, and complaints that came in about the same.

#include "core/contracts/applications.hpp"
#include "core/list/list.hpp"
#include "desk/complaints/place_guess.hpp"
#include "desk/sites/list_sites.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct CandidateParts {
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    core::ApplicationReader const& applications;
    core::ComplaintReader const& complaints;
};

struct CandidateQuestion {
    PlaceWords where;
    std::optional<double> within_m; ///< beyond the radius; DEFAULT: by the basis
    std::vector<std::string> kinds; ///< of subject_kinds() and "complaint"; empty = all
    std::size_t limit = 5;          ///< of each kind
    core::Date on{};
    std::string except; ///< the complaint itself
};

inline constexpr int kNoNumber = 100'000;

struct Candidate {
    std::string kind; ///< of subject_kinds(), or "complaint"
    std::string code;
    std::string owner;
    std::string name;
    std::string address;
    std::optional<double> distance_m; ///< from the place, street or ward as guessed; none: only the words agree
    bool same_words = false;          ///< the address names the same place
    bool same_street = false;         ///< the street that was named, or an address on it
    int numbers_apart = 0;            ///< on the same street; none known: kNoNumber
    bool open = false;                ///< a complaint that is not closed
    std::int64_t complaints = 0;      ///< open ones about it
    std::string wkb;
};

struct CandidateAnswer {
    PlaceGuess guess;
    double reach_m = 0.0;         ///< how far from the guess was looked
    std::vector<Candidate> found; ///< best first; complaints last
};

CandidateAnswer find_candidates(CandidateParts const& parts, PlaceGuesser& guesser, CandidateQuestion const& question);

void list_candidates(CandidateAnswer const& answer, SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
