// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Everybody who plans to dig in a street: works of others and items of undergrounding programmes.

#include "desk/ledger/streets.hpp"
#include "desk/programmes/conflicts.hpp"

#include <vector>

namespace hatang::desk {

struct Trench {
    ConflictSide side;
    std::string programme; ///< of an item; empty for works
    std::string street;    ///< as written
    std::vector<std::string> segments;
    std::vector<std::vector<core::GeoPoint>> lines;
};

/// Works that are not cancelled and do not say that nothing is dug, found among the streets where they have no line;
/// open and done items. Those without any day are findings.
std::vector<Trench> read_trenches(ProgrammeTime const& time, PlaceFilterParts const& readers,
                                  core::FindingSink& findings);

} // namespace hatang::desk
