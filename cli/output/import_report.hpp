// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The report of an import: for people on the screen, or JSON as in DESIGN section 7.

#include "cli/command.hpp"
#include "core/finding.hpp"
#include "desk/finding_report.hpp"
#include "desk/places/import_places.hpp"
#include "desk/sites/import_sites.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::cli {

/// --fail-on: the severity from which the exit code is 1.
core::Severity parse_fail_on(std::string const& word);
ExitCode exit_code_of(desk::FindingReport const& report, std::string const& fail_on);

/// Writes every finding to a CSV file as it comes (--report FILE); formulas are neutralised, the file is whole or not
/// there.
class FindingFile {
public:
    /// \p path empty = no file. \throws core::Error(conflict) when it exists and \p overwrite is false.
    FindingFile(std::string const& path, bool overwrite, Console const& console);
    ~FindingFile();
    FindingFile(FindingFile const&) = delete;
    FindingFile& operator=(FindingFile const&) = delete;
    FindingFile(FindingFile&&) = delete;
    FindingFile& operator=(FindingFile&&) = delete;
    void add(core::Finding const& finding);
    void end();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Findings by code with numbers, then the first ones in full.
void print_findings(desk::FindingReport const& report, Console& console);
std::string findings_json(desk::FindingReport const& report, core::Language language);

/// The workbook of --rejected.
struct RejectedFile {
    std::string path;
    std::int64_t rows = 0;
};

/// What the report of an import shows, whatever was imported. Looks into the result it was made from.
struct ImportLayerView {
    std::string_view layer;
    spatial::CrsEvidence const* evidence = nullptr; ///< nullptr: the layer has no positions
    std::optional<core::CrsId> declared;
};
struct ImportView {
    core::RawFile const& file;
    std::vector<ImportLayerView> layers;
    desk::ImportCounts const& counts;
    std::optional<core::ChangeNumber> change;
    std::string_view owner_key;                               ///< of JSON: "operator", "owner"
    std::string_view missing_key;                             ///< of JSON
    std::vector<std::pair<std::string, std::string>> missing; ///< owner, code
    std::optional<RejectedFile> rejected{};
};
ImportView view_of(desk::SiteImportResult const& result);
ImportView view_of(desk::PlaceImportResult const& result);

void print_import(ImportView const& view, desk::FindingReport const& report, bool dry_run, Console& console);
void print_import_json(ImportView const& view, desk::FindingReport const& report, Console& console);

} // namespace hatang::cli
