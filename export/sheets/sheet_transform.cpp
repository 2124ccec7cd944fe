// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/sheets/sheet_transform.hpp"

#include <cmath>
#include <numbers>

namespace hatang::publish {

SheetTransform::SheetTransform(core::SheetFrame const& frame, Rect rect)
    : m_frame(frame), m_rect(rect), m_plane(frame.crs, frame.centre),
      m_cos(std::cos(frame.turn_deg * std::numbers::pi / 180.0)),
      m_sin(std::sin(frame.turn_deg * std::numbers::pi / 180.0)) {}

Spot SheetTransform::on_sheet(spatial::PlanePoint point) const {
    double const right = point.x * m_cos + point.y * m_sin;
    double const up = -point.x * m_sin + point.y * m_cos;
    return {m_rect.x + m_rect.width / 2.0 + mm_of(right), m_rect.y + m_rect.height / 2.0 - mm_of(up)};
}

spatial::PlanePoint SheetTransform::on_ground(Spot spot) const {
    double const metres = m_frame.scale / 1000.0;
    double const right = (spot.x - m_rect.x - m_rect.width / 2.0) * metres;
    double const up = (m_rect.y + m_rect.height / 2.0 - spot.y) * metres;
    return {right * m_cos - up * m_sin, right * m_sin + up * m_cos};
}

} // namespace hatang::publish
