// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/stations.hpp"

#include <cmath>

namespace hatang::desk {

namespace {

struct OperatorShare {
    std::string_view name;
    std::string_view prefix;
    std::uint32_t percent;
};
constexpr std::array<OperatorShare, 5> kOperators{{{"Viettel", "VTL", 38},
                                                   {"VNPT", "VNP", 29},
                                                   {"MobiFone", "MBF", 23},
                                                   {"Vietnamobile", "VNM", 7},
                                                   {"Gmobile", "GMB", 3}}};

/// What is built where: heights in tenths of a metre, from low to high in steps.
struct StructureKind {
    std::uint32_t percent;
    std::string_view mast_class;
    std::string_view kind;
    std::uint32_t low;
    std::uint32_t steps;
    std::uint32_t step;
    std::uint32_t host_low; ///< building under it; 0 = on the ground
    std::uint32_t host_high;
};
constexpr std::array<StructureKind, 5> kUrban{{{50, "A1a", "Cột trên mái", 20, 8, 5, 60, 280},
                                               {24, "A2a", "Cột dây co", 90, 4, 30, 60, 180},
                                               {12, "A1b", "Cột ngụy trang", 120, 4, 15, 0, 0},
                                               {10, "A2b", "Cột đơn thân", 210, 5, 30, 0, 0},
                                               {4, "A2c", "Cột tự đứng", 150, 4, 30, 60, 150}}};
constexpr std::array<StructureKind, 5> kRural{{{48, "A2b", "Cột dây co", 360, 5, 30, 0, 0},
                                               {27, "A2b", "Cột tự đứng", 420, 6, 30, 0, 0},
                                               {12, "A2a", "Cột dây co", 120, 4, 30, 30, 90},
                                               {8, "A1a", "Cột trên mái", 20, 8, 5, 40, 120},
                                               {5, "A1b", "Cột đơn thân", 120, 6, 15, 0, 0}}};

template <typename Items> auto const& pick_by_percent(Items const& items, Random& random) {
    auto ticket = random.below(100);
    for (auto const& item : items) {
        if (ticket < item.percent) {
            return item;
        }
        ticket -= item.percent;
    }
    return items.back();
}

double whole_centimetres(double metres) {
    return std::floor(metres * 100.0 + 0.5) / 100.0;
}

SampleStructure make_structure(SamplePlaces const& places, std::uint64_t seed, std::int64_t index) {
    Random random(seed, 1'000'000'000U + static_cast<std::uint64_t>(index));
    SampleStructure structure;
    structure.commune = &places.pick_commune(random);
    auto const place = SamplePlaces::pick_place(*structure.commune, random);
    structure.place = {whole_centimetres(place.x), whole_centimetres(place.y)};
    auto const& kind = pick_by_percent(structure.commune->urban ? kUrban : kRural, random);
    structure.mast_class = kind.mast_class;
    structure.kind = kind.kind;
    structure.height_dm = kind.low + std::int64_t{kind.step} * random.below(kind.steps + 1);
    structure.host_height_dm = kind.host_low == 0 ? 0 : random.between(kind.host_low, kind.host_high);
    structure.house = random.between(1, 320);
    structure.street = street_name(random.below(static_cast<std::uint32_t>(street_names())));
    structure.group = random.between(1, 64);
    return structure;
}

void set_life(SampleStation& station, Random& random) {
    constexpr std::array<std::string_view, 6> kTechnologies{"2G/3G/4G", "3G/4G", "4G", "2G/4G", "4G/5G", "2G/3G/4G/5G"};
    auto const ticket = random.below(100);
    station.status = ticket < 93   ? "Đang hoạt động"
                     : ticket < 95 ? "Tạm dừng hoạt động"
                     : ticket < 97 ? "Đang xây dựng"
                     : ticket < 99 ? "Quy hoạch"
                                   : "Đã tháo dỡ";
    station.technologies = random.pick(kTechnologies);
    constexpr std::chrono::sys_days kFirst{std::chrono::year{2004} / 1 / 1};
    constexpr std::uint32_t kDays = 7850; // to the middle of 2025
    auto const day = core::Date{kFirst + std::chrono::days{random.below(kDays)}};
    if (ticket < 95 || ticket == 99) {
        station.in_service_from = day;
    }
}

std::string station_code(std::string_view prefix, std::int64_t index) {
    auto digits = std::to_string(index + 1);
    constexpr std::size_t kDigits = 7;
    digits.insert(0, digits.size() < kDigits ? kDigits - digits.size() : 0, '0');
    return std::string(prefix) + digits;
}

} // namespace

SampleStation make_station(SamplePlaces const& places, std::uint64_t seed, std::int64_t index) {
    Random random(seed, 2'000'000'000U + static_cast<std::uint64_t>(index));
    SampleStation station;
    auto const& owner = pick_by_percent(kOperators, random);
    station.operator_name = owner.name;
    station.code = station_code(owner.prefix, index);
    bool const shared = index > 0 && random.percent(12);
    set_life(station, random);
    station.structure = make_structure(places, seed, shared ? index - 1 : index);
    return station;
}

} // namespace hatang::desk
