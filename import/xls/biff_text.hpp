// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Texts of a workbook stream ([MS-XLS] 2.5.293): one byte a character where all are below U+0100, else two; runs in
/// other fonts; cut by CONTINUE records anywhere.

#include "import/xls/biff_stream.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

struct BiffRun {
    std::size_t first = 0; ///< character
    std::uint16_t font = 0;
};

struct BiffText {
    std::u16string units;
    std::vector<BiffRun> runs;
};

/// Reads texts out of a record and those that continue it.
class BiffTextReader {
public:
    /// \p pieces: the data of the record and of each that continues it; borrowed.
    explicit BiffTextReader(std::vector<std::string_view> pieces) : m_pieces(std::move(pieces)) {}

    template <typename Number> Number number() {
        std::string bytes(sizeof(Number), '\0');
        for (char& byte : bytes) {
            byte = take();
        }
        return biff_number<Number>(bytes, 0);
    }
    void skip(std::size_t bytes);
    /// A text of \p length characters; its flags come first.
    BiffText text(std::size_t length);
    bool at_end() const {
        return m_piece >= m_pieces.size() || (m_piece + 1 == m_pieces.size() && m_at >= m_pieces[m_piece].size());
    }

private:
    char take();
    void settle();

    std::vector<std::string_view> m_pieces;
    std::size_t m_piece = 0;
    std::size_t m_at = 0;
};

/// UTF-8; a surrogate without its other half becomes U+FFFD.
std::string to_utf8(std::u16string_view units);

} // namespace hatang::ingest
