// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/csv/dialect.hpp"

#include "import/csv/record_cutter.hpp"

#include <cctype>
#include <map>
#include <optional>

namespace hatang::ingest {

namespace {

constexpr std::size_t kLooked = 256U << 10U;
constexpr int kRecords = 60;
constexpr std::size_t kCellBytes = 64U << 10U;

struct Evenness {
    int records = 0;       ///< with the commonest number of cells
    std::size_t width = 1; ///< that number
};

Evenness measure(std::string_view text, char separator) {
    RecordCutter cutter(text, separator, kCellBytes);
    Record record;
    std::map<std::size_t, int> widths;
    for (int i = 0; i < kRecords && cutter.next(record); ++i) {
        if (record.state == RecordState::good) {
            ++widths[record.cells.size()];
        }
    }
    Evenness best;
    for (auto const& [width, records] : widths) {
        if (width > 1 && records >= best.records) {
            best = {records, width};
        }
    }
    return best;
}

/// "sep=;" on a line of its own: any character that is neither a letter, a digit nor a quote.
std::optional<char> declared_separator(std::string_view text) {
    constexpr std::string_view kDeclaration = "sep=";
    if (text.size() <= kDeclaration.size() || !text.starts_with(kDeclaration)) {
        return std::nullopt;
    }
    char const separator = text[kDeclaration.size()];
    bool const line_ends = text.size() == kDeclaration.size() + 1 || text[kDeclaration.size() + 1] == '\n' ||
                           text[kDeclaration.size() + 1] == '\r';
    return line_ends && is_separator(separator) ? std::optional(separator) : std::nullopt;
}

} // namespace

bool is_separator(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 || c == '\t') && byte < 0x7F && std::isalnum(byte) == 0 && c != '"' && c != '\'';
}

Dialect named_dialect(std::string_view text, char separator) {
    return {separator, declared_separator(text).has_value()};
}

Dialect detect_dialect(std::string_view text) {
    constexpr std::string_view kSeparators = ",;\t|^~";
    if (auto const declared = declared_separator(text)) {
        return {*declared, true};
    }
    std::string_view const head = text.substr(0, kLooked);
    Dialect dialect;
    Evenness best;
    for (char const separator : kSeparators) {
        Evenness const found = measure(head, separator);
        if (found.records > best.records || (found.records == best.records && found.width > best.width)) {
            best = found;
            dialect.separator = separator;
        }
    }
    return dialect;
}

} // namespace hatang::ingest
