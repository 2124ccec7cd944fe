// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What the steps of joining official texts with units hand to each other.

#include "desk/admin/admin_input.hpp"
#include "desk/admin/merger_text.hpp"
#include "desk/admin/unit_set.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

/// One member of one official text and the unit it was joined with.
struct TextMember {
    std::size_t text = 0; ///< index into JoinState::texts
    MergerMember words;
    NameKeys keys;
    std::vector<UnitIndex> candidates; ///< units of that name that are still possible
    std::optional<UnitIndex> unit;
    bool is_misspelt = false; ///< joined in spite of its letters, and reported so
    std::string how;          ///< how one of several was chosen, for the basis; empty = by name alone
};

struct MergerText {
    UnitIndex after;                   ///< the new commune as of 2025-07-01
    std::optional<UnitIndex> province; ///< its province as of 2025-07-01
    RowOrigin origin;
    std::vector<std::size_t> members; ///< indexes into JoinState::members
};

struct DraftSuccession {
    UnitIndex before;
    UnitIndex after;
    core::SuccessionExtent extent = core::SuccessionExtent::whole;
    core::Date on = core::kTwoLevelGovernment;
    std::string basis;
    bool is_new = true; ///< made or changed by this import
};

struct JoinState {
    UnitSet const& units;
    AdminFindings& findings;
    std::vector<MergerText> texts;
    std::vector<TextMember> members;
    std::unordered_map<UnitIndex, UnitIndex> provinces;          ///< old province → province of 2025-07-01
    std::unordered_map<UnitIndex, std::vector<UnitIndex>> table; ///< old commune → new ones by the 1:1 table
    std::unordered_map<UnitIndex, int> taken;                    ///< old unit → how many successions it has

    std::optional<UnitIndex> district_of(UnitIndex commune) const {
        return units.ancestor(commune, core::AdminLevel::district);
    }
    /// The new province that \p commune's old province went into.
    std::optional<UnitIndex> new_province_of(UnitIndex commune) const {
        auto const old_province = units.ancestor(commune, core::AdminLevel::province);
        auto const found = old_province ? provinces.find(*old_province) : provinces.end();
        return found == provinces.end() ? std::nullopt : std::optional(found->second);
    }
    bool table_says(UnitIndex before, UnitIndex after) const {
        auto const found = table.find(before);
        return found != table.end() &&
               std::find(found->second.begin(), found->second.end(), after) != found->second.end();
    }
    /// The district most of the other joined members of the text come from.
    std::optional<UnitIndex> main_district(std::size_t text, std::size_t except) const;
    void choose(TextMember& member, UnitIndex unit, std::string how);
    /// "Xã Tân Lập (Huyện Mộc Châu, 04066)".
    std::string describe(UnitIndex unit) const;
};

} // namespace hatang::desk
