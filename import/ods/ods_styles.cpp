// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/ods/ods_styles.hpp"

#include "import/sheets/font_texts.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

std::string const kNone;

/// "'.VnTime', serif" → ".VnTime".
std::string first_family(std::string const& list) {
    std::string family = list.substr(0, list.find(','));
    std::erase_if(family, [](char c) { return c == '\'' || c == '"'; });
    auto const first = family.find_first_not_of(' ');
    return first == std::string::npos ? "" : family.substr(first, family.find_last_not_of(' ') + 1 - first);
}

} // namespace

void OdsStyles::read(std::string_view document) {
    XmlScanner xml(document, "styles.xml");
    for (auto event = xml.next(); event != XmlScanner::Event::finished; event = xml.next()) {
        take(xml, event);
    }
    m_font = nullptr;
}

void OdsStyles::take(XmlScanner const& xml, XmlScanner::Event event) {
    if (event == XmlScanner::Event::text) {
        return;
    }
    std::string_view const element = xml.element();
    bool const is_default = element == "default-style";
    bool const is_style = element == "style" || is_default;
    if (event == XmlScanner::Event::end) {
        m_font = is_style ? nullptr : m_font;
    } else if (is_style) {
        open(xml, is_default);
    } else if (element == "text-properties" && m_font != nullptr) {
        take_font(xml);
    } else if (element == "table-properties" && xml.attribute("display") == "false") {
        m_hidden.insert(m_name);
    } else if (element == "font-face" && m_faces.size() < kMaxStyles) {
        std::string family = first_family(xml.attribute("font-family").value_or(""));
        m_old_fonts = m_old_fonts || charset_of_font(family).has_value();
        m_faces.insert_or_assign(xml.attribute("name").value_or(""), std::move(family));
    }
}

void OdsStyles::open(XmlScanner const& xml, bool is_default) {
    m_cell_fonts.clear();
    m_name = is_default ? "" : xml.attribute("name").value_or("");
    m_font = nullptr;
    std::string const family = xml.attribute("family").value_or("");
    bool const of_cells = family == "table-cell";
    if (is_default) {
        m_font = of_cells ? &m_default : nullptr;
        return;
    }
    Styles& styles = of_cells ? m_cells : m_spans;
    if ((of_cells || family == "text") && styles.size() < kMaxStyles) {
        Style& style =
            styles.insert_or_assign(m_name, Style{xml.attribute("parent-style-name").value_or(""), ""}).first->second;
        m_font = &style.font;
    }
}

void OdsStyles::take_font(XmlScanner const& xml) {
    std::string const name = xml.attribute("font-name").value_or("");
    auto const face = m_faces.find(name);
    std::string family = first_family(xml.attribute("font-family").value_or(""));
    family = !name.empty() && face != m_faces.end() && !face->second.empty() ? face->second
             : name.empty()                                                  ? family
                                                                             : name;
    if (!family.empty()) {
        m_old_fonts = m_old_fonts || charset_of_font(family).has_value();
        *m_font = std::move(family);
    }
}

std::string const& OdsStyles::font_of(Styles const& styles, std::string const& name) const {
    auto found = styles.find(name);
    for (int parents = 0; found != styles.end() && parents < kMaxParents; ++parents) { // a style may be its own parent
        if (!found->second.font.empty()) {
            return found->second.font;
        }
        found = styles.find(found->second.parent);
    }
    return kNone;
}

std::string const& OdsStyles::cell_font(std::string const& style) {
    auto const known = m_cell_fonts.find(style);
    if (known != m_cell_fonts.end()) {
        return *known->second;
    }
    std::string const name = style.empty() ? "Default" : style;
    std::string const& own = font_of(m_cells, name);
    std::string const& font = own.empty() ? m_default : own;
    if (style.empty() || m_cells.count(name) > 0) { // names of no style could be as many as cells
        m_cell_fonts.emplace(style, &font);
    }
    return font;
}

std::string const& OdsStyles::span_font(std::string const& style) const {
    return font_of(m_spans, style);
}

} // namespace hatang::ingest
