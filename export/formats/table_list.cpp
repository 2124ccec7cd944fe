// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/text/number.hpp"
#include "core/text/unicode.hpp"
#include "export/formats/format_writers.hpp"
#include "export/formats/table_layout.hpp"
#include "export/sink/text_buffer.hpp"

#include <cmath>

namespace hatang::publish {

namespace {

using TextRow = std::vector<std::string>;

/// A table for people. Widths follow the first rows only, so that a long list needs no memory; a later cell that is
/// wider is cut on a terminal and pushes its line elsewhere.
class TableList final : public core::ListWriter {
public:
    TableList(std::unique_ptr<ByteSink> sink, ListStyle style) : m_out(std::move(sink)), m_style(std::move(style)) {}

    void begin(core::ListHeader const& header) override {
        m_header = header;
        for (auto const& heading : headings_of(header, m_style, Headings::people)) {
            m_headings.push_back(core::printable(heading));
        }
    }

    void row(core::ListRow const& row) override {
        check_row(m_header, row);
        TextRow texts;
        texts.reserve(row.cells.size());
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            texts.push_back(cell_text(row.cells[at], m_header.columns[at].decimals));
        }
        ++m_count;
        if (m_columns.empty()) {
            m_waiting.push_back(std::move(texts));
            if (m_waiting.size() == kRowsMeasured) {
                put_waiting();
            }
        } else {
            put_row(texts);
        }
    }

    void end() override {
        if (m_columns.empty() && m_count > 0) {
            put_waiting();
        }
        put_count();
        m_out.finish();
    }

private:
    static constexpr std::size_t kRowsMeasured = 1000;

    bool vietnamese() const { return m_style.language == core::Language::vi; }

    std::string cell_text(core::Cell const& cell, int decimals) const {
        if (auto const* text = std::get_if<std::string_view>(&cell)) {
            return core::printable(*text);
        }
        if (auto const* integer = std::get_if<std::int64_t>(&cell)) {
            return integer_text(*integer);
        }
        if (auto const* real = std::get_if<double>(&cell); real != nullptr && std::isfinite(*real)) {
            return core::format_number(*real, decimals, vietnamese());
        }
        if (auto const* date = std::get_if<core::Date>(&cell)) {
            return core::format_vietnamese(*date);
        }
        if (auto const* flag = std::get_if<bool>(&cell)) {
            return vietnamese() ? (*flag ? "có" : "không") : (*flag ? "yes" : "no");
        }
        return {};
    }

    std::string integer_text(std::int64_t value) const {
        // Four digits are left whole: they are often years or short numbers of things.
        auto const digits = std::to_string(value);
        auto const first = digits.front() == '-' ? 1U : 0U;
        return digits.size() - first > 4 ? grouped(digits, vietnamese() ? '.' : ',') : digits;
    }

    void put_waiting() {
        m_columns = lay_out({m_header.columns, m_headings, m_waiting}, m_style.terminal_width);
        put_head();
        for (auto const& texts : m_waiting) {
            put_row(texts);
        }
        m_waiting.clear();
    }

    void put_head() {
        if (m_style.is_terminal) {
            m_out.put("\x1b[1m");
        }
        put_cells(m_headings);
        m_out.put(m_style.is_terminal ? "\x1b[0m\n" : "\n");
        char const* separator = "";
        for (auto const& column : m_columns) {
            m_out.put(separator);
            for (std::size_t at = 0; at < column.width; ++at) {
                m_out.put("─");
            }
            separator = "  ";
        }
        m_out.put('\n');
    }

    void put_row(TextRow const& texts) {
        put_cells(texts);
        m_out.put('\n');
    }

    /// Blanks wait until a text follows, so that no line ends in blanks.
    void put_cells(TextRow const& texts) {
        std::size_t blanks = 0;
        for (std::size_t at = 0; at < texts.size(); ++at) {
            auto const& column = m_columns[at];
            bool const cut = m_style.terminal_width > 0 && !column.right;
            auto const text = cut ? cut_to_width(texts[at], column.width) : texts[at];
            auto const width = core::display_width(text);
            auto const rest = width < column.width ? column.width - width : 0;
            blanks += column.right ? rest : 0;
            for (; !text.empty() && blanks > 0; --blanks) {
                m_out.put(' ');
            }
            m_out.put(text);
            blanks += (column.right ? 0 : rest) + 2;
        }
    }

    void put_count() {
        if (m_count > 0) {
            m_out.put('\n');
        }
        auto const number = [this](std::int64_t value) {
            return grouped(std::to_string(value), vietnamese() ? '.' : ',');
        };
        auto const total = m_header.total.value_or(m_count);
        if (total != m_count) {
            m_out.put(number(m_count));
            m_out.put(" / ");
        }
        m_out.put(number(total));
        m_out.put(' ');
        m_out.put(m_header.row_noun.in(m_style.language).empty() ? (vietnamese() ? "dòng" : "row")
                                                                 : m_header.row_noun.in(m_style.language));
        m_out.put(!vietnamese() && total != 1 ? "s\n" : "\n");
    }

    TextBuffer m_out;
    ListStyle m_style;
    core::ListHeader m_header;
    TextRow m_headings;
    std::vector<TextRow> m_waiting;
    std::vector<TableColumn> m_columns;
    std::int64_t m_count = 0;
};

} // namespace

std::unique_ptr<core::ListWriter> make_table_writer(std::unique_ptr<ByteSink> sink, ListStyle style) {
    return std::make_unique<TableList>(std::move(sink), std::move(style));
}

} // namespace hatang::publish
