// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/ods/ods_tables.hpp"

#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "import/text/number_text.hpp"
#include "import/xlsx/xml_scanner.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;
using Kind = core::RawCell::Kind;

constexpr std::int64_t kMaxRows = 1'048'576;
constexpr std::int64_t kMaxColumns = 16'384;
constexpr std::int64_t kMaxBlanks = 1'000;

std::int64_t count_of(std::optional<std::string> const& text, std::int64_t most) {
    std::int64_t count = 1;
    if (text) {
        std::from_chars(text->data(), text->data() + text->size(), count);
    }
    return std::clamp<std::int64_t>(count, 1, most);
}

class ContentReader {
public:
    explicit ContentReader(std::string_view content) : m_xml(content, "content.xml") {}

    std::vector<OdsTable> run() {
        std::string style;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event != Event::start) {
                continue;
            }
            std::string_view const element = m_xml.element();
            if (element == "style") {
                style = m_xml.attribute("name").value_or("");
            } else if (element == "table-properties" && m_xml.attribute("display") == "false") {
                m_hidden_styles.insert(style);
            } else if (element == "table") {
                read_table();
            }
        }
        return std::move(m_tables);
    }

private:
    void read_table() {
        OdsTable table;
        table.name = core::clean_text(core::printable(m_xml.attribute("name").value_or("")));
        table.hidden = m_hidden_styles.count(m_xml.attribute("style-name").value_or("")) > 0;
        m_row = 1;
        std::int64_t column = 0;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            std::string_view const element = m_xml.element();
            if (event == Event::end && element == "table") {
                break;
            }
            if (event != Event::start) {
                continue;
            }
            if (element == "table-column") {
                read_column(table.layout, column);
            } else if (element == "table-row") {
                read_row(table);
            } else if (element == "shapes" || element == "forms" || element == "table") {
                m_xml.skip_element();
            }
        }
        m_tables.push_back(std::move(table));
    }

    void read_column(SheetLayout& layout, std::int64_t& column) {
        std::int64_t const repeated = count_of(m_xml.attribute("number-columns-repeated"), kMaxColumns);
        std::int64_t const end = std::min(column + repeated, kMaxColumns);
        bool const hidden = m_xml.attribute("visibility").value_or("visible") != "visible";
        for (; hidden && column < end; ++column) {
            layout.hidden_columns.push_back(static_cast<std::size_t>(column));
        }
        column = end;
    }

    /// The cell's own area, when it spans others.
    void note_merged(SheetLayout& layout, std::int64_t column) const {
        std::int64_t const columns = count_of(m_xml.attribute("number-columns-spanned"), kMaxColumns);
        std::int64_t const rows = count_of(m_xml.attribute("number-rows-spanned"), kMaxRows);
        if ((columns == 1 && rows == 1) || column >= kMaxColumns || layout.merged.size() >= kMaxMergedAreas) {
            return;
        }
        layout.merged.push_back({m_row, std::min(m_row + rows - 1, kMaxRows), static_cast<std::size_t>(column),
                                 static_cast<std::size_t>(std::min(column + columns, kMaxColumns) - 1)});
    }

    void read_row(OdsTable& table) {
        std::int64_t const repeated = count_of(m_xml.attribute("number-rows-repeated"), kMaxRows);
        std::string const visibility = m_xml.attribute("visibility").value_or("visible");
        GatheredRow row;
        row.hidden = visibility != "visible";
        std::int64_t column = 0;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event == Event::end && m_xml.element() == "table-row") {
                break;
            }
            if (event == Event::start && (m_xml.element() == "table-cell" || m_xml.element() == "covered-table-cell")) {
                note_merged(table.layout, column);
                read_cells(row, column);
            }
        }
        if (!row.cells.empty() && m_row > kMaxRows) {
            throw core::data_error(
                {"trang tính hỏng: số dòng không hợp lệ", "the sheet is broken: a row number is out of range"});
        }
        for (std::int64_t i = 0; !row.cells.empty() && i < repeated && m_row + i <= kMaxRows; ++i) {
            if (i > 0) {
                for (GatheredCell const& cell : row.cells) {
                    m_budget.take(cell.text.size(), cell.column == row.width - 1 ? row.width : 0);
                }
            }
            table.rows[m_row + i] = row;
        }
        m_row = std::min(m_row + repeated, kMaxRows + 1);
    }

    void read_cells(GatheredRow& row, std::int64_t& column) {
        std::int64_t const repeated = count_of(m_xml.attribute("number-columns-repeated"), kMaxColumns);
        GatheredCell cell = read_cell();
        for (std::int64_t i = 0; !cell.text.empty() && i < repeated && column + i < kMaxColumns; ++i) {
            cell.column = static_cast<std::size_t>(column + i);
            row.add(cell, m_budget);
        }
        column = std::min(column + repeated, kMaxColumns);
    }

    GatheredCell read_cell() {
        std::string const element{m_xml.element()};
        std::string const type = m_xml.attribute("value-type").value_or("");
        std::string const value = m_xml.attribute("value").value_or("");
        std::string const date = m_xml.attribute("date-value").value_or("");
        std::string const boolean = m_xml.attribute("boolean-value").value_or("");
        std::string const text = read_text(element);
        GatheredCell cell;
        if (type == "float" || type == "currency" || type == "percentage") {
            put_number(cell, value);
        } else if (type == "date" && !date.empty()) {
            cell.kind = Kind::date;
            cell.text = core::clean_text(date);
        } else if (type == "boolean") {
            cell.kind = Kind::text;
            cell.text = boolean == "true" ? "TRUE" : "FALSE";
        } else {
            cell.text = core::clean_text(text);
            cell.kind = Kind::text;
            cell.is_error = cell.text.size() > 1 && cell.text.front() == '#' &&
                            (cell.text.back() == '!' || cell.text.back() == '?' || cell.text == "#N/A");
        }
        return cell;
    }

    static void put_number(GatheredCell& cell, std::string const& value) {
        double number = 0.0;
        auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number)) {
            cell.text = core::clean_text(value);
            cell.kind = Kind::text;
            return;
        }
        cell.kind = number_cell(number, cell.text).kind;
        cell.real = number;
    }

    /// Paragraphs become lines; notes are not part of the cell.
    std::string read_text(std::string const& cell) {
        std::string text;
        bool in_paragraph = false;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event == Event::text) {
                if (in_paragraph) {
                    m_xml.append_text(text);
                }
                continue;
            }
            std::string_view const element = m_xml.element();
            if (event == Event::end) {
                if (element == cell) {
                    break;
                }
                in_paragraph = in_paragraph && element != "p";
            } else if (element == "p") {
                text += text.empty() ? "" : "\n";
                in_paragraph = true;
            } else if (element == "annotation" || element == "table") {
                m_xml.skip_element();
            } else if (element == "s") {
                text.append(static_cast<std::size_t>(count_of(m_xml.attribute("c"), kMaxBlanks)), ' ');
            } else if (element == "tab" || element == "line-break") {
                text.push_back(' ');
            }
        }
        return text;
    }

    XmlScanner m_xml;
    std::set<std::string> m_hidden_styles;
    std::vector<OdsTable> m_tables;
    std::int64_t m_row = 1;
    SheetBudget m_budget;
};

} // namespace

std::vector<OdsTable> read_ods_tables(std::string_view content) {
    return ContentReader(content).run();
}

} // namespace hatang::ingest
