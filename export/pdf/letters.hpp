// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Text set by Pango on a sheet measured in millimetres, line by line, so that a text may go on on the next sheet.

#include "export/pages/map_paint.hpp"
#include "export/sheets/sheet_page.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _cairo;
struct _PangoContext;
struct _PangoLayout;

namespace hatang::publish::pdf {

struct Look {
    double size_mm = 3.3;
    bool strong = false;
    Colour colour = kInk;
    bool slanted = false;
};

struct Line {
    std::shared_ptr<_PangoLayout> layout; ///< shared by the lines of one text
    int index = 0;
    double top = 0.0; ///< from the start of the text it was set in
    double height = 0.0;
    double base = 0.0; ///< from its top
    double width = 0.0;
    Colour colour = kInk;
    std::string link{};
    bool ground = false; ///< drawn on a pale ground of its colour
};

class Letters {
public:
    explicit Letters(_cairo* sheet);

    /// \p width_mm 0 = one line, however long.
    std::vector<Line> set(std::string_view text, Look look, double width_mm) const;
    /// Upper left corner of the line.
    void draw(Line const& line, Spot at) const;
    /// On its base line; \p halo puts white around the letters.
    void draw_text(DrawnText const& text, bool halo) const;
    /// Turned and aligned; \p halo: the width of white around the letters, of their size, where the text asks for it.
    void draw_sheet_text(SheetText const& text, double halo) const;

private:
    _cairo* m_sheet;
    std::shared_ptr<_PangoContext> m_context;
};

/// U+FFFD in place of bytes that are not UTF-8.
std::string valid_text(std::string_view text);
void use_colour(_cairo* sheet, Colour colour, double opacity = 1.0);

} // namespace hatang::publish::pdf
