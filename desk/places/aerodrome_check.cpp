// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/aerodrome_check.hpp"

#include <fmt/format.h>

namespace hatang::desk {

using core::Severity;
using spatial::GeometryClass;

namespace {

/// One line for both thresholds.
std::optional<ShapeProblem> threshold_problem(core::PlaceRecord const& record) {
    std::string lacking;
    for (auto const& [elevation, threshold] :
         {std::pair("first_elevation_m", "first_threshold"), std::pair("second_elevation_m", "second_threshold")}) {
        if (!record.number(elevation)) {
            auto const name = record.text(threshold);
            lacking += fmt::format("{}{}", lacking.empty() ? "" : ", ", name.empty() ? "?" : name);
        }
    }
    if (lacking.empty()) {
        return std::nullopt;
    }
    auto const* field = record.number("first_elevation_m") ? "second_elevation_m" : "first_elevation_m";
    return ShapeProblem{
        "runway-elevation-missing",
        Severity::warning,
        {fmt::format("chưa có cao độ ngưỡng {}; công trình gần sân bay này chưa kết luận được", lacking),
         fmt::format("no elevation of threshold {}; what stands near this aerodrome cannot be judged", lacking)},
        field};
}

} // namespace

std::vector<ShapeProblem> aerodrome_problems(core::PlaceRecord& record, GeometryClass shape) {
    std::vector<ShapeProblem> problems;
    if (auto const length = record.number("length_m"); length && *length > kLongestRunway_m) {
        problems.push_back({"runway-length-too-long",
                            Severity::warning,
                            {fmt::format("{:.0f} m dài hơn mọi đường cất hạ cánh: có phải feet? ghi đơn vị ở tên cột, "
                                         "ví dụ length_ft; coi là chưa biết",
                                         *length),
                             fmt::format("{:.0f} m is longer than any runway: feet? name the unit in the heading, e.g. "
                                         "length_ft; taken as unknown",
                                         *length)},
                            "length_m"});
        record.set("length_m", std::monostate{});
    }
    if (shape == GeometryClass::line) {
        if (auto problem = threshold_problem(record)) {
            problems.push_back(std::move(*problem));
        }
    } else if (!record.number("elevation_m")) {
        problems.push_back({"aerodrome-elevation-missing",
                            Severity::warning,
                            {"chưa có cao độ sân bay; lấy ngưỡng cao nhất của các đường cất hạ cánh nếu có",
                             "no elevation of the aerodrome; the highest threshold of its runways is taken if known"},
                            "elevation_m"});
    }
    return problems;
}

} // namespace hatang::desk
