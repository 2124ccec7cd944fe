// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A field pack comes back: merged with the register as it was when the pack left, in one change. What both sides
/// changed is kept for a person; what cannot be taken is named. docs/field-packs.md

#include "core/contracts/field_packs.hpp"
#include "core/contracts/file_reader.hpp"
#include "core/contracts/photo_box.hpp"
#include "core/contracts/places.hpp"
#include "core/contracts/register_reader.hpp"
#include "desk/finding_report.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

struct ReceiveOptions {
    core::Date on;                    ///< the day of the field work: changed states are true from it
    bool allow_deletions = false;     ///< also when most of a layer is gone
    std::optional<double> accuracy_m; ///< of observations that say none; none = unknown
    bool dry_run = false;
    std::string actor;
};

struct ReceiveParts {
    core::FileReader& reader;
    core::AdminReader const& admin;
    core::SiteReader const& sites;
    core::PlaceReader const& places;
    core::FieldRegister& packs;
    core::PhotoBox& photos;
    FindingReport& report;
};

struct ReceiveResult {
    std::optional<core::FieldPack> pack; ///< none: observations
    core::FieldReceipt receipt;          ///< code empty: nothing was written
    std::vector<core::FieldReceiptItem> items;
    std::vector<core::FieldConflict> conflicts;
    bool already = false; ///< this very file was received before; receipt is that one
    bool nothing_new = false;
    std::map<std::string, std::int64_t> counts; ///< by outcome
};

/// A GeoPackage with the table hatang_pack. \throws core::Error(invalid_data) for a file that is no pack,
/// (not_found) for a pack that did not leave this register.
ReceiveResult receive_pack(std::filesystem::path const& file, ReceiveParts const& parts, ReceiveOptions const& options);

/// Observations without a pack: waypoints of a GPX, rows of a CSV or GeoJSON with lon, lat, kind, name, note, accuracy,
/// photo. A row that names a kind of points becomes a new record, any other a note beside the nearest known asset.
/// \throws core::Error like FileReader::read()
ReceiveResult receive_observations(std::filesystem::path const& file, ReceiveParts const& parts,
                                   ReceiveOptions const& options);

/// More than this share of a layer gone at once is rather a wrong file than work in the field.
inline constexpr double kManyDeleted = 0.5;
inline constexpr std::size_t kFewDeleted = 5; ///< always taken

} // namespace hatang::desk
