// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Items of programmes as a layer over the ledger's stretches of street, so that a programme and the ledger count the
/// same metres.

#include "desk/ledger/stretches.hpp"
#include "desk/programmes/programmes.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace hatang::desk {

/// One overlay an item, in their order. With a line: along every street of the item's name, so that the carriageways of
/// a street are covered together; along any street within 15 m where the register has no street of that name. Without a
/// line: on the whole of its segments. Segments that it names and that have no line are on it whole either way.
std::vector<ledger::Overlay> overlays_of(std::vector<ProgrammeItem> const& items,
                                         std::vector<ledger::Street> const& streets);

/// Of the items on one stretch the one of each programme that counts it: done before open, then the earlier target,
/// then the first by code. \p on: indices of items, ascending.
std::vector<std::size_t> counting_items(std::span<std::size_t const> on, std::vector<ProgrammeItem> const& items,
                                        core::Date day);

/// Streets that lie so near to these lines, or are named so, that they can decide how a stretch under them counts; the
/// rest is taken out.
void keep_streets_near(std::vector<ledger::Street>& streets, std::vector<std::vector<core::GeoPoint>> const& lines,
                       std::vector<std::string> const& segments);

} // namespace hatang::desk
