// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Code lists of the telecom register: the code that is stored, its labels, and the spellings found in real files.
/// The lists are data (data/codes/*.csv, embedded at build time).

#include "core/words.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::core {

struct CodeEntry {
    std::string code; ///< stored text: "A2a", "in_service", "VIETTEL"
    Words label;
    std::vector<std::string> spellings; ///< search keys (text/search_key.hpp) of the spellings that mean it
};

/// One list. Lookup is by search key: case, marks, blanks and punctuation do not count.
class CodeList {
public:
    /// \throws Error(internal) when two entries answer to the same spelling.
    CodeList(std::string name, std::vector<CodeEntry> entries);
    std::string const& name() const { return m_name; }
    std::span<CodeEntry const> entries() const { return m_entries; }
    /// The entry whose code, label or spelling equals \p written; nullptr when none does.
    CodeEntry const* find(std::string_view written) const;
    /// The label of a stored code, or the code itself when it is not in the list.
    Words label(std::string_view code) const;

private:
    std::string m_name;
    std::vector<CodeEntry> m_entries;
    std::vector<std::pair<std::string, std::size_t>> m_index; ///< key without blanks → entry, sorted by key
};

/// Mast classes A1, A1a, A1b, A2, A2a, A2b, A2c (regulations.md 1.07–1.10); A1/A2 where a source gives no subclass.
CodeList const& mast_classes();
/// guyed_mast, self_supporting_tower, monopole, roof_pole, wall_mount, lamp_post_mount, camouflaged, vehicle.
CodeList const& structure_kinds();
/// planned, under_construction, in_service, suspended, dismantled.
CodeList const& station_statuses();
/// Operators and infrastructure owners: VIETTEL, VNPT, MOBIFONE, VIETNAMOBILE, GMOBILE, …
CodeList const& operators();
/// Dated events on a structure: built, height_reduction, conversion, shared, dismantled.
CodeList const& structure_event_kinds();

/// only_A1, no_new_bulky, height_limit, heritage, military, urban, street_front, no_new_aerial, works_area, …
CodeList const& zone_kinds();
/// left, right, both, even, odd, median: sides of a street seen from its first end.
CodeList const& street_sides();
/// aerial, bundled, underground, none: how cables stand along a street segment.
CodeList const& cable_states();
/// telecom, power, lighting, state, private, other.
CodeList const& owner_kinds();
/// wood, concrete_round, concrete_square, concrete, steel, composite.
CodeList const& pole_materials();
/// fibre, copper, coaxial, mixed.
CodeList const& cable_media();
/// aerial, facade, duct, direct_buried, utility_tunnel, trough (peers: OFDS, GraceTHD).
CodeList const& laying_ways();
/// empty, usable, untidy, full: how much room a duct, manhole or pole has (peers: GraceTHD).
CodeList const& occupancies();
/// A, B, C: how exactly the position of a thing is known (peers: GraceTHD, IMKL).
CodeList const& accuracy_classes();
/// manhole, handhole.
CodeList const& manhole_kinds();
/// report (phản ánh), grievance (khiếu nại), denunciation (tố cáo), lawsuit (khiếu kiện): four legal things.
CodeList const& complaint_kinds();
/// hotline_1022, portal, letter, in_person, phone, email, zalo, app, authority, press, voters_meeting.
CodeList const& complaint_channels();
/// wifi, public_internet, game, post_culture, payphone.
CodeList const& access_point_kinds();
/// undergrounding, bundling, conversion, lowering, storm_safety: what a programme does to streets or masts.
CodeList const& programme_kinds();
/// power, water, drainage, road, pavement, lighting, gas, telecom, other: works of others in a street.
CodeList const& works_kinds();
/// planned, under_way, finished, cancelled.
CodeList const& works_statuses();
CodeList const& application_kinds();
CodeList const& application_channels();
CodeList const& application_outcomes();

} // namespace hatang::core
