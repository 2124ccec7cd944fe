// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Blocks of a Word document read one by one: paragraphs here, tables in letter_tables.cpp.

#include "core/letters/letter.hpp"
#include "export/letters/detail/letter_style.hpp"
#include "export/letters/letter_sheets.hpp"

#include <pugixml.hpp>

#include <map>
#include <string>
#include <vector>

namespace hatang::publish::word {

class LetterReader {
public:
    explicit LetterReader(core::DocxPackage const& document);

    LetterSheets read() const;
    /// Blocks of a body, a cell, a header.
    std::vector<LetterBlock> blocks(pugi::xml_node container) const;

private:
    LetterParagraph paragraph(pugi::xml_node node) const;
    void add_runs(pugi::xml_node node, TextLook const& look, LetterParagraph& paragraph, int& field) const;
    void add_run(pugi::xml_node run, TextLook look, LetterParagraph& paragraph, int& field) const;
    void add_image(pugi::xml_node drawing, LetterParagraph& paragraph) const;
    LetterTable table(pugi::xml_node node) const;
    void read_section(pugi::xml_node section, LetterSheets& sheets) const;
    std::vector<LetterBlock> other_part(std::string const& relation) const;

    core::DocxPackage const& m_document;
    Styles m_styles;
    std::map<std::string, std::string> m_relations; ///< id → part
};

/// \throws core::Error(invalid_data): it would be missing on paper.
[[noreturn]] void refuse_to_draw(core::Words what);

/// Cells with their widths, borders and margins; \p reader gives what stands in them.
LetterTable read_table(pugi::xml_node table, Styles const& styles, LetterReader const& reader);

} // namespace hatang::publish::word
