// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Takes administrative files into the register: units of now and before, outlines, official merger texts, old-to-new
/// tables. What a file is follows from its headings (docs/admin-units.md). One call is one change, whole or not at all.

#include "core/contracts/file_reader.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/contracts/register_writer.hpp"
#include "core/finding.hpp"
#include "core/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct AdminImportOptions {
    std::string actor;
    bool dry_run = false; ///< everything is worked out and counted, nothing is kept
    /// Called with what is being done, how much of it is done, and of how much.
    std::function<void(std::string_view phase, std::size_t done, std::size_t total)> progress;
};

/// One file as it was read, with what it was taken for.
struct AdminImportFile {
    core::RawFile file;
    std::vector<std::string> roles;
};

/// Units valid on the last day before, and today, after the import.
struct AdminUnitCounts {
    std::int64_t provinces_before = 0;
    std::int64_t districts_before = 0;
    std::int64_t districts_historic = 0; ///< ended before the list of 2025-03-01
    std::int64_t communes_before = 0;
    std::int64_t provinces_now = 0;
    std::int64_t communes_now = 0;
};

struct PutCounts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
};

struct AdminImportResult {
    std::vector<AdminImportFile> files;
    std::int64_t read = 0; ///< = accepted + rejected + skipped, always
    std::int64_t accepted = 0;
    std::int64_t rejected = 0;
    std::int64_t skipped = 0;
    PutCounts units;
    PutCounts successions;
    std::optional<core::ChangeNumber> change; ///< none for a dry run and when nothing changed
    AdminUnitCounts counts;
    std::int64_t texts_with_parts = 0;
    std::int64_t communes_without_successor = 0;
    std::int64_t communes_without_predecessor = 0;
    std::map<std::string, std::int64_t> findings_by_code;
};

/// Files in any order; several calls add up. \throws Error(usage) for a file whose headings are not understood or
/// outlines that are not in WGS 84, and what reader and writer throw; then nothing is stored.
AdminImportResult import_admin(std::span<std::filesystem::path const> files, core::FileReader& reader,
                               core::AdminReader const& admin, core::RegisterWriter& writer,
                               core::FindingSink& findings, AdminImportOptions const& options);

} // namespace hatang::desk
