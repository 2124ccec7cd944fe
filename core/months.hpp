// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Calendar months.

#include "core/date.hpp"

namespace hatang::core {

/// The same day of a later month, or the last of a month that has no such day. \p count may be less than 0.
inline Date months_after(Date from, int count) {
    auto const later = from + std::chrono::months(count);
    return later.ok() ? later : Date(later.year() / later.month() / std::chrono::last);
}

} // namespace hatang::core
