// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// list and show of one kind of places; the complaints desk adds to both.

#include "cli/command.hpp"
#include "cli/shared_options.hpp"
#include "desk/places/list_places.hpp"
#include "store/register_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::cli {

/// The noun of its commands: the complaints desk says `complaint`, as it speaks of one at a time.
std::string noun_of(core::PlaceKindInfo const& info);
/// What a filter on this kind looks like.
std::string_view where_example(core::PlaceKind kind);

/// The options of a list of places and the query they make.
struct PlaceListOptions {
    explicit PlaceListOptions(core::PlaceKind kind) : info(core::place_kind(kind)) {}
    core::PlaceKindInfo const& info;
    desk::PlaceFilterWords words;
    ListOutputOptions output;
    RegisterOption register_file;
    bool count = false;
    bool queryables = false;

    void describe_filter(OptionTable& options);
    void describe_output(OptionTable& options);
    core::PlaceQuery query(store::Register const& reg, Console const& console);
};

} // namespace hatang::cli
