// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The records of a workbook stream ([MS-XLS] 2.1.4): type, length, data.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace hatang::ingest {

/// A little-endian number; 0 beyond the end.
template <typename Number> Number biff_number(std::string_view data, std::size_t at) {
    Number number{};
    if (at <= data.size() && sizeof number <= data.size() - at) {
        std::memcpy(&number, data.data() + at, sizeof number);
    }
    return number;
}

struct BiffRecord {
    std::uint16_t type = 0;
    std::string_view data;
};

class BiffStream {
public:
    explicit BiffStream(std::string_view bytes, std::size_t start = 0) : m_bytes(bytes), m_at(start) {}

    /// \returns false at the end, and where a record reaches beyond it.
    bool next(BiffRecord& record) {
        constexpr std::size_t kHead = 4;
        if (m_at > m_bytes.size() || m_bytes.size() - m_at < kHead) {
            return false;
        }
        std::size_t const length = biff_number<std::uint16_t>(m_bytes, m_at + 2);
        if (length > m_bytes.size() - m_at - kHead) {
            return false;
        }
        record.type = biff_number<std::uint16_t>(m_bytes, m_at);
        record.data = m_bytes.substr(m_at + kHead, length);
        m_at += kHead + length;
        return true;
    }
    /// True when the next record continues the last.
    bool continues() const { return biff_number<std::uint16_t>(m_bytes, m_at) == kContinue; }

    static constexpr std::uint16_t kContinue = 0x3C;

private:
    std::string_view m_bytes;
    std::size_t m_at;
};

} // namespace hatang::ingest
