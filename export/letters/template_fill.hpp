// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A template filled with the texts of a letter. In the text of the template:
///   {{name}}        the text; line ends are kept, control characters are not
///   {{list.name}}   its paragraph, in a table its row, is repeated for every entry; a table whose list is empty goes
///   {{?name}} {{!name}}  first in a paragraph: it stays only when the text or list is not empty, or only when it is
///   {{map}}         alone in its paragraph: the map, or nothing
/// Word often divides a placeholder between runs: it takes the look of the run in which it begins.

#include "core/letters/letter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish {

/// A map as a picture in the document.
struct LetterPicture {
    std::string png;
    double width_mm = 0.0;
    double height_mm = 0.0;
};

/// The placeholders of a template in the order of the document, each once, without marks.
/// \throws core::Error(invalid_data) for unknown ones (the known ones are named) and for a {{ without }}.
std::vector<std::string> check_placeholders(core::DocxPackage const& letter_template);

/// \throws as check_placeholders().
core::DocxPackage fill_template(core::DocxPackage letter_template, core::Letter const& letter,
                                LetterPicture const* picture);

} // namespace hatang::publish
