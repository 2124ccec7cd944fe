// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A raw row of a station list to a StationRecord: texts cleaned, codes recognised, heights and dates read. What cannot
/// be read is a finding with the value and what was expected; the raw text stays beside the code.

#include "core/finding.hpp"
#include "core/network/station_field_map.hpp"
#include "core/network/station_record.hpp"
#include "core/raw/raw_row.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// Where the rows come from; named in findings.
struct StationSource {
    std::string file;
    std::string layer;
    std::vector<std::string> headings;
    core::StationFieldMap map;
    std::string default_operator; ///< --operator: for lists of one operator without that column
};

/// Heights above this are a typing error: the tallest antenna masts of the country stay below it.
inline constexpr double kHeightLimitMetres = 400.0;

class StationRowReader {
public:
    StationRowReader(StationSource const& source, core::FindingSink& findings);

    /// Fills everything but position, submitted and place. \returns false when the row cannot be taken (no code, no
    /// operator); the finding says why. \p record is reused from row to row.
    bool read(core::RawRow const& row, core::StationRecord& record);

    /// The text of a mapped field, empty when the column is missing.
    std::string_view text(core::RawRow const& row, core::StationField field) const;
    core::Finding finding(core::RawRow const& row, core::StationField field, std::string code, core::Severity severity,
                          core::Words message) const;

private:
    void read_code(core::RawRow const& row, core::StationRecord& record);
    void read_operator(core::RawRow const& row, core::StationRecord& record);
    void read_codes(core::RawRow const& row, core::StationRecord& record);
    std::optional<core::Length> read_height(core::RawRow const& row, core::StationField field, double factor);
    void read_date(core::RawRow const& row, core::StationRecord& record);
    void read_accuracy(core::RawRow const& row, core::StationRecord& record);
    void read_extra(core::RawRow const& row, core::StationRecord& record);

    StationSource const& m_source;
    core::FindingSink& m_findings;
};

} // namespace hatang::desk
