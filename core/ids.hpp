// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The keys of the register. They are local to one register file; outside it a record is known by its UUID.

#include "core/strong_id.hpp"

namespace hatang::core {

using AdminUnitId = StrongId<struct AdminUnitTag>;
using SiteId = StrongId<struct SiteTag>;
using StructureId = StrongId<struct StructureTag>;
using BaseStationId = StrongId<struct BaseStationTag>;
/// Position of a change in the register's log, from 1.
using ChangeNumber = StrongId<struct ChangeTag>;

} // namespace hatang::core
