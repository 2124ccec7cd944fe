// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Values as cells of the lists of programmes.

#include "core/list/list.hpp"

#include <optional>
#include <string>

namespace hatang::desk {

/// Empty texts are no value. The cell looks into \p text.
inline core::Cell text_cell(std::string const& text) {
    return text.empty() ? core::Cell{} : core::Cell{std::string_view(text)};
}

inline core::Cell day_cell(std::optional<core::Date> const& day) {
    return day ? core::Cell{*day} : core::Cell{};
}

} // namespace hatang::desk
