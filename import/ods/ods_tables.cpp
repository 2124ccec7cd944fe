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
#include <utility>

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
    ContentReader(std::string_view content, OdsTexts const& texts)
        : m_xml(content, "content.xml"), m_styles(texts.styles), m_asked(texts.fonts), m_chosen(texts.chosen) {}

    std::vector<OdsTable> run() {
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event == Event::start && m_xml.element() == "table") {
                read_table();
            } else {
                m_styles.take(m_xml, event);
            }
        }
        return std::move(m_tables);
    }

private:
    void read_table() {
        OdsTable table;
        table.name = core::clean_text(core::printable(m_xml.attribute("name").value_or("")));
        table.hidden = m_styles.hides_tables(m_xml.attribute("style-name").value_or(""));
        m_fonts = table.hidden && m_chosen != table.name ? FontUse{} : m_asked;
        m_row = 1;
        m_column_fonts.clear();
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
        if (fonts_matter() && column < end) {
            auto const style = m_xml.attribute("default-cell-style-name");
            m_column_fonts.emplace_back(end, style ? m_styles.cell_font(*style) : std::string());
        }
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
        if (fonts_matter()) {
            auto const style = m_xml.attribute("default-cell-style-name");
            m_row_font = style ? m_styles.cell_font(*style) : std::string();
        }
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
        GatheredCell cell = read_cell(fonts_matter() ? font_of_cell(column) : std::string());
        for (std::int64_t i = 0; !cell.text.empty() && i < repeated && column + i < kMaxColumns; ++i) {
            cell.column = static_cast<std::size_t>(column + i);
            row.add(cell, m_budget);
        }
        column = std::min(column + repeated, kMaxColumns);
    }

    /// The styles stand before the tables.
    bool fonts_matter() const { return m_fonts.matters() && m_styles.names_old_fonts(); }

    /// Its own style's, else its row's, else its column's (ODF 1.2 part 1, 19.615).
    std::string font_of_cell(std::int64_t column) {
        if (auto const style = m_xml.attribute("style-name")) {
            return m_styles.cell_font(*style);
        }
        auto const place = std::partition_point(m_column_fonts.begin(), m_column_fonts.end(),
                                                [column](auto const& each) { return each.first <= column; });
        bool const of_column = place != m_column_fonts.end() && !place->second.empty();
        return !m_row_font.empty() ? m_row_font : of_column ? place->second : m_styles.cell_font("");
    }

    GatheredCell read_cell(std::string const& font) {
        std::string const element{m_xml.element()};
        std::string const type = m_xml.attribute("value-type").value_or("");
        std::string const value = m_xml.attribute("value").value_or("");
        std::string const date = m_xml.attribute("date-value").value_or("");
        std::string const boolean = m_xml.attribute("boolean-value").value_or("");
        FontText const text = read_text(element, font);
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
            cell.text = core::clean_text(text.text);
            cell.kind = Kind::text;
            cell.was_tcvn3 = text.from == Charset::tcvn3;
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

    /// Text as it comes, stretch by stretch in one font.
    class Stretches {
    public:
        Stretches(FontUse const& fonts, std::string const& font) : m_fonts(fonts), m_open{font}, m_pieces{{font, ""}} {}

        std::string& text() { return m_pieces.back().text; }
        bool empty() const {
            return std::all_of(m_pieces.begin(), m_pieces.end(), [](auto const& piece) { return piece.text.empty(); });
        }
        void open(std::string const& font) {
            m_open.push_back(font.empty() ? m_open.back() : font);
            start();
        }
        void close() {
            if (m_open.size() > 1) {
                m_open.pop_back();
            }
            start();
        }
        FontText finish() const { return m_fonts.apply(m_pieces); }

    private:
        void start() {
            if (text().empty() || m_pieces.back().font == m_open.back()) {
                m_pieces.back().font = m_open.back();
            } else {
                m_pieces.push_back({m_open.back(), ""});
            }
        }

        FontUse const& m_fonts;
        std::vector<std::string> m_open; ///< fonts of the spans around, the cell's first
        std::vector<FontPiece> m_pieces;
    };

    /// Paragraphs become lines; notes are not part of the cell.
    FontText read_text(std::string const& cell, std::string const& font) {
        Stretches stretches(m_fonts, font);
        bool in_paragraph = false;
        for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
            if (event == Event::text) {
                if (in_paragraph) {
                    m_xml.append_text(stretches.text());
                }
                continue;
            }
            std::string_view const element = m_xml.element();
            if (event == Event::end && element == cell) {
                break;
            }
            if (event == Event::end) {
                in_paragraph = in_paragraph && element != "p";
                if (element == "span") {
                    stretches.close();
                }
            } else if (element == "p") {
                stretches.text() += stretches.empty() ? "" : "\n";
                in_paragraph = true;
            } else {
                take_inside(element, stretches);
            }
        }
        return stretches.finish();
    }

    void take_inside(std::string_view element, Stretches& stretches) {
        if (element == "annotation" || element == "table") {
            m_xml.skip_element();
        } else if (element == "span") {
            stretches.open(fonts_matter() ? m_styles.span_font(m_xml.attribute("style-name").value_or(""))
                                          : std::string());
        } else if (element == "s") {
            auto const blanks = count_of(m_xml.attribute("c"), kMaxBlanks);
            stretches.text().append(static_cast<std::size_t>(blanks), ' ');
        } else if (element == "tab" || element == "line-break") {
            stretches.text().push_back(' ');
        }
    }

    XmlScanner m_xml;
    OdsStyles& m_styles;
    FontUse m_asked;
    std::optional<std::string> const& m_chosen;
    FontUse m_fonts{};                                                ///< in the table in hand
    std::vector<std::pair<std::int64_t, std::string>> m_column_fonts; ///< by the column behind the last; empty: none
    std::string m_row_font;
    std::vector<OdsTable> m_tables;
    std::int64_t m_row = 1;
    SheetBudget m_budget;
};

} // namespace

std::vector<OdsTable> read_ods_tables(std::string_view content, OdsTexts const& texts) {
    return ContentReader(content, texts).run();
}

} // namespace hatang::ingest
