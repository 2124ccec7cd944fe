// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// JSON as it is printed: nothing in it steers a terminal or turns text around, and no value is lost by that.

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace hatang::cli {

/// Indented by two. Bytes that are not UTF-8 become U+FFFD; C1 controls, direction marks and line separators are
/// written as \\uXXXX, which a parser gives back unchanged.
std::string json_text(nlohmann::ordered_json const& value);

} // namespace hatang::cli
