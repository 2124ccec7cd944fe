// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Walks through an XML document in memory, element by element, without building a tree and without entities beyond
/// XML's own five: a DOCTYPE, and with it every external or growing entity, is refused. Namespace prefixes are dropped.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::ingest {

class XmlScanner {
public:
    /// \p document is borrowed; \p name names it in errors. \throws core::Error when it is not UTF-8.
    XmlScanner(std::string_view document, std::string name);

    enum class Event { start, end, text, finished };

    /// The next piece. An empty element ("<v/>") gives start and end. \throws core::Error for a DOCTYPE, broken
    /// mark-up or elements nested deeper than 100.
    Event next();

    /// After start and end: the element's name without prefix.
    std::string_view element() const { return m_element; }
    /// After start: the attribute without prefix, entities resolved; nothing when it is absent. \throws core::Error
    /// when it stands there twice.
    std::optional<std::string> attribute(std::string_view name) const;
    /// After text: appended to \p text, entities resolved.
    void append_text(std::string& text) const;
    /// After start of \p element: all text inside, tags skipped, up to its end.
    std::string text_of_element();
    /// After start: goes on behind the element's end.
    void skip_element();

private:
    Event take_tag();
    Event take_end_tag();
    bool skip_comment_or_instruction();
    std::size_t find_tag_end() const;
    [[noreturn]] void fail(char const* vi, char const* en) const;
    void append_resolved(std::string& text, std::string_view raw) const;

    std::string_view m_document;
    std::string m_name;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_end_follows = false; ///< the last start was an empty element
    bool m_verbatim = false;    ///< the text is a CDATA section
    std::string_view m_element;
    std::string_view m_attributes;
    std::string_view m_text;
};

} // namespace hatang::ingest
