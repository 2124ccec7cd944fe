// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "spatial/surfaces/detail/check_family.hpp"

#include "core/error.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/surfaces/detail/build_block.hpp"

#include <fmt/format.h>

#include <cmath>
#include <set>

namespace hatang::spatial::detail {

namespace {

constexpr double kLongest = 100'000.0;    ///< no surface in force reaches 100 km; the plane is stated for 20 km
constexpr double kSteepest = 10.0;        ///< 1000 %
constexpr double kShortestRunway = 100.0; ///< two thresholds closer than this are one place written twice
constexpr double kLongestRunway = 10'000.0;

class BlockCheck {
public:
    BlockCheck(SurfaceFamily const& family, SurfaceBlock const& block) : m_family(family), m_block(block) {}

    void operator()(StadiumBlock const& stadium) const {
        positive("radius_m", stadium.radius_m, kLongest);
        zero_or_more("height_m", stadium.height_m, kLongest);
    }

    void operator()(BoxBlock const& box) const {
        positive("half_width_m", box.half_width_m, kLongest);
        zero_or_more("beyond_m", box.beyond_m, kLongest);
        zero_or_more("height_m", box.height_m, kLongest);
    }

    void operator()(AroundBlock const& around) const {
        if (find_shape<StadiumBlock>(m_family, around.around) == nullptr &&
            find_shape<BoxBlock>(m_family, around.around) == nullptr) {
            fail({fmt::format("'around' là \"{}\", cần tên một khối stadium hoặc box", around.around),
                  fmt::format("'around' is \"{}\", expected the name of a stadium or box block", around.around)});
        }
        positive("slope", around.slope, kSteepest);
        if (around.rise_m.has_value() == around.reach_m.has_value()) {
            fail({"cần đúng một trong hai tham số 'rise_m' và 'reach_m'",
                  "expected exactly one of 'rise_m' and 'reach_m'"});
        }
        positive(around.rise_m ? "rise_m" : "reach_m", around.rise_m ? *around.rise_m : *around.reach_m, kLongest);
        zero_or_more("start_height_m", around.start_height_m.value_or(0.0), kLongest);
    }

    void operator()(FanBlock const& fan) const {
        zero_or_more("start_m", fan.start_m, kLongest);
        zero_or_more("start_height_m", fan.start_height_m, kLongest);
        positive("inner_edge_m", fan.inner_edge_m, kLongest);
        zero_or_more("ceiling_m", fan.ceiling_m.value_or(0.0), kLongest);
        zero_or_more("final_width_m", fan.final_width_m.value_or(0.0), kLongest);
        if (fan.final_width_m.value_or(fan.inner_edge_m) < fan.inner_edge_m) {
            fail({"'final_width_m' nhỏ hơn 'inner_edge_m'", "'final_width_m' is less than 'inner_edge_m'"});
        }
        if (fan.sections.empty()) {
            fail({"cần ít nhất một đoạn trong 'sections'", "expected at least one section in 'sections'"});
        }
        for (FanSection const& section : fan.sections) {
            check(fan, section);
        }
    }

    void operator()(SidesBlock const& sides) const {
        refer("beside", sides.beside, FanBlock::Direction::outward);
        if (sides.beyond) {
            refer("beyond", *sides.beyond, FanBlock::Direction::inward);
        }
        positive("slope", sides.slope, kSteepest);
        positive("ceiling_m", sides.ceiling_m, kLongest);
    }

private:
    [[noreturn]] void fail(core::Words what) const {
        throw core::data_error({fmt::format("bề mặt \"{}\": {}", m_block.name, what.vi),
                                fmt::format("surface \"{}\": {}", m_block.name, what.en)});
    }

    void positive(char const* name, double value, double most) const {
        if (!(value > 0.0 && value <= most)) {
            fail({fmt::format("'{}' là {}, cần lớn hơn 0 và không quá {}", name, value, most),
                  fmt::format("'{}' is {}, expected more than 0 and at most {}", name, value, most)});
        }
    }

    void zero_or_more(char const* name, double value, double most) const {
        if (!(value >= 0.0 && value <= most)) {
            fail({fmt::format("'{}' là {}, cần từ 0 đến {}", name, value, most),
                  fmt::format("'{}' is {}, expected 0 to {}", name, value, most)});
        }
    }

    void check(FanBlock const& fan, FanSection const& section) const {
        zero_or_more("slope", section.slope, kSteepest);
        zero_or_more("splay", section.splay, kSteepest);
        if (section.length_m) {
            positive("length_m", *section.length_m, kLongest);
        } else if (!fan.ceiling_m || section.slope == 0.0 || &section != &fan.sections.back()) {
            fail({"chỉ đoạn cuối, có độ dốc và có 'ceiling_m', mới được bỏ 'length_m'",
                  "only a last section with a slope, in a fan with 'ceiling_m', may go without 'length_m'"});
        }
    }

    void refer(char const* name, std::string const& block, FanBlock::Direction direction) const {
        auto const* fan = find_shape<FanBlock>(m_family, block);
        if (fan == nullptr || fan->direction != direction) {
            bool const outward = direction == FanBlock::Direction::outward;
            fail({fmt::format("'{}' là \"{}\", cần tên một khối fan hướng {}", name, block, outward ? "ra" : "vào"),
                  fmt::format("'{}' is \"{}\", expected the name of an {} fan block", name, block,
                              outward ? "outward" : "inward")});
        }
    }

    SurfaceFamily const& m_family;
    SurfaceBlock const& m_block;
};

bool is_place(core::GeoPoint point) {
    return std::abs(point.lon) <= 180.0 && std::abs(point.lat) <= 90.0; // false for NaN
}

} // namespace

void check_family(SurfaceFamily const& family) {
    std::set<std::string> names;
    for (SurfaceBlock const& block : family.blocks) {
        if (block.name.empty() || !names.insert(block.name).second) {
            throw core::data_error({fmt::format("tên bề mặt \"{}\" trống hoặc trùng", block.name),
                                    fmt::format("surface name \"{}\" is empty or stands twice", block.name)});
        }
        std::visit(BlockCheck(family, block), block.shape);
    }
}

void check_runway(Runway const& runway) {
    bool const placed = is_place(runway.first.threshold) && is_place(runway.second.threshold) &&
                        std::isfinite(runway.first.elevation_m) && std::isfinite(runway.second.elevation_m);
    double const metres = placed ? geodesic_distance_m(runway.first.threshold, runway.second.threshold) : 0.0;
    if (!(metres >= kShortestRunway && metres <= kLongestRunway)) {
        throw core::data_error(
            {fmt::format("đường cất hạ cánh \"{}\": hai ngưỡng cách nhau {:.1f} m, cần từ {:.0f} đến {:.0f} m",
                         runway.code, metres, kShortestRunway, kLongestRunway),
             fmt::format("runway \"{}\": its thresholds are {:.1f} m apart, expected {:.0f} to {:.0f} m", runway.code,
                         metres, kShortestRunway, kLongestRunway)});
    }
}

} // namespace hatang::spatial::detail
