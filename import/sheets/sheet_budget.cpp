// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/sheets/sheet_budget.hpp"

#include "core/error.hpp"

namespace hatang::ingest {

namespace {

void require(bool within, char const* vi, char const* en) {
    if (!within) {
        throw core::data_error({std::string("bảng tính có hơn ") + vi, std::string("the workbook has more than ") + en},
                               {"lưu trang cần dùng dạng CSV UTF-8", "save the sheet that is wanted as CSV UTF-8"});
    }
}

} // namespace

void SheetBudget::take(std::size_t text_bytes, std::size_t wider) {
    m_cells += 1;
    m_places += wider;
    m_text_bytes += text_bytes;
    require(m_cells <= kCells, "5 triệu ô", "5 million cells");
    require(m_places <= kPlaces, "50 triệu ô, kể cả ô trống", "50 million cells, blank ones included");
    require(m_text_bytes <= kTextBytes, "100 MB chữ", "100 MB of text");
}

} // namespace hatang::ingest
