// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The letters of the licensing desk: what a case says, put into the fields of a template. Nothing of persons but the
/// applicant is taken over.

#include "desk/applications/letter_facts.hpp"
#include "desk/letters/agency_file.hpp"
#include "desk/letters/letter_request.hpp"

namespace hatang::desk {

/// \throws core::Error(conflict) when the letter does not suit where the case stands, with what must come first;
/// (usage) when something has to be said that the case does not hold.
core::Letter case_letter(LetterFacts const& facts, Agency const& agency, LetterRequest const& request,
                         LetterPlace place);

/// Only the first half of it: for a refusal before anything else is done.
void check_letter_suits(LetterFacts const& facts, core::LetterKind kind);

} // namespace hatang::desk
