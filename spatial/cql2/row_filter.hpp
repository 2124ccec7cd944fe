// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A CQL2 filter for rows in memory: of any file, or of the snapshot.

#include "core/cql2/filter.hpp"
#include "core/cql2/value.hpp"

#include <memory>
#include <optional>

namespace hatang::spatial::cql2 {

/// Made once for a list, asked for every row; one thread at a time.
class RowFilter {
public:
    explicit RowFilter(core::cql2::Filter filter);
    ~RowFilter();
    RowFilter(RowFilter&&) noexcept;
    RowFilter& operator=(RowFilter&&) noexcept;
    RowFilter(RowFilter const&) = delete;
    RowFilter& operator=(RowFilter const&) = delete;

    /// The filter holds; false when it does not and when it cannot be told, as in SQL's WHERE.
    bool matches(core::cql2::Row const& row);
    /// Nothing when it cannot be told: a value that decides is missing.
    std::optional<bool> evaluate(core::cql2::Row const& row);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::spatial::cql2
