// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Old cases from a spreadsheet: read like the other tables (headings, encodings, coordinate system from the rows,
/// findings), each row a case with the steps it tells of: handed in, answered, built. They are not judged again. The
/// same file twice changes nothing; a case that stands in the register with other content is refused, not changed.

#include "desk/applications/cases.hpp"
#include "desk/places/import_places.hpp"

namespace hatang::desk {

struct CaseImportParts {
    core::FileReader& reader;
    core::AdminReader const& admin;
    core::PlaceHeadingMapper const& headings;
    FindingReport& report;
};

struct CaseImportOptions {
    PlaceSurveyOptions survey; ///< kind: application
    std::string kind;          ///< of rows that do not say it; empty: such rows are rejected
    std::string channel;       ///< of rows that do not say it
    std::string where;         ///< CQL2 over the headings: other rows are skipped
    bool dry_run = false;
    std::function<void(std::int64_t, std::int64_t)> progress;
};

/// \throws core::Error(invalid_data) when no layer holds cases or no row is usable; the register is then as before.
PlaceImportResult import_cases(std::filesystem::path const& file, Desk const& desk, CaseImportParts const& parts,
                               CaseImportOptions const& options);

} // namespace hatang::desk
