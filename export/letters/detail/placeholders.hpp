// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Placeholders in the text of a paragraph.

#include "core/letters/letter.hpp"

#include <pugixml.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish::word {

struct Placeholder {
    std::size_t from = 0; ///< of "{{" in the text
    std::size_t to = 0;   ///< behind "}}"
    char mark = 0;        ///< '?', '!' or 0
    std::string name;

    /// "findings" of "findings.title"; empty without a point.
    std::string list() const;
};

/// \throws core::Error(invalid_data) for a "{{" without "}}", quoting the text.
std::vector<Placeholder> placeholders_in(std::string_view text);
/// Lists whose entries a paragraph or row names; conditions do not count.
std::set<std::string> lists_in(pugi::xml_node paragraph_or_row);
/// Every placeholder stands in one w:t afterwards.
void join_runs(pugi::xml_node paragraph);
/// Every paragraph below, also those in tables and text boxes.
void each_paragraph(pugi::xml_node node, std::vector<pugi::xml_node>& paragraphs);

} // namespace hatang::publish::word
