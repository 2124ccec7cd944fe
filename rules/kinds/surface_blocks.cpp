// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "rules/kinds/surface_blocks.hpp"

#include <fmt/format.h>

namespace hatang::rules {

namespace {

using core::MapReader;

double percent(MapReader& reader, std::string_view key) {
    return reader.need_number(key) / 100.0;
}

spatial::BoxBlock read_box(MapReader& reader) {
    std::string const datum = reader.text("over", "aerodrome");
    if (datum != "aerodrome" && datum != "runway") {
        reader.refuse({"'over' là aerodrome hoặc runway", "'over' is aerodrome or runway"});
    }
    spatial::BoxBlock box;
    box.half_width_m = reader.need_number("half_width_m");
    box.beyond_m = reader.need_number("beyond_m");
    box.height_m = reader.need_number("height_m");
    box.datum = datum == "runway" ? spatial::BoxBlock::Datum::runway : spatial::BoxBlock::Datum::aerodrome;
    return box;
}

spatial::AroundBlock read_around(MapReader& reader) {
    return {reader.need_text("around"), percent(reader, "slope_percent"), reader.number("rise_m"),
            reader.number("reach_m"), reader.number("start_height_m")};
}

spatial::FanBlock read_fan(MapReader& reader) {
    spatial::FanBlock fan;
    std::string const direction = reader.text("direction", "outward");
    if (direction != "outward" && direction != "inward") {
        reader.refuse({"'direction' là outward hoặc inward", "'direction' is outward or inward"});
    }
    fan.direction =
        direction == "inward" ? spatial::FanBlock::Direction::inward : spatial::FanBlock::Direction::outward;
    fan.start_m = reader.need_number("start_m");
    fan.start_height_m = reader.number("start_height_m").value_or(0.0);
    fan.inner_edge_m = reader.need_number("inner_edge_m");
    fan.final_width_m = reader.number("final_width_m");
    fan.ceiling_m = reader.number("ceiling_m");
    for (MapReader each : reader.maps("sections")) {
        fan.sections.push_back(
            {each.number("length_m"), percent(each, "slope_percent"), percent(each, "splay_percent")});
        each.finish();
    }
    return fan;
}

spatial::SidesBlock read_sides(MapReader& reader) {
    spatial::SidesBlock sides;
    sides.beside = reader.need_text("beside");
    if (auto const beyond = reader.text("beyond"); !beyond.empty()) {
        sides.beyond = beyond;
    }
    sides.slope = percent(reader, "slope_percent");
    sides.ceiling_m = reader.need_number("ceiling_m");
    return sides;
}

spatial::BlockShape read_shape(MapReader& reader) {
    std::string const shape = reader.need_text("shape");
    if (shape == "stadium") {
        return spatial::StadiumBlock{reader.need_number("radius_m"), reader.need_number("height_m")};
    }
    if (shape == "box") {
        return read_box(reader);
    }
    if (shape == "around") {
        return read_around(reader);
    }
    if (shape == "fan") {
        return read_fan(reader);
    }
    if (shape == "sides") {
        return read_sides(reader);
    }
    reader.refuse({fmt::format("'shape' là stadium, box, around, fan, sides; có '{}'", shape),
                   fmt::format("'shape' is stadium, box, around, fan, sides; got '{}'", shape)});
}

} // namespace

spatial::SurfaceFamily read_surfaces(core::MapReader& reader) {
    spatial::SurfaceFamily family;
    for (MapReader each : reader.maps("surfaces")) {
        std::string name = each.need_text("name");
        family.blocks.push_back({std::move(name), read_shape(each)});
        each.finish();
    }
    if (family.blocks.empty()) {
        reader.refuse({"thiếu 'surfaces': các bề mặt", "'surfaces' is missing: the surfaces"});
    }
    return family;
}

} // namespace hatang::rules
