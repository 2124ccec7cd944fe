// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A paragraph of a letter set in lines by Pango. Units are millimetres; letters are those of the document, with the
/// metric-compatible Liberation Serif for Times New Roman, so that lines break where Word breaks them.

#include "export/letters/letter_sheets.hpp"

#include <memory>
#include <vector>

struct _cairo;
struct _PangoContext;
struct _PangoLayout;

namespace hatang::publish::pdf {

struct LetterLine {
    int index = 0;
    double height = 0.0;
    double base = 0.0; ///< from the top of the line
};

/// \p page: the number of the sheet, for runs that show it.
class SetParagraph {
public:
    SetParagraph(_PangoContext* context, LetterParagraph const& paragraph, double width_mm, int page);

    std::vector<LetterLine> const& lines() const { return m_lines; }
    /// Image, rules and lines, without the space before and after.
    double height() const;
    /// Above the first line: picture and rule.
    double head_mm() const;
    void draw_head(_cairo* sheet, double x, double y) const;
    void draw_line(_cairo* sheet, std::size_t index, double x, double y) const;
    void draw_foot(_cairo* sheet, double x, double y) const;
    LetterParagraph const& paragraph() const { return *m_paragraph; }

private:
    LetterParagraph const* m_paragraph;
    double m_width;
    std::shared_ptr<_PangoLayout> m_layout; ///< shared by copies, read only
    std::vector<LetterLine> m_lines;
};

/// For text on \p sheet, which is scaled to millimetres.
std::shared_ptr<_PangoContext> make_letter_context(_cairo* sheet);

} // namespace hatang::publish::pdf
