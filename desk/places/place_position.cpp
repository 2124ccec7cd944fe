// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/place_position.hpp"

#include "core/error.hpp"
#include "desk/places/aerodrome_check.hpp"
#include "desk/places/geometry_class.hpp"
#include "desk/sites/position_reader.hpp"
#include "desk/sites/site_survey.hpp"
#include "spatial/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hatang::desk {

using core::Severity;
using spatial::GeometryClass;

namespace {

/// A declared runway length within 1 % of the distance between its thresholds agrees with it, and always within 30 m:
/// published thresholds are rounded to a second of arc.
bool lengths_agree(double declared, double measured) {
    return std::abs(declared - measured) <= std::max(30.0, 0.01 * declared);
}

/// A length from a table is paced or rounded: within 5 %, and always within 20 m.
bool length_fits(double stated, double measured) {
    return std::abs(stated - measured) <= std::max(20.0, 0.05 * stated);
}

} // namespace

PlacePosition::PlacePosition(core::PlaceKind kind, PlaceLayer const& layer, PlaceRowReader const& rows,
                             core::FindingSink& findings, ShapeHelp help)
    : m_info(core::place_kind(kind)), m_layer(layer), m_rows(rows), m_findings(findings),
      m_transform(layer.evidence.best.crs), m_help(help) {}

std::optional<core::GeoPoint> PlacePosition::located(double x, double y) const {
    auto const point =
        m_layer.evidence.best.shift_missing ? m_transform.to_wgs84_without_shift(x, y) : m_transform.to_wgs84(x, y);
    return point && kVietNam.contains(*point) ? point : std::nullopt;
}

void PlacePosition::add(core::RawRow const& row, std::string code, Severity severity, core::Words message,
                        std::string_view field) {
    m_findings.add(m_rows.finding(row, field, std::move(code), severity, std::move(message)));
}

bool PlacePosition::reject(core::RawRow const& row, std::string code, core::Words message) {
    bool const columns = m_layer.has_position && !m_layer.from_geometry;
    add(row, std::move(code), Severity::error, std::move(message), columns ? "first_coordinate" : "code");
    return false;
}

bool PlacePosition::missing(core::RawRow const& row, std::string code, core::Words message) {
    return !m_info.geometry_required || reject(row, std::move(code), std::move(message));
}

void PlacePosition::keep_submitted(core::PlaceRecord& record, bool turned) const {
    auto const& best = m_layer.evidence.best;
    record.submitted.epsg = best.crs.epsg();
    record.submitted.note = turned ? "axes swapped in this row" : best.swapped ? "first is north" : "";
    if (best.shift_missing) {
        record.submitted.note += record.submitted.note.empty() ? "datum shift missing" : "; datum shift missing";
    }
}

bool PlacePosition::read(core::RawRow const& row, core::PlaceRecord& record) {
    m_geometry = {};
    if (!read_shape(row, record)) {
        return false;
    }
    if (record.geometry_wkb.empty() && m_help.lines != nullptr) {
        resolve_line(row, record);
    }
    if (m_info.kind == core::PlaceKind::aerodrome) {
        for (auto& each : aerodrome_problems(record, m_geometry.kind)) {
            add(row, std::move(each.code), each.severity, std::move(each.message), each.field);
        }
        check_declared_length(row, record);
    }
    return m_info.kind != core::PlaceKind::zone || check_reach(row, record);
}

void PlacePosition::check_declared_length(core::RawRow const& row, core::PlaceRecord const& record) {
    auto const declared = record.number("length_m");
    auto const measured = record.number("measured_length_m");
    if (declared && measured && !lengths_agree(*declared, *measured)) {
        add(row, "runway-length-disagrees", Severity::warning,
            {fmt::format("chiều dài công bố {:.0f} m, giữa hai ngưỡng đo được {:.0f} m; bề mặt tính từ ngưỡng",
                         *declared, *measured),
             fmt::format("declared {:.0f} m, between its thresholds {:.0f} m; surfaces start from the thresholds",
                         *declared, *measured)},
            "length_m");
    }
}

bool PlacePosition::read_shape(core::RawRow const& row, core::PlaceRecord& record) {
    if (m_layer.by_street && row.geometry_wkb.empty() && m_rows.text(row, "first_coordinate").empty()) {
        return read_street(row, record);
    }
    if (!m_layer.has_position) {
        return missing(row, "position-missing", {"thiếu vị trí", "the position is missing"});
    }
    return m_layer.from_geometry ? read_geometry(row, record) : read_columns(row, record);
}

bool PlacePosition::read_street(core::RawRow const& row, core::PlaceRecord& record) {
    auto const* field = m_layer.map.find("street") == nullptr ? "name" : "street";
    StreetAsked const asked{m_rows.street_of(row),
                            m_rows.text(row, "from_node"),
                            m_rows.text(row, "to_node"),
                            {record.ward_written, record.district_written, record.province_written}};
    if (asked.name.empty()) {
        return missing(row, "position-missing",
                       {"thiếu hình học và tên đường", "neither a geometry nor a street is given"});
    }
    auto answer = m_help.streets == nullptr
                      ? StreetAnswer{{}, 0.0, "street-unknown", {"không có lớp đường", "there is no street layer"}}
                      : m_help.streets->find(asked);
    if (answer.wkb.empty()) {
        add(row, std::move(answer.code), Severity::error, std::move(answer.message), field);
        return false;
    }
    if (answer.part_m > 0.0) {
        add(row, "street-part-cut", Severity::info,
            {fmt::format("cắt đường tại hai đường giao: đoạn dài {:.0f} m", answer.part_m),
             fmt::format("cut out of the street at the two that cross it: {:.0f} m", answer.part_m)},
            field);
    }
    m_geometry.kind = GeometryClass::line;
    record.geometry_wkb = std::move(answer.wkb);
    return true;
}

void PlacePosition::resolve_line(core::RawRow const& row, core::PlaceRecord& record) {
    auto line = m_help.lines->resolve(record);
    if (line.wkb.empty()) {
        if (!line.reason.vi.empty()) {
            add(row, "line-not-found", Severity::info,
                {line.reason.vi + "; nhận không có hình học", line.reason.en + "; taken without a line"});
        }
        return;
    }
    m_geometry =
        spatial::place_geometry(line.wkb, [](double x, double y) { return std::optional(core::GeoPoint{x, y}); });
    record.geometry_wkb = m_geometry.wkb;
    record.submitted.note = kLineFromRegister;
    check_line(row, record);
    add(row, "line-from-register", Severity::info, std::move(line.reason));
    auto const stated = record.number("length_m");
    if (stated && !length_fits(*stated, m_geometry.length_m)) {
        add(row, "length-disagrees", Severity::warning,
            {fmt::format("ghi {:.0f} m, theo đường của sổ là {:.0f} m", *stated, m_geometry.length_m),
             fmt::format("stated {:.0f} m, along the register's line {:.0f} m", *stated, m_geometry.length_m)},
            "length_m");
    }
}

bool PlacePosition::check_reach(core::RawRow const& row, core::PlaceRecord const& record) {
    auto problem = reach_problem(record, m_geometry.kind);
    if (!problem) {
        return true;
    }
    add(row, std::move(problem->code), problem->severity, std::move(problem->message), problem->field);
    return problem->severity != Severity::error;
}

bool PlacePosition::mend(core::RawRow const& row, std::string const& reason) {
    auto mended = mend_polygon(m_geometry.wkb, reason, m_help.repair);
    add(row, std::move(mended.said.code), mended.said.severity, std::move(mended.said.message), mended.said.field);
    m_geometry.wkb = std::move(mended.wkb);
    return !m_geometry.wkb.empty();
}

bool PlacePosition::read_columns(core::RawRow const& row, core::PlaceRecord& record) {
    auto const first = m_rows.text(row, "first_coordinate");
    auto const second = m_rows.text(row, "second_coordinate");
    if (first.empty() && second.empty()) {
        return missing(row, "position-missing", {"thiếu tọa độ", "the coordinates are missing"});
    }
    auto const position =
        raw_position(row, *m_layer.map.column("first_coordinate"), *m_layer.map.column("second_coordinate"));
    if (!position) {
        return reject(row, "position-not-a-number",
                      {"tọa độ không đọc được; cần số như 16,0544 hoặc 550412,36 hoặc 16°03'15\"",
                       "unreadable coordinates; expected numbers like 16.0544, 550412.36 or 16°03'15\""});
    }
    record.submitted.first = first;
    record.submitted.second = second;
    return read_point(row, *position, record);
}

bool PlacePosition::read_point(core::RawRow const& row, RawPosition const& position, core::PlaceRecord& record) {
    if (position.first == 0.0 && position.second == 0.0) {
        return reject(row, "position-zero", {"tọa độ 0, 0 không phải vị trí", "0, 0 is not a position"});
    }
    bool const swapped = m_layer.evidence.best.swapped;
    auto const x = swapped ? position.second : position.first;
    auto const y = swapped ? position.first : position.second;
    auto point = located(x, y);
    bool const turned = !point;
    if (turned) {
        point = located(y, x);
    }
    if (!point) {
        return reject(row, "position-outside",
                      {fmt::format("không nằm trong lãnh thổ Việt Nam theo EPSG:{}", m_layer.evidence.best.crs.epsg()),
                       fmt::format("not in Viet Nam as EPSG:{}", m_layer.evidence.best.crs.epsg())});
    }
    if (turned) {
        add(row, "axes-swapped-in-row", Severity::warning,
            {"hai tọa độ của dòng này đảo chỗ so với cả tệp; đã đổi lại",
             "this row's two coordinates are exchanged against the rest of the file; turned back"},
            "first_coordinate");
    }
    keep_submitted(record, turned);
    record.geometry_wkb = spatial::point_wkb(*point);
    m_geometry.kind = GeometryClass::point;
    m_geometry.first = *point;
    return true;
}

bool PlacePosition::read_geometry(core::RawRow const& row, core::PlaceRecord& record) {
    if (row.geometry_wkb.empty()) {
        return missing(row, "position-missing", {"thiếu hình học", "the geometry is missing"});
    }
    if (auto const point = spatial::point_of_wkb(row.geometry_wkb)) {
        if (!fits(m_info.geometry, GeometryClass::point)) {
            return reject(row, "geometry-of-another-kind", wanted_words(m_info.geometry));
        }
        record.submitted.first = fmt::format("{}", point->lon);
        record.submitted.second = fmt::format("{}", point->lat);
        return read_point(row, {point->lon, point->lat, false}, record);
    }
    try {
        bool const swapped = m_layer.evidence.best.swapped;
        m_geometry = spatial::place_geometry(
            row.geometry_wkb, [&](double x, double y) { return swapped ? located(y, x) : located(x, y); });
    } catch (core::Error const& error) {
        return reject(row, "geometry-broken", error.sentence());
    }
    return check_geometry(row, record);
}

bool PlacePosition::check_geometry(core::RawRow const& row, core::PlaceRecord& record) {
    if (!fits(m_info.geometry, m_geometry.kind)) {
        return reject(row, "geometry-of-another-kind", wanted_words(m_info.geometry));
    }
    if (m_geometry.outside) {
        return reject(
            row, "position-outside",
            {fmt::format("có đỉnh nằm ngoài lãnh thổ Việt Nam theo EPSG:{}", m_layer.evidence.best.crs.epsg()),
             fmt::format("has a vertex that is not in Viet Nam as EPSG:{}", m_layer.evidence.best.crs.epsg())});
    }
    if (m_geometry.kind == GeometryClass::polygon) {
        if (auto const reason = spatial::invalid_reason(m_geometry.wkb)) {
            if (!mend(row, *reason)) {
                return false;
            }
        }
    }
    keep_submitted(record, false);
    record.geometry_wkb = m_geometry.wkb;
    check_line(row, record);
    return true;
}

void PlacePosition::check_line(core::RawRow const& row, core::PlaceRecord& record) {
    if (m_geometry.kind != GeometryClass::line) {
        return;
    }
    if (m_geometry.length_m == 0.0) {
        add(row, "line-length-zero", Severity::warning,
            {"đường có chiều dài 0: hai đầu trùng nhau", "a line of length 0: its ends are one place"});
        return;
    }
    if (m_info.find("measured_length_m") == m_info.fields.size()) {
        return;
    }
    record.set("measured_length_m", m_geometry.length_m);
}

void PlacePosition::look_around(core::RawRow const& row, core::PlaceRecord& record, PlaceSurroundings& around) {
    // two zones may lie along one street, many cables in one route
    bool const summed = m_info.kind != core::PlaceKind::zone && m_info.kind != core::PlaceKind::cable &&
                        record.submitted.note != kLineFromRegister;
    if (summed && m_geometry.kind == GeometryClass::line && m_geometry.length_m > 0.0) {
        std::array<double, 4> key{m_geometry.first.lon, m_geometry.first.lat, m_geometry.last.lon, m_geometry.last.lat};
        if (std::pair(key[2], key[3]) < std::pair(key[0], key[1])) {
            key = {key[2], key[3], key[0], key[1]};
        }
        auto const [place, is_new] = around.ends.try_emplace(key, row.number);
        if (!is_new) {
            add(row, "line-ends-repeated", Severity::warning,
                {fmt::format("hai đầu trùng với dòng {}; khi tính chiều dài chỉ đếm một lần", place->second),
                 fmt::format("has the two ends of row {}; counted once where length is summed", place->second)});
        }
    }
    // an aerodrome lies in many communes
    if (m_geometry.kind != GeometryClass::point || m_info.geometry != core::PlaceGeometry::point) {
        return;
    }
    // of the record, which what completes a row may have put elsewhere
    auto const point = spatial::point_of_wkb(record.geometry_wkb).value_or(m_geometry.first);
    record.place = around.finder.find(point, {record.ward_written, record.district_written, record.province_written});
    auto const& commune = record.place.commune;
    if (!commune) {
        add(row, "position-in-no-commune", Severity::warning,
            {"vị trí không nằm trong xã, phường nào đã biết", "the position lies in no known commune"},
            "first_coordinate");
    } else if (!around.wards.agrees(*commune, record.ward_written)) {
        auto const& name = around.wards.full_name(*commune);
        add(row, "position-not-in-named-ward", Severity::warning,
            {fmt::format("theo tọa độ, vị trí nằm ở {}", name),
             fmt::format("by its coordinates the position lies in {}", name)},
            "ward");
    }
}

} // namespace hatang::desk
