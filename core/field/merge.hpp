// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One record on two sides: as it left, as the register says now, as the field team says. Field by field, on texts, so
/// that what a value means does not matter here.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::core {

/// Field → its value as text; an unknown one is not there.
using FieldTexts = std::map<std::string, std::string, std::less<>>;

struct FieldDifference {
    std::string field;
    std::optional<std::string> base;
    std::optional<std::string> ours;
    std::optional<std::string> theirs;
    bool operator==(FieldDifference const&) const = default;
};

struct FieldMerge {
    std::vector<FieldDifference> taken;     ///< changed by the team alone
    std::vector<FieldDifference> conflicts; ///< changed on both sides, and not alike
    std::size_t agreed = 0;                 ///< changed alike on both sides: nothing to do
};

/// Fields in alphabetical order. What the team did not change is never touched.
FieldMerge merge_fields(FieldTexts const& base, FieldTexts const& ours, FieldTexts const& theirs);

std::optional<std::string> find_text(FieldTexts const& texts, std::string_view field);

} // namespace hatang::core
