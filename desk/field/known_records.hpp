// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The register's records of one kind that a pack speaks of: as they were when it left, as they are now.

#include "core/contracts/field_packs.hpp"
#include "core/contracts/places.hpp"
#include "core/field/merge.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hatang::desk {

/// Rows of a kind with these UUIDs, as known at a change (none: now): asked by code first, because codes have an index;
/// the rest by one pass over the kind.
std::map<std::string, core::PlaceRow> find_records(core::PlaceReader const& places, core::PlaceKind kind,
                                                   std::vector<core::FieldPackItem> const& items,
                                                   std::optional<core::ChangeNumber> known_at);
/// One record by UUID, looked for under \p code first.
std::optional<core::PlaceRow> find_record(core::PlaceReader const& places, core::PlaceKind kind,
                                          std::string const& uuid, std::string const& code);

/// Codes in use, asked once each; codes given in this change count too.
class CodesInUse {
public:
    CodesInUse(core::PlaceReader const& places, core::PlaceKind kind) : m_places(places), m_kind(kind) {}
    /// The UUID of the record with this code and owner; empty when it is free; "?" when this change gave it away.
    std::string holder(std::string const& code, std::string const& owner_key);
    void take(std::string const& code, std::string const& owner_key) { m_given.emplace(code, owner_key); }

private:
    core::PlaceReader const& m_places;
    core::PlaceKind m_kind;
    std::set<std::pair<std::string, std::string>> m_given;
};

} // namespace hatang::desk
