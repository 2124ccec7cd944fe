// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// After undergrounding: which cables and poles are still to be withdrawn, whose and by when; and poles that were added
/// where there should be none.

#include "core/list/list.hpp"
#include "desk/places/list_places.hpp"
#include "desk/programmes/programmes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

enum class CutOverState : std::uint8_t { to_withdraw, late, withdrawn, added };

struct CutOverRow {
    CutOverState state = CutOverState::to_withdraw;
    std::string programme;
    std::string item; ///< code of the item, or of the zone where a pole was added
    std::string street;
    bool pole = false; ///< else a route
    std::string code;
    std::string owner; ///< code of the operator, or its name as written
    std::string owner_kind;
    std::optional<core::Date> built_on; ///< as the record says
    std::optional<core::Date> deadline;
    std::optional<core::Date> withdrawn_on;
    std::optional<double> length_m; ///< of a route, along the item
    std::string wkb;
};

struct CutOver {
    std::vector<CutOverRow> rows;
    std::int64_t others_poles = 0; ///< of power and lighting in the strips: they are not asked to go
};

struct CutOverWords {
    std::vector<std::string> programmes; ///< codes; empty = every undergrounding programme
    ProgrammeTime time;
    double strip_m = 15.0; ///< on both sides of the street's line
};

/// Items of undergrounding programmes that are done on the day. Routes in the air along their line (within 30 m, angle
/// up to 30°), or that name their street and have no line; poles in the strip, each once. What was built after the item
/// was done, or in a zone of kind no_new_aerial after it came into force, was added: by its own first day, else when
/// the register does not have it on that day. By programme, item and code.
/// \throws core::Error(not_found) for a programme.
CutOver find_cut_over(CutOverWords const& words, PlaceFilterParts const& readers);

void list_cut_over(CutOver const& cut_over, SiteListStyle const& style, core::ListWriter& writer);

} // namespace hatang::desk
