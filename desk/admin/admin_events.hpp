// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Dated changes of single units that the lists do not tell, because a list only knows its own day: since
/// 2026-04-30 Đồng Nai is a municipality and ten of its communes are wards. Facts of data/codes/admin_events.csv.

#include "core/admin/admin_unit.hpp"

#include <span>
#include <string>

namespace hatang::desk {

struct AdminEvent {
    enum class Kind { kind_change, former_name };
    Kind kind = Kind::kind_change;
    core::AdminLevel level = core::AdminLevel::commune;
    std::string code;
    core::Date on;         ///< first day of the new name
    std::string full_name; ///< since then
    std::string full_name_before;
    std::string instrument;
};

/// In file order; read once.
std::span<AdminEvent const> admin_events();

} // namespace hatang::desk
