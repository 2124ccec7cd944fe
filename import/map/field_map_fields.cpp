// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/codes.hpp"
#include "core/network/place_field_map.hpp"
#include "import/map/detail/known_fields.hpp"
#include "import/map/field_map.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::ingest {

namespace {

std::string kebab(std::string_view plural) {
    std::string noun(plural);
    std::replace(noun.begin(), noun.end(), '_', '-');
    return noun;
}

core::CodeList const* station_codes(std::string_view field) {
    return field == "mast_class"       ? &core::mast_classes()
           : field == "structure_kind" ? &core::structure_kinds()
           : field == "status"         ? &core::station_statuses()
                                       : nullptr;
}

core::PlaceField const* place_field(core::PlaceKindInfo const& info, std::string_view name) {
    auto const index = info.find(name);
    return index < info.fields.size() ? &info.fields[index] : nullptr;
}

struct NamedSeparator {
    std::string_view word;
    char character;
};
constexpr std::array<NamedSeparator, 8> kSeparators{{{"tab", '\t'},
                                                     {"space", ' '},
                                                     {"comma", ','},
                                                     {"semicolon", ';'},
                                                     {"bar", '|'},
                                                     {"caret", '^'},
                                                     {"colon", ':'},
                                                     {"tilde", '~'}}};

/// Programmes and phases are made by commands.
bool is_read_from_files(core::PlaceKind kind) {
    return core::place_kind(kind).geometry != core::PlaceGeometry::none;
}

} // namespace

std::optional<core::PlaceKind> place_kind_of(std::string_view kind) {
    for (auto const each : core::kPlaceKinds) {
        if (is_read_from_files(each) && kebab(core::place_kind(each).plural) == kind) {
            return each;
        }
    }
    constexpr auto kApplication = core::PlaceKind::application;
    return core::place_kind(kApplication).plural == kind ? std::optional(kApplication) : std::nullopt;
}

std::vector<std::string> field_map_kinds() {
    std::vector<std::string> kinds{std::string(kSites)};
    for (auto const each : core::kPlaceKinds) {
        if (is_read_from_files(each)) {
            kinds.push_back(kebab(core::place_kind(each).plural));
        }
    }
    kinds.emplace_back(core::place_kind(core::PlaceKind::application).plural);
    return kinds;
}

std::vector<std::string> field_map_fields(std::string_view kind) {
    if (kind == kSites) {
        return {core::kStationFieldNames.begin(), core::kStationFieldNames.end()};
    }
    std::vector<std::string> names;
    if (auto const place = place_kind_of(kind)) {
        auto const& info = core::place_kind(*place);
        names.assign(core::kPlaceCommonFields.begin(), core::kPlaceCommonFields.end());
        for (auto const* fields : {&info.fields, &info.persons}) {
            for (auto const& field : *fields) {
                names.emplace_back(field.name);
            }
        }
        names.insert(names.end(), info.sources.begin(), info.sources.end());
    }
    return names;
}

bool takes_unit(std::string_view kind, std::string_view field) {
    auto const place = place_kind_of(kind);
    if (!place) {
        return field == "height" || field == "host_height" || field == "accuracy";
    }
    auto const* known = place_field(core::place_kind(*place), field);
    bool const length = known != nullptr &&
                        (known->type == core::PlaceFieldType::length || known->type == core::PlaceFieldType::elevation);
    return length || field == "accuracy";
}

core::CodeList const* codes_of(std::string_view kind, std::string_view field) {
    if (field == "owner") {
        return nullptr; // owners are many: the list knows only some
    }
    auto const place = place_kind_of(kind);
    if (!place) {
        return station_codes(field);
    }
    auto const* known = place_field(core::place_kind(*place), field);
    return known != nullptr && known->type == core::PlaceFieldType::code ? &known->codes() : nullptr;
}

std::optional<char> parse_separator(std::string_view word) {
    auto const found = std::find_if(kSeparators.begin(), kSeparators.end(),
                                    [word](NamedSeparator const& each) { return each.word == word; });
    if (found != kSeparators.end()) {
        return found->character;
    }
    if (word == "\\t") {
        return '\t';
    }
    auto const byte = word.size() == 1 ? static_cast<unsigned char>(word.front()) : 0U;
    bool const usable = byte == '\t' || (byte >= 0x20 && byte < 0x7F && std::isalnum(static_cast<int>(byte)) == 0 &&
                                         byte != '"' && byte != '\'');
    return usable ? std::optional(word.front()) : std::nullopt;
}

std::string separator_word(char separator) {
    auto const found = std::find_if(kSeparators.begin(), kSeparators.end(),
                                    [separator](NamedSeparator const& each) { return each.character == separator; });
    return found == kSeparators.end() ? std::string(1, separator) : std::string(found->word);
}

} // namespace hatang::ingest
