// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sites/position_reader.hpp"

#include "spatial/geometry.hpp"

#include <fmt/format.h>

namespace hatang::desk {

using core::Severity;
using core::StationField;

namespace {

struct Problem {
    std::string code;
    core::Words message;
};

/// Shows both coordinates.
core::Finding position_finding(core::RawRow const& row, SurveyedLayer const& layer, StationRowReader const& rows,
                               Problem problem) {
    auto finding = rows.finding(row, StationField::first_coordinate, std::move(problem.code), Severity::error,
                                std::move(problem.message));
    if (!layer.from_geometry && !finding.value.empty()) {
        finding.value += fmt::format(" ; {}", rows.text(row, StationField::second_coordinate));
    }
    return finding;
}

} // namespace

PositionReader::PositionReader(SurveyedLayer const& layer, StationRowReader const& rows, core::FindingSink& findings)
    : m_layer(layer), m_rows(rows), m_findings(findings), m_transform(layer.evidence.best.crs) {}

std::optional<core::GeoPoint> PositionReader::located(double x, double y) const {
    auto const point =
        m_layer.evidence.best.shift_missing ? m_transform.to_wgs84_without_shift(x, y) : m_transform.to_wgs84(x, y);
    return point && kVietNam.contains(*point) ? point : std::nullopt;
}

void PositionReader::reject(core::RawRow const& row, std::string code, core::Words message) {
    m_findings.add(position_finding(row, m_layer, m_rows, {std::move(code), std::move(message)}));
}

void PositionReader::keep_submitted(core::RawRow const& row, RawPosition const& position, core::StationRecord& record,
                                    bool turned) const {
    auto& submitted = record.submitted;
    if (m_layer.from_geometry) {
        submitted.first = fmt::format("{}", position.first);
        submitted.second = fmt::format("{}", position.second);
    } else {
        submitted.first = m_rows.text(row, StationField::first_coordinate);
        submitted.second = m_rows.text(row, StationField::second_coordinate);
    }
    auto const& best = m_layer.evidence.best;
    submitted.epsg = best.crs.epsg();
    submitted.note = turned ? "axes swapped in this row" : best.swapped ? "first is north" : "";
    if (best.shift_missing) {
        submitted.note += submitted.note.empty() ? "datum shift missing" : "; datum shift missing";
    }
}

core::Finding unreadable_position(core::RawRow const& row, SurveyedLayer const& layer, StationRowReader const& rows) {
    auto const finding = [&](std::string code, core::Words message) {
        return position_finding(row, layer, rows, {std::move(code), std::move(message)});
    };
    // a point of NaN is an empty one
    if (layer.from_geometry && !row.geometry_wkb.empty() && spatial::vertex_count(row.geometry_wkb) > 1) {
        return finding("geometry-not-a-point", {"hình học không phải là một điểm", "the geometry is not one point"});
    }
    auto const empty = rows.text(row, StationField::first_coordinate).empty() &&
                       rows.text(row, StationField::second_coordinate).empty();
    if (layer.from_geometry) {
        return finding("position-missing", {"thiếu hình học", "the geometry is missing"});
    }
    if (empty) {
        return finding("position-missing", {"thiếu tọa độ", "the coordinates are missing"});
    }
    return finding("position-not-a-number",
                   {"tọa độ không đọc được; cần số như 16,0544 hoặc 550412,36 hoặc 16°03'15\"",
                    "unreadable coordinates; expected numbers like 16.0544, 550412.36 or 16°03'15\""});
}

bool PositionReader::read(core::RawRow const& row, core::StationRecord& record) {
    auto const position = raw_position(row, m_layer);
    if (!position) {
        m_findings.add(unreadable_position(row, m_layer, m_rows));
        return false;
    }
    if (position->first == 0.0 && position->second == 0.0) {
        reject(row, "position-zero", {"tọa độ 0, 0 không phải vị trí", "0, 0 is not a position"});
        return false;
    }
    bool const swapped = m_layer.evidence.best.swapped;
    auto const x = swapped ? position->second : position->first;
    auto const y = swapped ? position->first : position->second;
    auto point = located(x, y);
    bool const turned = !point;
    if (turned) {
        point = located(y, x);
    }
    if (!point) {
        reject(row, "position-outside",
               {fmt::format("không nằm trong lãnh thổ Việt Nam theo EPSG:{}", m_layer.evidence.best.crs.epsg()),
                fmt::format("not in Viet Nam as EPSG:{}", m_layer.evidence.best.crs.epsg())});
        return false;
    }
    if (turned) {
        m_findings.add(
            m_rows.finding(row, StationField::first_coordinate, "axes-swapped-in-row", Severity::warning,
                           {"hai tọa độ của dòng này đảo chỗ so với cả tệp; đã đổi lại",
                            "this row's two coordinates are exchanged against the rest of the file; turned back"}));
    }
    record.position = *point;
    keep_submitted(row, *position, record, turned);
    return true;
}

} // namespace hatang::desk
