// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/format_writers.hpp"
#include "export/formats/json_cells.hpp"
#include "export/sink/text_escape.hpp"

#include <cmath>
#include <sstream>

namespace hatang::publish {

void put_json_cell(TextBuffer& out, core::Cell const& cell) {
    if (auto const* text = std::get_if<std::string_view>(&cell)) {
        put_json_text(out, *text);
    } else if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
        out.put_integer(*integer);
    } else if (auto const* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real)) {
        out.put_real(*real);
    } else if (auto const* date = std::get_if<core::Date>(&cell)) {
        out.put('"');
        out.put_iso(*date);
        out.put('"');
    } else if (auto const* flag = std::get_if<bool>(&cell)) {
        out.put(*flag ? "true" : "false");
    } else {
        out.put("null");
    }
}

std::vector<std::string> json_keys(core::ListHeader const& header) {
    std::vector<std::string> keys;
    for (auto const& name : unique_names(header)) {
        std::ostringstream key;
        TextBuffer buffer(make_byte_sink(Destination(std::ref<std::ostream>(key))));
        put_json_text(buffer, name);
        buffer.put(':');
        buffer.finish();
        keys.push_back(key.str());
    }
    return keys;
}

void put_json_object(TextBuffer& out, std::span<std::string const> keys, std::span<core::Cell const> cells) {
    char separator = '{';
    for (std::size_t at = 0; at < cells.size(); ++at) {
        out.put(separator);
        out.put(keys[at]);
        put_json_cell(out, cells[at]);
        separator = ',';
    }
    if (cells.empty()) {
        out.put('{');
    }
    out.put('}');
}

namespace {

/// {"rows":[…],"count":n,"total":n}: the counts stand last because rows are not kept.
class JsonList final : public core::ListWriter {
public:
    explicit JsonList(std::unique_ptr<ByteSink> sink) : m_out(std::move(sink)) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        m_keys = json_keys(header);
        m_out.put("{\"rows\":[");
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        m_out.put(m_count++ == 0 ? "\n" : ",\n");
        put_json_object(m_out, m_keys, row.cells);
    }

    void end() override {
        m_out.put(m_count == 0 ? "],\"count\":" : "\n],\"count\":");
        m_out.put_integer(m_count);
        m_out.put(",\"total\":");
        m_out.put_integer(m_header.total.value_or(m_count));
        m_out.put("}\n");
        m_out.finish();
    }

private:
    TextBuffer m_out;
    core::ListHeader m_header;
    std::vector<std::string> m_keys;
    std::int64_t m_count = 0;
};

class NdjsonList final : public core::ListWriter {
public:
    explicit NdjsonList(std::unique_ptr<ByteSink> sink) : m_out(std::move(sink)) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        m_keys = json_keys(header);
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        put_json_object(m_out, m_keys, row.cells);
        m_out.put('\n');
    }

    void end() override { m_out.finish(); }

private:
    TextBuffer m_out;
    core::ListHeader m_header;
    std::vector<std::string> m_keys;
};

} // namespace

std::unique_ptr<core::ListWriter> make_json_writer(std::unique_ptr<ByteSink> sink) {
    return std::make_unique<JsonList>(std::move(sink));
}

std::unique_ptr<core::ListWriter> make_ndjson_writer(std::unique_ptr<ByteSink> sink) {
    return std::make_unique<NdjsonList>(std::move(sink));
}

} // namespace hatang::publish
