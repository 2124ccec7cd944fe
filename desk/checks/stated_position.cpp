// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/checks/stated_position.hpp"

#include "core/error.hpp"
#include "core/text/number.hpp"
#include "desk/sites/position_reader.hpp"
#include "spatial/crs_catalogue.hpp"
#include "spatial/crs_transform.hpp"

#include <fmt/format.h>

#include <optional>

namespace hatang::desk {

namespace {

double coordinate(std::string const& text) {
    auto const parsed = core::parse_coordinate(text);
    if (!parsed) {
        throw core::data_error(
            {fmt::format("'{}' không phải tọa độ", text), fmt::format("'{}' is not a coordinate", text)});
    }
    return parsed->value;
}

spatial::KnownCrs const& known(std::string const& word) {
    spatial::KnownCrs const* const crs = word.empty() ? nullptr : spatial::find_crs(word);
    if (crs == nullptr) {
        throw core::data_error(
            {fmt::format("không rõ hệ tọa độ '{}'; ví dụ 4326, 5899, \"VN-2000 107-45\"", word),
             fmt::format("unknown coordinate system '{}'; for example 4326, 5899, \"VN-2000 107-45\"", word)});
    }
    return *crs;
}

std::optional<core::GeoPoint> in_viet_nam(spatial::CrsTransform const& transform, double x, double y) {
    auto const point = transform.to_wgs84(x, y);
    return point && kVietNam.contains(*point) ? point : std::nullopt;
}

} // namespace

core::GeoPoint place_stated(StatedPosition const& stated) {
    auto const& crs = known(stated.crs);
    double const x = coordinate(stated.first);
    double const y = coordinate(stated.second);
    spatial::CrsTransform const transform(crs.id);
    if (auto const point = in_viet_nam(transform, x, y)) {
        return *point;
    }
    bool const swapped = in_viet_nam(transform, y, x).has_value();
    throw core::data_error({fmt::format("vị trí {}, {} ({}) không nằm ở Việt Nam{}", stated.first, stated.second,
                                        crs.name, swapped ? "; có lẽ hai tọa độ bị đổi chỗ" : ""),
                            fmt::format("position {}, {} ({}) is not in Viet Nam{}", stated.first, stated.second,
                                        crs.name, swapped ? "; the two coordinates seem to be swapped" : "")});
}

} // namespace hatang::desk
