// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/place_map.hpp"

#include "import/heading_match.hpp"

#include <algorithm>
#include <array>

#include "embedded/station_headings.hpp"

namespace hatang::ingest {

namespace {

/// Everything a column of this kind may hold; the index is the field of a spelling.
std::vector<std::string> field_names(core::PlaceKind kind) {
    std::vector<std::string> names(core::kPlaceCommonFields.begin(), core::kPlaceCommonFields.end());
    auto const& info = core::place_kind(kind);
    for (auto const* fields : {&info.fields, &info.persons}) {
        for (auto const& field : *fields) {
            names.emplace_back(field.name);
        }
    }
    names.insert(names.end(), info.sources.begin(), info.sources.end());
    return names;
}

/// Fields whose spellings stand in station_headings.csv.
bool is_shared(std::string_view field) {
    constexpr std::array<std::string_view, 7> kShared{
        "address", "ward", "district", "province", "first_coordinate", "second_coordinate", "accuracy"};
    return std::find(kShared.begin(), kShared.end(), field) != kShared.end();
}

/// Calls \p line with the cells of each line below the headings; the lists hold no quotes.
template <typename Line> void for_each_line(std::string_view csv, Line&& take) {
    csv.remove_prefix(csv.find('\n') + 1);
    while (!csv.empty()) {
        std::string_view const line = csv.substr(0, csv.find('\n'));
        csv.remove_prefix(std::min(csv.size(), line.size() + 1));
        auto const first = line.find(',');
        auto const second = line.rfind(',');
        if (first < second) {
            take(line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1));
        }
    }
}

bool is_length(core::PlaceKind kind, std::string_view name) {
    auto const& fields = core::place_kind(kind).fields;
    auto const found = std::find_if(fields.begin(), fields.end(), [&](auto const& each) { return each.name == name; });
    return name == "accuracy" || (found != fields.end() && (found->type == core::PlaceFieldType::length ||
                                                            found->type == core::PlaceFieldType::elevation));
}

std::vector<HeadingSpelling> load_spellings(core::PlaceKind kind, std::vector<std::string> const& names) {
    std::vector<HeadingSpelling> spellings;
    auto const add = [&](std::string_view field, std::string_view text, Implies implied) {
        auto const found = std::find(names.begin(), names.end(), field);
        if (found != names.end()) {
            spellings.emplace_back(static_cast<std::size_t>(found - names.begin()), text, implied,
                                   is_length(kind, field));
        }
    };
    // a column that bears the name of a field, as hatang's own lists have it, is that field
    for (auto const& name : names) {
        add(name, name, Implies::nothing);
        if (name.ends_with("_m")) {
            add(name, std::string_view(name).substr(0, name.size() - 2), Implies::nothing);
        }
    }
    for_each_line(embedded::station_headings, [&](auto field, auto text, auto implied) {
        if (is_shared(field)) {
            add(field, text, parse_implies(implied));
        }
    });
    for_each_line(embedded::place_headings, [&](auto of, auto text, auto field) {
        if (of == "any" || of == core::place_kind(kind).name) {
            add(field, text, Implies::nothing);
        }
    });
    return spellings;
}

struct Spellings {
    explicit Spellings(core::PlaceKind kind) : names(field_names(kind)), spellings(load_spellings(kind, names)) {}
    std::vector<std::string> names;
    std::vector<HeadingSpelling> spellings;
};

Spellings const& spellings_of(core::PlaceKind kind) {
    static std::vector<Spellings> const kAll = [] {
        std::vector<Spellings> all(core::kPlaceKinds.begin(), core::kPlaceKinds.end());
        all.emplace_back(core::PlaceKind::application);
        return all;
    }();
    return kAll[static_cast<std::size_t>(kind)];
}

} // namespace

core::PlaceFieldMap map_place_headings(core::PlaceKind kind, std::span<std::string const> headings) {
    auto const& known = spellings_of(kind);
    HeadingAssignment const found = assign_headings(headings, known.spellings, known.names.size());
    core::PlaceFieldMap map;
    for (std::size_t field = 0; field < known.names.size(); ++field) {
        if (auto const column = found.columns[field]) {
            map.columns[known.names[field]] = {*column, found.factors[*column]};
        }
    }
    map.unknown = found.unknown;
    map.no_lengths = found.no_lengths;
    for (auto const& each : found.ambiguities) {
        map.ambiguities.push_back({each.taken, each.left});
    }
    auto const place = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(known.names.begin(), known.names.end(), name) - known.names.begin());
    };
    map.axes = axes_of(found.implied(place("first_coordinate")), found.implied(place("second_coordinate")));
    return map;
}

} // namespace hatang::ingest
