// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/xml_scanner.hpp"

#include "core/error.hpp"
#include "import/encoding/utf8_append.hpp"

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace hatang::ingest {

namespace {

constexpr std::size_t kMaxDepth = 100;
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view without_prefix(std::string_view name) {
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The character of "amp", "#233", "#xE9"; 0 for anything else.
char32_t character_of(std::string_view entity) {
    if (entity == "amp")
        return '&';
    if (entity == "lt")
        return '<';
    if (entity == "gt")
        return '>';
    if (entity == "quot")
        return '"';
    if (entity == "apos")
        return '\'';
    if (entity.size() < 2 || entity[0] != '#') {
        return 0;
    }
    bool const hex = entity[1] == 'x';
    std::string_view const digits = entity.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    bool const valid = error == std::errc{} && end == digits.data() + digits.size() && value < 0x110000 &&
                       (value < 0xD800 || value >= 0xE000);
    return valid ? static_cast<char32_t>(value) : 0;
}

} // namespace

XmlScanner::XmlScanner(std::string_view document, std::string name) : m_document(document), m_name(std::move(name)) {
    if (!simdjson::validate_utf8(document.data(), document.size())) {
        fail("không phải là UTF-8", "is not UTF-8");
    }
    if (m_document.substr(0, 3) == "\xEF\xBB\xBF") {
        m_at = 3;
    }
}

void XmlScanner::fail(char const* vi, char const* en) const {
    throw core::data_error({"phần XML '" + m_name + "' " + vi, "the XML part '" + m_name + "' " + en});
}

XmlScanner::Event XmlScanner::next() {
    if (m_end_follows) {
        m_end_follows = false;
        --m_depth;
        return Event::end;
    }
    while (m_at < m_document.size()) {
        if (m_document[m_at] != '<') {
            std::size_t const end = std::min(m_document.find('<', m_at), m_document.size());
            m_text = m_document.substr(m_at, end - m_at);
            m_verbatim = false;
            m_at = end;
            return Event::text;
        }
        constexpr std::string_view kCdata = "<![CDATA[";
        if (m_document.substr(m_at, kCdata.size()) == kCdata) {
            std::size_t const start = m_at + kCdata.size();
            std::size_t const end = m_document.find("]]>", start);
            if (end == std::string_view::npos) {
                fail("bị cắt cụt", "is cut off");
            }
            m_text = m_document.substr(start, end - start);
            m_verbatim = true;
            m_at = end + 3;
            return Event::text;
        }
        if (!skip_comment_or_instruction()) {
            return m_document.substr(m_at, 2) == "</" ? take_end_tag() : take_tag();
        }
    }
    if (m_depth != 0) {
        fail("bị cắt cụt", "is cut off");
    }
    return Event::finished;
}

bool XmlScanner::skip_comment_or_instruction() {
    std::string_view const rest = m_document.substr(m_at);
    std::string_view close;
    if (rest.substr(0, 4) == "<!--") {
        close = "-->";
    } else if (rest.substr(0, 2) == "<?") {
        close = "?>";
    } else if (rest.substr(0, 2) == "<!") {
        fail("có khai báo DOCTYPE, không được phép", "has a DOCTYPE, which is not allowed");
    } else {
        return false;
    }
    std::size_t const end = rest.find(close, 2);
    if (end == std::string_view::npos) {
        fail("bị cắt cụt", "is cut off");
    }
    m_at += end + close.size();
    return true;
}

std::size_t XmlScanner::find_tag_end() const {
    char quote = 0;
    for (std::size_t at = m_at + 1; at < m_document.size(); ++at) {
        char const c = m_document[at];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at;
        } else if (c == '<') {
            break;
        }
    }
    fail("có thẻ hỏng", "has a broken tag");
}

XmlScanner::Event XmlScanner::take_tag() {
    std::size_t const end = find_tag_end();
    std::string_view inside = m_document.substr(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    m_end_follows = !inside.empty() && inside.back() == '/';
    if (m_end_follows) {
        inside.remove_suffix(1);
    }
    std::size_t const name_end = std::min(inside.find_first_of(kBlanks), inside.size());
    m_element = without_prefix(inside.substr(0, name_end));
    m_attributes = inside.substr(name_end);
    if (m_element.empty() || ++m_depth > kMaxDepth) {
        fail("có thẻ hỏng hoặc lồng quá sâu", "has a broken tag or nests too deeply");
    }
    return Event::start;
}

XmlScanner::Event XmlScanner::take_end_tag() {
    std::size_t const end = m_document.find('>', m_at);
    if (end == std::string_view::npos || m_depth == 0) {
        fail("có thẻ đóng thừa hoặc hỏng", "has a broken or needless end tag");
    }
    std::string_view name = m_document.substr(m_at + 2, end - m_at - 2);
    name = name.substr(0, name.find_first_of(kBlanks));
    m_element = without_prefix(name);
    m_at = end + 1;
    --m_depth;
    return Event::end;
}

std::optional<std::string> XmlScanner::attribute(std::string_view name) const {
    std::string_view rest = m_attributes;
    std::string_view found_key; // "office:value-type" beside "calcext:value-type" is no repetition
    std::string_view found;
    for (;;) {
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
        auto const equals = rest.find('=');
        if (equals == std::string_view::npos) {
            break;
        }
        std::string_view key = rest.substr(0, equals);
        key = key.substr(0, key.find_first_of(kBlanks));
        auto const open = rest.find_first_of("\"'", equals);
        auto const close = open == std::string_view::npos ? open : rest.find(rest[open], open + 1);
        if (close == std::string_view::npos) {
            fail("có thẻ hỏng", "has a broken tag");
        }
        if (key == found_key && !key.empty()) {
            fail("có thuộc tính ghi hai lần", "has an attribute twice in one tag");
        }
        if (found_key.empty() && without_prefix(key) == name) {
            found_key = key;
            found = rest.substr(open + 1, close - open - 1);
        }
        rest.remove_prefix(close + 1);
    }
    if (found_key.empty()) {
        return std::nullopt;
    }
    std::string value;
    append_resolved(value, found);
    return value;
}

void XmlScanner::append_text(std::string& text) const {
    if (m_verbatim) {
        text.append(m_text);
    } else {
        append_resolved(text, m_text);
    }
}

void XmlScanner::append_resolved(std::string& text, std::string_view raw) const {
    while (!raw.empty()) {
        auto const mark = raw.find('&');
        text.append(raw.substr(0, mark));
        if (mark == std::string_view::npos) {
            return;
        }
        auto const end = raw.find(';', mark);
        char32_t const c = end == std::string_view::npos ? 0 : character_of(raw.substr(mark + 1, end - mark - 1));
        if (c == 0) {
            fail("có thực thể không rõ", "has an unknown entity");
        }
        append_utf8(text, c);
        raw.remove_prefix(end + 1);
    }
}

std::string XmlScanner::text_of_element() {
    std::string text;
    std::size_t const outside = m_depth - 1;
    while (m_depth > outside) {
        Event const event = next();
        if (event == Event::text) {
            append_text(text);
        } else if (event == Event::finished) {
            break;
        }
    }
    return text;
}

void XmlScanner::skip_element() {
    std::size_t const outside = m_depth - 1;
    while (m_depth > outside && next() != Event::finished) {
    }
}

} // namespace hatang::ingest
