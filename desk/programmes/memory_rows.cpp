// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/programmes/memory_rows.hpp"

#include "core/document/document.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

using core::Document;

[[noreturn]] void refuse(std::string const& name, int line, core::Words const& expected) {
    throw core::data_error({fmt::format("'{}' dòng {}: {}", name, line, expected.vi),
                            fmt::format("'{}' line {}: {}", name, line, expected.en)});
}

Document const& items_of(Document const& document, std::string const& name) {
    auto const* const items = document.kind == Document::Kind::map ? document.find("items") : &document;
    if (items == nullptr || items->kind != Document::Kind::list) {
        refuse(name, document.line,
               {"cần một danh sách hạng mục, hoặc khóa 'items' chứa danh sách",
                "a list of items is expected, or a key 'items' that holds it"});
    }
    return *items;
}

MemoryRows::Row row_of(Document const& item, std::string const& name) {
    if (item.kind != Document::Kind::map) {
        refuse(name, item.line, {"mỗi hạng mục là một bộ khóa: giá trị", "an item is a map of keys and values"});
    }
    MemoryRows::Row row{item.line, {}};
    for (auto const& member : item.members) {
        if (member.second.kind == Document::Kind::list || member.second.kind == Document::Kind::map) {
            refuse(name, member.second.line,
                   {fmt::format("'{}' phải là một giá trị", member.first),
                    fmt::format("'{}' must be one value", member.first)});
        }
        row.cells.emplace_back(member.first, member.second.text);
    }
    return row;
}

} // namespace

MemoryRows::MemoryRows(std::string name, std::string format, std::string sha256, std::vector<Row> const& rows) {
    auto& layer = m_file.layers.emplace_back();
    for (auto const& row : rows) {
        for (auto const& [heading, text] : row.cells) {
            if (std::ranges::find(layer.fields, heading) == layer.fields.end()) {
                layer.fields.push_back(heading);
            }
        }
    }
    for (auto const& row : rows) {
        auto& cells = m_rows.emplace_back(layer.fields.size());
        for (auto const& [heading, text] : row.cells) {
            auto const at = std::ranges::find(layer.fields, heading) - layer.fields.begin();
            cells[static_cast<std::size_t>(at)] = text;
        }
        m_numbers.push_back(row.number);
    }
    layer.name = name;
    layer.rows = static_cast<std::int64_t>(rows.size());
    m_file.path = std::move(name);
    m_file.format = std::move(format);
    m_file.sha256 = std::move(sha256);
    m_file.encoding.used = "UTF-8";
}

core::RawFile MemoryRows::describe(std::filesystem::path const&, core::ReadOptions const&) {
    return m_file;
}

void MemoryRows::read(std::filesystem::path const&, core::ReadOptions const&, core::RowSink& sink) {
    sink.file(m_file);
    sink.layer(0);
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        std::vector<core::RawCell> cells;
        for (auto const& text : m_rows[at]) {
            cells.push_back({text.empty() ? core::RawCell::Kind::empty : core::RawCell::Kind::text, text, 0.0});
        }
        if (!sink.row({m_numbers[at], cells, {}})) {
            return;
        }
    }
}

MemoryRows rows_of_document(std::string_view text, std::string const& name) {
    auto const document = core::parse_document(text, name);
    std::vector<MemoryRows::Row> rows;
    for (auto const& item : items_of(document, name).items) {
        rows.push_back(row_of(item, name));
    }
    return {name, "yaml", core::sha256_hex(text), rows};
}

} // namespace hatang::desk
