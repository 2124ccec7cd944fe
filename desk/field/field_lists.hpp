// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists of packs, receipts with their rows, and conflicts.

#include "core/contracts/field_packs.hpp"
#include "core/list/list.hpp"

#include <string>

namespace hatang::desk {

struct FieldListStyle {
    core::Language language = core::Language::vi;
    bool for_people = true; ///< labels instead of codes
};

/// Each returns how many rows were written.
std::int64_t list_packs(core::FieldPackReader const& packs, core::ListWriter& writer);
std::int64_t list_receipts(core::FieldPackReader const& packs, core::ListWriter& writer);
/// Every row and photo of one receipt. \throws core::Error(not_found)
std::int64_t list_receipt(core::FieldPackReader const& packs, std::string const& code, FieldListStyle const& style,
                          core::ListWriter& writer);
/// Those that nobody has ended; \p all: also the others.
std::int64_t list_conflicts(core::FieldPackReader const& packs, bool all, FieldListStyle const& style,
                            core::ListWriter& writer);

core::Words outcome_label(std::string_view outcome);
core::Words layer_label(std::string_view layer);
core::Words conflict_field_label(core::FieldConflict const& conflict);
/// A value as people read it: labels of codes, có/không, dd/mm/yyyy.
std::string shown_value(core::FieldConflict const& conflict, std::optional<std::string> const& value,
                        FieldListStyle const& style);

} // namespace hatang::desk
