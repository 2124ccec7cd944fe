// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A proposal as a person writes it: a YAML or JSON file with the position in any known CRS and the attributes of the
/// thing, or a list of them (docs/check.md).

#include "rules/attributes.hpp"
#include "rules/subject.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace hatang::desk {

struct ReadApplication {
    rules::Subject subject; ///< without provinces
    bool filed_given = false;
};

/// `filed` decides the law; without it \p on counts. \throws core::Error(invalid_data) with the line: an unknown key
/// (the known ones are named), a value of the wrong type, a derived attribute, a position that is missing or not in
/// Viet Nam.
std::vector<ReadApplication> read_applications(std::string_view text, std::string_view name,
                                               rules::Attributes const& attributes, core::Date on);

/// A value as written in a document or a table cell, for an attribute. Nothing when it cannot be one.
std::optional<rules::AttributeValue> parse_attribute(rules::Attribute const& attribute, std::string_view text);

} // namespace hatang::desk
