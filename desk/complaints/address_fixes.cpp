// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/complaints/address_fixes.hpp"

#include "spatial/geodesic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace hatang::desk {

namespace {

constexpr double kLeastRadius_m = 30.0; ///< across a street and the houses beside it
constexpr int kFarNumber = 100;         ///< a number further off says nothing

/// Two addresses contradict each other when both name a district, or a ward, and not the same.
bool contradict(AddressParts const& left, AddressParts const& right) {
    auto const differ = [](std::string const& a, std::string const& b) {
        return !a.empty() && !b.empty() && unit_key(a) != unit_key(b);
    };
    return differ(left.district, right.district) || differ(left.province, right.province) ||
           (left.street.empty() && differ(left.ward, right.ward));
}

core::GeoPoint between(core::GeoPoint from, core::GeoPoint to, double share) {
    return {from.lon + (to.lon - from.lon) * share, from.lat + (to.lat - from.lat) * share};
}

} // namespace

AddressParts address_of(core::PlaceRecord const& record) {
    auto parts = parse_address(record.address);
    if (parts.ward.empty()) {
        parts.ward = record.ward_written;
    }
    if (parts.district.empty()) {
        parts.district = record.district_written;
    }
    if (parts.province.empty()) {
        parts.province = record.province_written;
    }
    return with_units(std::move(parts));
}

std::string address_key_of(core::PlaceRecord const& record) {
    return address_key(address_of(record));
}

core::AddressFix const* find_fix(std::vector<core::AddressFix> const& fixes, AddressParts const& parts) {
    auto const key = address_key(parts);
    if (key.empty()) {
        return nullptr;
    }
    auto const found = std::ranges::find_if(fixes, [&](core::AddressFix const& fix) {
        return fix.key == key && !contradict(parse_address(fix.written), parts);
    });
    return found == fixes.end() ? nullptr : &*found;
}

core::AddressFix const* find_fix(std::vector<core::AddressFix> const& fixes, core::PlaceRecord const& record) {
    return find_fix(fixes, address_of(record));
}

std::optional<NumberGuess> guess_by_numbers(std::vector<core::AddressFix> const& fixes, AddressParts const& parts) {
    int const wanted = street_number(parts);
    if (wanted == 0 || parts.street.empty()) {
        return std::nullopt;
    }
    std::map<int, core::AddressFix const*> known;
    for (auto const& fix : fixes) {
        auto const other = parse_address(fix.written);
        int const number = street_number(other);
        if (number > 0 && other.crossing.empty() && street_key(other.street) == street_key(parts.street) &&
            !contradict(other, parts)) {
            known.emplace(number, &fix);
        }
    }
    auto const above = known.lower_bound(wanted);
    auto const* high = above == known.end() ? nullptr : above->second;
    auto const* low = above == known.begin() ? nullptr : std::prev(above)->second;
    if (high != nullptr && low != nullptr) {
        int const first = std::prev(above)->first;
        double const share = static_cast<double>(wanted - first) / static_cast<double>(above->first - first);
        double const apart = spatial::geodesic_distance_m(low->position, high->position);
        return NumberGuess{between(low->position, high->position, share), std::max(kLeastRadius_m, apart / 2.0),
                           low->written + "; " + high->written};
    }
    auto const* only = high != nullptr ? high : low;
    if (only == nullptr) {
        return std::nullopt;
    }
    int const apart = std::abs(wanted - (high != nullptr ? above->first : std::prev(above)->first));
    if (apart > kFarNumber) {
        return std::nullopt;
    }
    return NumberGuess{only->position, kLeastRadius_m + kMetresToANumber * apart + only->accuracy_m, only->written};
}

} // namespace hatang::desk
