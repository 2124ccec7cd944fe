// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/csv/dialect.hpp"

#include "import/csv/record_cutter.hpp"

#include <map>

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

} // namespace

Dialect detect_dialect(std::string_view text) {
    constexpr std::string_view kDeclaration = "sep=";
    constexpr std::string_view kSeparators = ",;\t|";
    if (text.size() > kDeclaration.size() && text.substr(0, kDeclaration.size()) == kDeclaration &&
        kSeparators.find(text[kDeclaration.size()]) != std::string_view::npos) {
        return {text[kDeclaration.size()], true};
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
