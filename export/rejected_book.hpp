// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The workbook of rejected rows that goes back to whoever made a file: their own columns as they were read, the reason
/// before them in Vietnamese and English, the cells at fault coloured. Text is text: nothing in it is ever a formula.

#include "core/finding.hpp"
#include "core/raw/raw_row.hpp"
#include "export/list_writers.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::publish {

class RejectedBook {
public:
    /// \throws core::Error like make_list_writer().
    RejectedBook(FileDestination const& destination, std::chrono::sys_seconds made_at);
    /// Leaves nothing when end() was not called.
    ~RejectedBook();
    RejectedBook(RejectedBook const&) = delete;
    RejectedBook& operator=(RejectedBook const&) = delete;
    RejectedBook(RejectedBook&&) = delete;
    RejectedBook& operator=(RejectedBook&&) = delete;

    /// Later rows are of this table; its sheet is made with the first of them.
    void table(std::string name, std::vector<std::string> headings);
    /// \p findings: what is wrong with the row; errors come first in its reason. Rows beyond what a sheet holds are
    /// counted only.
    void row(std::int64_t number, std::span<core::RawCell const> cells, std::vector<core::Finding> findings);
    std::int64_t rows() const;
    void end();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::publish
