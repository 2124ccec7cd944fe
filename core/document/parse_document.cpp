// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/document/document.hpp"
#include "core/error.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace hatang::core {

namespace {

[[noreturn]] void refuse(std::string_view name, int line, Words what) {
    throw data_error(
        {fmt::format("{} dòng {}: {}", name, line, what.vi), fmt::format("{} line {}: {}", name, line, what.en)});
}

/// Builds the tree from the parser's events: the library's own tree would follow aliases and forget key order.
class TreeBuilder final : public YAML::EventHandler {
public:
    explicit TreeBuilder(std::string_view name) : m_name(name) {}
    Document take() { return std::move(m_root); }

    void OnDocumentStart(YAML::Mark const& mark) override {
        if (m_begun) {
            refuse(m_name, mark.line + 1,
                   {"chỉ được có một tài liệu trong tệp", "only one document is allowed in a file"});
        }
        m_begun = true;
    }
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override { add(mark, "", anchor, {}); }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override {
        refuse(m_name, mark.line + 1, {"không dùng được bí danh (*tên)", "aliases (*name) cannot be used"});
    }
    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                  std::string const& value) override {
        Document leaf;
        leaf.kind = Document::Kind::scalar;
        leaf.quoted = tag == "!";
        leaf.text = to_nfc(value);
        bool const empty = !leaf.quoted && (leaf.text.empty() || leaf.text == "null" || leaf.text == "~");
        add(mark, leaf.quoted ? "" : tag, anchor, empty ? Document{} : std::move(leaf));
    }
    void OnSequenceStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Document::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Document::Kind::map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Document node;
        std::string key;
        bool has_key = false;
    };

    void check(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor) {
        int const line = mark.line + 1;
        if (anchor != 0 || (!tag.empty() && tag != "?")) {
            refuse(m_name, line, {"không dùng được mỏ neo (&) hay thẻ (!)", "anchors (&) and tags (!) cannot be used"});
        }
        if (++m_nodes > kDocumentNodes) {
            refuse(m_name, line,
                   {fmt::format("quá {} phần tử", kDocumentNodes), fmt::format("more than {} nodes", kDocumentNodes)});
        }
    }
    void open(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor, Document::Kind kind) {
        check(mark, tag, anchor);
        if (m_open.size() >= static_cast<std::size_t>(kDocumentDepth)) {
            refuse(m_name, mark.line + 1,
                   {fmt::format("lồng quá {} tầng", kDocumentDepth),
                    fmt::format("nested deeper than {}", kDocumentDepth)});
        }
        if (!m_open.empty() && m_open.back().node.kind == Document::Kind::map && !m_open.back().has_key) {
            refuse(m_name, mark.line + 1, {"khóa phải là một từ", "a key must be a word"});
        }
        Open next;
        next.node.kind = kind;
        next.node.line = mark.line + 1;
        m_open.push_back(std::move(next));
    }
    void close() {
        Document done = std::move(m_open.back().node);
        m_open.pop_back();
        place(std::move(done));
    }
    void add(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor, Document leaf) {
        check(mark, tag, anchor);
        leaf.line = mark.line + 1;
        place(std::move(leaf));
    }
    void place(Document node) {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& parent = m_open.back();
        if (parent.node.kind == Document::Kind::list) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.has_key) {
            begin_member(parent, node);
        } else {
            parent.node.members.emplace_back(std::move(parent.key), std::move(node));
            parent.has_key = false;
        }
    }
    void begin_member(Open& parent, Document const& key) {
        if (key.kind != Document::Kind::scalar) {
            refuse(m_name, key.line, {"khóa phải là một từ", "a key must be a word"});
        }
        if (parent.node.find(key.text) != nullptr) {
            refuse(m_name, key.line,
                   {fmt::format("khóa '{}' có hai lần", key.text), fmt::format("key '{}' stands twice", key.text)});
        }
        parent.key = key.text;
        parent.has_key = true;
    }

    std::string_view m_name;
    std::vector<Open> m_open;
    Document m_root;
    std::size_t m_nodes = 0;
    bool m_begun = false;
};

/// The library's scanner is quadratic on some nesting of flow brackets; depth is refused before it starts.
void refuse_deep_flow(std::string_view text, std::string_view name) {
    int depth = 0;
    int line = 1;
    for (char const c : text) {
        line += c == '\n' ? 1 : 0;
        depth += c == '[' || c == '{' ? 1 : (c == ']' || c == '}') && depth > 0 ? -1 : 0;
        if (depth > 4 * kDocumentDepth) {
            refuse(name, line, {"quá nhiều ngoặc mở", "too many open brackets"});
        }
    }
}

} // namespace

Document const* Document::find(std::string_view key) const {
    auto const found =
        std::find_if(members.begin(), members.end(), [key](auto const& each) { return each.first == key; });
    return found == members.end() ? nullptr : &found->second;
}

std::string canonical_text(Document const& document) {
    switch (document.kind) {
    case Document::Kind::null: return "~";
    case Document::Kind::scalar: return fmt::format("{}:{}", document.text.size(), document.text);
    case Document::Kind::list: break;
    case Document::Kind::map: {
        std::map<std::string_view, Document const*> sorted;
        for (auto const& member : document.members) {
            sorted.emplace(member.first, &member.second);
        }
        std::string text = "{";
        for (auto const& [key, value] : sorted) {
            text += fmt::format("{}:{}={}", key.size(), key, canonical_text(*value));
        }
        return text + "}";
    }
    }
    std::string text = "[";
    for (Document const& item : document.items) {
        text += canonical_text(item);
    }
    return text + "]";
}

Document parse_document(std::string_view text, std::string_view name) {
    if (text.size() > kDocumentBytes) {
        throw data_error({fmt::format("{}: lớn quá {} byte", name, kDocumentBytes),
                          fmt::format("{}: larger than {} bytes", name, kDocumentBytes)});
    }
    if (!is_valid_utf8(text)) {
        throw data_error({fmt::format("{}: không phải UTF-8", name), fmt::format("{}: not UTF-8", name)},
                         {"lưu lại tệp bằng bảng mã UTF-8", "save the file as UTF-8"});
    }
    refuse_deep_flow(text, name);
    TreeBuilder builder(name);
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (YAML::Exception const& error) {
        refuse(name, error.mark.line + 1,
               {fmt::format("không đọc được YAML ({})", error.msg), fmt::format("not YAML ({})", error.msg)});
    }
    return builder.take();
}

} // namespace hatang::core
