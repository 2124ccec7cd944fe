// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Holidays as the law gives them, by period of law, and what is assumed where the state announces the days each year.

#include "core/calendar/calendar_year.hpp"

#include <vector>

namespace hatang::core {

/// New Year, Hùng Kings, 30/4 and 1/5: fixed by law and the lunar calendar, never announced.
std::vector<AnnouncedDay> days_fixed_by_law(int year);
/// Tết, National Day and days in lieu of a year without a schedule: Tết as the eve and four days, National Day with the
/// neighbour that makes the longer rest (two days since 2021), weekly rest that met a holiday given on the next working
/// day. All but 2 September itself are marked as assumed.
std::vector<AnnouncedDay> days_assumed(int year);

} // namespace hatang::core
