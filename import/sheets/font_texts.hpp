// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Texts of a workbook by the font that their cells name. ".VnTime" says TCVN3 better than any counting of syllables,
/// but a workbook that somebody made Unicode often keeps the name of the old font: what stands there is looked at
/// first.

#include "core/finding.hpp"
#include "core/raw/raw_row.hpp"
#include "import/encoding/decode.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hatang::ingest {

/// What a font's name says of the texts typed with it: ".VnTime" is TCVN3, "VNI-Times" is VNI.
std::optional<Charset> charset_of_font(std::string_view font);
/// ".VnTimeH": capitals are in the font, not in the bytes (trap 13).
bool is_capital_font(std::string_view font);
/// Said once for a workbook with \p texts in such fonts.
core::Finding capital_fonts(std::size_t texts);

/// A stretch of a cell's text in one font.
struct FontPiece {
    std::string font;
    std::string text;
};

/// A text after its fonts were looked at.
struct FontText {
    std::string text;
    std::optional<Charset> from; ///< what it was decoded from
};

class FontTexts {
public:
    /// The first reading: \p text stands in \p font.
    void see(std::string_view font, std::string_view text);
    /// After it: Unicode where the font is believed and the text was not typed in Unicode, else as it is. A word may be
    /// cut in two ("È" in .VnTimeH, "n" in .VnTime): what stands side by side in one encoding is looked at together.
    FontText decode(std::span<FontPiece const> pieces) const;

    /// A font is believed unless more of its texts are Vietnamese as they are than need the font's table.
    bool believes(std::string_view font) const;
    /// What was seen in believed fonts; nothing when there was none.
    core::EncodingEvidence evidence() const;
    std::size_t capitals() const;

private:
    std::optional<Charset> believed_charset(FontPiece const& piece) const;

    struct Seen {
        Charset charset = Charset::tcvn3;
        std::size_t texts = 0;
        std::size_t all = 0; ///< plain ASCII included
        std::size_t in_favour = 0;
        std::size_t against = 0; ///< Unicode already
    };
    std::map<std::string, Seen, std::less<>> m_fonts;
};

/// What the fonts of cells are for: nothing, to be seen first, to decode by.
struct FontUse {
    FontTexts* seen = nullptr;
    FontTexts const* decide = nullptr;

    bool matters() const { return seen != nullptr || decide != nullptr; }
    FontText apply(std::span<FontPiece const> pieces) const;
};

} // namespace hatang::ingest
