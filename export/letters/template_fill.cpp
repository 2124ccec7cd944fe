// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/template_fill.hpp"

#include "core/error.hpp"
#include "export/letters/detail/picture_xml.hpp"
#include "export/letters/detail/placeholders.hpp"
#include "export/letters/detail/word_xml.hpp"
#include "export/sink/text_escape.hpp"

#include <fmt/format.h>

#include <set>

namespace hatang::publish {

namespace {

using word::is;
using word::Placeholder;

class Filler {
public:
    Filler(core::Letter const& letter, LetterPicture const* picture) : m_letter(letter), m_picture(picture) {}

    /// Paragraphs and tables of a body, a cell, a header.
    void fill_container(pugi::xml_node container, core::LetterTexts const* row) {
        for (pugi::xml_node child = container.first_child(); child;) {
            pugi::xml_node const next = child.next_sibling();
            if (is(child, "w:p")) {
                fill_paragraph(child, row);
            } else if (is(child, "w:tbl")) {
                fill_table(child, row);
            } else {
                word::each_inner_container(child, [&](pugi::xml_node inner) { fill_container(inner, row); });
            }
            child = next;
        }
        if (is(container, "w:tc") && !ends_with_paragraph(container)) {
            container.append_child("w:p"); // ECMA-376 part 1, 17.4.65: a cell ends with a paragraph
        }
    }

private:
    static bool ends_with_paragraph(pugi::xml_node cell) {
        pugi::xml_node last = cell.last_child();
        while (last && last.type() != pugi::node_element) {
            last = last.previous_sibling();
        }
        return is(last, "w:p");
    }

    void fill_paragraph(pugi::xml_node paragraph, core::LetterTexts const* row) {
        word::join_runs(paragraph);
        if (!take_conditions(paragraph, row)) {
            remove(paragraph);
            return;
        }
        auto const lists = word::lists_in(paragraph);
        if (row != nullptr || lists.empty()) {
            fill_texts(paragraph, row);
            return;
        }
        for (core::LetterTexts const& entry : rows_of(lists, paragraph)) {
            pugi::xml_node const copy = paragraph.parent().insert_copy_before(paragraph, paragraph);
            fill_texts(copy, &entry);
        }
        remove(paragraph);
    }

    void fill_table(pugi::xml_node table, core::LetterTexts const* row) {
        bool repeats = false;
        bool any = false;
        for (pugi::xml_node line = table.child("w:tr"); line;) {
            pugi::xml_node const next = line.next_sibling("w:tr");
            auto const lists = row == nullptr ? word::lists_in(line) : std::set<std::string>{};
            // A list inside one cell repeats its paragraph there: the block of who signs, of who gets copies.
            if (!lists.empty() && line.child("w:trPr").child("w:tblHeader").empty() && is_row_of_list(line, lists)) {
                repeats = true;
                for (core::LetterTexts const& entry : rows_of(lists, line)) {
                    any = true;
                    fill_cells(table.insert_copy_before(line, line), &entry);
                }
                table.remove_child(line);
            } else {
                fill_cells(line, row);
            }
            line = next;
        }
        if (repeats && !any) {
            table.parent().remove_child(table);
        }
    }

    /// A row belongs to a list when its cells do; in a table for layout only some of many paragraphs do.
    static bool is_row_of_list(pugi::xml_node line, std::set<std::string> const& lists) {
        for (pugi::xml_node const cell : line.children("w:tc")) {
            if (cell.child("w:p").next_sibling("w:p")) {
                return false;
            }
        }
        return !lists.empty();
    }

    void fill_cells(pugi::xml_node line, core::LetterTexts const* row) {
        word::each_inner_container(line, [&](pugi::xml_node cell) { fill_container(cell, row); });
    }

    /// Takes the marks away. \returns whether the paragraph stays.
    bool take_conditions(pugi::xml_node paragraph, core::LetterTexts const* row) const {
        for (pugi::xml_node const text : word::own_texts(paragraph)) {
            std::string content = text.text().get();
            for (auto all = word::placeholders_in(content); !all.empty(); all = word::placeholders_in(content)) {
                auto const marked =
                    std::find_if(all.begin(), all.end(), [](auto const& each) { return each.mark != 0; });
                if (marked == all.end()) {
                    break;
                }
                if (is_filled(marked->name, row) != (marked->mark == '?')) {
                    return false;
                }
                content.erase(marked->from, marked->to - marked->from);
                word::set_text(text, content);
            }
        }
        return true;
    }

    bool is_filled(std::string const& name, core::LetterTexts const* row) const {
        if (name == core::kMapField) {
            return m_picture != nullptr;
        }
        auto const list = m_letter.lists.find(name);
        return list != m_letter.lists.end() ? !list->second.empty() : !value_of(name, row).empty();
    }

    std::string value_of(std::string const& name, core::LetterTexts const* row) const {
        auto const point = name.find('.');
        core::LetterTexts const& texts = row != nullptr && point != std::string::npos ? *row : m_letter.texts;
        auto const found = texts.find(row != nullptr && point != std::string::npos ? name.substr(point + 1) : name);
        return found == texts.end() ? std::string() : plain_text(found->second);
    }

    std::vector<core::LetterTexts> rows_of(std::set<std::string> const& lists, pugi::xml_node where) const {
        if (lists.size() > 1) {
            std::string const text = is(where, "w:p") ? word::own_text(where) : *lists.begin();
            throw core::data_error(
                {fmt::format("một đoạn hoặc một dòng bảng dùng hai danh sách: {}, {}", *lists.begin(), *lists.rbegin()),
                 fmt::format("one paragraph or table row uses two lists: {}, {}", *lists.begin(), *lists.rbegin())},
                {"tách thành hai đoạn", "divide it into two paragraphs"});
        }
        auto const list = m_letter.lists.find(*lists.begin());
        return list == m_letter.lists.end() ? std::vector<core::LetterTexts>{} : list->second;
    }

    void fill_texts(pugi::xml_node paragraph, core::LetterTexts const* row) {
        word::join_runs(paragraph);
        for (pugi::xml_node const text : word::own_texts(paragraph)) {
            std::string const content = text.text().get();
            auto const all = word::placeholders_in(content);
            if (all.size() == 1 && all.front().name == core::kMapField) {
                put_picture(paragraph, text);
                break;
            }
            if (!all.empty()) {
                put_lines(text, filled(content, all, row));
            }
        }
        word::each_inner_container(paragraph, [&](pugi::xml_node inner) { fill_container(inner, row); });
    }

    std::string filled(std::string const& content, std::vector<Placeholder> const& all,
                       core::LetterTexts const* row) const {
        std::string result;
        std::size_t at = 0;
        for (Placeholder const& each : all) {
            result += content.substr(at, each.from - at) + value_of(each.name, row);
            at = each.to;
        }
        return result + content.substr(at);
    }

    /// A line end in a text is a line break of the paragraph.
    static void put_lines(pugi::xml_node text, std::string const& value) {
        pugi::xml_node run = text.parent();
        pugi::xml_node last = text;
        std::size_t from = 0;
        for (auto end = value.find('\n'); end != std::string::npos; end = value.find('\n', from)) {
            word::set_text(last, std::string_view(value).substr(from, end - from));
            last = run.insert_child_after("w:t", run.insert_child_after("w:br", last));
            from = end + 1;
        }
        word::set_text(last, std::string_view(value).substr(from));
    }

    void put_picture(pugi::xml_node paragraph, pugi::xml_node text) {
        if (m_picture == nullptr) {
            remove(paragraph);
            return;
        }
        pugi::xml_node run = text.parent();
        run.remove_child(text);
        word::append_picture(run, *m_picture);
    }

    static void remove(pugi::xml_node paragraph) { paragraph.parent().remove_child(paragraph); }

    core::Letter const& m_letter;
    LetterPicture const* m_picture;
};

bool is_filled_part(std::string_view part) {
    return part == "word/document.xml" ||
           ((part.starts_with("word/header") || part.starts_with("word/footer")) && part.ends_with(".xml"));
}

} // namespace

core::DocxPackage fill_template(core::DocxPackage letter_template, core::Letter const& letter,
                                LetterPicture const* picture) {
    check_placeholders(letter_template);
    for (auto& [part, xml] : letter_template.parts) {
        if (is_filled_part(part)) {
            pugi::xml_document tree;
            word::load(tree, xml, part);
            bool const main = part == "word/document.xml";
            Filler filler(letter, main ? picture : nullptr);
            word::each_inner_container(tree, [&](pugi::xml_node root) { filler.fill_container(root, nullptr); });
            xml = word::save(tree);
        }
    }
    if (picture != nullptr) {
        word::add_picture_part(letter_template, *picture);
    }
    word::set_properties(letter_template, letter.title, letter.made_on);
    return letter_template;
}

} // namespace hatang::publish
