// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// WordprocessingML (ECMA-376 part 1, section 17) as a pugixml tree, and the few steps that filling and drawing share.

#include <pugixml.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish::word {

/// A part as a tree. \throws core::Error(invalid_data) for broken mark-up and elements nested deeper than 100.
void load(pugi::xml_document& tree, std::string const& xml, std::string_view part);
/// Without indentation: blanks between runs are text.
std::string save(pugi::xml_document const& tree);

bool is(pugi::xml_node node, std::string_view name);
/// "w:p" … are containers of paragraphs and tables: body, cell, header, footer, text box.
bool is_container(pugi::xml_node node);
/// The w:t of a paragraph in order, without those of paragraphs inside it (text boxes).
std::vector<pugi::xml_node> own_texts(pugi::xml_node paragraph);
/// Their texts, one after the other.
std::string own_text(pugi::xml_node paragraph);
void set_text(pugi::xml_node text, std::string_view value);
/// Containers nested in a paragraph.
void each_inner_container(pugi::xml_node node, std::function<void(pugi::xml_node)> const& visit);

} // namespace hatang::publish::word
