// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What --where may ask of complaints: what the register knows of each, and how it stands on the day (stage,
/// timeliness, due days), which no table holds.

#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/cql2/schema.hpp"
#include "desk/complaints/complaint_view.hpp"

#include <memory>
#include <string>

namespace hatang::desk {

/// The properties of the register's list, then those of the desk.
core::cql2::Schema complaint_queryables(core::PlaceReader const& places);

/// A condition that asks of both, judged row by row. Copies share it; one thread at a time.
class ComplaintCondition {
public:
    /// \throws core::Error(usage) for a condition that cannot be read, or that asks for a property there is none of.
    ComplaintCondition(std::string const& where, core::PlaceReader const& places, core::AdminReader const& admin);
    bool matches(core::PlaceRow const& row, ComplaintView const& view) const;

private:
    struct Impl;
    std::shared_ptr<Impl> m_impl;
};

/// The register can answer it by itself: it asks of nothing that only the desk knows.
bool is_for_register(std::string const& where, core::PlaceReader const& places);

} // namespace hatang::desk
