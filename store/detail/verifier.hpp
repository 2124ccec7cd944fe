// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Looks for everything that differs from what the change log vouches for.

#include "store/detail/change_log.hpp"
#include "store/detail/row_digest.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace hatang::store {

/// "<number>:<64 hex digits>". \throws core::Error(usage).
LogTail parse_head(std::string const& text);

class Verifier {
public:
    explicit Verifier(Connection& connection) : m_connection(connection) {}
    VerifyResult run(std::optional<LogTail> const& exported);

private:
    void check_pages();
    void check_schema();
    void check_chain();
    void check_head(std::optional<LogTail> const& exported);
    void read_rows();
    void read_table(DigestTable table);
    void check_rows();
    void check_spatial_index(std::string_view statement, core::Words const& what);
    void report(std::int64_t entry, std::string code, core::Words message);

    Connection& m_connection;
    VerifyResult m_result;
    std::map<std::int64_t, ChainEntry> m_entries;
    std::map<std::int64_t, ChangeSummary> m_rows; ///< by change
};

} // namespace hatang::store
