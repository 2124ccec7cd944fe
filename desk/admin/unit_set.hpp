// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The units one import works on: those the register has and those the files bring, with links by index.

#include "core/admin/admin_unit.hpp"
#include "core/contracts/register_reader.hpp"
#include "desk/admin/admin_names.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace hatang::desk {

using UnitIndex = std::size_t;

/// Codes are unambiguous within an era (and a level): before the two-level reform, and since.
enum class Era { before, now };

Era era_of(core::AdminUnit const& unit);

struct DraftUnit {
    core::AdminUnit unit;
    std::optional<UnitIndex> parent;
    NameKeys keys;              ///< of unit.name
    bool is_from_files = false; ///< must be put into the register
};

class UnitSet {
public:
    /// Adds the unit, or updates names, dates and parent of the one with its level, code and first day. An outline that
    /// is there stays. \returns its index, marked as from files.
    UnitIndex put(core::AdminUnit unit, std::optional<UnitIndex> parent);
    /// The version of the unit that is valid longest within the era.
    std::optional<UnitIndex> find(core::AdminLevel level, std::string_view code, Era era) const;
    /// The version that begins the era: the one a merger leads to.
    std::optional<UnitIndex> find_first(core::AdminLevel level, std::string_view code, Era era) const;
    /// Every version with this code in the era.
    std::vector<UnitIndex> versions(core::AdminLevel level, std::string_view code, Era era) const;

    DraftUnit& at(UnitIndex index) { return m_units[index]; }
    DraftUnit const& at(UnitIndex index) const { return m_units[index]; }
    std::size_t size() const { return m_units.size(); }
    std::vector<UnitIndex> of(core::AdminLevel level, Era era) const;
    /// Climbs to the ancestor of that level; the unit itself when it has it.
    std::optional<UnitIndex> ancestor(UnitIndex index, core::AdminLevel level) const;
    std::vector<UnitIndex> children(UnitIndex parent) const;
    std::optional<UnitIndex> find_id(core::AdminUnitId id) const;

    /// Takes over everything the register holds, outlines included.
    void load(core::AdminReader const& reader);

private:
    using CodeKey = std::tuple<core::AdminLevel, Era, std::string>;
    UnitIndex append(core::AdminUnit unit);
    void load_outlines(core::AdminReader const& reader);

    std::vector<DraftUnit> m_units;
    std::map<CodeKey, std::vector<UnitIndex>, std::less<>> m_by_code;
    std::unordered_map<core::AdminUnitId, UnitIndex> m_by_id;
};

} // namespace hatang::desk
