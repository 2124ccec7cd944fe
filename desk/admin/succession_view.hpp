// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What `admin succession NAME|CODE` shows: what a unit was made of, and what became of it, with the official words.

#include "core/contracts/register_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct SuccessionLine {
    core::AdminUnit unit; ///< the unit at the other end
    std::optional<core::AdminUnit> parent;
    core::SuccessionExtent extent = core::SuccessionExtent::whole;
    core::Date on;
    std::string basis;
    bool is_derived = false; ///< through the communes of a district, not said of the unit itself
};

struct SuccessionView {
    core::AdminUnit unit;
    std::optional<core::AdminUnit> parent;
    std::vector<SuccessionLine> predecessors;
    std::vector<SuccessionLine> successors;
};

/// One view for every unit that answers \p asked best, also where `require_unit` would refuse: each is a different unit
/// and its line of descent tells them apart. \throws Error(usage, not_found) like require_unit.
std::vector<SuccessionView> view_succession(core::AdminReader const& admin, std::string_view asked,
                                            std::optional<core::AdminLevel> level, std::optional<core::Date> on);

/// A district's successors are those of its communes (part where a commune or another district shares them).
SuccessionView view_succession(core::AdminReader const& admin, core::AdminUnit const& unit);

} // namespace hatang::desk
