// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/xlsx_book.hpp"

#include "core/error.hpp"
#include "export/formats/xlsx_check.hpp"
#include "export/sink/text_escape.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace hatang::publish {

namespace {

constexpr std::size_t kMostLetters = 32'767; // UTF-16 units in a cell (Excel's limit)
constexpr std::size_t kMostDecimals = 9;

std::size_t letter_units(unsigned char lead) {
    return (lead & 0xC0U) == 0x80U ? 0 : (lead >= 0xF0 ? 2 : 1);
}

/// At most \p most UTF-16 units of \p text.
void cut(std::string& text, std::size_t most) {
    if (text.size() <= most) {
        return;
    }
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        units += letter_units(static_cast<unsigned char>(text[at]));
        if (units > most) {
            text.resize(at);
            return;
        }
    }
}

std::string sheet_name(std::string name) {
    constexpr std::size_t kLongest = 31;
    std::replace_if(
        name.begin(), name.end(),
        [](char letter) { return std::string_view("[]:*?/\\'").find(letter) != std::string_view::npos; }, '_');
    cut(name, kLongest);
    return name;
}

} // namespace

struct XlsxBook::Impl {
    std::filesystem::path path;
    std::vector<std::size_t> rows; ///< with at least one cell, per sheet
    std::size_t last_row = 0;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* date = nullptr;
    std::array<lxw_format*, kMostDecimals + 1> decimals{};
    std::array<lxw_format*, 3> marks{}; ///< by XlsxMark; none has no format

    /// Counts the rows that the library will write.
    lxw_row_t row(XlsxPlace place) {
        if (rows.back() == 0 || place.row != last_row) {
            ++rows.back();
            last_row = place.row;
        }
        return static_cast<lxw_row_t>(place.row);
    }
    static lxw_col_t column(XlsxPlace place) { return static_cast<lxw_col_t>(place.column); }
};

XlsxBook::XlsxBook(std::filesystem::path const& path) : m_impl(std::make_unique<Impl>()) {
    lxw_workbook_options options{};
    m_impl->path = path;
    options.constant_memory = LXW_TRUE;
    m_impl->book = workbook_new_opt(path.c_str(), &options);
    if (m_impl->book == nullptr) {
        throw core::io_error({"không tạo được bảng tính Excel", "cannot make an Excel workbook"});
    }
    m_impl->heading = workbook_add_format(m_impl->book);
    format_set_bold(m_impl->heading);
    format_set_bg_color(m_impl->heading, 0xDCE6F1);
    format_set_bottom(m_impl->heading, LXW_BORDER_THIN);
    format_set_align(m_impl->heading, LXW_ALIGN_VERTICAL_CENTER);
    m_impl->date = workbook_add_format(m_impl->book);
    format_set_num_format(m_impl->date, "dd/mm/yyyy");
    constexpr std::array<lxw_color_t, 3> kMarkColours{0, 0xF8CBAD, 0xFFEB9C};
    for (std::size_t at = 1; at < kMarkColours.size(); ++at) {
        m_impl->marks[at] = workbook_add_format(m_impl->book);
        format_set_bg_color(m_impl->marks[at], kMarkColours[at]);
    }
    std::string pattern = "#,##0";
    for (auto& format : m_impl->decimals) {
        format = workbook_add_format(m_impl->book);
        format_set_num_format(format, pattern.c_str());
        pattern += pattern.size() == 5 ? ".0" : "0";
    }
}

XlsxBook::~XlsxBook() {
    if (m_impl->book != nullptr) {
        lxw_workbook_free(m_impl->book);
    }
}

void XlsxBook::describe(std::string const& title, std::chrono::sys_seconds made_at) {
    auto shown = plain_text(title);
    std::string maker = "hatang";
    lxw_doc_properties properties{};
    properties.title = shown.data();
    properties.author = maker.data();
    // The library takes 0 for "now", which would make every file different.
    properties.created = std::max<std::time_t>(1, static_cast<std::time_t>(made_at.time_since_epoch().count()));
    workbook_set_properties(m_impl->book, &properties);
}

void XlsxBook::add_sheet(std::string const& name) {
    m_impl->rows.push_back(0);
    m_impl->sheet = workbook_add_worksheet(m_impl->book, sheet_name(plain_text(name)).c_str());
    if (m_impl->sheet == nullptr) {
        throw core::internal_error("the spreadsheet refused a sheet named '" + name + "'");
    }
}

void XlsxBook::put_heading(XlsxPlace place, std::string_view text) {
    auto shown = plain_text(text);
    cut(shown, kMostLetters);
    worksheet_write_string(m_impl->sheet, m_impl->row(place), Impl::column(place), shown.c_str(), m_impl->heading);
}

void XlsxBook::put_text(XlsxPlace place, std::string_view text, XlsxMark mark) {
    auto shown = plain_text(text);
    cut(shown, kMostLetters);
    worksheet_write_string(m_impl->sheet, m_impl->row(place), Impl::column(place), shown.c_str(),
                           m_impl->marks[static_cast<std::size_t>(mark)]);
}

void XlsxBook::put_number(XlsxPlace place, double value, XlsxMark mark) {
    if (std::isfinite(value)) {
        worksheet_write_number(m_impl->sheet, m_impl->row(place), Impl::column(place), value,
                               m_impl->marks[static_cast<std::size_t>(mark)]);
    }
}

void XlsxBook::put_integer(XlsxPlace place, std::int64_t value) {
    constexpr std::int64_t kExact = 999'999'999'999'999;
    if (value > kExact || value < -kExact) {
        put_text(place, std::to_string(value));
        return;
    }
    worksheet_write_number(m_impl->sheet, m_impl->row(place), Impl::column(place), static_cast<double>(value), nullptr);
}

void XlsxBook::put_real(XlsxPlace place, double value, int decimals) {
    if (!std::isfinite(value)) {
        return;
    }
    auto* const format =
        decimals < 0 ? nullptr : m_impl->decimals[std::min(static_cast<std::size_t>(decimals), kMostDecimals)];
    worksheet_write_number(m_impl->sheet, m_impl->row(place), Impl::column(place), value, format);
}

void XlsxBook::put_date(XlsxPlace place, core::Date date) {
    lxw_datetime when{};
    when.year = static_cast<int>(date.year());
    when.month = static_cast<int>(static_cast<unsigned>(date.month()));
    when.day = static_cast<int>(static_cast<unsigned>(date.day()));
    worksheet_write_datetime(m_impl->sheet, m_impl->row(place), Impl::column(place), &when, m_impl->date);
}

void XlsxBook::put_boolean(XlsxPlace place, bool value) {
    worksheet_write_boolean(m_impl->sheet, m_impl->row(place), Impl::column(place), value ? 1 : 0, nullptr);
}

void XlsxBook::set_width(std::size_t column, std::size_t width) {
    auto const at = static_cast<lxw_col_t>(column);
    worksheet_set_column(m_impl->sheet, at, at, static_cast<double>(width), nullptr);
}

void XlsxBook::finish_table(std::size_t rows, std::size_t columns) {
    worksheet_freeze_panes(m_impl->sheet, 1, 0);
    if (columns > 0) {
        worksheet_autofilter(m_impl->sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
    }
}

void XlsxBook::close(std::filesystem::path const& shown) {
    // workbook_close() frees the workbook whatever it returns.
    auto* const book = std::exchange(m_impl->book, nullptr);
    auto const result = workbook_close(book);
    bool const whole = result == LXW_NO_ERROR && rows_of_xlsx(m_impl->path) == m_impl->rows;
    if (!whole) {
        std::string const why = result == LXW_NO_ERROR ? "no space for temporary files" : lxw_strerror(result);
        auto const name = shown.string();
        throw core::io_error({"không ghi được \"" + name + "\": " + why, "cannot write '" + name + "': " + why});
    }
}

} // namespace hatang::publish
