// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What of the register lies on one sheet. Only what touches the sheet's box is read.

#include "core/sheets/map_sheets.hpp"
#include "desk/sheets/sheet_words.hpp"
#include "spatial/sheet_plane.hpp"

#include <set>
#include <string>
#include <vector>

namespace hatang::desk::sheets {

/// A pole or a mast, for its number and its row in a list.
struct ListedPoint {
    std::string id; ///< the same on every sheet
    std::string code;
    core::GeoPoint at;
    std::size_t feature = 0;          ///< of SheetContent::features
    std::vector<std::string> cells;   ///< of the list, after number and code
    std::vector<core::Words> hazards; ///< "leaning", "of wood"
};

struct SheetContent {
    std::vector<core::SheetFeature> features;
    std::vector<ListedPoint> poles; ///< inside the frame
    std::vector<ListedPoint> sites;
    std::vector<std::string> streets; ///< names, in Vietnamese order, each once
    std::vector<core::Words> area_hazards;
    std::set<std::string> sources; ///< attributions that the data name
};

class SheetReader {
public:
    /// \throws core::Error(usage) for an unknown layer, naming those there are.
    SheetReader(SheetSources const& sources, SheetWords const& words, core::Language language);

    /// Coarser scales leave out what could not be read: poles below 1:5000, streets below 1:50000.
    SheetContent read(core::SheetFrame const& frame) const;
    bool wants(std::string const& layer) const;
    core::PlaceQuery place_query(core::PlaceKind kind) const;
    core::AsOf const& as_of() const { return m_as_of; }

private:
    void read_places(core::PlaceKind kind, core::SheetFrame const& frame, SheetContent& content) const;
    void read_sites(core::SheetFrame const& frame, SheetContent& content) const;
    void read_applications(core::SheetFrame const& frame, SheetContent& content) const;
    void read_wards(core::SheetFrame const& frame, SheetContent& content) const;
    core::Date day() const { return m_words.as_of.value_or(m_words.today); }

    SheetSources m_sources;
    SheetWords m_words;
    core::Language m_language;
    core::AsOf m_as_of;
};

/// Lower left, lower right, upper right, upper left as the sheet is read.
std::vector<core::GeoPoint> corners_of(core::SheetFrame const& frame, spatial::SheetPlane const& plane);
/// The box around a frame, WGS 84.
core::GeoBox box_of(core::SheetFrame const& frame);
/// Whether a place lies in the frame.
bool is_inside(core::SheetFrame const& frame, spatial::SheetPlane const& plane, core::GeoPoint point);

} // namespace hatang::desk::sheets
