// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/crs/wkt_tree.hpp"

#include <algorithm>
#include <cctype>

namespace hatang::ingest {

namespace {

constexpr int kMaxDepth = 20;
constexpr int kMaxNodes = 2'000;

class WktParser {
public:
    explicit WktParser(std::string_view text) : m_text(text) {}

    std::optional<WktNode> parse() {
        WktNode root;
        bool const good = parse_node(root, 0);
        skip_blanks();
        return good && m_at == m_text.size() ? std::optional(std::move(root)) : std::nullopt;
    }

private:
    void skip_blanks() {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0) {
            ++m_at;
        }
    }

    char peek() {
        skip_blanks();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    std::string take_word() {
        std::string word;
        while (m_at < m_text.size() && std::string_view(",[]()\"").find(m_text[m_at]) == std::string_view::npos &&
               std::isspace(static_cast<unsigned char>(m_text[m_at])) == 0) {
            word.push_back(m_text[m_at++]);
        }
        return word;
    }

    bool take_quoted(std::string& text) {
        ++m_at;
        while (m_at < m_text.size()) {
            char const c = m_text[m_at++];
            if (c != '"') {
                text.push_back(c);
            } else if (m_at < m_text.size() && m_text[m_at] == '"') {
                text.push_back(m_text[m_at++]);
            } else {
                return true;
            }
        }
        return false;
    }

    bool parse_node(WktNode& node, int depth) {
        skip_blanks();
        node.keyword = take_word();
        std::transform(node.keyword.begin(), node.keyword.end(), node.keyword.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        char const open = peek();
        if (node.keyword.empty() || (open != '[' && open != '(') || depth > kMaxDepth || ++m_nodes > kMaxNodes) {
            return false;
        }
        ++m_at;
        return parse_inside(node, open == '[' ? ']' : ')', depth);
    }

    bool parse_inside(WktNode& node, char close, int depth) {
        for (;;) {
            if (!parse_item(node, depth)) {
                return false;
            }
            char const next = peek();
            ++m_at;
            if (next == close) {
                return true;
            }
            if (next != ',') {
                return false;
            }
        }
    }

    bool parse_item(WktNode& node, int depth) {
        if (peek() == '"') {
            return take_quoted(node.values.emplace_back());
        }
        std::size_t const start = m_at;
        std::string word = take_word();
        if (word.empty()) {
            return false;
        }
        if (peek() == '[' || peek() == '(') {
            m_at = start;
            return parse_node(node.children.emplace_back(), depth + 1);
        }
        node.values.push_back(std::move(word));
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_nodes = 0;
};

} // namespace

WktNode const* WktNode::child(std::string_view name) const {
    auto const found =
        std::find_if(children.begin(), children.end(), [&](WktNode const& node) { return node.keyword == name; });
    return found == children.end() ? nullptr : &*found;
}

WktNode const* WktNode::find(std::string_view name) const {
    for (WktNode const& node : children) {
        if (node.keyword == name) {
            return &node;
        }
        if (WktNode const* const deeper = node.find(name)) {
            return deeper;
        }
    }
    return nullptr;
}

std::optional<WktNode> parse_wkt(std::string_view text) {
    return WktParser(text).parse();
}

} // namespace hatang::ingest
