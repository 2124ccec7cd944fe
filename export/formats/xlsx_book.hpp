// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One workbook being written, row by row and top to bottom; the only place that knows libxlsxwriter. Text is stored
/// as typed strings, so that none of it can be a formula.

#include "core/date.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace hatang::publish {

/// Rows under the heading that one sheet holds: 2^20 - 1 (ECMA-376 leaves it open; Excel's own limit).
inline constexpr std::size_t kXlsxMostRows = 1'048'575;

/// Both from 0.
struct XlsxPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The colour behind a cell.
enum class XlsxMark { none, fault, doubt };

class XlsxBook {
public:
    explicit XlsxBook(std::filesystem::path const& path);
    ~XlsxBook();
    XlsxBook(XlsxBook const&) = delete;
    XlsxBook& operator=(XlsxBook const&) = delete;
    XlsxBook(XlsxBook&&) = delete;
    XlsxBook& operator=(XlsxBook&&) = delete;

    void describe(std::string const& title, std::chrono::sys_seconds made_at);
    /// Later calls write to this sheet. Characters that a sheet name may not hold become '_'.
    void add_sheet(std::string const& name);
    void put_heading(XlsxPlace place, std::string_view text);
    /// Cut to the 32,767 characters of a cell.
    void put_text(XlsxPlace place, std::string_view text, XlsxMark mark = XlsxMark::none);
    /// As text beyond 15 digits, which a spreadsheet would round.
    void put_integer(XlsxPlace place, std::int64_t value);
    /// Without a format of its own.
    void put_number(XlsxPlace place, double value, XlsxMark mark);
    /// \p decimals < 0 = as many as there are; nothing for NaN and infinity.
    void put_real(XlsxPlace place, double value, int decimals);
    void put_date(XlsxPlace place, core::Date date);
    void put_boolean(XlsxPlace place, bool value);
    /// In characters.
    void set_width(std::size_t column, std::size_t width);
    /// Keeps the heading in sight and puts filters on it.
    void finish_table(std::size_t rows, std::size_t columns);
    /// Writes the file and looks whether every row is in it: the library does not notice when its temporary files
    /// meet a full disk. \throws core::Error(io) naming \p shown.
    void close(std::filesystem::path const& shown);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hatang::publish
