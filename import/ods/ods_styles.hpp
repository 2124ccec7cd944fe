// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The styles of an OpenDocument spreadsheet as far as hatang asks: the font of cells and of stretches of their text,
/// and which tables are hidden (ODF 1.2 part 1, chapter 16).

#include "import/xlsx/xml_scanner.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace hatang::ingest {

class OdsStyles {
public:
    /// Styles beyond this many are not looked at, nor parents beyond this many.
    static constexpr std::size_t kMaxStyles = 100'000;
    static constexpr int kMaxParents = 50;

    /// All styles of \p document (styles.xml). \throws core::Error for broken XML.
    void read(std::string_view document);
    /// One start or end of an element, for who walks through content.xml anyway.
    void take(XmlScanner const& xml, XmlScanner::Event event);

    /// Some font has the name of one with an encoding of its own.
    bool names_old_fonts() const { return m_old_fonts; }
    bool hides_tables(std::string const& style) const { return m_hidden.count(style) > 0; }
    /// The name of the font of cell style \p style, by its parents and the default; "" is the style "Default".
    std::string const& cell_font(std::string const& style);
    /// Of a stretch of text; empty where its style names none.
    std::string const& span_font(std::string const& style) const;

private:
    struct Style {
        std::string parent;
        std::string font;
    };
    using Styles = std::map<std::string, Style, std::less<>>;

    void open(XmlScanner const& xml, bool is_default);
    void take_font(XmlScanner const& xml);
    std::string const& font_of(Styles const& styles, std::string const& name) const;

    Styles m_cells;
    std::map<std::string, std::string const*, std::less<>> m_cell_fonts; ///< found already: cells are many
    Styles m_spans;
    std::map<std::string, std::string, std::less<>> m_faces; ///< families by the name of their declaration
    std::set<std::string> m_hidden;
    std::string m_default;         ///< font of cells whose styles name none
    std::string m_name;            ///< of the style in hand
    std::string* m_font = nullptr; ///< where its font goes; null when nobody asks for it
    bool m_old_fonts = false;
};

} // namespace hatang::ingest
