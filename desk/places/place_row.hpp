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

namespace hatang::desk {

class PlaceRowReader {
public:
    PlaceRowReader(core::PlaceKind kind, PlaceLayer const& layer, core::FindingSink& findings,
                   std::string const& default_owner);

    /// \returns false when the row cannot be taken (nothing names it); the finding says why.
    bool read(core::RawRow const& row, core::PlaceRecord& record);
    std::string_view text(core::RawRow const& row, std::string_view field) const;
    core::Finding finding(core::RawRow const& row, std::string_view field, std::string code, core::Severity severity,
                          core::Words message) const;

private:
    void read_fields(core::RawRow const& row, core::PlaceRecord& record);
    void read_owner(core::RawRow const& row, core::PlaceRecord& record);
    void read_persons(core::RawRow const& row, core::PlaceRecord& record);
    void read_accuracy(core::RawRow const& row, core::PlaceRecord& record);
    void read_unknown(core::RawRow const& row, core::PlaceRecord& record);
    std::string code_from_fields(core::PlaceRecord const& record) const;

    core::PlaceKindInfo const& m_info;
    PlaceLayer const& m_layer;
    core::FindingSink& m_findings;
    std::string const& m_default_owner;
};

} // namespace hatang::desk
