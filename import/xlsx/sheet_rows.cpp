// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/sheet_rows.hpp"

#include "core/error.hpp"
#include "import/text/number_text.hpp"
#include "import/xlsx/serial_date.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;
using Kind = core::RawCell::Kind;

constexpr std::int64_t kMaxRows = 1'048'576;

template <typename Number> std::optional<Number> parse(std::string_view text) {
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

/// The column of "AB12", from 0; nothing when the reference is broken or beyond XFD.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (char const c : reference) {
        if (c < 'A' || c > 'Z') {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (++letters > 3) {
            return std::nullopt;
        }
    }
    return letters > 0 && column <= SheetRows::kMaxColumns ? std::optional(column - 1) : std::nullopt;
}

core::Error broken_sheet(core::Words const& what) {
    return core::data_error({"trang tính hỏng: " + what.vi, "the sheet is broken: " + what.en});
}

} // namespace

SheetRows::SheetRows(std::string_view document, std::string const& member, Workbook const& book, FontUse fonts)
    : m_book(book), m_xml(document, member), m_fonts(fonts) {}

bool SheetRows::next(SheetRow& row) {
    row.cells.clear();
    row.errors.clear();
    row.tcvn3.clear();
    m_texts.reset();
    m_column = 0;
    bool in_row = false;
    for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
        if (event == Event::start && m_xml.element() == "row") {
            auto const number = m_xml.attribute("r");
            m_row = number ? parse<std::int64_t>(*number).value_or(0) : m_row + 1;
            if (m_row < 1 || m_row > kMaxRows) {
                throw broken_sheet({"số dòng không hợp lệ", "a row number is out of range"});
            }
            row.number = m_row;
            std::string const hidden = m_xml.attribute("hidden").value_or("0");
            row.hidden = hidden == "1" || hidden == "true";
            in_row = true;
        } else if (event == Event::end && m_xml.element() == "row") {
            return true;
        } else if (event == Event::start && in_row && m_xml.element() == "c") {
            read_cell(row);
        }
    }
    return false;
}

void SheetRows::read_cell(SheetRow& row) {
    if (auto const reference = m_xml.attribute("r")) {
        auto const column = column_of(*reference);
        if (!column) {
            throw broken_sheet({"ô '" + *reference + "' không có thật", "there is no cell '" + *reference + "'"});
        }
        m_column = *column;
    }
    std::string const type = m_xml.attribute("t").value_or("n");
    std::string const style = m_xml.attribute("s").value_or("0");
    std::string value;
    for (Event event = m_xml.next(); event != Event::finished; event = m_xml.next()) {
        if (event == Event::end && m_xml.element() == "c") {
            break;
        }
        if (event == Event::start && (m_xml.element() == "v" || m_xml.element() == "t")) {
            value += m_xml.text_of_element();
        } else if (event == Event::start && (m_xml.element() == "f" || m_xml.element() == "rPh")) {
            m_xml.skip_element();
        }
    }
    m_budget.take(value.size(), row.cells.size() <= m_column ? m_column + 1 - row.cells.size() : 0);
    if (row.cells.size() <= m_column) {
        row.cells.resize(m_column + 1);
    }
    m_was_tcvn3 = false;
    row.cells[m_column] = to_cell(type, style, std::move(value), row);
    if (m_was_tcvn3) {
        row.tcvn3.push_back(m_column);
    }
    ++m_column;
}

core::RawCell SheetRows::to_cell(std::string_view type, std::string_view style, std::string&& value, SheetRow& row) {
    auto const font = m_fonts.matters() ? m_book.font(parse<std::size_t>(style).value_or(0)) : std::string_view{};
    if (type == "s") {
        auto const index = parse<std::size_t>(value);
        if (!index || *index >= m_book.texts.size()) {
            throw broken_sheet({"ô chỉ tới một chuỗi không có", "a cell refers to a text that is not there"});
        }
        return shared_text(*index, font);
    }
    if (type == "e") {
        std::string& kept = m_texts.make();
        kept = std::move(value);
        row.errors.push_back(kept);
        return {};
    }
    if (type == "b") {
        return text_cell(value == "1" ? "TRUE" : "FALSE");
    }
    if (type == "str" || type == "inlineStr" || value.empty()) {
        return typed_text(font, std::move(value));
    }
    if (type == "d") {
        std::string& kept = m_texts.make();
        kept = std::move(value);
        return {Kind::date, m_texts.clean(kept), 0.0};
    }
    return number_or_date(style, value);
}

core::RawCell SheetRows::number_or_date(std::string_view style, std::string const& value) {
    auto const number = parse<double>(value);
    std::string& kept = m_texts.make();
    if (!number || !std::isfinite(*number)) {
        kept = value; // beyond a double: as it is written, so that it is refused by name
        return text_cell(kept);
    }
    auto const index = parse<std::size_t>(style);
    if (index && *index < m_book.is_date_style.size() && m_book.is_date_style[*index]) {
        if (auto const iso = serial_to_iso(*number, m_book.from_1904)) {
            kept = *iso;
            return {Kind::date, kept, 0.0};
        }
    }
    return number_cell(*number, kept);
}

core::RawCell SheetRows::shared_text(std::size_t index, std::string_view font) {
    auto const pieces = m_book.pieces.find(index);
    if (!m_fonts.matters() || (pieces == m_book.pieces.end() && !charset_of_font(font))) {
        std::string_view const text = m_book.texts[index];
        return {text.empty() ? Kind::empty : Kind::text, text, 0.0};
    }
    if (pieces == m_book.pieces.end()) {
        return typed_text(font, std::string(m_book.texts[index]));
    }
    std::vector<FontPiece> own = pieces->second;
    for (FontPiece& piece : own) {
        piece.font = piece.font.empty() ? std::string(font) : piece.font;
    }
    return by_fonts(own);
}

core::RawCell SheetRows::typed_text(std::string_view font, std::string&& value) {
    if (charset_of_font(font)) {
        return by_fonts(std::array{FontPiece{std::string(font), std::move(value)}});
    }
    std::string& kept = m_texts.make();
    kept = std::move(value);
    return text_cell(kept);
}

core::RawCell SheetRows::by_fonts(std::span<FontPiece const> pieces) {
    FontText made = m_fonts.apply(pieces);
    m_was_tcvn3 = made.from == Charset::tcvn3;
    std::string& kept = m_texts.make();
    kept = std::move(made.text);
    return text_cell(kept);
}

core::RawCell SheetRows::text_cell(std::string_view text) {
    std::string_view const clean = m_texts.clean(text);
    return {clean.empty() ? Kind::empty : Kind::text, clean, 0.0};
}

} // namespace hatang::ingest
