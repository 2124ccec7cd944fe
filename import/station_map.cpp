// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/station_map.hpp"

#include "import/heading_match.hpp"

#include <algorithm>

#include "embedded/station_headings.hpp"

namespace hatang::ingest {

namespace {

using core::StationField;

std::optional<std::size_t> find_field(std::string_view name) {
    auto const found = std::find(core::kStationFieldNames.begin(), core::kStationFieldNames.end(), name);
    if (found == core::kStationFieldNames.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - core::kStationFieldNames.begin());
}

bool is_length(StationField field) {
    return field == StationField::height || field == StationField::host_height || field == StationField::accuracy;
}

/// The embedded list, which has neither quotes nor blank lines; a test holds it to that.
std::vector<HeadingSpelling> load_spellings() {
    std::vector<HeadingSpelling> spellings;
    std::string_view rest = embedded::station_headings;
    rest.remove_prefix(rest.find('\n') + 1);
    while (!rest.empty()) {
        std::string_view const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        auto const first = line.find(',');
        auto const second = line.rfind(',');
        if (auto const field = find_field(line.substr(0, first)); field && first < second) {
            spellings.emplace_back(*field, line.substr(first + 1, second - first - 1),
                                   parse_implies(line.substr(second + 1)),
                                   is_length(static_cast<StationField>(*field)));
        }
    }
    return spellings;
}

} // namespace

core::StationFieldMap map_station_headings(std::span<std::string const> headings) {
    static std::vector<HeadingSpelling> const kSpellings = load_spellings();
    HeadingAssignment const found = assign_headings(headings, kSpellings, core::kStationFieldCount);
    core::StationFieldMap map;
    std::copy(found.columns.begin(), found.columns.end(), map.columns.begin());
    map.unknown = found.unknown;
    map.no_lengths = found.no_lengths;
    for (auto const& each : found.ambiguities) {
        map.ambiguities.push_back({static_cast<StationField>(each.field), each.taken, each.left});
    }
    auto const implied = [&](StationField field) { return found.implied(static_cast<std::size_t>(field)); };
    map.axes = axes_of(implied(StationField::first_coordinate), implied(StationField::second_coordinate));
    if (auto const column = map.column(StationField::height)) {
        map.height_factor = found.factors[*column];
    }
    if (auto const column = map.column(StationField::host_height)) {
        map.host_height_factor = found.factors[*column];
    }
    if (auto const column = map.column(StationField::accuracy)) {
        map.accuracy_factor = found.factors[*column];
    }
    return map;
}

} // namespace hatang::ingest
