// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One thing to judge, with the day whose law counts.

#include "core/geo_point.hpp"
#include "core/words.hpp"
#include "rules/attributes.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::rules {

/// Province codes of a place: a code means something only with a date (QĐ 19/2025/QĐ-TTg).
struct ProvinceCodes {
    std::string now;  ///< since 2025-07-01
    std::string then; ///< before
};

struct Subject {
    SubjectKind kind = SubjectKind::mast;
    std::string code;
    core::Date on;           ///< the filing date
    core::GeoPoint position; ///< of masts and poles
    std::string line_wkb;    ///< of cables and ducts, WGS 84; empty for points
    ProvinceCodes province;
    std::vector<std::string> own_codes; ///< sites and applications that are this thing itself: no neighbours
    std::vector<AttributeValue> values; ///< by index of Attributes; shorter = the rest unknown
    core::Words ground_from = {};       ///< what ground_elevation_m was read from; empty = stated, or unknown

    AttributeValue const& value(std::size_t index) const;
    AttributeValue const& value(Known known) const { return value(static_cast<std::size_t>(known)); }
    std::optional<double> number(Known known) const;
    std::optional<bool> flag(Known known) const;
    std::string_view text(Known known) const; ///< empty when unknown
    std::vector<std::string> const& texts(Known known) const;
    void set(std::size_t index, AttributeValue value);
    void set(Known known, AttributeValue value) { set(static_cast<std::size_t>(known), std::move(value)); }
};

} // namespace hatang::rules
