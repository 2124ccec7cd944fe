// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Changing the register: one change, whole or not at all. Implemented in store/.

#include "core/admin/admin_unit.hpp"
#include "core/contracts/applications.hpp"
#include "core/contracts/complaints.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/put_outcome.hpp"
#include "core/contracts/site_merges.hpp"
#include "core/network/station_record.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::core {

/// Who changes what, and from which evidence; goes into the hash-chained log.
struct ChangeHeader {
    std::string actor;       ///< user name on this machine or --actor
    std::string action;      ///< "import sites", "sites change", …
    std::string summary;     ///< one line for `register log`
    std::string source_file; ///< file name without folders; empty when there was none
    std::string source_sha256;
    std::string details_json; ///< field map, CRS and encoding evidence, counts
};

/// A dated event on a structure (DESIGN section 4, "Change events").
struct StructureEvent {
    std::string operator_code; ///< with station_code names the station whose structure changes
    std::string station_code;
    std::string kind; ///< built, height_reduction, conversion, shared, dismantled
    Date on;          ///< first day on which the new state is true
    std::optional<Length> height_after;
    std::string mast_class_after; ///< empty = as before
    std::string status_after;     ///< empty = as before
    std::string note;
};

/// Scope of "missing from the newer file": stations known for these operators that the file did not name.
struct MissingStation {
    std::string operator_code;
    std::string code;
};

class ChangeWriter {
public:
    /// Rolls back unless commit() returned.
    virtual ~ChangeWriter() = default;
    virtual ChangeNumber number() const = 0;

    /// Adds the unit, or replaces its outline, dates and names when level, code and valid_from are already there.
    virtual AdminUnitId put_admin_unit(AdminUnit const& unit, PutOutcome& outcome) = 0;
    virtual PutOutcome put_succession(Succession const& succession) = 0;

    /// Adds or changes the station with this operator and code. A new station begins on its in_service_from (none =
    /// unknown, taken as always); a changed one has its new state from \p valid_from on (none = the open version was
    /// wrong all along); `unchanged` when every field equals the open version.
    virtual PutOutcome put_station(StationRecord const& record, std::optional<Date> valid_from) = 0;
    /// \throws Error(not_found) for an unknown station, Error(conflict) when the day lies before the open version
    /// begins.
    virtual void apply_event(StructureEvent const& event) = 0;
    /// Stations of the operators named in this change that put_station did not see, in code order, at most \p limit
    /// (0 = all).
    virtual std::vector<MissingStation> missing_stations(std::int64_t limit) const = 0;
    virtual std::int64_t missing_count() const = 0;
    /// Zones, streets, poles and the like; valid as long as the change.
    virtual PlaceWriter& places() = 0;
    /// Two sites into one and back; valid as long as the change.
    virtual SiteMergeWriter& site_merges() = 0;
    /// Cases at the licensing desk; valid as long as the change.
    virtual ApplicationWriter& applications() = 0;
    /// The complaints desk; valid as long as the change.
    virtual ComplaintWriter& complaints() = 0;

    /// Writes the log entry and commits. \throws Error(io) that says whether the change is stored, is not, or is in
    /// doubt.
    virtual void commit(ChangeHeader const& header) = 0;
};

class RegisterWriter {
public:
    virtual ~RegisterWriter() = default;
    /// One change at a time; \throws Error(conflict) while another process writes.
    virtual std::unique_ptr<ChangeWriter> begin_change() = 0;
};

} // namespace hatang::core
