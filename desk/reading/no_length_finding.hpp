// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The word on a column that speaks of a length but counts it in something else.

#include "core/finding.hpp"
#include "core/network/station_field_map.hpp"

#include <string>
#include <vector>

namespace hatang::desk {

/// \p layer is empty where the file has one only.
inline core::Finding no_length_finding(core::NoLength const& none, std::vector<std::string> const& headings,
                                       std::string const& file, std::string const& layer) {
    return {
        .code = "heading-unit-no-length",
        .severity = core::Severity::warning,
        .file = file,
        .layer = layer,
        .field = headings[none.column],
        .value = none.unit,
        .message = {"đơn vị ghi trong tiêu đề không phải một đơn vị đo chiều dài; cột giữ nguyên văn, không dùng làm "
                    "chiều cao hay kích thước",
                    "the heading's unit is not one unit of length; the column is kept as it is and not taken for "
                    "a height or a size"}};
}

} // namespace hatang::desk
