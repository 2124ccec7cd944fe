// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The outlines that the rows of a file name: "Phường Mỹ An, Quận Ngũ Hành Sơn" of an old list becomes the communes
/// of now that took it over. Evidence for the CRS only; the place of a site is found by PlaceFinder.

#include "core/contracts/register_reader.hpp"
#include "spatial/crs_evidence.hpp"

#include <map>
#include <string>
#include <vector>

namespace hatang::desk {

struct PlaceTexts {
    std::string ward;
    std::string district;
    std::string province;
    auto operator<=>(PlaceTexts const&) const = default;
};

/// How far outside an outline of this kind a site may stand and still be "in" it, metres: full outlines 100,
/// simplified 300, approximate and 2008/2009 outlines 3000 (traps 2, 21).
double outline_tolerance_m(std::string_view geometry_note);

class EvidenceAreas {
public:
    explicit EvidenceAreas(core::AdminReader const& admin) : m_admin(admin) {}
    /// Indexes into outlines() of the areas that the texts name; empty when they name none that is known.
    std::vector<std::size_t> named_by(PlaceTexts const& texts);
    std::span<spatial::EvidenceArea const> outlines() const { return m_outlines; }

private:
    std::vector<core::AdminUnit> communes_of_now(PlaceTexts const& texts) const;
    void load_outline(core::AdminUnit const& unit);

    core::AdminReader const& m_admin;
    std::map<PlaceTexts, std::vector<std::size_t>> m_named;
    std::map<core::AdminUnitId, std::size_t> m_known; ///< unit → index, npos when it has no outline
    std::vector<spatial::EvidenceArea> m_outlines;
};

} // namespace hatang::desk
