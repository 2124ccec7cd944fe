// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Taking in an operator's station list: two passes over the file (survey, then rows), one change in the register.
/// The same file twice changes nothing; a station that the newer file does not name is reported, never deleted.

#include "core/contracts/register_reader.hpp"
#include "core/contracts/register_writer.hpp"
#include "desk/finding_report.hpp"
#include "desk/sites/site_survey.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct SiteImportOptions {
    SurveyOptions survey;
    std::string where;                        ///< CQL2 over the headings: other rows are skipped
    std::optional<core::Date> valid_from;     ///< the day the list speaks of: first day of changed states
    std::optional<core::Length> offer_within; ///< stations of others this near are offered as one site; none = not
    bool dry_run = false;
    std::string actor;
    std::string command = "import sites";
    /// Rows done, rows in all; called now and then.
    std::function<void(std::int64_t, std::int64_t)> progress;
};

struct ImportCounts {
    std::int64_t read = 0; ///< = accepted + rejected + skipped
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t skipped = 0; ///< repeated rows and rows of layers that are no station list
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t missing = 0; ///< stations known of these operators that the file does not name
};

struct SiteImportResult {
    SiteSurvey survey;
    ImportCounts counts;
    std::optional<core::ChangeNumber> change;  ///< none when nothing changed or on a dry run
    std::vector<core::MissingStation> missing; ///< the first kMissingShown
};

inline constexpr std::int64_t kMissingShown = 100;

struct SiteImportParts {
    core::FileReader& reader;
    core::AdminReader const& admin;
    core::RegisterWriter& writer;
    core::StationHeadingMapper const& headings;
    FindingReport& report;
    core::SiteReader const* sites = nullptr; ///< for offers; none = not offered
    core::SiteMergeReader const* merges = nullptr;
};

/// \throws core::Error(invalid_data) when no layer is a station list, or when the CRS is ambiguous (with the
/// candidates); the register is then as before.
SiteImportResult import_sites(std::filesystem::path const& file, SiteImportParts const& parts,
                              SiteImportOptions const& options);

} // namespace hatang::desk
