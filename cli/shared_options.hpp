// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Options that mean the same on every command that has them.

#include "cli/console.hpp"
#include "cli/option_table.hpp"
#include "core/list/list.hpp"
#include "desk/sites/list_sites.hpp"
#include "desk/sites/site_filter.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hatang::cli {

/// --register FILE, or HATANG_REGISTER.
struct RegisterOption {
    std::string path;
    void describe(OptionTable& options);
    /// \throws core::Error(usage) when neither is given.
    std::filesystem::path require(Console const& console) const;
};

/// --actor NAME: who the log says has made the change; DEFAULT: HATANG_ACTOR, then the system user.
struct ActorOption {
    std::string actor;
    void describe(OptionTable& options);
    std::string name(Console const& console) const;
};

/// --format, -o/--output, --overwrite, --columns.
struct ListOutputOptions {
    std::string format;
    std::string output;
    bool overwrite = false;
    std::vector<std::string> columns;

    void describe(OptionTable& options, bool with_columns);
    /// Table, KML, GPX and XLSX are for people and carry labels; the other formats carry codes.
    desk::SiteListStyle style(Console const& console) const;
    std::unique_ptr<core::ListWriter> open(Console const& console) const;
};

/// --dry-run, --format table|json, --report FILE, --rejected FILE, --overwrite, --fail-on, --no-progress of every
/// import.
struct ReportOptions {
    bool dry_run = false;
    std::string format = "table";
    std::string file;
    std::string rejected; ///< XLSX of the rejected rows
    bool overwrite = false;
    std::string fail_on = "error";
    bool no_progress = false;

    void describe(OptionTable& options, bool with_rejected = true);
};

/// The conditions of every command that asks for stations.
struct SiteFilterOptions {
    desk::SiteFilterWords words;
    std::string within; ///< a file with polygons

    void describe(OptionTable& options);
    void describe_times(OptionTable& options);
};

/// Today in Viet Nam (UTC+7), or HATANG_TODAY for rehearsals and tests.
core::Date today(Console const& console);

/// --src-crs: \throws core::Error(usage) for an unknown CRS, naming the known ones.
core::CrsId require_crs(std::string const& word);

} // namespace hatang::cli
