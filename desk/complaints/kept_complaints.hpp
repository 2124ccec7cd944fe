// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A list or a file that brings a complaint again does not undo what the desk has done with it since, nor put another
/// complaint under its number.

#include "core/contracts/complaints.hpp"
#include "core/contracts/places.hpp"
#include "desk/places/import_places.hpp"

#include <optional>
#include <set>
#include <string>

namespace hatang::desk {

/// The cases are read when the first one is asked for; use it within one change.
class KeptComplaints {
public:
    KeptComplaints(core::PlaceReader const& places, core::ComplaintReader const& complaints);

    /// As it stands; nothing for a code that the desk has no case of.
    std::optional<core::PlaceRecord> find(std::string const& code);
    /// The field in which \p record says that it is another complaint than \p known: "kind", "received_on", "content",
    /// or "code" for another sender. Empty: the same one. What a record leaves out says nothing.
    std::string differing(core::PlaceRecord const& known, core::PlaceRecord const& record) const;
    /// PlaceImportOptions::complete of a list: what the desk writes stays, another complaint is rejected.
    bool complete(RowCompletion const& row);

private:
    bool is_of_another(core::PlaceRecord const& record) const;

    core::PlaceReader const& m_places;
    core::ComplaintReader const& m_complaints;
    std::optional<std::set<std::string, std::less<>>> m_codes;
};

} // namespace hatang::desk
