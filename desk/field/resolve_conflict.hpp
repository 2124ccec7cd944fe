// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A person ends a conflict: the register stays, the field team is right, or another value is.

#include "core/contracts/field_packs.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"

#include <optional>
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
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    core::FieldRegister& packs;
};

struct ResolvedConflict {
    core::FieldConflictRow row;          ///< with its end; of "ours" the value as the register has it now
    std::optional<std::string> replaced; ///< what the register said until now; nothing when it stays, or was unknown
};

/// \throws core::Error(not_found) for an unknown conflict, (conflict) when it was ended already, and for "theirs" when
/// the register has changed since the conflict arose, (usage) for a value that its field cannot have.
ResolvedConflict resolve_conflict(ResolveWords const& words, ResolveParts const& parts);

} // namespace hatang::desk
