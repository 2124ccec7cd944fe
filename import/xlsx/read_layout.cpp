// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/xlsx/read_layout.hpp"

#include "import/xlsx/xml_scanner.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hatang::ingest {

namespace {

using Event = XmlScanner::Event;

constexpr std::size_t kMaxColumns = 16'384;

struct CellPlace {
    std::int64_t row = 0;
    std::size_t column = 0;
};

/// "AB12".
std::optional<CellPlace> place_of(std::string_view reference) {
    CellPlace place;
    std::size_t at = 0;
    for (; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
        place.column = place.column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
    }
    auto const* const end = reference.data() + reference.size();
    auto const result = std::from_chars(reference.data() + at, end, place.row);
    bool const good =
        at > 0 && result.ec == std::errc{} && result.ptr == end && place.row > 0 && place.column <= kMaxColumns;
    --place.column;
    return good ? std::optional(place) : std::nullopt;
}

std::optional<MergedArea> area_of(std::string_view reference) {
    auto const colon = reference.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    auto const first = place_of(reference.substr(0, colon));
    auto const last = place_of(reference.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) {
        return std::nullopt;
    }
    return MergedArea{first->row, last->row, first->column, last->column};
}

std::size_t number_of(std::optional<std::string> const& text) {
    std::size_t number = 0;
    if (text) {
        std::from_chars(text->data(), text->data() + text->size(), number);
    }
    return std::min(number, kMaxColumns);
}

/// The columns stand before the cells.
void read_columns(std::string_view document, std::string const& member, SheetLayout& layout) {
    XmlScanner xml(document, member);
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event != Event::start) {
            continue;
        }
        if (xml.element() == "sheetData") {
            return;
        }
        auto const hidden = xml.element() == "col" ? xml.attribute("hidden").value_or("0") : std::string("0");
        if (hidden != "1" && hidden != "true") {
            continue;
        }
        auto const last = number_of(xml.attribute("max"));
        for (auto column = number_of(xml.attribute("min")); column > 0 && column <= last; ++column) {
            if (layout.hidden_columns.size() < kMaxColumns) {
                layout.hidden_columns.push_back(column - 1);
            }
        }
    }
}

/// Merged cells stand after the cells, which are not walked through again for them.
std::string_view merged_part(std::string_view document) {
    constexpr std::string_view kName = "mergeCells";
    auto const data = document.rfind("sheetData");
    auto const name = data == std::string_view::npos ? data : document.find(kName, data);
    auto const last = document.rfind(kName);
    if (name == std::string_view::npos || last <= name) {
        return {};
    }
    auto const begin = document.rfind('<', name);
    auto const end = document.find('>', last);
    return begin == std::string_view::npos || end == std::string_view::npos ? std::string_view{}
                                                                            : document.substr(begin, end + 1 - begin);
}

} // namespace

SheetLayout read_xlsx_layout(std::string_view document, std::string const& member) {
    SheetLayout layout;
    read_columns(document, member, layout);
    auto const part = merged_part(document);
    if (part.empty()) {
        return layout;
    }
    XmlScanner xml(part, member);
    for (Event event = xml.next(); event != Event::finished; event = xml.next()) {
        if (event == Event::start && xml.element() == "mergeCell" && layout.merged.size() < kMaxMergedAreas) {
            if (auto const area = area_of(xml.attribute("ref").value_or(""))) {
                layout.merged.push_back(*area);
            }
        }
    }
    return layout;
}

} // namespace hatang::ingest
