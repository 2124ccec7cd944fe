// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/zone_shape.hpp"

#include "core/error.hpp"
#include "spatial/repair_polygon.hpp"

#include <fmt/format.h>

namespace hatang::desk {

using core::Severity;
using spatial::GeometryClass;

namespace {

constexpr std::string_view kAerialBan = "no_new_aerial";

ShapeProblem invalid(core::Words message) {
    return {"polygon-invalid", Severity::error, std::move(message), "code"};
}

std::string figures(spatial::RepairedPolygon const& repaired) {
    auto const share = repaired.before_m2 > 0.0
                           ? fmt::format("{:+.4f} %", 100.0 * (repaired.after_m2 / repaired.before_m2 - 1.0))
                           : std::string("–");
    return fmt::format("{:.1f} m² → {:.1f} m² ({})", repaired.before_m2, repaired.after_m2, share);
}

} // namespace

double zone_reach_m(core::PlaceRecord const& record) {
    auto const radius = record.number("radius_m").value_or(0.0);
    bool const line = spatial::class_of_wkb(record.geometry_wkb) == GeometryClass::line;
    return line ? record.number("depth_m").value_or(radius) : radius;
}

std::optional<ShapeProblem> reach_problem(core::PlaceRecord const& record, GeometryClass shape) {
    auto const radius = record.number("radius_m");
    if (shape == GeometryClass::point && !radius) {
        return ShapeProblem{"radius-missing",
                            Severity::error,
                            {"một điểm chỉ là vùng khi có bán kính; thêm cột bán kính (m) hoặc --radius",
                             "a point is a zone only with a radius; give a column of it (radius, m) or --radius"},
                            "radius_m"};
    }
    if (shape != GeometryClass::line || radius || record.number("depth_m")) {
        return std::nullopt;
    }
    if (record.text("kind") == kAerialBan) {
        return ShapeProblem{"depth-missing",
                            Severity::info,
                            {"chưa có chiều sâu: chỉ cáp đi đúng trên tuyến này mới bị tính",
                             "no depth: only cables on this very line are counted"},
                            "depth_m"};
    }
    return ShapeProblem{"depth-missing",
                        Severity::error,
                        {"một đường chỉ là vùng khi có chiều sâu; thêm cột chiều sâu (m) hoặc --depth",
                         "a line is a zone only with a depth; give a column of it (depth, m) or --depth"},
                        "depth_m"};
}

MendedPolygon mend_polygon(std::string_view wkb, std::string const& reason, PolygonRepair const& repair) {
    if (!repair.asked) {
        return {{},
                invalid({fmt::format("vùng không hợp lệ: {}; sửa trong tệp rồi nhập lại, hoặc --repair", reason),
                         fmt::format("not a valid polygon: {}; correct it in the file and import again, or --repair",
                                     reason)})};
    }
    std::optional<spatial::RepairedPolygon> repaired;
    try {
        repaired = spatial::repair_polygon(wkb);
    } catch (core::Error const&) {
        repaired.reset(); // GEOS cannot even read it: the reason was given already
    }
    if (!repaired) {
        return {{},
                invalid({fmt::format("vùng không hợp lệ: {}; sửa tự động không còn lại diện tích nào", reason),
                         fmt::format("not a valid polygon: {}; nothing is left of it when repaired", reason)})};
    }
    auto const change = figures(*repaired);
    if (repaired->change_share() > repair.limit_share) {
        auto const limit = 100.0 * repair.limit_share;
        return {{},
                invalid({fmt::format("vùng không hợp lệ: {}; sửa tự động đổi diện tích {}, quá mức {:g} %", reason,
                                     change, limit),
                         fmt::format("not a valid polygon: {}; repairing changes its area {}, more than {:g} %", reason,
                                     change, limit)})};
    }
    return {repaired->wkb,
            {"polygon-repaired",
             Severity::warning,
             {fmt::format("đã sửa vùng không hợp lệ ({}): {}", reason, change),
              fmt::format("repaired, it was not valid ({}): {}", reason, change)},
             "code"}};
}

} // namespace hatang::desk
