// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/format_writers.hpp"
#include "export/shape.hpp"
#include "export/sink/text_escape.hpp"

#include <cmath>

namespace hatang::publish {

namespace {

/// RFC 4180 with commas and CRLF, UTF-8 with a byte order mark: without it Excel on Vietnamese Windows shows
/// garbled Vietnamese. Numbers and days are for machines (18.5, 2017-06-30). A position that no column holds is added
/// as lon and lat.
class CsvList final : public core::ListWriter {
public:
    CsvList(std::unique_ptr<ByteSink> sink, ListStyle style) : m_out(std::move(sink)), m_style(std::move(style)) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        m_positions = adds_position(header);
        m_out.put("\xEF\xBB\xBF");
        auto headings = headings_of(header, m_style, Headings::machines);
        if (m_positions) {
            auto const words = position_headings(m_style.headings.value_or(Headings::machines), m_style.language);
            headings.insert(headings.end(), words.begin(), words.end());
        }
        char const* separator = "";
        for (auto const& heading : headings) {
            m_out.put(separator);
            put_csv_text(m_out, heading);
            separator = ",";
        }
        m_out.put("\r\n");
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        bool first = true;
        for (auto const& cell : row.cells) {
            if (!first) {
                m_out.put(',');
            }
            first = false;
            put_cell(cell);
        }
        if (m_positions) {
            put_position(row.geometry_wkb, first);
        }
        m_out.put("\r\n");
    }

    void end() override { m_out.finish(); }

private:
    void put_cell(core::Cell const& cell) {
        if (auto const* text = std::get_if<std::string_view>(&cell)) {
            put_csv_text(m_out, *text);
        } else if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
            m_out.put_integer(*integer);
        } else if (auto const* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real)) {
            m_out.put_real(*real);
        } else if (auto const* date = std::get_if<core::Date>(&cell)) {
            m_out.put_iso(*date);
        } else if (auto const* flag = std::get_if<bool>(&cell)) {
            m_out.put(*flag ? "true" : "false");
        }
    }

    void put_position(std::string_view wkb, bool first) {
        if (!first) {
            m_out.put(',');
        }
        auto const point = point_of(wkb);
        if (point) {
            m_out.put_degrees(point->lon);
        }
        m_out.put(',');
        if (point) {
            m_out.put_degrees(point->lat);
        }
    }

    TextBuffer m_out;
    ListStyle m_style;
    core::ListHeader m_header;
    bool m_positions = false;
};

} // namespace

std::unique_ptr<core::ListWriter> make_csv_writer(std::unique_ptr<ByteSink> sink, ListStyle style) {
    return std::make_unique<CsvList>(std::move(sink), std::move(style));
}

} // namespace hatang::publish
