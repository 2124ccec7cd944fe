// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/sample_files.hpp"
#include "desk/sample/stations.hpp"

#include <algorithm>
#include <cmath>

namespace hatang::desk {

namespace {

constexpr std::uint64_t kZoneStream = 10;
constexpr std::uint64_t kComplaintStream = 4'000'000'000U;
constexpr std::uint64_t kStreetStream = 5'000'000'000U;
constexpr std::uint64_t kPoleStream = 6'000'000'000U;

std::int64_t street_count(SampleOptions const& options) {
    return std::clamp<std::int64_t>(options.sites / 20, 5, 20'000);
}

std::string code_of(std::string_view prefix, std::int64_t index) {
    auto digits = std::to_string(index + 1);
    constexpr std::size_t kDigits = 5;
    digits.insert(0, digits.size() < kDigits ? kDigits - digits.size() : 0, '0');
    return std::string(prefix) + digits;
}

/// A street from west to east or from south to north through the town of a commune.
struct Street {
    SampleCommune const* commune = nullptr;
    std::string_view name;
    std::vector<PlanePoint> line;
    double length_m = 0.0;
    bool underground = false;
};

Street make_street(SamplePlaces const& places, std::uint64_t seed, std::int64_t index) {
    Random random(seed, kStreetStream + static_cast<std::uint64_t>(index));
    Street street;
    street.commune = &places.pick_commune(random);
    street.name = street_name(random.below(static_cast<std::uint32_t>(street_names())));
    bool const eastward = random.percent(50);
    double const across =
        std::clamp((eastward ? street.commune->town_t : street.commune->town_s) + 0.15 * random.hump(), 0.05, 0.95);
    double const start = 0.1 + 0.3 * random.unit();
    double const step = 0.02 + 0.05 * random.unit();
    for (int at = 0; at < 6; ++at) {
        double const along = start + step * at;
        double const bend = across + 0.004 * random.hump();
        street.line.push_back(eastward ? street.commune->at(along, bend) : street.commune->at(bend, along));
    }
    for (std::size_t at = 1; at < street.line.size(); ++at) {
        double const east = street.line[at].x - street.line[at - 1].x;
        double const north = street.line[at].y - street.line[at - 1].y;
        street.length_m += std::sqrt(east * east + north * north);
    }
    street.underground = street.commune->urban && random.percent(35);
    return street;
}

void put_octagon(SampleFile& file, PlanePoint middle, double radius) {
    constexpr double kDiagonal = 0.70710678118654752;
    constexpr std::array<PlanePoint, 9> kCorners{{{1, 0},
                                                  {kDiagonal, kDiagonal},
                                                  {0, 1},
                                                  {-kDiagonal, kDiagonal},
                                                  {-1, 0},
                                                  {-kDiagonal, -kDiagonal},
                                                  {0, -1},
                                                  {kDiagonal, -kDiagonal},
                                                  {1, 0}}};
    char const* comma = "[[";
    for (auto const corner : kCorners) {
        file << comma;
        file.position(to_wgs84({middle.x + radius * corner.x, middle.y + radius * corner.y}));
        comma = ",";
    }
    file << "]]";
}

struct ZoneKind {
    std::string_view kind;
    std::string_view name;
    std::string_view max_height;
};
constexpr std::array<ZoneKind, 5> kZones{{{"only_A1", "Khu vực chỉ lắp đặt cột loại A1", "null"},
                                          {"no_new_bulky", "Khu vực không xây mới cột cồng kềnh", "null"},
                                          {"height_limit", "Khu vực hạn chế chiều cao", "18"},
                                          {"heritage", "Khu vực bảo vệ di tích", "6"},
                                          {"urban", "Khu vực đô thị", "null"}}};

} // namespace

void write_zones(SampleOptions const& options, SamplePlaces const& places, SampleFile& file) {
    file << "{\"type\":\"FeatureCollection\",\"name\":\"zones\",\"features\":[\n";
    auto const count = static_cast<std::int64_t>(places.communes().size() / 4);
    for (std::int64_t index = 0; index < count; ++index) {
        Random random(options.seed, kZoneStream + static_cast<std::uint64_t>(index));
        auto const& commune = places.pick_commune(random);
        auto const& zone = random.pick(kZones);
        auto const radius = static_cast<double>(random.between(150, 1200));
        file << (index == 0 ? "" : ",\n") << R"({"type":"Feature","properties":{"code":")" << code_of("VQH", index);
        file << R"(","kind":")" << zone.kind << R"(","name":")" << zone.name << ' ' << commune.full_name;
        file << R"(","max_height_m":)" << zone.max_height << R"(,"valid_from":")";
        file.number(random.between(2012, 2024)) << R"(-01-01","valid_to":null,"instrument":"Quyết định giả lập số )";
        file.number(index + 1) << R"("},"geometry":{"type":"Polygon","coordinates":)";
        put_octagon(file, commune.at(commune.town_s, commune.town_t), radius);
        file << "}}";
        file.end_row();
    }
    file << "\n]}\n";
}

void write_streets(SampleOptions const& options, SamplePlaces const& places, SampleFile& file) {
    file << "{\"type\":\"FeatureCollection\",\"name\":\"streets\",\"features\":[\n";
    for (std::int64_t index = 0; index < street_count(options); ++index) {
        auto const street = make_street(places, options.seed, index);
        file << (index == 0 ? "" : ",\n") << R"({"type":"Feature","properties":{"code":")" << code_of("D", index);
        file << R"(","name":")" << street.name << R"(","commune_code":")" << street.commune->code;
        file << R"(","commune":")" << street.commune->full_name << R"(","cables":")";
        file << (street.underground ? "underground" : "aerial") << R"(","length_m":)";
        file.fixed(static_cast<std::int64_t>(std::floor(street.length_m * 10.0 + 0.5)), 1);
        file << R"(},"geometry":{"type":"LineString","coordinates":)";
        char const* comma = "[";
        for (auto const point : street.line) {
            file << comma;
            file.position(to_wgs84(point));
            comma = ",";
        }
        file << "]}}";
        file.end_row();
    }
    file << "\n]}\n";
}

void write_poles(SampleOptions const& options, SamplePlaces const& places, SampleFile& file) {
    constexpr std::array<std::string_view, 4> kOwners{"Công ty Điện lực", "VNPT", "Viettel", "Chưa rõ"};
    constexpr std::array<std::string_view, 4> kMaterials{"Bê tông ly tâm", "Bê tông vuông", "Thép", "Gỗ"};
    constexpr int kPolesPerStreet = 10;
    file << "Mã cột,Chủ sở hữu,Vật liệu,Chiều cao (m),Nghiêng,Đường,Phường/Xã,Kinh độ,Vĩ độ\n";
    for (std::int64_t index = 0; index < street_count(options); ++index) {
        auto const street = make_street(places, options.seed, index);
        Random random(options.seed, kPoleStream + static_cast<std::uint64_t>(index));
        for (int pole = 0; pole < kPolesPerStreet; ++pole) {
            auto const piece = static_cast<std::size_t>(pole / 2);
            double const part = pole % 2 == 0 ? 0.25 : 0.75;
            auto const from = street.line[piece];
            auto const to = street.line[piece + 1];
            auto const place = to_wgs84({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
            file << code_of("C", index * kPolesPerStreet + pole) << ',' << random.pick(kOwners) << ',';
            file << random.pick(kMaterials) << ',';
            file.number(random.between(6, 12))
                << ',' << (random.percent(7) ? "Có" : "Không") << ',' << street.name << ',';
            file << street.commune->full_name << ',';
            file.degrees(place.lon) << ',';
            file.degrees(place.lat) << '\n';
            file.end_row();
        }
    }
}

void write_complaints(SampleOptions const& options, SamplePlaces const& places, SampleFile& file) {
    constexpr std::array<std::string_view, 3> kKinds{"Phản ánh", "Khiếu nại", "Phản ánh qua 1022"};
    constexpr std::array<std::string_view, 5> kTexts{"Lo ngại ảnh hưởng sức khoẻ do trạm BTS", "Trạm BTS gây tiếng ồn",
                                                     "Cáp treo thấp, võng qua đường", "Cột ăng ten có nguy cơ ngã đổ",
                                                     "Xây dựng trạm BTS không thông báo"};
    constexpr std::array<std::string_view, 3> kResults{"Đã trả lời", "Đang xử lý", ""};
    file << "Mã đơn,Loại,Nội dung,Trạm liên quan,Địa chỉ,Phường/Xã,Quận/Huyện,Kinh độ,Vĩ độ,Độ chính xác (m),"
            "Ngày nhận,Kết quả\n";
    auto const count = std::max<std::int64_t>(3, options.sites / 200);
    for (std::int64_t index = 0; index < count; ++index) {
        Random random(options.seed, kComplaintStream + static_cast<std::uint64_t>(index));
        auto const about = random.below(static_cast<std::uint32_t>(options.sites));
        auto const station = make_station(places, options.seed, about);
        auto const& structure = station.structure;
        double const east = 120.0 * random.hump();
        double const north = 120.0 * random.hump();
        auto const place = to_wgs84({structure.place.x + east, structure.place.y + north});
        file << code_of("DT", index) << ',' << random.pick(kKinds) << ",\"" << random.pick(kTexts) << "\",";
        file << (random.percent(60) ? std::string_view(station.code) : std::string_view{}) << ",\"Tổ ";
        file.number(structure.group) << ", đường " << structure.street << "\"," << structure.commune->full_name << ',';
        file << places.districts()[structure.commune->district].full_name << ',';
        file.degrees(place.lon) << ',';
        file.degrees(place.lat) << ',';
        file.number(std::int64_t{50} * random.between(1, 20)) << ',';
        file.number(random.between(1, 28)) << '/';
        file.number(random.between(1, 12)) << '/';
        file.number(random.between(2016, 2025)) << ',' << random.pick(kResults) << '\n';
        file.end_row();
    }
}

} // namespace hatang::desk
