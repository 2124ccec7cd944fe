// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A CQL2 condition on the rows of any file: properties are its headings, and `geom` its geometry. Cells are read as
/// what they are compared with: "18" and "18,0" are numbers beside a number (docs/cql2.md).

#include "core/raw/raw_row.hpp"

#include <memory>
#include <string>

namespace hatang::desk {

class RowCondition {
public:
    /// \throws core::Error(usage) for a condition that cannot be read, or that asks for a heading the layer does not
    /// have.
    RowCondition(std::string const& condition, core::RawLayer const& layer);
    ~RowCondition();
    RowCondition(RowCondition&&) noexcept;
    RowCondition& operator=(RowCondition&&) noexcept;
    RowCondition(RowCondition const&) = delete;
    RowCondition& operator=(RowCondition const&) = delete;

    bool matches(core::RawRow const& row);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::desk
