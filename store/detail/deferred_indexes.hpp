// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Indexes that only readers need and whose keys come in no order: during a bulk import they are dropped and built
/// again by sorting at its end, inside the same transaction.

#include "store/detail/sqlite.hpp"

#include <string>
#include <vector>

namespace hatang::store {

class DeferredIndexes {
public:
    explicit DeferredIndexes(Connection& connection) : m_connection(connection) {}
    bool dropped() const { return !m_texts.empty(); }
    /// \pre no statement of the connection is being read.
    void drop();
    /// Builds what was dropped, with the very text it had.
    void rebuild();

private:
    Connection& m_connection;
    std::vector<std::string> m_texts;
};

} // namespace hatang::store
