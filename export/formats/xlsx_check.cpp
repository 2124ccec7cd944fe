// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/formats/xlsx_check.hpp"

#include <zip.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hatang::publish {

namespace {

constexpr std::string_view kRowEnd = "</row>";
constexpr std::string_view kSheetEnd = "</worksheet>";

/// Text of a cell is escaped, so that the closing tag of a row stands only where a row ends.
std::optional<std::size_t> count_rows(zip_file_t& sheet) {
    std::string text;
    std::string piece(std::size_t{1} << 16U, '\0');
    std::size_t rows = 0;
    for (;;) {
        auto const got = zip_fread(&sheet, piece.data(), piece.size());
        if (got < 0) {
            return std::nullopt;
        }
        if (got == 0) {
            break;
        }
        // The tail of the last piece may begin a tag.
        text.erase(0, text.size() > kSheetEnd.size() ? text.size() - kSheetEnd.size() : 0);
        auto const seen = text.size();
        text.append(piece, 0, static_cast<std::size_t>(got));
        auto const first = seen >= kRowEnd.size() ? seen - kRowEnd.size() + 1 : 0;
        for (auto at = text.find(kRowEnd, first); at != std::string::npos;
             at = text.find(kRowEnd, at + kRowEnd.size())) {
            ++rows;
        }
    }
    return text.ends_with(kSheetEnd) ? std::optional(rows) : std::nullopt;
}

} // namespace

std::vector<std::size_t> rows_of_xlsx(std::filesystem::path const& path) {
    std::vector<std::size_t> rows;
    std::unique_ptr<zip_t, decltype(&zip_discard)> const book(zip_open(path.c_str(), ZIP_RDONLY, nullptr),
                                                              &zip_discard);
    for (int number = 1; book != nullptr; ++number) {
        auto const name = "xl/worksheets/sheet" + std::to_string(number) + ".xml";
        std::unique_ptr<zip_file_t, decltype(&zip_fclose)> const sheet(zip_fopen(book.get(), name.c_str(), 0),
                                                                       &zip_fclose);
        auto const count = sheet == nullptr ? std::nullopt : count_rows(*sheet);
        if (!count) {
            break;
        }
        rows.push_back(*count);
    }
    return rows;
}

} // namespace hatang::publish
