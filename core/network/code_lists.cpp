// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "embedded/code_lists.hpp"

#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "core/text/search_key.hpp"
#include "core/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace hatang::core {

namespace {

/// Cuts \p text at each \p separator; the lists hold no quoted cells (a unit test reads every one of them).
std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        auto const end = text.find(separator);
        parts.push_back(clean_text(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

CodeEntry entry_of(std::string_view list, std::string_view line) {
    auto const cells = split(line, ',');
    if (cells.size() != 4)
        throw internal_error(fmt::format("the code list '{}' has a line without four cells: {}", list, line));
    CodeEntry entry{cells[0], Words{cells[1], cells[2]}, {}};
    for (auto const& spelling : split(cells[3], '|'))
        if (!spelling.empty())
            entry.spellings.push_back(search_key(spelling));
    return entry;
}

/// Lines after the heading; empty lines and comments (#) are passed over; a line with the code of the line before adds
/// spellings to it.
CodeList read_list(std::string name, std::string_view csv) {
    std::vector<CodeEntry> entries;
    bool heading = true;
    for (auto const& line : split(csv, '\n')) {
        if (line.empty() || line.front() == '#')
            continue;
        if (!std::exchange(heading, false)) {
            auto entry = entry_of(name, line);
            if (entries.empty() || entries.back().code != entry.code)
                entries.push_back(std::move(entry));
            else
                std::move(entry.spellings.begin(), entry.spellings.end(), std::back_inserter(entries.back().spellings));
        }
    }
    return {std::move(name), std::move(entries)};
}

} // namespace

CodeList const& mast_classes() {
    static CodeList const kList = read_list("mast_class", code_lists::mast_class);
    return kList;
}

CodeList const& structure_kinds() {
    static CodeList const kList = read_list("structure_kind", code_lists::structure_kind);
    return kList;
}

CodeList const& station_statuses() {
    static CodeList const kList = read_list("station_status", code_lists::station_status);
    return kList;
}

CodeList const& operators() {
    static CodeList const kList = read_list("operator", code_lists::operators);
    return kList;
}

CodeList const& structure_event_kinds() {
    static CodeList const kList = read_list("structure_event", code_lists::structure_event);
    return kList;
}

CodeList const& zone_kinds() {
    static CodeList const kList = read_list("zone_kind", code_lists::zone_kind);
    return kList;
}

CodeList const& street_sides() {
    static CodeList const kList = read_list("street_side", code_lists::street_side);
    return kList;
}

CodeList const& cable_states() {
    static CodeList const kList = read_list("cable_state", code_lists::cable_state);
    return kList;
}

CodeList const& owner_kinds() {
    static CodeList const kList = read_list("owner_kind", code_lists::owner_kind);
    return kList;
}

CodeList const& pole_materials() {
    static CodeList const kList = read_list("pole_material", code_lists::pole_material);
    return kList;
}

CodeList const& cable_media() {
    static CodeList const kList = read_list("cable_medium", code_lists::cable_medium);
    return kList;
}

CodeList const& laying_ways() {
    static CodeList const kList = read_list("laying_way", code_lists::laying_way);
    return kList;
}

CodeList const& occupancies() {
    static CodeList const kList = read_list("occupancy", code_lists::occupancy);
    return kList;
}

CodeList const& accuracy_classes() {
    static CodeList const kList = read_list("accuracy_class", code_lists::accuracy_class);
    return kList;
}

CodeList const& manhole_kinds() {
    static CodeList const kList = read_list("manhole_kind", code_lists::manhole_kind);
    return kList;
}

CodeList const& complaint_kinds() {
    static CodeList const kList = read_list("complaint_kind", code_lists::complaint_kind);
    return kList;
}

CodeList const& complaint_channels() {
    static CodeList const kList = read_list("complaint_channel", code_lists::complaint_channel);
    return kList;
}

CodeList const& application_channels() {
    static CodeList const kList = read_list("application_channel", code_lists::application_channel);
    return kList;
}

CodeList const& application_kinds() {
    static CodeList const kList = read_list("application_kind", code_lists::application_kind);
    return kList;
}

CodeList const& application_outcomes() {
    static CodeList const kList = read_list("application_outcome", code_lists::application_outcome);
    return kList;
}

CodeList const& access_point_kinds() {
    static CodeList const kList = read_list("access_point_kind", code_lists::access_point_kind);
    return kList;
}

CodeList const& programme_kinds() {
    static CodeList const kList = read_list("programme_kind", code_lists::programme_kind);
    return kList;
}

CodeList const& works_kinds() {
    static CodeList const kList = read_list("works_kind", code_lists::works_kind);
    return kList;
}

CodeList const& works_statuses() {
    static CodeList const kList = read_list("works_status", code_lists::works_status);
    return kList;
}

} // namespace hatang::core
