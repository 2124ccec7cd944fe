// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// From the readings of a file's rows to one verdict. The thresholds are explained in docs/crs.md.

#include "spatial/detail/evidence_readings.hpp"
#include "spatial/detail/evidence_words.hpp"

#include <optional>

namespace hatang::spatial::detail {

// Rows that agree for a reading to be taken on the rows' word alone.
inline constexpr double kStrongShare = 0.90;
// The same where no other reading explains more than kStrayShare of the rows: names in old lists are often wrong.
inline constexpr double kAloneShare = 0.70;
inline constexpr double kStrayShare = 0.05;
// Below this a declaration counts as contradicted.
inline constexpr double kDeclaredShare = 0.50;
// Below this nothing fits at all.
inline constexpr double kAnythingShare = 0.10;
// Fewer named rows than kEnoughRows must all agree, and there must be kFewestRows of them.
inline constexpr int kEnoughRows = 5;
inline constexpr int kFewestRows = 3;
// Readings 200-700 m apart (shift, scale): rows that only the better one puts right, and at most a tenth the other way.
inline constexpr int kFineRows = 8;
inline constexpr int kFineRatio = 10;
// Against the usual reading these rows must also name so many different areas: one outline may be wrong on one side
// (a beach that was filled up), and a list of one ward by the sea would look shifted.
inline constexpr std::size_t kFineAreas = 3;

/// Readings on one meridian in one order of columns, and which of them to use.
struct Family {
    std::vector<Reading const*> members; ///< in the catalogue's order
    Reading const* chosen = nullptr;     ///< set by choose_member(); none when members cannot be told apart
    Reading const* usual = nullptr;      ///< the declared one, the zone's proper reading, WGS 84 degrees; may be none
    Duel fine;                           ///< chosen against the best of the others
    bool shown = false;                  ///< the rows themselves, not a default, decided

    /// The member that puts most rows right.
    Reading const& strongest() const;
    int inside() const { return strongest().candidate.inside; }
};

/// \p families come back best first.
std::vector<Family> group_families(std::vector<Reading> const& readings, std::optional<core::CrsId> declared);

/// Rows that only \p first puts right clearly outnumber those that only \p second does.
bool clearly_beats(Family const& first, Family const& second);

/// Chooses by rows near sharp outlines where they suffice, else the usual member.
void choose_member(Family& family, Outlines const& outlines);

/// \p readings of rows that name areas.
CrsEvidence judge_named(std::vector<Reading>& readings, RowSet const& rows, Outlines const& outlines,
                        std::optional<core::CrsId> declared);
/// \p readings of rows that name none: only Viet Nam itself speaks.
CrsEvidence judge_unnamed(std::vector<Reading>& readings, RowSet const& rows, std::optional<core::CrsId> declared);

/// One candidate per family, best first, at most five; \p first (may be null) leads.
std::vector<CrsCandidate> candidates_of(std::vector<Family> const& families, Reading const* first,
                                        Outlines const* outlines);

} // namespace hatang::spatial::detail
