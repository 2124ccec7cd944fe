// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// libFuzzer target: the first rows of a table (lines, cells by tabs): where the headings are and which field each
/// takes.

#include "core/text/unicode.hpp"
#include "import/place_map.hpp"
#include "import/station_map.hpp"
#include "import/text/heading_row.hpp"
#include "tests/fuzz/import/fuzz_support.hpp"

#include <cmath>
#include <set>

namespace {

using namespace hatang;
using fuzz::require;

/// Every column goes to one field at most, or is unknown.
class Taken {
public:
    explicit Taken(std::size_t columns) : m_columns(columns) {}
    void add(std::size_t column) { require(column < m_columns && m_seen.insert(column).second); }

private:
    std::size_t m_columns;
    std::set<std::size_t> m_seen;
};

void map_stations(std::vector<std::string> const& headings) {
    core::StationFieldMap const map = ingest::map_station_headings(headings);
    Taken taken(headings.size());
    for (auto const& column : map.columns) {
        if (column) {
            taken.add(*column);
        }
    }
    for (std::size_t const column : map.unknown) {
        taken.add(column);
    }
    require(map.height_factor > 0 && std::isfinite(map.height_factor) && map.host_height_factor > 0);
}

void map_places(core::PlaceKind kind, std::vector<std::string> const& headings) {
    core::PlaceFieldMap const map = ingest::map_place_headings(kind, headings);
    Taken taken(headings.size());
    for (auto const& [field, column] : map.columns) {
        taken.add(column.index);
        require(column.factor > 0 && std::isfinite(column.factor));
    }
    for (std::size_t const column : map.unknown) {
        taken.add(column);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    if (size == 0 || size > 20'000 || !core::is_valid_utf8(bytes)) {
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    for (std::string const& line : fuzz::split(bytes, '\n')) {
        rows.push_back(fuzz::split(core::clean_text(line), '|'));
    }
    rows.resize(std::min(rows.size(), ingest::kHeadingSearchRows));
    ingest::HeadingPlace const place = ingest::find_heading(rows);
    require(place.heading < rows.size() && place.first_data > place.heading && place.first_data <= rows.size());
    map_stations(place.fields);
    map_places(core::kPlaceKinds[size % core::kPlaceKinds.size()], place.fields);
    return 0;
}
