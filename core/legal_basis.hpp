// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a day, a time limit or a step rests on. A basis whose text nobody has seen never decides alone.

#include "core/words.hpp"

#include <string>

namespace hatang::core {

enum class Verification {
    source_seen, ///< the text was read
    collected,   ///< taken from a secondary collection, not from the instrument
    unverified   ///< nobody has seen the text: said, never decides
};

struct LegalBasis {
    std::string instrument{}; ///< as cited: "Luật Xây dựng 50/2014/QH13"
    std::string article{};    ///< as cited: "Điều 102 khoản 1 điểm e"; empty for letters
    std::string fact{};       ///< number in the fact sheet, for who checks it
    Verification verification = Verification::unverified;

    bool operator==(LegalBasis const&) const = default;
};

/// "source seen", "collected", "unverified": as written in data files.
std::string to_string(Verification verification);
Words label(Verification verification);
/// "Luật Xây dựng 50/2014/QH13, Điều 102 khoản 1 điểm e"
std::string cite(LegalBasis const& basis);

} // namespace hatang::core
