// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/places.hpp"

#include <algorithm>
#include <numeric>

namespace hatang::desk {

namespace {

constexpr std::array<std::string_view, 40> kFirst{"An",     "Bình",  "Cẩm", "Châu",  "Diên",  "Đại",   "Điện",  "Đồng",
                                                  "Gia",    "Hải",   "Hòa", "Hưng",  "Khánh", "Kim",   "Lạc",   "Lộc",
                                                  "Long",   "Minh",  "Mỹ",  "Nam",   "Ngọc",  "Nhơn",  "Phú",   "Phước",
                                                  "Quế",    "Quảng", "Sơn", "Tam",   "Tân",   "Thăng", "Thạnh", "Thiện",
                                                  "Thượng", "Tiên",  "Trà", "Trung", "Tường", "Vĩnh",  "Xuân",  "Yên"};
constexpr std::array<std::string_view, 40> kSecond{
    "Bắc",   "Cát",    "Chánh", "Chiểu", "Cường", "Dương", "Đông", "Giang", "Hà",    "Hậu",
    "Hiệp",  "Hội",    "Hương", "Khê",   "Lâm",   "Lãnh",  "Liên", "Lĩnh",  "Lợi",   "Mai",
    "Nghĩa", "Nguyên", "Ninh",  "Phong", "Phụng", "Quang", "Sa",   "Tây",   "Thành", "Thọ",
    "Thuận", "Thủy",   "Tiến",  "Toàn",  "Trạch", "Triều", "Văn",  "Viên",  "Vinh",  "Vượng"};
constexpr std::array<std::string_view, 24> kStreets{
    "Bạch Đằng",      "Trần Phú",       "Lê Lợi",        "Nguyễn Huệ",      "Quang Trung",   "Hùng Vương",
    "Lý Thường Kiệt", "Trưng Nữ Vương", "Ông Ích Khiêm", "Phan Châu Trinh", "Hoàng Diệu",    "Nguyễn Tri Phương",
    "Điện Biên Phủ",  "Lê Duẩn",        "Ngô Quyền",     "Hai Bà Trưng",    "Trần Hưng Đạo", "Võ Thị Sáu",
    "Nguyễn Trãi",    "Phan Bội Châu",  "Lê Hồng Phong", "Nguyễn Du",       "Trần Cao Vân",  "Huỳnh Thúc Kháng"};

/// Enough communes that none holds more than some thousands of sites.
std::size_t side_for(std::int64_t sites) {
    return sites <= 100'000 ? 10 : (sites <= 2'000'000 ? 20 : 40);
}

/// Different for every index below 1,600.
std::string place_name(std::size_t index) {
    auto const first = index % kFirst.size();
    auto const second = (index / kFirst.size() + first * 7) % kSecond.size();
    return std::string(kFirst[first]) + " " + std::string(kSecond[second]);
}

std::string numbered(std::size_t base, std::size_t index) {
    return std::to_string(base + index);
}

} // namespace

std::string_view street_name(std::size_t index) {
    return kStreets[index % kStreets.size()];
}
std::size_t street_names() {
    return kStreets.size();
}

PlanePoint SampleCommune::at(double s, double t) const {
    auto const blend = [s, t](double southwest, double southeast, double northeast, double northwest) {
        return (southwest * (1.0 - s) + southeast * s) * (1.0 - t) + (northwest * (1.0 - s) + northeast * s) * t;
    };
    return {blend(corners[0].x, corners[1].x, corners[2].x, corners[3].x),
            blend(corners[0].y, corners[1].y, corners[2].y, corners[3].y)};
}

SamplePlaces::SamplePlaces(std::int64_t sites, std::uint64_t seed) : m_side(side_for(sites)) {
    Random random(seed, 0);
    make_corners(random);
    make_districts();
    make_communes(random);
    make_weights(random);
}

void SamplePlaces::make_corners(Random& random) {
    // Up to this much of a cell every cell stays convex.
    constexpr double kShift = 0.22;
    double const cell = kProvinceSide / static_cast<double>(m_side);
    for (std::size_t row = 0; row <= m_side; ++row) {
        for (std::size_t column = 0; column <= m_side; ++column) {
            bool const border = row == 0 || column == 0 || row == m_side || column == m_side;
            double const east = border ? 0.0 : (random.unit() * 2.0 - 1.0) * kShift;
            double const north = border ? 0.0 : (random.unit() * 2.0 - 1.0) * kShift;
            m_corners.push_back({kProvinceCorner.x + (static_cast<double>(column) + east) * cell,
                                 kProvinceCorner.y + (static_cast<double>(row) + north) * cell});
        }
    }
}

void SamplePlaces::make_districts() {
    auto const count = (m_side / kDistrictColumns) * (m_side / kDistrictRows);
    for (std::size_t index = 0; index < count; ++index) {
        m_districts.push_back({numbered(801, index), "Huyện " + place_name(index * 11 + 5)});
    }
}

void SamplePlaces::make_communes(Random& random) {
    for (std::size_t row = 0; row < m_side; ++row) {
        for (std::size_t column = 0; column < m_side; ++column) {
            SampleCommune commune;
            commune.code = numbered(90'001, m_communes.size());
            commune.district = (row / kDistrictRows) * (m_side / kDistrictColumns) + column / kDistrictColumns;
            commune.corners = {corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                               corner(column, row + 1)};
            commune.town_s = 0.3 + 0.4 * random.unit();
            commune.town_t = 0.3 + 0.4 * random.unit();
            m_communes.push_back(std::move(commune));
        }
    }
}

void SamplePlaces::make_weights(Random& random) {
    // Towns near the middle of the province are larger on the whole.
    std::vector<std::pair<double, std::size_t>> ranks;
    double const middle = static_cast<double>(m_side - 1) / 2.0;
    for (std::size_t index = 0; index < m_communes.size(); ++index) {
        double const east = static_cast<double>(index % m_side) - middle;
        double const north = static_cast<double>(index / m_side) - middle;
        ranks.emplace_back((east * east + north * north) * (0.2 + random.unit()), index);
    }
    std::sort(ranks.begin(), ranks.end());
    std::vector<std::uint32_t> weights(m_communes.size());
    for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
        auto& commune = m_communes[ranks[rank].second];
        weights[ranks[rank].second] = static_cast<std::uint32_t>(1'000'000 / (rank + 3) + 4'000);
        commune.urban = rank * 4 < ranks.size();
        commune.full_name = (commune.urban ? "Phường " : "Xã ") + place_name(ranks[rank].second);
    }
    m_cumulated.resize(weights.size());
    std::partial_sum(weights.begin(), weights.end(), m_cumulated.begin());
}

std::vector<PlanePoint> SamplePlaces::outline(std::size_t west, std::size_t south, std::size_t east,
                                              std::size_t north) const {
    std::vector<PlanePoint> ring;
    for (auto column = west; column < east; ++column) {
        ring.push_back(corner(column, south));
    }
    for (auto row = south; row < north; ++row) {
        ring.push_back(corner(east, row));
    }
    for (auto column = east; column > west; --column) {
        ring.push_back(corner(column, north));
    }
    for (auto row = north; row > south; --row) {
        ring.push_back(corner(west, row));
    }
    ring.push_back(ring.front());
    return ring;
}

SampleCommune const& SamplePlaces::pick_commune(Random& random) const {
    auto const at = std::upper_bound(m_cumulated.begin(), m_cumulated.end(), random.below(m_cumulated.back()));
    return m_communes[static_cast<std::size_t>(at - m_cumulated.begin())];
}

PlanePoint SamplePlaces::pick_place(SampleCommune const& commune, Random& random) {
    constexpr double kMargin = 0.02;
    bool const in_town = random.percent(commune.urban ? 80 : 55);
    double const reach = commune.urban ? 0.28 : 0.15;
    double const s = in_town ? commune.town_s + reach * random.hump() : random.unit();
    double const t = in_town ? commune.town_t + reach * random.hump() : random.unit();
    return commune.at(std::clamp(s, kMargin, 1.0 - kMargin), std::clamp(t, kMargin, 1.0 - kMargin));
}

} // namespace hatang::desk
