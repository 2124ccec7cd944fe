// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/letter_reading.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "export/letters/detail/letter_reader.hpp"
#include "export/letters/detail/picture_xml.hpp"
#include "export/letters/detail/word_xml.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hatang::publish {

namespace word {

namespace {

constexpr double kEmuPerMm = 36'000.0;

std::string text_of(core::DocxPackage const& document, std::string_view part) {
    std::string const* const found = document.find(part);
    return found == nullptr ? std::string() : *found;
}

/// What a paragraph may hold and would be lost.
void check_drawn(pugi::xml_node node) {
    static std::array<std::pair<std::string_view, core::Words>, 5> const kLost{{
        {"w:txbxContent", {"hộp văn bản", "a text box"}},
        {"w:footnoteReference", {"chú thích cuối trang", "a footnote"}},
        {"w:endnoteReference", {"chú thích cuối văn bản", "an endnote"}},
        {"wp:anchor", {"hình trôi nổi", "a floating picture or shape"}},
        {"w:pict", {"hình vẽ kiểu cũ", "an old-style drawing"}},
    }};
    for (auto const& [name, words] : kLost) {
        if (is(node, name)) {
            refuse_to_draw(words);
        }
    }
    for (pugi::xml_node const child : node.children()) {
        check_drawn(child);
    }
}

} // namespace

void refuse_to_draw(core::Words what) {
    throw core::data_error(
        {"mẫu có " + what.vi + ", PDF không vẽ được", "the template has " + what.en + ", which the PDF cannot draw"},
        {"bỏ phần đó khỏi mẫu, hoặc ghi ra .docx rồi in từ Word",
         "take it out of the template, or write .docx and print it from Word"});
}

LetterReader::LetterReader(core::DocxPackage const& document)
    : m_document(document), m_styles(text_of(document, "word/styles.xml")) {
    pugi::xml_document tree;
    std::string const xml = text_of(document, "word/_rels/document.xml.rels");
    if (!xml.empty()) {
        load(tree, xml, "word/_rels/document.xml.rels");
    }
    for (pugi::xml_node const each : tree.child("Relationships").children("Relationship")) {
        std::string const target = each.attribute("Target").value();
        m_relations[each.attribute("Id").value()] = target.starts_with('/') ? target.substr(1) : "word/" + target;
    }
}

LetterSheets LetterReader::read() const {
    pugi::xml_document tree;
    load(tree, text_of(m_document, "word/document.xml"), "word/document.xml");
    pugi::xml_node const body = tree.child("w:document").child("w:body");
    LetterSheets sheets;
    sheets.blocks = blocks(body);
    read_section(body.child("w:sectPr"), sheets);
    return sheets;
}

std::vector<LetterBlock> LetterReader::blocks(pugi::xml_node container) const {
    std::vector<LetterBlock> blocks;
    for (pugi::xml_node const child : container.children()) {
        if (is(child, "w:p")) {
            if (child.child("w:pPr").child("w:sectPr")) {
                refuse_to_draw({"nhiều phân đoạn (section)", "several sections"});
            }
            blocks.emplace_back(paragraph(child));
        } else if (is(child, "w:tbl")) {
            blocks.emplace_back(read_table(child, m_styles, *this));
        } else if (is(child, "w:sdt")) {
            auto inner = this->blocks(child.child("w:sdtContent"));
            std::move(inner.begin(), inner.end(), std::back_inserter(blocks));
        }
    }
    return blocks;
}

LetterParagraph LetterReader::paragraph(pugi::xml_node node) const {
    check_drawn(node);
    pugi::xml_node const properties = node.child("w:pPr");
    TextLook look;
    LetterParagraph paragraph = m_styles.paragraph(properties.child("w:pStyle").attribute("w:val").value(), look);
    apply_paragraph(properties, paragraph);
    TextLook mark = look;
    apply_run(properties.child("w:rPr"), mark);
    paragraph.empty_pt = mark.run.size_pt;
    int field = 0;
    add_runs(node, look, paragraph, field);
    return paragraph;
}

/// \p field: 0 outside of fields, 1 in the instruction, 2 in the result, 3 in the result of a page number.
void LetterReader::add_runs(pugi::xml_node node, TextLook const& look, LetterParagraph& paragraph, int& field) const {
    for (pugi::xml_node const child : node.children()) {
        if (is(child, "w:r")) {
            add_run(child, look, paragraph, field);
        } else if (is(child, "w:fldSimple")) {
            int const simple =
                std::string_view(child.attribute("w:instr").value()).find("PAGE") != std::string_view::npos ? 3 : 2;
            int inner = simple;
            add_runs(child, look, paragraph, inner);
        } else if (is(child, "w:hyperlink") || is(child, "w:smartTag") || is(child, "w:ins") || is(child, "w:sdt") ||
                   is(child, "w:sdtContent")) {
            add_runs(child, look, paragraph, field);
        }
    }
}

void LetterReader::add_run(pugi::xml_node run, TextLook look, LetterParagraph& paragraph, int& field) const {
    pugi::xml_node const properties = run.child("w:rPr");
    m_styles.character(properties.child("w:rStyle").attribute("w:val").value(), look);
    apply_run(properties, look);
    LetterRun made = look.run;
    for (pugi::xml_node const child : run.children()) {
        std::string_view const name = child.name();
        std::string_view const kind = child.attribute("w:fldCharType").value();
        if (name == "w:fldChar") {
            field = kind == "begin" ? 1 : kind == "separate" ? std::max(field, 2) : 0;
        } else if (name == "w:instrText") {
            bool const page = std::string_view(child.text().get()).find("PAGE") != std::string_view::npos;
            field = page ? 3 : field;
        } else if (name == "w:t" && field != 1) {
            made.text += child.text().get();
            made.page_number = field == 3;
        } else if (name == "w:br" || name == "w:cr") {
            bool const page = std::string_view(child.attribute("w:type").value()) == "page";
            paragraph.break_before = paragraph.break_before || page;
            made.text += page ? "" : "\n";
        } else if (name == "w:tab") {
            made.text += '\t';
        } else if (name == "w:noBreakHyphen") {
            made.text += "\u2011";
        } else if (name == "w:drawing") {
            add_image(child, paragraph);
        }
    }
    if (look.capitals) {
        made.text = core::upper_case(made.text);
    }
    if (!made.text.empty()) {
        paragraph.runs.push_back(std::move(made));
    }
}

void LetterReader::add_image(pugi::xml_node drawing, LetterParagraph& paragraph) const {
    pugi::xml_node const place = drawing.child("wp:inline");
    pugi::xml_node const blip = drawing.find_node([](pugi::xml_node node) { return is(node, "a:blip"); });
    std::string const id = blip.attribute("r:embed").value();
    auto const part = m_relations.find(id);
    std::string const* const bytes = part == m_relations.end() ? nullptr : m_document.find(part->second);
    if (place.empty() || bytes == nullptr || !bytes->starts_with("\x89PNG\r\n\x1a\n") || paragraph.image) {
        refuse_to_draw({"hình không phải PNG trong dòng", "a picture that is not PNG in line with the text"});
    }
    pugi::xml_node const extent = place.child("wp:extent");
    auto const length = [&extent](char const* name) {
        return std::clamp(extent.attribute(name).as_double() / kEmuPerMm, 1.0, 400.0);
    };
    paragraph.image = LetterImage{id == kPictureRelation ? std::string() : *bytes, length("cx"), length("cy")};
}

void LetterReader::read_section(pugi::xml_node section, LetterSheets& sheets) const {
    if (section.child("w:cols").attribute("w:num").as_int(1) > 1) {
        refuse_to_draw({"nhiều cột", "several columns"});
    }
    pugi::xml_node const size = section.child("w:pgSz");
    sheets.width_mm = std::clamp(mm_of_twips(size.attribute("w:w"), 210.0), 80.0, 1200.0);
    sheets.height_mm = std::clamp(mm_of_twips(size.attribute("w:h"), 297.0), 80.0, 1200.0);
    pugi::xml_node const margin = section.child("w:pgMar");
    std::array<char const*, 4> const names{"w:top", "w:left", "w:bottom", "w:right"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        double const most = (i % 2 == 0 ? sheets.height_mm : sheets.width_mm) * 0.4;
        sheets.margin_mm[i] = std::clamp(mm_of_twips(margin.attribute(names[i]), sheets.margin_mm[i]), 0.0, most);
    }
    sheets.header_mm = mm_of_twips(margin.attribute("w:header"), sheets.header_mm);
    sheets.footer_mm = mm_of_twips(margin.attribute("w:footer"), sheets.footer_mm);
    sheets.first_differs = is_on(section.child("w:titlePg"));
    for (pugi::xml_node const each : section.children()) {
        bool const header = is(each, "w:headerReference");
        std::string_view const kind = each.attribute("w:type").value();
        if (!header && !is(each, "w:footerReference")) {
            continue;
        }
        auto blocks = other_part(each.attribute("r:id").value());
        if (kind == "first") {
            (header ? sheets.first_header : sheets.first_footer) = std::move(blocks);
        } else if (kind == "default") {
            (header ? sheets.header : sheets.footer) = std::move(blocks);
        }
    }
}

std::vector<LetterBlock> LetterReader::other_part(std::string const& relation) const {
    auto const part = m_relations.find(relation);
    std::string const* const xml = part == m_relations.end() ? nullptr : m_document.find(part->second);
    if (xml == nullptr) {
        return {};
    }
    pugi::xml_document tree;
    load(tree, *xml, part->second);
    return blocks(tree.document_element());
}

} // namespace word

LetterSheets read_letter_sheets(core::DocxPackage const& document) {
    return word::LetterReader(document).read();
}

} // namespace hatang::publish
