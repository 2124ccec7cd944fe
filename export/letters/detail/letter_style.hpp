// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The look of text in a Word document: defaults, styles along "based on", what stands at the paragraph and the run.

#include "export/letters/letter_sheets.hpp"

#include <pugixml.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>

namespace hatang::publish::word {

double mm_of_twips(pugi::xml_attribute twips, double otherwise = 0.0);
/// A switch such as w:b: there without a value, or w:val not 0, false, none, off.
bool is_on(pugi::xml_node toggle);
/// Width of a border in points; 0 = none, a negative number = not said.
double border_pt(pugi::xml_node border);

/// The runs of a paragraph take their look from here.
struct TextLook {
    LetterRun run;
    bool capitals = false;
};
void apply_run(pugi::xml_node properties, TextLook& look);
void apply_paragraph(pugi::xml_node properties, LetterParagraph& look);

class Styles {
public:
    /// \p xml: word/styles.xml; may be empty.
    explicit Styles(std::string const& xml);

    /// A paragraph of this style (empty = the default one) without text, and the look of its runs.
    LetterParagraph paragraph(std::string const& style, TextLook& text) const;
    void character(std::string const& style, TextLook& text) const;
    /// w:tblPr of a style and of those it is based on, the base first.
    std::vector<pugi::xml_node> table(std::string const& style) const;

private:
    std::vector<pugi::xml_node> chain(std::string const& style) const;

    pugi::xml_document m_tree;
    std::map<std::string, pugi::xml_node> m_styles;
    std::string m_default_paragraph;
    std::string m_default_table;
};

} // namespace hatang::publish::word
