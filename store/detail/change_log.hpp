// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Entries of the change log and their chain: hash = SHA-256 over every field, each with its length before it, the
/// rows' digest and the hash of the entry before.

#include "store/detail/row_digest.hpp"
#include "store/detail/sqlite.hpp"
#include "store/register_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hatang::store {

struct ChainEntry {
    LogEntry entry;
    Hash rows_digest{};
    Hash previous{};
    Hash hash{};
};

/// SHA-256 of the entry with everything but its own hash.
Hash hash_of(ChainEntry const& entry);
/// Milliseconds since 1970 as "2026-11-20T02:31:07.123Z" and "2026-11-20T09:31:07.123+07:00".
std::string utc_text(std::int64_t unix_milliseconds);
std::string vietnam_text(std::int64_t unix_milliseconds);

struct LogTail {
    std::int64_t sequence = 0;
    Hash hash{};
};
LogTail log_tail(Connection const& connection);
/// "<number>:<hex>".
std::string head_text(LogTail const& tail);

void append_entry(Connection const& connection, ChainEntry const& entry);
/// Calls \p visit with each entry in order of sequence.
void read_chain(Connection const& connection, std::function<void(ChainEntry const&)> const& visit);
std::vector<LogEntry> read_log(Connection const& connection, LogQuery const& query);

} // namespace hatang::store
