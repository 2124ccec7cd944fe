// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xls/ole_file.hpp"

#include "core/error.hpp"
#include "import/xls/biff_stream.hpp"

#include <algorithm>

namespace hatang::ingest {

namespace {

constexpr std::uint32_t kLastRegular = 0xFFFFFFFA; // greater numbers end chains or mark free sectors
constexpr std::size_t kHeaderBytes = 512;
constexpr std::size_t kHeaderSectors = 109; // of the allocation table that the header lists itself
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kMiniBytes = 64;
constexpr std::uint64_t kMiniLimit = 4096; // shorter streams live in the mini stream
constexpr std::uint8_t kStream = 2;
constexpr std::uint8_t kRoot = 5;

core::Error broken() {
    return core::data_error({"tệp Office kiểu cũ bị hỏng", "the old Office file is damaged"},
                            {"mở và lưu lại dạng XLSX bằng chương trình bảng tính",
                             "open it in a spreadsheet program and save it as XLSX"});
}

} // namespace

OleFile::OleFile(std::string_view bytes) : m_bytes(bytes) {
    auto const shift = biff_number<std::uint16_t>(bytes, 30);
    if (bytes.size() < kHeaderBytes || (shift != 9 && shift != 12)) {
        throw broken();
    }
    m_sector_bytes = std::size_t{1} << shift;
    read_allocation();
    read_directory();
}

std::string_view OleFile::sector(std::uint32_t number) const {
    std::size_t const start = (std::size_t{number} + 1) * m_sector_bytes;
    if (start >= m_bytes.size()) {
        throw broken();
    }
    return m_bytes.substr(start, m_sector_bytes); // the last may be cut short
}

void OleFile::read_allocation() {
    std::vector<std::uint32_t> tables;
    for (std::size_t i = 0; i < kHeaderSectors; ++i) {
        tables.push_back(biff_number<std::uint32_t>(m_bytes, 76 + i * 4));
    }
    auto further = biff_number<std::uint32_t>(m_bytes, 68);
    std::size_t const per_sector = m_sector_bytes / 4;
    std::size_t const most = m_bytes.size() / m_sector_bytes + 1;
    for (std::size_t steps = 0; further < kLastRegular; ++steps) {
        if (steps > most) {
            throw broken();
        }
        std::string_view const list = sector(further);
        for (std::size_t i = 0; i + 1 < per_sector; ++i) {
            tables.push_back(biff_number<std::uint32_t>(list, i * 4));
        }
        further = biff_number<std::uint32_t>(list, (per_sector - 1) * 4);
    }
    for (std::uint32_t const table : tables) {
        if (table >= kLastRegular) {
            continue;
        }
        std::string_view const content = sector(table);
        for (std::size_t i = 0; i < content.size() / 4; ++i) {
            m_next.push_back(biff_number<std::uint32_t>(content, i * 4));
        }
        if (m_next.size() > most + per_sector * (kHeaderSectors + 1)) {
            break;
        }
    }
}

std::string OleFile::read_chain(std::uint32_t start) const {
    std::string content;
    for (std::uint32_t at = start; at < kLastRegular; at = m_next[at]) {
        if (at >= m_next.size() || content.size() > m_bytes.size()) { // longer than the file: a loop
            throw broken();
        }
        content.append(sector(at));
    }
    return content;
}

void OleFile::read_directory() {
    std::string const directory = read_chain(biff_number<std::uint32_t>(m_bytes, 48));
    for (std::size_t at = 0; at + kEntryBytes <= directory.size(); at += kEntryBytes) {
        std::string_view const raw = std::string_view(directory).substr(at, kEntryBytes);
        Entry entry;
        std::size_t const name_bytes = std::min<std::size_t>(biff_number<std::uint16_t>(raw, 64), 64);
        for (std::size_t i = 0; i + 2 < name_bytes; i += 2) {
            entry.name.push_back(raw[i + 1] == 0 ? raw[i] : '?');
        }
        entry.type = static_cast<std::uint8_t>(raw[66]);
        entry.start = biff_number<std::uint32_t>(raw, 116);
        entry.size = biff_number<std::uint32_t>(raw, 120);
        m_entries.push_back(std::move(entry));
    }
    std::string const mini_table = read_chain(biff_number<std::uint32_t>(m_bytes, 60));
    for (std::size_t i = 0; i < mini_table.size() / 4; ++i) {
        m_mini_next.push_back(biff_number<std::uint32_t>(mini_table, i * 4));
    }
    auto const root = std::find_if(m_entries.begin(), m_entries.end(), [](Entry const& e) { return e.type == kRoot; });
    if (root != m_entries.end()) {
        m_mini_stream = read_chain(root->start);
    }
}

std::string OleFile::read_mini_chain(std::uint32_t start, std::uint64_t size) const {
    std::string content;
    for (std::uint32_t at = start; at < kLastRegular && content.size() < size; at = m_mini_next[at]) {
        std::size_t const offset = std::size_t{at} * kMiniBytes;
        if (at >= m_mini_next.size() || offset >= m_mini_stream.size()) {
            throw broken();
        }
        content.append(m_mini_stream, offset, kMiniBytes);
    }
    return content;
}

std::optional<std::string> OleFile::read(std::string_view name) const {
    auto const found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](Entry const& entry) { return entry.type == kStream && entry.name == name; });
    if (found == m_entries.end()) {
        return std::nullopt;
    }
    std::string content =
        found->size < kMiniLimit ? read_mini_chain(found->start, found->size) : read_chain(found->start);
    content.resize(std::min<std::uint64_t>(content.size(), found->size));
    return content;
}

} // namespace hatang::ingest
