// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/dbf_table.hpp"

#include "core/error.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr std::size_t kHeader = 32;
constexpr std::size_t kFieldBytes = 32;
constexpr std::size_t kNameBytes = 11;
constexpr char kHeaderEnd = '\x0D';

std::size_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = count; i > 0; --i) {
        value = value << 8U | byte_at(bytes, at + i - 1);
    }
    return value;
}

core::Error broken() {
    return core::data_error({"tệp .dbf hỏng: phần đầu không đúng", "the .dbf file is broken: its header is wrong"});
}

} // namespace

DbfTable::DbfTable(std::string_view bytes) {
    if (bytes.size() < kHeader + 1) {
        throw broken();
    }
    m_promised = little_endian(bytes, 4, 4);
    std::size_t const header_bytes = little_endian(bytes, 8, 2);
    m_record_bytes = little_endian(bytes, 10, 2);
    m_language = static_cast<std::uint8_t>(byte_at(bytes, 29));
    if (header_bytes > bytes.size() || header_bytes <= kHeader || m_record_bytes == 0) {
        throw broken();
    }
    std::size_t offset = 1; // after the mark of deletion
    for (std::size_t at = kHeader; at + kFieldBytes <= header_bytes && bytes[at] != kHeaderEnd; at += kFieldBytes) {
        DbfField field;
        std::string_view const name = bytes.substr(at, kNameBytes);
        field.name = name.substr(0, name.find('\0'));
        field.type = bytes[at + kNameBytes];
        field.offset = offset;
        field.length = byte_at(bytes, at + 16);
        offset += field.length;
        m_fields.push_back(std::move(field));
    }
    if (offset > m_record_bytes) {
        throw broken();
    }
    m_records = bytes.substr(header_bytes);
    m_rows = std::min(m_promised, m_records.size() / m_record_bytes);
}

bool DbfTable::is_deleted(std::size_t row) const {
    return m_records[row * m_record_bytes] == '*';
}

std::string_view DbfTable::value(std::size_t row, DbfField const& field) const {
    std::string_view value = m_records.substr(row * m_record_bytes + field.offset, field.length);
    value = value.substr(0, value.find('\0'));
    return value.substr(0, value.find_last_not_of(' ') + 1);
}

} // namespace hatang::ingest
