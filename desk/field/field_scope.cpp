// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/field/field_scope.hpp"

#include "core/admin/admin_unit.hpp"
#include "core/error.hpp"
#include "desk/places/street_finder.hpp"
#include "desk/sites/site_filter.hpp"
#include "spatial/cql2/relations.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/line_parts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hatang::desk {

namespace {

/// Shapes of one kind of words: one of them must be met.
struct ScopePart {
    std::vector<std::string> shapes;
    double within_m = 0.0;
};

core::GeoBox joined(core::GeoBox const& a, core::GeoBox const& b) {
    return {std::min(a.min_lon, b.min_lon), std::min(a.min_lat, b.min_lat), std::max(a.max_lon, b.max_lon),
            std::max(a.max_lat, b.max_lat)};
}

core::GeoBox common(core::GeoBox const& a, core::GeoBox const& b) {
    return {std::max(a.min_lon, b.min_lon), std::max(a.min_lat, b.min_lat), std::min(a.max_lon, b.max_lon),
            std::min(a.max_lat, b.max_lat)};
}

core::GeoBox box_of(ScopePart const& part) {
    core::GeoBox box = spatial::box_of_wkb(part.shapes.front());
    for (auto const& shape : part.shapes) {
        box = joined(box, spatial::box_of_wkb(shape));
    }
    return spatial::grown(box, part.within_m);
}

ScopePart ward_part(core::SiteQuery const& query, FieldScopeParts const& parts, core::Date today) {
    ScopePart part;
    auto const take = [&](std::vector<core::AdminUnitId> const& wanted, core::Date on) {
        if (wanted.empty()) {
            return;
        }
        parts.admin.outlines(core::AdminLevel::commune, on, std::nullopt,
                             [&](core::AdminUnitId id, std::string_view wkb) {
                                 if (std::find(wanted.begin(), wanted.end(), id) != wanted.end()) {
                                     part.shapes.emplace_back(wkb);
                                 }
                             });
    };
    take(query.communes, today);
    auto const before = std::chrono::sys_days(core::kTwoLevelGovernment) - std::chrono::days(1);
    take(query.communes_then, core::Date(before));
    if (part.shapes.empty()) {
        throw core::not_found_error(
            {"xã, phường này không có ranh giới trong sổ", "the register holds no outline of this commune"},
            {"dùng --bbox hoặc --street", "use --bbox or --street"});
    }
    return part;
}

ScopePart street_part(FieldScopeWords const& words, FieldScopeParts const& parts) {
    ScopePart part{{}, words.within_m.value_or(kFieldStrip_m)};
    StreetFinder finder(parts.places, parts.admin);
    for (auto const& name : words.streets) {
        auto const ward = words.wards.size() == 1 ? std::string_view(words.wards.front()) : std::string_view();
        auto const answer = finder.find({name, {}, {}, {ward, {}, {}}});
        if (answer.wkb.empty()) {
            throw core::not_found_error({fmt::format("không rõ đường \"{}\": {}", name, answer.message.vi),
                                         fmt::format("cannot tell the street '{}': {}", name, answer.message.en)},
                                        {"xem: hatang streets list", "see: hatang streets list"});
        }
        part.shapes.push_back(answer.wkb);
    }
    return part;
}

ScopePart route_part(FieldScopeWords const& words, FieldScopeParts const& parts) {
    ScopePart part{{}, words.within_m.value_or(kFieldStrip_m)};
    core::PlaceQuery query;
    query.kind = core::PlaceKind::route;
    query.codes = words.routes;
    std::vector<std::string> found;
    parts.places.places(query, [&](core::PlaceRow const& row) {
        found.push_back(row.record.code);
        if (!row.record.geometry_wkb.empty()) {
            part.shapes.push_back(row.record.geometry_wkb);
        }
        return true;
    });
    for (auto const& code : words.routes) {
        if (std::find(found.begin(), found.end(), code) == found.end()) {
            throw core::not_found_error({fmt::format("không có tuyến cáp mã \"{}\"", code),
                                         fmt::format("there is no route with the code \"{}\"", code)},
                                        {"xem: hatang routes list", "see: hatang routes list"});
        }
    }
    if (part.shapes.empty()) {
        throw core::data_error({"tuyến này chưa có hình tuyến trên bản đồ", "this route has no line on the map yet"},
                               {"chọn bằng --street hoặc --bbox", "choose by --street or --bbox"});
    }
    return part;
}

std::string json_of(FieldScopeWords const& words) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    auto const put = [&json](char const* name, std::vector<std::string> const& values) {
        if (!values.empty()) {
            json[name] = values;
        }
    };
    put("ward", words.wards);
    put("street", words.streets);
    put("route", words.routes);
    if (!words.box.empty()) {
        json["bbox"] = words.box;
    }
    if (!words.where.empty()) {
        json["where"] = words.where;
    }
    if (!words.streets.empty() || !words.routes.empty()) {
        json["within_m"] = words.within_m.value_or(kFieldStrip_m);
    }
    return json.dump();
}

} // namespace

struct FieldScope::Impl {
    std::vector<ScopePart> parts;
    std::optional<core::GeoBox> box;
    std::optional<core::GeoBox> asked_box;
    std::string json;
    spatial::cql2::Relations relations;

    void narrow(core::GeoBox const& other) { box = box ? common(*box, other) : other; }
    bool meets(ScopePart const& part, std::string_view wkb) {
        return std::any_of(part.shapes.begin(), part.shapes.end(), [&](std::string const& shape) {
            return part.within_m > 0.0
                       ? spatial::nearest_distance_m(wkb, shape) <= part.within_m
                       : relations.relate(core::cql2::Operator::s_intersects, wkb, shape).value_or(false);
        });
    }
};

FieldScope::FieldScope(FieldScopeWords const& words, FieldScopeParts const& parts) : m_impl(std::make_unique<Impl>()) {
    if (words.wards.empty() && words.streets.empty() && words.routes.empty() && words.box.empty() &&
        words.where.empty()) {
        throw core::usage_error(
            {"chưa nói phần nào của sổ đi thực địa", "which part of the register goes out is not said"},
            {"thêm --ward, --street, --route, --bbox hoặc --where",
             "add --ward, --street, --route, --bbox or --where"});
    }
    SiteFilterWords places;
    places.communes = words.wards;
    places.box = words.box;
    places.today = words.today;
    auto const query = make_site_query(places, parts.admin, parts.sites);
    if (!words.wards.empty()) {
        m_impl->parts.push_back(ward_part(query, parts, words.today));
    }
    if (!words.streets.empty()) {
        m_impl->parts.push_back(street_part(words, parts));
    }
    if (!words.routes.empty()) {
        m_impl->parts.push_back(route_part(words, parts));
    }
    for (auto const& part : m_impl->parts) {
        m_impl->narrow(box_of(part));
    }
    if (query.box) {
        m_impl->narrow(*query.box);
        m_impl->asked_box = query.box;
    }
    m_impl->json = json_of(words);
}

FieldScope::~FieldScope() = default;
FieldScope::FieldScope(FieldScope&&) noexcept = default;
FieldScope& FieldScope::operator=(FieldScope&&) noexcept = default;

std::optional<core::GeoBox> const& FieldScope::box() const {
    return m_impl->box;
}

std::string const& FieldScope::json() const {
    return m_impl->json;
}

bool FieldScope::covers(std::string_view wkb) {
    if (wkb.empty()) {
        return !m_impl->box;
    }
    return std::all_of(m_impl->parts.begin(), m_impl->parts.end(),
                       [&](ScopePart const& part) { return m_impl->meets(part, wkb); });
}

} // namespace hatang::desk
