// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/place_guess.hpp"

#include "desk/admin/find_unit.hpp"
#include "desk/complaints/address_fixes.hpp"
#include "desk/places/street_finder.hpp"
#include "spatial/geodesic.hpp"
#include "spatial/geometry.hpp"
#include "spatial/line_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hatang::desk {

namespace {

constexpr double kCrossingRadius_m = 40.0; ///< corners and houses about it

PlaceGuess at_point(PlaceBasis basis, core::GeoPoint point, double radius_m) {
    PlaceGuess guess;
    guess.basis = basis;
    guess.wkb = spatial::point_wkb(point);
    guess.centre = point;
    guess.radius_m = radius_m;
    return guess;
}

/// About the middle of its box, out to the corners: nothing of the shape lies further.
void put_shape(PlaceGuess& guess, PlaceBasis basis, std::string wkb) {
    auto const box = spatial::box_of_wkb(wkb);
    core::GeoPoint const middle{(box.min_lon + box.max_lon) / 2.0, (box.min_lat + box.max_lat) / 2.0};
    guess.basis = basis;
    guess.centre = middle;
    guess.radius_m = std::max(spatial::geodesic_distance_m(middle, {box.min_lon, box.min_lat}),
                              spatial::geodesic_distance_m(middle, {box.max_lon, box.max_lat}));
    guess.wkb = std::move(wkb);
}

} // namespace

std::string_view to_string(PlaceBasis basis) {
    switch (basis) {
    case PlaceBasis::district: return "district";
    case PlaceBasis::ward: return "ward";
    case PlaceBasis::street: return "street";
    case PlaceBasis::numbers: return "numbers";
    case PlaceBasis::crossing: return "crossing";
    case PlaceBasis::fixed: return "fixed";
    case PlaceBasis::coordinates: return "coordinates";
    case PlaceBasis::none: break;
    }
    return "none";
}

core::Words label(PlaceBasis basis) {
    switch (basis) {
    case PlaceBasis::district: return {"trong quận, huyện", "in the district"};
    case PlaceBasis::ward: return {"trong xã, phường", "in the ward"};
    case PlaceBasis::street: return {"dọc tuyến đường", "along the street"};
    case PlaceBasis::numbers: return {"theo số nhà đã xác minh gần đó", "by numbers fixed near it"};
    case PlaceBasis::crossing: return {"nơi hai đường gặp nhau", "where the two streets meet"};
    case PlaceBasis::fixed: return {"địa chỉ đã xác minh", "an address that was fixed"};
    case PlaceBasis::coordinates: return {"tọa độ đã cho", "the coordinates given"};
    case PlaceBasis::none: break;
    }
    return {"không xác định được", "not known"};
}

struct PlaceGuesser::Impl {
    Impl(core::AdminReader const& of_admin, core::PlaceReader const& of_places,
         core::ComplaintReader const& of_complaints)
        : admin(of_admin), complaints(of_complaints), streets(of_places, of_admin) {}

    std::vector<core::AddressFix> const& fixes() {
        if (!read_fixes) {
            read_fixes = complaints.fixes();
        }
        return *read_fixes;
    }

    StreetAnswer find_street(std::string const& name, AddressParts const& parts) {
        return streets.find({name, parts.from, parts.to, {unit_name(parts.ward), unit_name(parts.district), {}}});
    }

    /// StreetFinder compares names without their kind.
    std::string unit_name(std::string const& written) {
        auto& kept = names.emplace_back(written);
        auto const answer = find_units(admin, written, std::nullopt, std::nullopt);
        if (!written.empty() && !answer.units.empty()) {
            kept = answer.units.front().unit.name;
        }
        return kept;
    }

    bool at_crossing(AddressParts const& parts, PlaceGuess& guess) {
        auto bare = parts;
        bare.from.clear();
        bare.to.clear();
        auto const first = find_street(parts.street, bare);
        auto const second = find_street(parts.crossing, bare);
        for (auto const* each : {&first, &second}) {
            if (each->wkb.empty()) {
                auto const& name = each == &first ? parts.street : parts.crossing;
                guess.said.push_back(
                    {fmt::format("{}: {}", name, each->message.vi), fmt::format("{}: {}", name, each->message.en)});
            }
        }
        if (first.wkb.empty() || second.wkb.empty()) {
            return false;
        }
        auto const meeting = spatial::crossing_of(first.wkb, second.wkb, kCrossingReach_m);
        if (!meeting) {
            guess.said.push_back(
                {fmt::format("{} và {} không gặp nhau trong lớp đường (cách nhau {:.0f} m)", parts.street,
                             parts.crossing, spatial::nearest_distance_m(first.wkb, second.wkb)),
                 fmt::format("{} and {} do not meet in the street layer ({:.0f} m apart)", parts.street, parts.crossing,
                             spatial::nearest_distance_m(first.wkb, second.wkb))});
            return false;
        }
        auto made = at_point(PlaceBasis::crossing, *meeting, kCrossingRadius_m);
        made.said = std::move(guess.said);
        guess = std::move(made);
        return true;
    }

    bool along_street(AddressParts const& parts, PlaceGuess& guess) {
        auto const found = find_street(parts.street, parts);
        if (found.wkb.empty()) {
            if (parts.crossing.empty()) {
                guess.said.push_back({fmt::format("{}: {}", parts.street, found.message.vi),
                                      fmt::format("{}: {}", parts.street, found.message.en)});
            }
            return false;
        }
        put_shape(guess, PlaceBasis::street, found.wkb);
        if (!parts.house.empty() || !parts.alleys.empty()) {
            auto const number = parts.alleys.empty() ? parts.house : parts.alleys.front();
            guess.said.push_back(
                {fmt::format("chưa biết số {} ở đoạn nào của đường này; ghi vị trí sau khi xác minh (complaint locate)",
                             number),
                 fmt::format("where number {} is along it is not known; record the place after a visit (complaint "
                             "locate)",
                             number)});
        }
        return true;
    }

    /// Of units of one name, those below the district that was written, when some are.
    std::vector<core::AdminUnit> units_named(AddressParts const& parts, core::AdminLevel level) {
        std::vector<core::AdminUnit> all;
        auto const& asked = level == core::AdminLevel::commune ? parts.ward : parts.district;
        for (auto& each : find_units(admin, asked, level, std::nullopt).units) {
            all.push_back(std::move(each.unit));
        }
        auto const below = [&](core::AdminUnit const& unit, std::string const& name) {
            for (auto up = unit.parent; up;) {
                auto const parent = admin.unit(*up);
                if (unit_key(parent.name) == unit_key(name)) {
                    return true;
                }
                up = parent.parent;
            }
            return false;
        };
        for (auto const* name : {&parts.district, &parts.province}) {
            bool const some =
                !name->empty() && std::ranges::any_of(all, [&](auto const& u) { return below(u, *name); });
            if (some) {
                std::erase_if(all, [&](auto const& unit) { return !below(unit, *name); });
            }
        }
        return all;
    }

    /// The outline of the unit, or of those it became.
    std::vector<std::string> outlines_of(core::AdminUnit const& unit) {
        auto const whole = admin.unit(*unit.id);
        if (!whole.geometry_wkb.empty()) {
            return {whole.geometry_wkb};
        }
        std::vector<std::string> all;
        for (auto const& step : admin.successors(*unit.id)) {
            auto after = admin.unit(step.after);
            if (!after.geometry_wkb.empty()) {
                all.push_back(std::move(after.geometry_wkb));
            }
        }
        return all;
    }

    bool in_unit(AddressParts const& parts, core::AdminLevel level, PlaceGuess& guess) {
        bool const is_ward = level == core::AdminLevel::commune;
        auto const& asked = is_ward ? parts.ward : parts.district;
        auto const units = units_named(parts, level);
        if (units.empty()) {
            guess.said.push_back(
                {fmt::format("sổ không có \"{}\"", asked), fmt::format("the register knows no \"{}\"", asked)});
            return false;
        }
        for (auto const& ward : units) {
            auto const outlines = outlines_of(ward);
            if (outlines.empty()) {
                continue;
            }
            put_shape(guess, is_ward ? PlaceBasis::ward : PlaceBasis::district, outlines.front());
            guess.said.push_back({fmt::format("chỉ biết là ở {}", ward.full_name),
                                  fmt::format("only known to be in {}", ward.full_name)});
            if (is_ward && units.size() > 1 && parts.district.empty() && parts.province.empty()) {
                guess.said.push_back({"có nhiều xã, phường cùng tên; ghi thêm quận, huyện, tỉnh",
                                      "several wards have this name; name the district or province"});
            }
            return true;
        }
        guess.said.push_back({fmt::format("sổ không có ranh giới của \"{}\"", asked),
                              fmt::format("the register has no outline of \"{}\"", asked)});
        return false;
    }

    PlaceGuess by_words(AddressParts const& parts) {
        if (auto const* fix = find_fix(fixes(), parts)) {
            auto guess = at_point(PlaceBasis::fixed, fix->position, fix->accuracy_m);
            guess.said.push_back(
                {fmt::format("xác minh ngày {} ({})", core::format_vietnamese(fix->on), fix->complaint),
                 fmt::format("fixed on {} ({})", core::format_iso(fix->on), fix->complaint)});
            return guess;
        }
        PlaceGuess guess;
        if (!parts.crossing.empty() && at_crossing(parts, guess)) {
            return guess;
        }
        if (auto const near = guess_by_numbers(fixes(), parts)) {
            auto made = at_point(PlaceBasis::numbers, near->position, near->radius_m);
            made.said.push_back({"theo: " + near->from, "from: " + near->from});
            return made;
        }
        // a crossing whose other street is not known lies along this one; what was not found has been said
        if (!parts.street.empty() && along_street(parts, guess)) {
            return guess;
        }
        if (!parts.ward.empty() && in_unit(parts, core::AdminLevel::commune, guess)) {
            return guess;
        }
        if (!parts.district.empty() && in_unit(parts, core::AdminLevel::district, guess)) {
            return guess;
        }
        guess.said.push_back(
            {"không có tọa độ, cũng không có tên đường hay xã, phường nào trong sổ để tìm: chỉ so được địa "
             "chỉ bằng chữ",
             "without coordinates, and without a street or ward of the register to look in: addresses "
             "are compared by their words only"});
        return guess;
    }

    core::AdminReader const& admin;
    core::ComplaintReader const& complaints;
    StreetFinder streets;
    std::optional<std::vector<core::AddressFix>> read_fixes;
    std::vector<std::string> names;
};

PlaceGuesser::PlaceGuesser(core::AdminReader const& admin, core::PlaceReader const& places,
                           core::ComplaintReader const& complaints)
    : m_impl(std::make_unique<Impl>(admin, places, complaints)) {}
PlaceGuesser::~PlaceGuesser() = default;

PlaceGuess PlaceGuesser::guess(PlaceWords const& words) {
    if (words.position) {
        auto guess = at_point(PlaceBasis::coordinates, *words.position, words.accuracy_m.value_or(kUnstatedAccuracy_m));
        if (!words.accuracy_m) {
            guess.said.push_back({fmt::format("tọa độ không kèm độ chính xác; lấy {:.0f} m", kUnstatedAccuracy_m),
                                  fmt::format("no accuracy came with them; {:.0f} m is assumed", kUnstatedAccuracy_m)});
        }
        return guess;
    }
    return m_impl->by_words(words.parts);
}

} // namespace hatang::desk
