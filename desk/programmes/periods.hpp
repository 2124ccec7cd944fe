// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Reporting periods of days.

#include "desk/programmes/progress.hpp"

#include <string>

namespace hatang::desk {

/// "2017-06", "2017-Q2", "2017-H1", "2017": sorts as time runs. \pre by is a period
std::string period_of(core::Date day, ProgressBy by);

/// "06/2017" "06/2017"; "Quý II/2017" "Q2 2017"; "6 tháng đầu năm 2017" "first half of 2017"; "2017" for people.
core::Words period_words(std::string const& period);

} // namespace hatang::desk
