// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/places/street_finder.hpp"

#include "core/text/nearest_names.hpp"
#include "core/text/search_key.hpp"
#include "desk/places/street_groups.hpp"
#include "desk/sites/ward_check.hpp"
#include "spatial/line_parts.hpp"
#include "spatial/placed_geometry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace hatang::desk {

namespace {

/// A crossing street is drawn to the axis of the other: half of the widest road lies between them.
constexpr double kCrossing_m = 50.0;
constexpr std::size_t kNearNames = 3;

/// "Đường Bạch Đằng", "Đ. Bạch Đằng" and "Bạch Đằng" are one name.
std::string bare_key(std::string_view name) {
    std::string key = core::search_key(name);
    constexpr std::array<std::string_view, 7> kKinds{"tuyen duong ", "duong pho ", "duong ", "tuyen ",
                                                     "pho ",         "dg ",        "d "};
    for (std::string_view const kind : kKinds) {
        if (key.starts_with(kind) && key.size() > kind.size()) {
            return key.substr(kind.size());
        }
    }
    return key;
}

StreetAnswer problem(std::string code, core::Words message) {
    return {{}, 0.0, std::move(code), std::move(message)};
}

std::string lines_of(std::vector<StreetPiece const*> const& pieces) {
    std::vector<std::string_view> wkbs;
    for (StreetPiece const* piece : pieces) {
        wkbs.push_back(piece->wkb);
    }
    return spatial::joined_lines(wkbs);
}

/// Same way round or the other.
bool is_between(StreetPiece const& piece, std::string const& from, std::string const& to) {
    auto const first = bare_key(piece.from);
    auto const second = bare_key(piece.to);
    return !first.empty() && ((first == from && second == to) || (first == to && second == from));
}

} // namespace

struct StreetFinder::Impl {
    Impl(core::PlaceReader const& of_places, core::AdminReader const& of_admin)
        : places(of_places), admin(of_admin), finder(of_admin), wards(of_admin) {}

    void read_once() {
        if (is_read) {
            return;
        }
        is_read = true;
        core::PlaceQuery query;
        query.kind = core::PlaceKind::street;
        places.places(query, [this](core::PlaceRow const& row) {
            auto const& record = row.record;
            if (!record.name.empty()) {
                auto& known = streets[bare_key(record.name)];
                known.push_back({record.code, record.name, std::string(record.text("from_node")),
                                 std::string(record.text("to_node")), record.geometry_wkb});
            }
            return true;
        });
    }

    /// Pieces of the name; of those whose marks are right when some are.
    std::vector<StreetPiece const*> named(std::string_view name) const {
        std::vector<StreetPiece const*> found;
        auto const known = streets.find(bare_key(name));
        if (known == streets.end()) {
            return found;
        }
        auto const asked = marked_street_key(name);
        bool const exact = std::any_of(known->second.begin(), known->second.end(),
                                       [&](auto const& each) { return marked_street_key(each.name) == asked; });
        for (StreetPiece const& each : known->second) {
            if (!exact || marked_street_key(each.name) == asked) {
                found.push_back(&each);
            }
        }
        return found;
    }

    StreetAnswer unknown(std::string_view name) const {
        std::set<std::string> names;
        for (auto const& [key, pieces] : streets) {
            names.insert(pieces.front().name);
        }
        auto const near = core::nearest_names(name, {names.begin(), names.end()}, kNearNames);
        if (streets.empty()) {
            return problem("street-unknown", {"sổ chưa có lớp đường: hatang import streets",
                                              "the register has no street layer: hatang import streets"});
        }
        if (near.empty()) {
            return problem("street-unknown", {"lớp đường không có tên này", "no street of the register has this name"});
        }
        return problem("street-unknown",
                       {fmt::format("lớp đường không có tên này; gần giống: {}", fmt::join(near, ", ")),
                        fmt::format("no street of the register has this name; like it: {}", fmt::join(near, ", "))});
    }

    /// Whether a group lies in the units that the row names.
    bool lies_in(StreetGroup const& group, WrittenPlace const& written) {
        auto const place = finder.find(group.middle, {});
        if (!written.ward.empty() && (!place.commune || !wards.agrees(*place.commune, std::string(written.ward)))) {
            return false;
        }
        if (written.district.empty()) {
            return true;
        }
        auto const wanted = core::search_key(written.district);
        return place.district_then &&
               core::search_key(admin.unit(*place.district_then).full_name).find(wanted) != std::string::npos;
    }

    StreetAnswer ambiguous(std::vector<StreetGroup> const& groups) {
        std::vector<std::string> where;
        for (StreetGroup const& group : groups) {
            auto const place = finder.find(group.middle, {});
            where.push_back(fmt::format("{} ({})", group.pieces.front()->name,
                                        place.commune
                                            ? admin.unit(*place.commune).full_name
                                            : fmt::format("{:.4f} {:.4f}", group.middle.lon, group.middle.lat)));
        }
        return problem("street-ambiguous", {fmt::format("có {} đường như vậy: {}; ghi thêm phường, quận", groups.size(),
                                                        fmt::join(where, ", ")),
                                            fmt::format("there are {} such streets: {}; name the ward or the district",
                                                        groups.size(), fmt::join(where, ", "))});
    }

    StreetAnswer part(StreetAsked const& asked, std::vector<StreetPiece const*> const& pieces) {
        auto const from = bare_key(asked.from);
        auto const to = bare_key(asked.to);
        std::vector<StreetPiece const*> named_so;
        std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(named_so),
                     [&](StreetPiece const* each) { return is_between(*each, from, to); });
        if (!named_so.empty()) {
            return {lines_of(named_so), 0.0, {}, {}};
        }
        auto const first = with_lines(named(asked.from));
        auto const second = with_lines(named(asked.to));
        auto cut = first.empty() || second.empty()
                       ? std::nullopt
                       : spatial::lines_between(lines_of(pieces), lines_of(first), lines_of(second), kCrossing_m);
        if (!cut) {
            return problem("street-part-unknown",
                           {fmt::format("không tìm được đoạn từ \"{}\" đến \"{}\"; cần hai tên đường cắt đường này",
                                        asked.from, asked.to),
                            fmt::format("no part from \"{}\" to \"{}\" was found; two streets that cross this one are "
                                        "expected",
                                        asked.from, asked.to)});
        }
        auto const length = spatial::place_geometry(*cut, [](double x, double y) {
                                return std::optional(core::GeoPoint{x, y});
                            }).length_m;
        return {std::move(*cut), length, {}, {}};
    }

    core::PlaceReader const& places;
    core::AdminReader const& admin;
    PlaceFinder finder;
    WardCheck wards;
    bool is_read = false;
    std::map<std::string, std::vector<StreetPiece>> streets; ///< by bare_key
};

StreetFinder::StreetFinder(core::PlaceReader const& places, core::AdminReader const& admin)
    : m_impl(std::make_unique<Impl>(places, admin)) {}
StreetFinder::~StreetFinder() = default;
StreetFinder::StreetFinder(StreetFinder&&) noexcept = default;
StreetFinder& StreetFinder::operator=(StreetFinder&&) noexcept = default;

StreetAnswer StreetFinder::find(StreetAsked const& asked) {
    m_impl->read_once();
    auto const named = m_impl->named(asked.name);
    if (named.empty()) {
        return m_impl->unknown(asked.name);
    }
    auto const drawn = with_lines(named);
    if (drawn.empty()) {
        return problem("street-without-line",
                       {"đường này trong sổ không có hình học; nhập lớp đường có đường nét",
                        "the register knows this street without a line; take in a layer of lines"});
    }
    auto groups = grouped(drawn);
    if (groups.size() > 1 && !(asked.place.ward.empty() && asked.place.district.empty())) {
        auto const last = std::remove_if(groups.begin(), groups.end(),
                                         [&](auto const& each) { return !m_impl->lies_in(each, asked.place); });
        if (last != groups.begin()) {
            groups.erase(last, groups.end());
        }
    }
    if (groups.size() > 1) {
        return m_impl->ambiguous(groups);
    }
    if (!asked.from.empty() || !asked.to.empty()) {
        return m_impl->part(asked, groups.front().pieces);
    }
    return {lines_of(groups.front().pieces), 0.0, {}, {}};
}

} // namespace hatang::desk
