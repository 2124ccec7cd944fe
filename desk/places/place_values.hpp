// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One cell as a value of its field's type. What cannot be read is said, and taken as unknown.

#include "core/finding.hpp"
#include "core/network/place_record.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hatang::desk {

/// Why a cell was not taken as it stands.
struct ValueProblem {
    std::string code;
    core::Severity severity = core::Severity::warning;
    core::Words message;
};

struct ReadValue {
    core::PlaceValue value;
    std::optional<ValueProblem> problem;
};

/// \p factor: metres per unit, from the heading. \pre \p written is not empty.
ReadValue read_place_value(core::PlaceField const& field, std::string_view written, double factor);

} // namespace hatang::desk
