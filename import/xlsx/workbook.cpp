// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/workbook.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/text/cell_text.hpp"
#include "import/xlsx/serial_date.hpp"
#include "import/xlsx/xml_scanner.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;

constexpr std::size_t kMaxTexts = 5'000'000;
constexpr std::size_t kMaxStyles = 100'000;

core::Error not_a_workbook(std::string const& part) {
    return core::data_error({"tệp không phải là bảng tính XLSX: thiếu phần '" + part + "'",
                             "the file is no XLSX workbook: it lacks the part '" + part + "'"});
}

int to_int(std::string const& text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "worksheets/sheet1.xml" beside "xl/workbook.xml"; absolute targets start with '/'.
std::string resolve_target(std::string const& folder, std::string const& target) {
    return !target.empty() && target.front() == '/' ? target.substr(1) : folder + target;
}

struct Relation {
    std::string type; ///< last part of its address: "worksheet"
    std::string target;
};

std::map<std::string, Relation> read_relations(ZipMembers& archive, std::string const& part,
                                               std::string const& folder) {
    auto const content = archive.read(part);
    if (!content) {
        throw not_a_workbook(part);
    }
    std::map<std::string, Relation> relations;
    XmlScanner xml(*content, part);
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event != Event::start || xml.element() != "Relationship" || xml.attribute("TargetMode") == "External") {
            continue; // what stands outside of the archive is never followed
        }
        std::string const type = xml.attribute("Type").value_or("");
        relations[xml.attribute("Id").value_or("")] = {type.substr(type.rfind('/') + 1),
                                                       resolve_target(folder, xml.attribute("Target").value_or(""))};
    }
    return relations;
}

std::string find_target(std::map<std::string, Relation> const& relations, std::string_view type) {
    for (auto const& [id, relation] : relations) {
        if (relation.type == type) {
            return relation.target;
        }
    }
    return "";
}

void read_sheet_list(std::string const& content, std::string const& part,
                     std::map<std::string, Relation> const& relations, Workbook& book) {
    XmlScanner xml(content, part);
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event != Event::start) {
            continue;
        }
        if (xml.element() == "workbookPr") {
            std::string const flag = xml.attribute("date1904").value_or("0");
            book.from_1904 = flag == "1" || flag == "true";
        } else if (xml.element() == "sheet") {
            auto const relation = relations.find(xml.attribute("id").value_or(""));
            std::string const state = xml.attribute("state").value_or("visible");
            if (relation != relations.end() && relation->second.type == "worksheet") {
                book.sheets.push_back({core::clean_text(xml.attribute("name").value_or("")), relation->second.target,
                                       state != "visible"});
            }
        }
    }
}

/// One <si>: its runs, the phonetic guide of East Asian text left out.
std::vector<FontPiece> read_shared_text(XmlScanner& xml) {
    std::vector<FontPiece> pieces;
    std::string font;
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        std::string_view const element = xml.element();
        if (event == Event::end && element == "si") {
            break;
        }
        if (event != Event::start) {
            continue;
        }
        if (element == "rPh") {
            xml.skip_element();
        } else if (element == "r") {
            font.clear();
        } else if (element == "rFont") {
            font = xml.attribute("val").value_or("");
        } else if (element == "t") {
            pieces.push_back({font, xml.text_of_element()});
        }
    }
    return pieces;
}

void add_shared_text(std::vector<FontPiece> pieces, Workbook& book) {
    bool const old =
        std::ranges::any_of(pieces, [](auto const& each) { return charset_of_font(each.font).has_value(); });
    std::string text;
    for (FontPiece const& piece : pieces) {
        text += piece.text;
    }
    if (old) {
        book.pieces.emplace(book.texts.size(), std::move(pieces));
    }
    book.texts.push_back(is_surely_clean(text) ? std::move(text) : core::clean_text(text));
}

void read_shared_texts(std::string const& content, std::string const& part, Workbook& book) {
    XmlScanner xml(content, part);
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event == Event::start && xml.element() == "si") {
            add_shared_text(read_shared_text(xml), book);
            if (book.texts.size() > kMaxTexts) {
                throw core::data_error(
                    {"bảng tính có hơn 5 triệu chuỗi", "the workbook has more than 5 million texts"});
            }
        }
    }
}

/// Walks through the styles; only <fonts> and <cellXfs> count, the same elements stand in other lists too.
class StyleReader {
public:
    StyleReader(std::string const& content, std::string const& part, Workbook& book)
        : m_xml(content, part), m_book(book) {}

    void run() {
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event == Event::text) {
                continue;
            }
            std::string_view const element = m_xml.element();
            bool const starts = event == Event::start;
            if (element == "cellXfs" || element == "fonts") {
                m_list = starts ? element : "";
            } else if (starts) {
                take(element);
            }
        }
    }

private:
    void take(std::string_view element) {
        if (element == "numFmt") {
            m_own_formats[to_int(m_xml.attribute("numFmtId").value_or(""), -1)] =
                is_date_format(m_xml.attribute("formatCode").value_or(""));
        } else if (m_list == "fonts" && element == "font" && m_book.fonts.size() < kMaxStyles) {
            m_book.fonts.emplace_back();
        } else if (m_list == "fonts" && element == "name" && !m_book.fonts.empty()) {
            m_book.fonts.back() = m_xml.attribute("val").value_or("");
        } else if (m_list == "cellXfs" && element == "xf" && m_book.is_date_style.size() < kMaxStyles) {
            int const number = to_int(m_xml.attribute("numFmtId").value_or(""), 0);
            auto const own = m_own_formats.find(number);
            m_book.is_date_style.push_back(own == m_own_formats.end() ? is_builtin_date_format(number) : own->second);
            int const font = to_int(m_xml.attribute("fontId").value_or(""), 0);
            m_book.font_of_style.push_back(font < 0 ? kMaxStyles : static_cast<std::size_t>(font));
        }
    }

    XmlScanner m_xml;
    Workbook& m_book;
    std::string m_list;
    std::map<int, bool> m_own_formats;
};

} // namespace

std::string_view Workbook::font(std::size_t style) const {
    std::size_t const index = style < font_of_style.size() ? font_of_style[style] : fonts.size();
    return index < fonts.size() ? std::string_view(fonts[index]) : std::string_view{};
}

bool Workbook::names_old_fonts() const {
    return !pieces.empty() || std::ranges::any_of(font_of_style, [this](std::size_t each) {
        return each < fonts.size() && charset_of_font(fonts[each]).has_value();
    });
}

Workbook read_workbook(ZipMembers& archive) {
    std::string const part = find_target(read_relations(archive, "_rels/.rels", ""), "officeDocument");
    auto const content = archive.read(part);
    if (!content) {
        throw not_a_workbook(part.empty() ? "xl/workbook.xml" : part);
    }
    auto const slash = part.rfind('/');
    std::string const folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    auto const relations = read_relations(archive, folder + "_rels/" + part.substr(folder.size()) + ".rels", folder);
    Workbook book;
    read_sheet_list(*content, part, relations, book);
    if (auto const styles = find_target(relations, "styles"); !styles.empty()) {
        auto const document = archive.read(styles).value_or("");
        StyleReader(document, styles, book).run();
    }
    if (auto const texts = find_target(relations, "sharedStrings"); !texts.empty()) {
        read_shared_texts(archive.read(texts).value_or(""), texts, book);
    }
    return book;
}

} // namespace hatang::ingest
