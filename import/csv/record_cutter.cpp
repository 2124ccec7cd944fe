// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/csv/record_cutter.hpp"

#include "core/error.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

/// Each recovery may look through one cell's limit of bytes again; more broken quotes than this is not a table.
constexpr int kMaxRecoveries = 10'000;

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

} // namespace

RecordCutter::RecordCutter(std::string_view text, char separator, std::size_t cell_bytes)
    : m_text(text), m_separator(separator), m_cell_bytes(cell_bytes) {
    for (char const end : {separator, '\n', '\r'}) {
        m_class[static_cast<unsigned char>(end)] = kEnd;
    }
    m_class[0] = kNul;
}

bool RecordCutter::next(Record& record) {
    if (m_at >= m_text.size()) {
        return false;
    }
    m_texts.reset();
    record.cells.clear();
    record.number = ++m_number;
    record.state = RecordState::good;
    record.text_after_quote = false;
    std::size_t const start = m_at;
    skip_blank_separators();
    for (;;) {
        std::size_t const quote = quote_ahead();
        record.cells.push_back(quote == std::string_view::npos ? unquoted_cell(record) : quoted_cell(record, quote));
        if (record.state == RecordState::quote_not_closed || record.state == RecordState::cell_too_long) {
            recover(record, start, record.state);
            return true;
        }
        if (m_at >= m_text.size() || m_text[m_at] != m_separator) {
            break;
        }
        ++m_at;
        if (skip_blank_separators() && at_line_end()) {
            break; // blanks at the end of a line begin no cell
        }
    }
    record.line = m_text.substr(start, m_at - start);
    if (record.state == RecordState::good &&
        record.line.find_first_not_of(m_separator == '\t' ? " \t" : " ") == std::string_view::npos) {
        record.state = RecordState::blank;
    }
    end_line();
    return true;
}

bool RecordCutter::skip_blank_separators() {
    while (m_separator == ' ' && m_at < m_text.size() && m_text[m_at] == ' ') {
        ++m_at;
    }
    return m_separator == ' ';
}

bool RecordCutter::at_line_end() const {
    return m_at >= m_text.size() || is_line_end(m_text[m_at]);
}

std::size_t RecordCutter::quote_ahead() const {
    std::size_t at = m_at;
    while (at < m_text.size() && m_text[at] == ' ') {
        ++at;
    }
    return at < m_text.size() && m_text[at] == '"' ? at : std::string_view::npos;
}

std::string_view RecordCutter::unquoted_cell(Record& record) {
    std::size_t const start = m_at;
    char const* const data = m_text.data();
    std::size_t const size = m_text.size();
    std::size_t at = m_at;
    while (at < size) {
        std::uint8_t const kind = m_class[static_cast<unsigned char>(data[at])];
        if (kind == kEnd) {
            break;
        }
        if (kind == kNul) {
            record.state = RecordState::nul_byte;
        }
        ++at;
    }
    m_at = at;
    if (at - start > m_cell_bytes) {
        record.state = RecordState::cell_too_long;
    }
    return m_text.substr(start, at - start);
}

std::string_view RecordCutter::quoted_cell(Record& record, std::size_t quote) {
    std::size_t const start = quote + 1;
    std::size_t at = start;
    bool escaped = false;
    for (;;) {
        at = m_text.substr(0, std::min(m_text.size(), start + m_cell_bytes + 1)).find('"', at);
        if (at == std::string_view::npos) {
            record.state = RecordState::quote_not_closed;
            return {};
        }
        if (at + 1 >= m_text.size() || m_text[at + 1] != '"') {
            break;
        }
        escaped = true;
        at += 2;
    }
    std::string_view const inside = m_text.substr(start, at - start);
    if (inside.find('\0') != std::string_view::npos) {
        record.state = RecordState::nul_byte;
    }
    m_at = at + 1;
    std::string_view const cell = escaped ? unescape(inside) : inside;
    std::string_view const after = unquoted_cell(record);
    if (after.find_first_not_of(' ') == std::string_view::npos) {
        return cell;
    }
    record.text_after_quote = true;
    std::string& joined = m_texts.make();
    joined.assign(cell).append(after);
    return joined;
}

std::string_view RecordCutter::unescape(std::string_view quoted) {
    std::string& plain = m_texts.make();
    plain.clear();
    for (std::size_t at = 0; at < quoted.size(); ++at) {
        plain.push_back(quoted[at]);
        if (quoted[at] == '"') {
            ++at; // its twin
        }
    }
    return plain;
}

void RecordCutter::end_line() {
    if (m_at < m_text.size() && m_text[m_at] == '\r') {
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') {
            ++m_at;
        }
    } else if (m_at < m_text.size()) {
        ++m_at;
    }
}

void RecordCutter::recover(Record& record, std::size_t start, RecordState state) {
    if (++m_recoveries > kMaxRecoveries) {
        throw core::data_error({"tệp có quá nhiều dấu nháy không đóng, không phải là bảng",
                                "the file has too many quotes that never close; it is not a table"});
    }
    // only the line where it began is given up: a stray quote must not swallow the rows after it
    record.state = state;
    record.cells.clear();
    m_at = start;
    while (m_at < m_text.size() && !is_line_end(m_text[m_at])) {
        ++m_at;
    }
    record.line = m_text.substr(start, m_at - start);
    end_line();
}

} // namespace hatang::ingest
