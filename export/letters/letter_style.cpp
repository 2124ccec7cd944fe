// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/detail/letter_style.hpp"

#include "export/letters/detail/letter_reader.hpp"
#include "export/letters/detail/word_xml.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace hatang::publish::word {

namespace {

constexpr double kMmPerTwip = 25.4 / 1440.0;
constexpr std::size_t kLongestChain = 20; ///< of styles based on one another; also ends a circle

std::string_view value(pugi::xml_node node) {
    return node.attribute("w:val").value();
}

LetterAlign align_of(std::string_view word, LetterAlign otherwise) {
    if (word == "center") {
        return LetterAlign::centre;
    }
    if (word == "right" || word == "end") {
        return LetterAlign::right;
    }
    if (word == "both" || word == "distribute") {
        return LetterAlign::both;
    }
    return word == "left" || word == "start" ? LetterAlign::left : otherwise;
}

void apply_spacing(pugi::xml_node spacing, LetterParagraph& look) {
    look.before_mm = mm_of_twips(spacing.attribute("w:before"), look.before_mm);
    look.after_mm = mm_of_twips(spacing.attribute("w:after"), look.after_mm);
    auto const line = spacing.attribute("w:line");
    if (!line) {
        return;
    }
    std::string_view const rule = spacing.attribute("w:lineRule").as_string("auto");
    look.at_least = rule == "atLeast";
    look.line_mm = rule == "auto" ? 0.0 : mm_of_twips(line);
    look.line_factor = rule == "auto" ? std::clamp(line.as_double(240.0) / 240.0, 0.5, 5.0) : 1.0;
}

void apply_indent(pugi::xml_node indent, LetterParagraph& look) {
    auto const either = [&](char const* one, char const* other) {
        auto const found = indent.attribute(one);
        return found ? found : indent.attribute(other);
    };
    look.left_mm = mm_of_twips(either("w:left", "w:start"), look.left_mm);
    look.right_mm = mm_of_twips(either("w:right", "w:end"), look.right_mm);
    look.first_mm = mm_of_twips(indent.attribute("w:firstLine"), look.first_mm);
    if (auto const hanging = indent.attribute("w:hanging")) {
        look.first_mm = -mm_of_twips(hanging);
    }
}

} // namespace

double mm_of_twips(pugi::xml_attribute twips, double otherwise) {
    return twips ? std::clamp(twips.as_double(), -31'680.0, 31'680.0) * kMmPerTwip
                 : otherwise; // Word's own limit, 22 inches
}

bool is_on(pugi::xml_node toggle) {
    std::string_view const word = value(toggle);
    return !toggle.empty() && word != "0" && word != "false" && word != "none" && word != "off";
}

double border_pt(pugi::xml_node border) {
    if (border.empty()) {
        return -1.0;
    }
    std::string_view const kind = value(border);
    return kind == "nil" || kind == "none" ? 0.0 : std::clamp(border.attribute("w:sz").as_double(4.0) / 8.0, 0.25, 6.0);
}

void apply_run(pugi::xml_node properties, TextLook& look) {
    LetterRun& run = look.run;
    for (pugi::xml_node const each : properties.children()) {
        std::string_view const name = each.name();
        if (name == "w:b") {
            run.bold = is_on(each);
        } else if (name == "w:i") {
            run.italic = is_on(each);
        } else if (name == "w:u") {
            run.underline = is_on(each);
        } else if (name == "w:caps") {
            look.capitals = is_on(each);
        } else if (name == "w:sz") {
            run.size_pt = std::clamp(each.attribute("w:val").as_double(20.0) / 2.0, 1.0, 200.0);
        } else if (name == "w:color") {
            run.colour = value(each) == "auto"
                             ? 0
                             : static_cast<std::uint32_t>(std::strtoul(value(each).data(), nullptr, 16)) & 0xFFFFFFU;
        } else if (name == "w:vertAlign") {
            run.raised = value(each) == "superscript" ? 1 : value(each) == "subscript" ? -1 : 0;
        } else if (name == "w:rFonts" && each.attribute("w:ascii")) {
            run.font = each.attribute("w:ascii").value();
        }
    }
}

void apply_paragraph(pugi::xml_node properties, LetterParagraph& look) {
    for (pugi::xml_node const each : properties.children()) {
        std::string_view const name = each.name();
        if (name == "w:jc") {
            look.align = align_of(value(each), look.align);
        } else if (name == "w:spacing") {
            apply_spacing(each, look);
        } else if (name == "w:ind") {
            apply_indent(each, look);
        } else if (name == "w:keepNext") {
            look.keep_next = is_on(each);
        } else if (name == "w:pageBreakBefore") {
            look.break_before = is_on(each);
        } else if (name == "w:contextualSpacing") {
            look.contextual = is_on(each);
        } else if (name == "w:numPr" && each.child("w:numId").attribute("w:val").as_int(1) != 0) {
            refuse_to_draw({"đánh số tự động", "automatic numbering"});
        } else if (name == "w:pBdr") {
            look.rule_above_pt = std::max(0.0, border_pt(each.child("w:top")));
            look.rule_below_pt = std::max(0.0, border_pt(each.child("w:bottom")));
        }
    }
}

Styles::Styles(std::string const& xml) {
    if (xml.empty()) {
        return;
    }
    load(m_tree, xml, "word/styles.xml");
    for (pugi::xml_node const style : m_tree.child("w:styles").children("w:style")) {
        std::string const id = style.attribute("w:styleId").value();
        m_styles.emplace(id, style);
        std::string_view const kind = style.attribute("w:type").value();
        if (style.attribute("w:default").as_bool() && kind == "paragraph") {
            m_default_paragraph = id;
        } else if (style.attribute("w:default").as_bool() && kind == "table") {
            m_default_table = id;
        }
    }
}

std::vector<pugi::xml_node> Styles::chain(std::string const& style) const {
    std::vector<pugi::xml_node> chain;
    for (auto at = m_styles.find(style); at != m_styles.end() && chain.size() < kLongestChain;
         at = m_styles.find(at->second.child("w:basedOn").attribute("w:val").value())) {
        chain.insert(chain.begin(), at->second);
    }
    return chain;
}

LetterParagraph Styles::paragraph(std::string const& style, TextLook& text) const {
    LetterParagraph look;
    look.style = style.empty() ? m_default_paragraph : style;
    text.run.font = "Times New Roman";
    auto const defaults = m_tree.child("w:styles").child("w:docDefaults");
    apply_run(defaults.child("w:rPrDefault").child("w:rPr"), text);
    apply_paragraph(defaults.child("w:pPrDefault").child("w:pPr"), look);
    for (pugi::xml_node const each : chain(look.style)) {
        apply_run(each.child("w:rPr"), text);
        apply_paragraph(each.child("w:pPr"), look);
    }
    look.empty_pt = text.run.size_pt;
    return look;
}

void Styles::character(std::string const& style, TextLook& text) const {
    for (pugi::xml_node const each : chain(style)) {
        apply_run(each.child("w:rPr"), text);
    }
}

std::vector<pugi::xml_node> Styles::table(std::string const& style) const {
    std::vector<pugi::xml_node> properties;
    for (pugi::xml_node const each : chain(style.empty() ? m_default_table : style)) {
        properties.push_back(each.child("w:tblPr"));
    }
    return properties;
}

} // namespace hatang::publish::word
