// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A4 sheets, one after the other, filled from top to bottom; a footer with the number on each.

#include "export/pdf/letters.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct _cairo_surface;

namespace hatang::publish::pdf {

inline constexpr double kSheetWidth_mm = 210.0;
inline constexpr double kSheetHeight_mm = 297.0;
inline constexpr double kSide_mm = 18.0;
inline constexpr double kTop_mm = 16.0;
inline constexpr double kBottom_mm = 277.0; ///< of the text
inline constexpr double kTextWidth_mm = kSheetWidth_mm - 2.0 * kSide_mm;

struct Imprint {
    std::string title;
    std::string footer;
    std::string made_on; ///< "2017-03-01"
    bool vietnamese = true;
    int sheets = 0; ///< of the first run; 0 = not known yet
};

class Sheets {
public:
    /// Appends to \p bytes.
    Sheets(std::string& bytes, Imprint imprint);

    _cairo* sheet() const { return m_cairo.get(); }
    Letters const& letters() const { return *m_letters; }
    double y() const { return m_y; }
    double left_mm() const { return kBottom_mm - m_y; }
    void down(double distance_mm) { m_y += distance_mm; }
    /// Begins another sheet when less than this is left and something stands on this one.
    void need(double height_mm);
    void next_sheet();
    /// Lines below one another at \p x, going on on the next sheet where they must.
    void write(std::vector<Line> const& lines, double x);
    /// A tag of PDF structure (H1, P) around what \p work draws.
    void tagged(char const* name, std::function<void()> const& work) const;
    /// \returns how many sheets there are. \throws std::runtime_error with cairo's words.
    int finish();

private:
    void put_footer();

    Imprint m_imprint;
    std::shared_ptr<_cairo_surface> m_surface;
    std::shared_ptr<_cairo> m_cairo;
    std::optional<Letters> m_letters;
    double m_y = kTop_mm;
    int m_number = 1;
};

} // namespace hatang::publish::pdf
