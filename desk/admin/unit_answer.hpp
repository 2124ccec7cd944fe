// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// How units are named to people: with what tells them apart from others of the same name or code.

#include "core/admin/admin_unit.hpp"
#include "core/contracts/register_reader.hpp"
#include "core/words.hpp"

namespace hatang::desk {

/// "Phường Hải Châu (xã, phường 20242, Thành phố Đà Nẵng, từ 01/07/2025)" and the same in English.
core::Words describe_unit(core::AdminUnit const& unit, core::AdminReader const& admin);

/// Whether \p unit is in force on \p on.
bool is_valid_on(core::AdminUnit const& unit, core::Date on);

/// The unit that goes on as the same thing on a later day: one successor that has only this predecessor, with the same
/// level and code ("giữ nguyên", a province that merged with none, a change of kind). Follows several steps.
core::AdminUnit last_version(core::AdminUnit unit, core::AdminReader const& admin);

} // namespace hatang::desk
