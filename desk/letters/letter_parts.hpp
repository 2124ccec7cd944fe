// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The parts every letter has, whatever it says: agency, number and symbol, place and date, addressees, who signs,
/// who gets a copy. Forms of Nghị định 30/2020/NĐ-CP, Phụ lục I.

#include "desk/letters/agency_file.hpp"
#include "desk/letters/letter_request.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// Fills the fields of head and foot. \p to: addressees; empty = none (a permit has no "Kính gửi").
/// \throws core::Error(usage) for a signer or an authority that cannot be.
void put_letter_parts(Agency const& agency, LetterRequest const& request, std::vector<std::string> const& to,
                      core::Letter& letter);

/// "05": with a zero below ten. Days, and the months January and February only.
std::string day_number(unsigned day);
std::string month_number(unsigned month);
/// Lines of a list in a letter: ";" behind each, "." behind the last.
std::vector<core::LetterTexts> list_lines(std::vector<std::string> const& texts, std::string const& key);
/// Lines of a text, without bullets, blanks and final stops; "-95 dBm" and "+84 …" keep their sign.
std::vector<std::string> lines_of_text(std::string const& text);

} // namespace hatang::desk
