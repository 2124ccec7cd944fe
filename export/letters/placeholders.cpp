// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/detail/placeholders.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "export/letters/detail/word_xml.hpp"
#include "export/letters/template_fill.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::publish {

namespace word {

namespace {

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t\u00A0");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

} // namespace

std::string Placeholder::list() const {
    auto const point = name.find('.');
    return point == std::string::npos ? std::string() : name.substr(0, point);
}

std::vector<Placeholder> placeholders_in(std::string_view text) {
    std::vector<Placeholder> found;
    for (auto from = text.find("{{"); from != std::string_view::npos; from = text.find("{{", found.back().to)) {
        auto const close = text.find("}}", from);
        if (close == std::string_view::npos ||
            text.substr(from + 2, close - from - 2).find("{{") != std::string_view::npos) {
            std::string const shown = core::printable(text.substr(from, 80));
            throw core::data_error({fmt::format("chỗ điền dữ liệu không đóng bằng }}}}: \"{}\"", shown),
                                    fmt::format("a placeholder is not closed by }}}}: '{}'", shown)},
                                   {"viết {{tên}} trong một đoạn", "write {{name}} within one paragraph"});
        }
        Placeholder each{from, close + 2, 0, {}};
        auto name = trimmed(text.substr(from + 2, close - from - 2));
        if (name.starts_with('?') || name.starts_with('!')) {
            each.mark = name.front();
            name = trimmed(name.substr(1));
        }
        each.name = std::string(name);
        found.push_back(std::move(each));
    }
    return found;
}

std::set<std::string> lists_in(pugi::xml_node paragraph_or_row) {
    std::vector<pugi::xml_node> paragraphs;
    if (is(paragraph_or_row, "w:p")) {
        paragraphs.push_back(paragraph_or_row);
    } else {
        each_paragraph(paragraph_or_row, paragraphs);
    }
    std::set<std::string> lists;
    for (pugi::xml_node const paragraph : paragraphs) {
        for (Placeholder const& each : placeholders_in(own_text(paragraph))) {
            if (each.mark == 0 && !each.list().empty()) {
                lists.insert(each.list());
            }
        }
    }
    return lists;
}

void join_runs(pugi::xml_node paragraph) {
    auto const texts = own_texts(paragraph);
    for (Placeholder const& each : placeholders_in(own_text(paragraph))) {
        std::size_t start = 0;
        pugi::xml_node first;
        for (pugi::xml_node const text : texts) {
            std::string const content = text.text().get();
            std::size_t const end = start + content.size();
            std::size_t const from = std::max(each.from, start);
            std::size_t const to = std::min(each.to, end);
            if (from < to && first.empty()) {
                first = text;
            } else if (from < to) {
                // what lies in a later run goes to the end of the first
                set_text(first, std::string(first.text().get()) + content.substr(from - start, to - from));
                set_text(text, content.substr(0, from - start) + content.substr(to - start));
            }
            start = end;
        }
    }
}

void each_paragraph(pugi::xml_node node, std::vector<pugi::xml_node>& paragraphs) {
    for (pugi::xml_node const child : node.children()) {
        if (is(child, "w:p")) {
            paragraphs.push_back(child);
        }
        each_paragraph(child, paragraphs);
    }
}

} // namespace word

namespace {

bool is_known(word::Placeholder const& asked) {
    auto const& fields = core::letter_fields();
    return std::ranges::any_of(fields, [&](core::LetterField const& field) {
        return field.name == asked.name || (asked.mark != 0 && field.name.starts_with(asked.name) &&
                                            field.name.substr(asked.name.size()).starts_with('.'));
    });
}

[[noreturn]] void refuse_unknown(std::vector<std::string> const& unknown, std::string const& name) {
    std::vector<std::string_view> known;
    std::ranges::transform(core::letter_fields(), std::back_inserter(known), &core::LetterField::name);
    std::string const list = fmt::format("{{{{{}}}}}", fmt::join(unknown, "}}, {{"));
    throw core::data_error({fmt::format("mẫu \"{}\" có chỗ điền dữ liệu không biết: {}", name, list),
                            fmt::format("the template '{}' has unknown placeholders: {}", name, list)},
                           {fmt::format("các tên đã biết: {}", fmt::join(known, ", ")),
                            fmt::format("the known names are: {}", fmt::join(known, ", "))});
}

} // namespace

std::vector<std::string> check_placeholders(core::DocxPackage const& letter_template) {
    std::vector<std::string> names;
    std::vector<std::string> unknown;
    auto const note = [](std::vector<std::string>& all, std::string const& name) {
        if (std::ranges::find(all, name) == all.end()) {
            all.push_back(name);
        }
    };
    for (auto const& [part, xml] : letter_template.parts) {
        if (!part.starts_with("word/") || !part.ends_with(".xml")) {
            continue;
        }
        pugi::xml_document tree;
        word::load(tree, xml, part);
        std::vector<pugi::xml_node> paragraphs;
        word::each_paragraph(tree, paragraphs);
        for (pugi::xml_node const paragraph : paragraphs) {
            for (word::Placeholder const& each : word::placeholders_in(word::own_text(paragraph))) {
                note(names, each.name);
                if (!is_known(each)) {
                    note(unknown, each.name);
                }
            }
        }
    }
    if (!unknown.empty()) {
        refuse_unknown(unknown, letter_template.name);
    }
    return names;
}

} // namespace hatang::publish
