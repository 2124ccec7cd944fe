// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/map/field_map.hpp"

#include "core/document/map_reader.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"
#include "import/heading_unit.hpp"
#include "import/map/detail/known_fields.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace hatang::ingest {

namespace {

constexpr std::size_t kMaxColumns = 2'000;
constexpr std::size_t kMaxMeanings = 10'000;
constexpr double kMaxHeaderRow = 1'000;
constexpr std::array<std::string_view, 7> kEncodings{"UTF-8", "UTF-16LE", "UTF-16BE", "CP1258",
                                                     "TCVN3", "VNI",      "VISCII"};

template <typename Names> std::string listed(Names const& names) {
    return fmt::to_string(fmt::join(names, ", "));
}

class Parser {
public:
    Parser(core::Document const& document, std::string_view source) : m_reader(document, source) {
        m_map.source = source;
    }

    FieldMap run() {
        read_kind();
        m_fields = field_map_fields(m_map.kind);
        read_file_options();
        read_columns();
        read_constants();
        read_values();
        m_reader.finish();
        require_places();
        return std::move(m_map);
    }

private:
    [[noreturn]] void refuse(int line, core::Words what) const { m_reader.refuse_at(line, std::move(what)); }

    [[noreturn]] void refuse_unknown(int line, core::Words const& what, std::string_view word,
                                     std::string const& known) const {
        refuse(line, {fmt::format("không biết {} '{}'; được nhận: {}", what.vi, word, known),
                      fmt::format("'{}' is not a known {}; known are: {}", word, what.en, known)});
    }

    int line_of(std::string_view key) {
        auto const* node = m_reader.take(key);
        return node == nullptr ? m_reader.line() : node->line;
    }

    void read_kind() {
        m_map.kind = m_reader.need_text("kind");
        auto const kinds = field_map_kinds();
        if (std::find(kinds.begin(), kinds.end(), m_map.kind) == kinds.end()) {
            refuse_unknown(line_of("kind"), {"loại", "kind"}, m_map.kind, listed(kinds));
        }
    }

    std::optional<std::string> optional_text(std::string_view key) {
        auto text = m_reader.text(key);
        return text.empty() ? std::nullopt : std::optional(std::move(text));
    }

    void read_file_options() {
        m_map.layer = optional_text("layer");
        m_map.encoding = optional_text("encoding");
        if (m_map.encoding && std::find(kEncodings.begin(), kEncodings.end(), *m_map.encoding) == kEncodings.end()) {
            refuse_unknown(line_of("encoding"), {"bảng mã", "encoding"}, *m_map.encoding, listed(kEncodings));
        }
        if (auto const word = optional_text("separator")) {
            m_map.separator = parse_separator(*word);
            if (!m_map.separator) {
                refuse_unknown(line_of("separator"), {"dấu phân cách", "separator"}, *word,
                               "tab, space, comma, semicolon, bar, caret, colon, tilde, or one character");
            }
        }
        if (auto const row = m_reader.number("header_row")) {
            if (*row < 1 || *row > kMaxHeaderRow || *row != std::floor(*row)) {
                refuse(line_of("header_row"), {"header_row phải là số dòng từ 1 đến 1000",
                                               "header_row must be the number of a row from 1 to 1000"});
            }
            m_map.header_row = static_cast<std::int64_t>(*row);
        }
        if (auto const word = optional_text("crs")) {
            auto const* crs = spatial::find_crs(*word);
            if (crs == nullptr) {
                std::vector<int> known;
                for (auto const& each : spatial::known_crs()) {
                    known.push_back(each.id.epsg());
                }
                refuse_unknown(line_of("crs"), {"hệ tọa độ", "CRS"}, *word, "EPSG: " + listed(known));
            }
            m_map.crs = crs->id;
        }
    }

    void require_field(int line, std::string_view field, bool column) {
        bool const special = column && (field == kKeepColumn || field == kSkipColumn);
        if (special || std::find(m_fields.begin(), m_fields.end(), field) != m_fields.end()) {
            return;
        }
        auto const words = column ? fmt::format(", {}, {}", kKeepColumn, kSkipColumn) : std::string();
        refuse_unknown(line, {"trường", "field"}, field, listed(m_fields) + words);
    }

    bool is_mapped(std::string_view field) const {
        return std::any_of(m_map.columns.begin(), m_map.columns.end(),
                           [field](FieldMapColumn const& each) { return each.field == field; });
    }

    void read_columns() {
        m_reader.need("columns");
        for (auto& reader : m_reader.maps("columns")) {
            FieldMapColumn column;
            column.line = reader.line();
            auto const* heading = &reader.need("heading");
            if (heading->kind != core::Document::Kind::scalar) {
                refuse(heading->line, {"'heading' phải là một giá trị", "'heading' must be one value"});
            }
            column.heading = heading->text;
            column.field = reader.need_text("field");
            column.unit = reader.text("unit");
            reader.finish();
            require_field(column.line, column.field, true);
            require_unit(column);
            bool const once = column.field != kKeepColumn && column.field != kSkipColumn;
            if (once && is_mapped(column.field)) {
                refuse(column.line, {fmt::format("trường '{}' có hai cột", column.field),
                                     fmt::format("two columns are the field '{}'", column.field)});
            }
            m_map.columns.push_back(std::move(column));
        }
        if (m_map.columns.size() > kMaxColumns) {
            refuse(m_reader.line(), {"quá nhiều cột", "too many columns"});
        }
    }

    void require_unit(FieldMapColumn const& column) {
        if (column.unit.empty()) {
            return;
        }
        if (!takes_unit(m_map.kind, column.field)) {
            std::vector<std::string> lengths;
            std::copy_if(m_fields.begin(), m_fields.end(), std::back_inserter(lengths),
                         [this](std::string const& field) { return takes_unit(m_map.kind, field); });
            refuse(column.line,
                   {fmt::format("trường '{}' không có đơn vị; chỉ có ở: {}", column.field, listed(lengths)),
                    fmt::format("the field '{}' has no unit; these have: {}", column.field, listed(lengths))});
        }
        if (!metres_of_unit(column.unit)) {
            refuse_unknown(column.line, {"đơn vị", "unit"}, column.unit, listed(known_units()));
        }
    }

    void require_value(int line, std::string_view field, std::string_view value) {
        auto const* codes = codes_of(m_map.kind, field);
        if (codes == nullptr || codes->find(value) != nullptr) {
            return;
        }
        std::vector<std::string> known;
        for (auto const& entry : codes->entries()) {
            known.push_back(entry.code);
        }
        refuse_unknown(line, {"giá trị của " + std::string(field), "value of " + std::string(field)}, value,
                       listed(known));
    }

    core::Document const* map_node(std::string_view key) {
        auto const* node = m_reader.take(key);
        if (node != nullptr && node->kind != core::Document::Kind::map) {
            refuse(node->line, {fmt::format("'{}' phải là các cặp khóa: giá trị", key),
                                fmt::format("'{}' must be key: value pairs", key)});
        }
        return node;
    }

    void require_scalar(std::string_view key, core::Document const& node) {
        if (node.kind != core::Document::Kind::scalar || node.text.empty()) {
            refuse(node.line, {fmt::format("'{}' cần một giá trị", key), fmt::format("'{}' needs one value", key)});
        }
    }

    void read_constants() {
        auto const* node = map_node("constants");
        if (node == nullptr) {
            return;
        }
        for (auto const& [field, value] : node->members) {
            require_field(value.line, field, false);
            require_scalar(field, value);
            require_value(value.line, field, value.text);
            if (is_mapped(field)) {
                refuse(value.line,
                       {fmt::format("trường '{}' đã có cột; muốn thay ô trống, dùng values: {}: {{\"\": …}}", field,
                                    field),
                        fmt::format("the field '{}' has a column; for its empty cells use values: {}: {{\"\": …}}",
                                    field, field)});
            }
            m_map.constants.emplace_back(field, value.text);
        }
    }

    void read_values() {
        auto const* node = map_node("values");
        if (node == nullptr) {
            return;
        }
        std::size_t meanings = 0;
        for (auto const& [field, list] : node->members) {
            require_field(list.line, field, false);
            if (!is_mapped(field)) {
                refuse(list.line, {fmt::format("không cột nào là trường '{}'", field),
                                   fmt::format("no column is the field '{}'", field)});
            }
            if (list.kind != core::Document::Kind::map) {
                refuse(list.line,
                       {"cần các cặp \"chữ trong tệp\": giá trị", "expected pairs of \"text in the file\": value"});
            }
            FieldMapValues values{field, {}};
            for (auto const& [written, meaning] : list.members) {
                require_scalar(written, meaning);
                require_value(meaning.line, field, meaning.text);
                values.meanings.emplace_back(written, meaning.text);
            }
            meanings += values.meanings.size();
            m_map.values.push_back(std::move(values));
        }
        if (meanings > kMaxMeanings) {
            refuse(node->line, {"quá nhiều giá trị", "too many values"});
        }
    }

    /// One coordinate alone is no position.
    void require_places() {
        if (is_mapped("first_coordinate") != is_mapped("second_coordinate")) {
            refuse(m_reader.line(), {"cần cả first_coordinate và second_coordinate, hoặc không trường nào",
                                     "first_coordinate and second_coordinate go together"});
        }
    }

    core::MapReader m_reader;
    FieldMap m_map;
    std::vector<std::string> m_fields;
};

} // namespace

FieldMap parse_field_map(std::string_view text, std::string_view source) {
    auto const document = core::parse_document(text, source);
    FieldMap map = Parser(document, source).run();
    map.sha256 = core::sha256_hex(text);
    return map;
}

FieldMap load_field_map(std::string const& path) {
    std::error_code ignored;
    std::ifstream stream;
    if (!std::filesystem::is_directory(path, ignored)) {
        stream.open(path, std::ios::binary);
    }
    if (!stream.is_open()) {
        throw core::not_found_error(
            {fmt::format("không mở được bản đồ cột '{}'", path), fmt::format("cannot open the field map '{}'", path)},
            {"in một bản: hatang inspect FILE --print-map sites > FILE.yaml",
             "print one: hatang inspect FILE --print-map sites > FILE.yaml"});
    }
    std::string text(core::kDocumentBytes + 1, '\0'); // parse_document() refuses what is over the limit
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parse_field_map(text, path);
}

} // namespace hatang::ingest
