// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Texts by field as one JSON object, as receipts keep what was told.

#include "core/field/merge.hpp"

#include <string>
#include <string_view>

namespace hatang::desk {

/// Marks a record that was missing from the pack that came back.
inline constexpr std::string_view kDeletedMark = "hatang:deleted";

std::string told_json(core::FieldTexts const& texts);
/// \pre made by told_json()
core::FieldTexts told_texts(std::string_view json);

/// A UUID (version 8) that follows from the words alone: the same row has the same one when it comes again.
std::string uuid_of_words(std::string_view words);

} // namespace hatang::desk
