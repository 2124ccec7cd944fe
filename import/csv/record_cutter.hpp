// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Cuts separated text into records and cells: RFC 4180 as real files bend it (CRLF, LF or CR, blanks before a
/// quote, text after a closing quote, a quote that never closes).

#include "import/text/cell_text.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hatang::ingest {

enum class RecordState { good, blank, quote_not_closed, nul_byte, cell_too_long };

struct Record {
    std::int64_t number = 0; ///< as a spreadsheet counts: blank lines too, the first is 1
    RecordState state = RecordState::good;
    std::vector<std::string_view> cells; ///< unquoted, not yet cleaned; valid until the next call
    std::string_view line;               ///< the physical line, for findings about a record that is not good
    bool text_after_quote = false;       ///< a closing quote was followed by more than a separator
};

class RecordCutter {
public:
    /// \p text is borrowed. \pre valid UTF-8. A cell longer than \p cell_bytes is refused.
    RecordCutter(std::string_view text, char separator, std::size_t cell_bytes);

    /// Fills \p record with the next one. \returns false at the end.
    bool next(Record& record);

private:
    enum : std::uint8_t { kPlain = 0, kEnd = 1, kNul = 2 };

    std::string_view unquoted_cell(Record& record);
    std::string_view quoted_cell(Record& record, std::size_t quote);
    std::string_view unescape(std::string_view quoted);
    std::size_t quote_ahead() const;
    bool skip_blank_separators(); ///< where blanks separate, many are as one
    bool at_line_end() const;
    void end_line();
    void recover(Record& record, std::size_t start, RecordState state);

    std::string_view m_text;
    char m_separator;
    std::size_t m_cell_bytes;
    std::array<std::uint8_t, 256> m_class{};
    std::size_t m_at = 0;
    std::int64_t m_number = 0;
    int m_recoveries = 0;
    CellTexts m_texts;
};

} // namespace hatang::ingest
