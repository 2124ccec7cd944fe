// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What a filled document gets beside its text: the map as a picture, and properties of our own.

#include "core/letters/letter.hpp"
#include "export/letters/template_fill.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace hatang::publish::word {

inline constexpr std::string_view kPicturePart = "word/media/hatang-map.png";
inline constexpr std::string_view kPictureRelation = "rIdHatangMap";

/// In line with the text of \p run.
void append_picture(pugi::xml_node run, LetterPicture const& picture);
/// The file, its relation and its content type.
void add_picture_part(core::DocxPackage& package, LetterPicture const& picture);
/// Title and day; names of persons that a template carries go.
void set_properties(core::DocxPackage& package, std::string const& title, core::Date made_on);

} // namespace hatang::publish::word
