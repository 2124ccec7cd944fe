// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Taking in a file of zones, aerodromes, streets, poles, routes, complaints or access points: survey, then rows, one
/// change in the register. The same file twice changes nothing; what a newer file does not name is reported, never
/// deleted.

#include "core/contracts/register_writer.hpp"
#include "desk/finding_report.hpp"
#include "desk/places/place_row.hpp"
#include "desk/places/place_survey.hpp"
#include "desk/places/zone_shape.hpp"
#include "desk/sites/import_sites.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// A record as its row was read, before it is stored.
struct RowCompletion {
    core::PlaceRecord& record;
    /// A finding about the row: field, code, severity, message.
    std::function<void(std::string_view, std::string, core::Severity, core::Words)> say;
};

struct PlaceImportOptions {
    PlaceSurveyOptions survey;
    RowDefaults defaults;
    PolygonRepair repair;
    std::string where;                    ///< CQL2 over the headings: other rows are skipped
    std::optional<core::Date> valid_from; ///< the day the file speaks of: first day of changed states
    bool dry_run = false;
    std::string actor;
    /// Completes records of a kind that is more than its row; false rejects the row (a finding says why).
    std::function<bool(RowCompletion const&)> complete;
    std::string action; ///< of the log; empty = "import" and the kind
    /// Rows done, rows in all; called now and then.
    std::function<void(std::int64_t, std::int64_t)> progress;
};

struct PlaceImportResult {
    core::PlaceKind kind = core::PlaceKind::zone;
    PlaceSurvey survey;
    ImportCounts counts;
    std::optional<core::ChangeNumber> change; ///< none when nothing changed or on a dry run
    std::vector<core::MissingPlace> missing;  ///< the first kMissingShown
};

struct PlaceImportParts {
    core::FileReader& reader;
    core::AdminReader const& admin;
    core::RegisterWriter& writer;
    core::PlaceHeadingMapper const& headings;
    FindingReport& report;
    /// The register as it is: for rows that name streets, poles, manholes, routes; without it these are unknown.
    core::PlaceReader const* streets = nullptr;
};

/// \throws core::Error(invalid_data) when no layer is of this kind, when the CRS is ambiguous (with the candidates), or
/// when no row is usable; the register is then as before.
PlaceImportResult import_places(std::filesystem::path const& file, PlaceImportParts const& parts,
                                PlaceImportOptions const& options);

} // namespace hatang::desk
