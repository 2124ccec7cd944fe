// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A raw row to a PlaceRecord without its position: what names it, its fields, personal data apart.

#include "core/finding.hpp"
#include "core/network/place_record.hpp"
#include "core/raw/raw_row.hpp"
#include "desk/places/place_survey.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatang::desk {

/// What a person said for rows that do not say it.
struct RowDefaults {
    std::string owner;                                            ///< of kinds that have owners
    std::vector<std::pair<std::string, core::PlaceValue>> values; ///< by field of the kind
};

class PlaceRowReader {
public:
    PlaceRowReader(core::PlaceKind kind, PlaceLayer const& layer, core::FindingSink& findings,
                   RowDefaults const& defaults);

    /// \returns false when the row cannot be taken (nothing names it); the finding says why.
    bool read(core::RawRow const& row, core::PlaceRecord& record);
    std::string_view text(core::RawRow const& row, std::string_view field) const;
    /// The street that a zone's row lies along; empty in layers that name none.
    std::string_view street_of(core::RawRow const& row) const;
    core::Finding finding(core::RawRow const& row, std::string_view field, std::string code, core::Severity severity,
                          core::Words message) const;

private:
    void read_fields(core::RawRow const& row, core::PlaceRecord& record);
    void read_owner(core::RawRow const& row, core::PlaceRecord& record);
    void read_persons(core::RawRow const& row, core::PlaceRecord& record);
    void read_accuracy(core::RawRow const& row, core::PlaceRecord& record);
    void read_unknown(core::RawRow const& row, core::PlaceRecord& record);
    std::string zone_code(core::RawRow const& row, core::PlaceRecord& record) const;
    void take_defaults(core::RawRow const& row, core::PlaceRecord& record) const;
    void keep_sources(core::RawRow const& row, core::PlaceRecord& record) const;
    std::string code_from_fields(core::RawRow const& row, core::PlaceRecord& record) const;

    core::PlaceKindInfo const& m_info;
    PlaceLayer const& m_layer;
    core::FindingSink& m_findings;
    RowDefaults const& m_defaults;
};

} // namespace hatang::desk
