// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// What hatang sees in a foreign file before anything is taken in: layers, fields with samples, encoding, CRS, counts,
/// extent, and what each column would be taken for. Reads the whole file once; writes nothing.

#include "core/contracts/file_reader.hpp"
#include "core/network/station_field_map.hpp"
#include "desk/finding_report.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hatang::desk {

/// What the values of a column look like; `mixed` when more than one kind holds at least a tenth of the values.
enum class ValueKind { empty, text, number, date, mixed };

struct FieldSight {
    std::string heading;
    std::string taken_for; ///< name of a StationField, or empty
    ValueKind kind = ValueKind::empty;
    std::int64_t filled = 0;
    std::optional<double> least; ///< of the values that are numbers
    std::optional<double> greatest;
    std::vector<std::string> samples; ///< the first three different values
};

struct LayerSight {
    core::RawLayer layer;
    std::int64_t rows = 0;
    std::optional<std::int64_t> matched; ///< rows that meet the condition, when one was given
    std::int64_t with_geometry = 0;
    std::optional<core::GeoBox> extent; ///< of the geometry in the layer's own CRS: x, y
    std::vector<FieldSight> fields;
    bool is_station_list = false;
};

struct FileSight {
    core::RawFile file;
    std::vector<LayerSight> layers;
};

struct InspectOptions {
    core::ReadOptions read;
    std::string where; ///< CQL2 over the layer's headings; matching rows are counted
};

/// \throws core::Error like FileReader::read(), and (usage) for a condition that does not fit the layers read.
/// Findings of the reader go to \p report.
FileSight inspect_file(std::filesystem::path const& path, core::FileReader& reader, InspectOptions const& options,
                       core::StationHeadingMapper const& headings, FindingReport& report);

} // namespace hatang::desk
