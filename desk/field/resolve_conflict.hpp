// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A person ends a conflict: the register stays, the field team is right, or another value is.

#include "core/contracts/field_packs.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"

#include <string>

namespace hatang::desk {

struct ResolveWords {
    std::string code;   ///< of the conflict
    std::string take;   ///< "ours", "theirs", or a value
    std::string reason; ///< required
    core::Date on;
    std::string actor;
};

struct ResolveParts {
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    core::FieldRegister& packs;
};

/// \returns the conflict with its end. \throws core::Error(not_found) for an unknown conflict, (conflict) when it was
/// ended already, (usage) for a value that its field cannot have.
core::FieldConflictRow resolve_conflict(ResolveWords const& words, ResolveParts const& parts);

} // namespace hatang::desk
