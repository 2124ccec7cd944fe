// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Where a row's record is: its geometry or its two coordinates taken to WGS 84 in the CRS that the evidence gave,
/// checked for what the kind needs, never repaired.

#include "core/contracts/register_reader.hpp"
#include "desk/admin/place_finder.hpp"
#include "desk/places/line_resolver.hpp"
#include "desk/places/place_row.hpp"
#include "desk/places/street_finder.hpp"
#include "desk/places/zone_shape.hpp"
#include "desk/sites/ward_check.hpp"
#include "spatial/crs_transform.hpp"
#include "spatial/placed_geometry.hpp"

#include <array>
#include <map>
#include <optional>

namespace hatang::desk {

struct RawPosition;

/// What lives as long as the import: communes, and the ends of lines seen so far.
struct PlaceSurroundings {
    explicit PlaceSurroundings(core::AdminReader const& admin) : finder(admin), wards(admin) {}
    PlaceFinder finder;
    WardCheck wards;
    std::map<std::array<double, 4>, std::int64_t> ends; ///< both ends of a line, the smaller first → its row
};

/// What a zone's shape may come from beside a geometry.
struct ShapeHelp {
    PolygonRepair repair;
    StreetFinder* streets = nullptr; ///< none = streets are unknown
    LineResolver* lines = nullptr;   ///< for rows of tables without geometry; none = they stay so
};

/// SubmittedPosition::note of a record whose line the register drew: its stated length was compared with the row.
inline constexpr std::string_view kLineFromRegister = "line from the register";

class PlacePosition {
public:
    /// \pre layer.evidence.verdict is found, or the layer has no positions.
    PlacePosition(core::PlaceKind kind, PlaceLayer const& layer, PlaceRowReader const& rows,
                  core::FindingSink& findings, ShapeHelp help = {});

    /// \returns false when the row must be rejected; said in a finding.
    bool read(core::RawRow const& row, core::PlaceRecord& record);
    /// The commune of a point, and whether another row has a line's ends; findings only.
    void look_around(core::RawRow const& row, core::PlaceRecord& record, PlaceSurroundings& around);

private:
    std::optional<core::GeoPoint> located(double x, double y) const;
    bool read_geometry(core::RawRow const& row, core::PlaceRecord& record);
    bool read_shape(core::RawRow const& row, core::PlaceRecord& record);
    bool read_street(core::RawRow const& row, core::PlaceRecord& record);
    void resolve_line(core::RawRow const& row, core::PlaceRecord& record);
    void check_declared_length(core::RawRow const& row, core::PlaceRecord const& record);
    bool check_reach(core::RawRow const& row, core::PlaceRecord const& record);
    bool mend(core::RawRow const& row, std::string const& reason);
    bool read_columns(core::RawRow const& row, core::PlaceRecord& record);
    bool read_point(core::RawRow const& row, RawPosition const& position, core::PlaceRecord& record);
    bool check_geometry(core::RawRow const& row, core::PlaceRecord& record);
    bool missing(core::RawRow const& row, std::string code, core::Words message);
    void check_line(core::RawRow const& row, core::PlaceRecord& record);
    void keep_submitted(core::PlaceRecord& record, bool turned) const;
    void add(core::RawRow const& row, std::string code, core::Severity severity, core::Words message,
             std::string_view field = "code");
    bool reject(core::RawRow const& row, std::string code, core::Words message);

    core::PlaceKindInfo const& m_info;
    PlaceLayer const& m_layer;
    PlaceRowReader const& m_rows;
    core::FindingSink& m_findings;
    spatial::CrsTransform m_transform;
    ShapeHelp m_help;
    spatial::PlacedGeometry m_geometry;
};

} // namespace hatang::desk
