// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/network/network_things.hpp"

#include "core/network/codes.hpp"
#include "core/text/search_key.hpp"
#include "desk/places/place_position.hpp"
#include "spatial/geometry.hpp"
#include "spatial/overlay/measured_line.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

/// A field that not every kind has.
class Fields {
public:
    explicit Fields(core::PlaceRecord const& record) : m_record(record), m_info(core::place_kind(record.kind)) {}
    bool has(std::string_view field) const { return m_info.find(field) < m_info.fields.size(); }
    std::string text(std::string_view field) const { return std::string(has(field) ? m_record.text(field) : ""); }
    std::optional<double> number(std::string_view field) const {
        return has(field) ? m_record.number(field) : std::nullopt;
    }
    /// The label of the owner; as written where it is no known operator.
    std::string owner() const {
        auto const code = text("owner");
        return code.empty() ? (has("owner") ? m_record.raw[m_info.find("owner")] : "")
                            : core::operators().label(code).vi;
    }

private:
    core::PlaceRecord const& m_record;
    core::PlaceKindInfo const& m_info;
};

std::vector<std::vector<core::GeoPoint>> lines_of(std::string const& wkb) {
    if (wkb.empty()) {
        return {};
    }
    if (auto const point = spatial::point_of_wkb(wkb)) {
        return {{*point}};
    }
    return spatial::lines_of_wkb(wkb);
}

NetworkThing thing_of(core::PlaceRow const& row) {
    auto const& record = row.record;
    Fields const fields(record);
    NetworkThing thing;
    thing.kind = record.kind;
    thing.code = record.code;
    thing.name = record.name;
    thing.owner_key = record.owner_key;
    thing.owner = fields.owner();
    thing.users = fields.text("users");
    thing.street = record.kind == core::PlaceKind::street ? record.name : fields.text("street");
    thing.laying = fields.text("laying");
    thing.state = fields.text("cables");
    thing.occupancy = fields.text("occupancy");
    bool const span = record.kind == core::PlaceKind::span;
    thing.from = fields.text(span ? "from_pole" : "from_manhole");
    thing.to = fields.text(span ? "to_pole" : "to_manhole");
    thing.routes = fields.text("routes");
    bool const duct = record.kind == core::PlaceKind::duct;
    thing.used = fields.number(duct ? "used_count" : "cable_count");
    thing.count = fields.number(duct ? "duct_count" : "cable_capacity");
    thing.clearance_m = fields.number("clearance_m");
    thing.stated_m = fields.number("length_m");
    thing.change = row.change_from;
    thing.from_register = record.submitted.note == kLineFromRegister;
    thing.lines = lines_of(record.geometry_wkb);
    return thing;
}

} // namespace

Room NetworkThing::room() const {
    if (used && count) {
        return *used < *count ? Room::some : Room::none;
    }
    if (occupancy.empty()) {
        return Room::unknown;
    }
    return occupancy == "empty" || occupancy == "usable" ? Room::some : Room::none;
}

std::vector<NetworkThing> read_network(core::PlaceReader const& places, NetworkScope const& scope) {
    std::vector<NetworkThing> things;
    for (auto const kind : scope.kinds) {
        core::PlaceQuery query;
        query.kind = kind;
        query.as_of = scope.as_of;
        query.in_force_on = scope.on;
        query.box = scope.box;
        places.places(query, [&things](core::PlaceRow const& row) {
            things.push_back(thing_of(row));
            return true;
        });
    }
    return things;
}

core::Words called(NetworkThing const& thing) {
    auto const& label = core::place_kind(thing.kind).label;
    auto const named = thing.kind == core::PlaceKind::street && !thing.name.empty()
                           ? fmt::format("{} ({})", thing.name, thing.code)
                           : thing.code + (thing.owner.empty() ? "" : fmt::format(" ({})", thing.owner));
    return {label.vi + " " + named, label.en + " " + named};
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> keys;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(",;"), text.size());
        auto key = core::search_key(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!key.empty()) {
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

} // namespace hatang::desk
