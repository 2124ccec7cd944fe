// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "store/detail/row_digest.hpp"

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace hatang::store {

namespace {

constexpr std::size_t kFlushAt = 64 * 1024;
// Not a secret: it only has to stay the same for the life of a register.
constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> kContentKey{'h', 'a', 't', 'a', 'n', 'g', ' ', 'c',
                                                                           'o', 'n', 't', 'e', 'n', 't', ' ', '1'};

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

void put(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>((value >> (8 * i)) & 0xff));
}

} // namespace

void start_hashing() {
    if (sodium_init() < 0)
        throw core::internal_error("libsodium does not start");
}

std::string hex(Hash const& hash) {
    std::string out(2 * hash.size() + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), hash.data(), hash.size());
    out.pop_back();
    return out;
}

void RowBytes::number(char tag, std::uint64_t bits) {
    static_assert(std::endian::native == std::endian::little);
    std::array<char, 9> packed{tag};
    std::memcpy(packed.data() + 1, &bits, sizeof bits);
    m_bytes.append(packed.data(), packed.size());
    m_used = m_bytes.size();
}

void RowBytes::integer(std::int64_t value) {
    number(1, std::bit_cast<std::uint64_t>(value));
}
void RowBytes::real(double value) {
    number(2, std::bit_cast<std::uint64_t>(value));
}

void RowBytes::counted(char tag, std::string_view value) {
    auto const size = static_cast<std::uint32_t>(value.size());
    std::array<char, 5> packed{tag};
    std::memcpy(packed.data() + 1, &size, sizeof size);
    m_bytes.append(packed.data(), packed.size());
    m_bytes.append(value);
    m_used = m_bytes.size();
}

void RowBytes::column(Statement const& row, int index) {
    switch (sqlite3_column_type(row.handle(), index)) {
    case SQLITE_INTEGER: return integer(row.integer(index));
    case SQLITE_FLOAT: return real(row.real(index));
    case SQLITE_TEXT: return text(row.text(index));
    case SQLITE_BLOB: return blob(row.blob(index));
    default: return null();
    }
}

std::int64_t content_hash(std::string_view content) {
    std::array<unsigned char, crypto_shorthash_BYTES> out{};
    crypto_shorthash(out.data(), bytes_of(content), content.size(), kContentKey.data());
    std::int64_t value = 0;
    std::memcpy(&value, out.data(), sizeof value);
    return value;
}

struct TableDigest::State {
    crypto_generichash_state hash;
};

TableDigest::TableDigest() : m_state(std::make_unique<State>()) {
    crypto_generichash_init(&m_state->hash, nullptr, 0, Hash{}.size());
}
TableDigest::~TableDigest() = default;
TableDigest::TableDigest(TableDigest&&) noexcept = default;
TableDigest& TableDigest::operator=(TableDigest&&) noexcept = default;

void TableDigest::add(std::string_view head, std::string_view tail) {
    put(m_buffer, head.size() + tail.size(), 4);
    m_buffer.append(head).append(tail);
    ++m_count;
    if (m_buffer.size() >= kFlushAt)
        flush();
}

void TableDigest::flush() {
    crypto_generichash_update(&m_state->hash, bytes_of(m_buffer), m_buffer.size());
    m_buffer.clear();
}

Hash TableDigest::finish() {
    flush();
    Hash out{};
    crypto_generichash_final(&m_state->hash, out.data(), out.size());
    return out;
}

RowsDigest digest_of(ChangeSummary& summary) {
    RowsDigest result;
    std::string text;
    for (auto& [table, part] : summary) {
        if (part.added == 0 && part.closed.empty())
            continue;
        std::sort(part.closed.begin(), part.closed.end());
        std::string_view const name = kDigestTables.at(static_cast<std::size_t>(table)).name;
        put(text, name.size(), 4);
        text.append(name);
        put(text, static_cast<std::uint64_t>(part.added), 8);
        text.append(reinterpret_cast<char const*>(part.rows.data()), part.rows.size());
        put(text, part.closed.size(), 8);
        for (std::int64_t const fid : part.closed)
            put(text, static_cast<std::uint64_t>(fid), 8);
        result.rows_added += part.added;
        result.versions_closed += static_cast<std::int64_t>(part.closed.size());
    }
    crypto_generichash(result.digest.data(), result.digest.size(), bytes_of(text), text.size(), nullptr, 0);
    return result;
}

RowsDigest ChangeDigest::finish() {
    ChangeSummary summary;
    for (auto& [table, digest] : m_tables) {
        summary[table].added = digest.count();
        summary[table].rows = digest.finish();
    }
    for (auto& [table, fids] : m_closed)
        summary[table].closed = std::move(fids);
    return digest_of(summary);
}

} // namespace hatang::store
