// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The position of a row in the CRS that the evidence gave. A single row that only fits with its axes exchanged is
/// taken with a warning; one that fits nowhere in the country is rejected.

#include "desk/sites/site_survey.hpp"
#include "spatial/crs_transform.hpp"

#include <optional>

namespace hatang::desk {

/// Land, islands and waters of Viet Nam with a margin: 101–118.5 E, 6–24 N. A position outside is an error of the file.
inline constexpr core::GeoBox kVietNam{101.0, 6.0, 118.5, 24.0};

/// Why a row without raw_position() has none.
core::Finding unreadable_position(core::RawRow const& row, SurveyedLayer const& layer, StationRowReader const& rows);

class PositionReader {
public:
    /// \pre layer.evidence.verdict is `found`.
    PositionReader(SurveyedLayer const& layer, StationRowReader const& rows, core::FindingSink& findings);

    /// Sets record.position and record.submitted. \returns false when the row has no usable position; said in a
    /// finding.
    bool read(core::RawRow const& row, core::StationRecord& record);

private:
    std::optional<core::GeoPoint> located(double x, double y) const;
    void reject(core::RawRow const& row, std::string code, core::Words message);
    void keep_submitted(core::RawRow const& row, RawPosition const& position, core::StationRecord& record,
                        bool turned) const;

    SurveyedLayer const& m_layer;
    StationRowReader const& m_rows;
    core::FindingSink& m_findings;
    spatial::CrsTransform m_transform;
};

} // namespace hatang::desk
