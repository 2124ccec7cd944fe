// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/letters/detail/word_xml.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hatang::publish::word {

namespace {

constexpr int kDeepest = 100; ///< as import/xlsx/xml_scanner.hpp allows

struct Depth final : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& /*node*/) override { return depth() < kDeepest; }
};

struct Text final : pugi::xml_writer {
    std::string bytes;
    void write(void const* data, std::size_t size) override { bytes.append(static_cast<char const*>(data), size); }
};

void collect_texts(pugi::xml_node node, std::vector<pugi::xml_node>& texts) {
    for (pugi::xml_node const child : node.children()) {
        if (is(child, "w:t")) {
            texts.push_back(child);
        } else if (!is(child, "w:p") && !is(child, "mc:Fallback")) {
            collect_texts(child, texts);
        }
    }
}

} // namespace

void load(pugi::xml_document& tree, std::string const& xml, std::string_view part) {
    auto const result = tree.load_buffer(
        xml.data(), xml.size(), (pugi::parse_full & ~pugi::parse_doctype) | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    Depth depth;
    if (!result || !tree.traverse(depth)) {
        std::string const why = result ? "nested too deeply" : result.description();
        throw core::data_error(
            {fmt::format("phần '{}' của mẫu bị hỏng: {}", part, why),
             fmt::format("the part '{}' of the template is damaged: {}", part, why)},
            {"mở bằng Word hoặc LibreOffice và lưu lại", "open it in Word or LibreOffice and save it again"});
    }
}

std::string save(pugi::xml_document const& tree) {
    Text text;
    tree.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(text.bytes);
}

bool is(pugi::xml_node node, std::string_view name) {
    return name == node.name();
}

bool is_container(pugi::xml_node node) {
    static constexpr std::array<std::string_view, 7> kContainers{"w:body",        "w:tc",         "w:hdr",     "w:ftr",
                                                                 "w:txbxContent", "w:sdtContent", "w:footnote"};
    return std::ranges::find(kContainers, std::string_view(node.name())) != kContainers.end();
}

std::vector<pugi::xml_node> own_texts(pugi::xml_node paragraph) {
    std::vector<pugi::xml_node> texts;
    collect_texts(paragraph, texts);
    return texts;
}

std::string own_text(pugi::xml_node paragraph) {
    std::string text;
    for (pugi::xml_node const each : own_texts(paragraph)) {
        text += each.text().get();
    }
    return text;
}

void set_text(pugi::xml_node text, std::string_view value) {
    text.text().set(std::string(value).c_str());
    if (!text.attribute("xml:space")) {
        text.append_attribute("xml:space").set_value("preserve");
    }
}

void each_inner_container(pugi::xml_node node, std::function<void(pugi::xml_node)> const& visit) {
    for (pugi::xml_node const child : node.children()) {
        if (is_container(child)) {
            visit(child);
        } else {
            each_inner_container(child, visit);
        }
    }
}

} // namespace hatang::publish::word
