// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The evidence for a file's CRS put into words, in both languages.

#include "core/words.hpp"
#include "spatial/detail/evidence_readings.hpp"

#include <string_view>

namespace hatang::spatial::detail {

/// Clauses joined by semicolons, without a full stop.
class Clauses {
public:
    void add(core::Words clause);
    core::Words take() { return std::move(m_words); }

private:
    core::Words m_words;
};

/// "VN-2000 múi 3 độ, kinh tuyến trục 107°45' (EPSG:5899), cột đầu là hướng bắc".
core::Words describe(KnownCrs const& crs);
core::Words describe(Reading const& reading);
/// "đọc theo …: 95 trong 100 dòng nằm trong đơn vị hành chính mà dòng đó nêu".
core::Words agreement(Reading const& reading, bool named);
/// The readings in one list: "A [95], B [90]".
core::Words list_of(std::vector<Reading const*> const& readings);
/// The same shorter, without counts; the order of columns is said once where it is the same in all.
core::Words short_list_of(std::vector<Reading const*> const& readings);

} // namespace hatang::spatial::detail
