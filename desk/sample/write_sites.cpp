// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/sample_files.hpp"
#include "desk/sample/stations.hpp"

#include <cmath>

namespace hatang::desk {

namespace {

/// What real lists get wrong.
enum class Dirt { none, swapped_axes, no_class, height_with_unit, zero_height, impossible_day, duplicate, no_position };

Dirt pick_dirt(SampleOptions const& options, std::int64_t index) {
    if (!options.dirty) {
        return Dirt::none;
    }
    Random random(options.seed, 3'000'000'000U + static_cast<std::uint64_t>(index));
    constexpr std::array<Dirt, 7> kDirt{Dirt::swapped_axes, Dirt::no_class,       Dirt::height_with_unit,
                                        Dirt::zero_height,  Dirt::impossible_day, Dirt::duplicate,
                                        Dirt::no_position};
    return random.below(40) == 0 ? random.pick(kDirt) : Dirt::none;
}

class SitesWriter {
public:
    SitesWriter(SampleOptions const& options, SampleFile& file)
        : m_options(options), m_file(file), m_point(options.decimal_comma ? ',' : '.') {}

    void put_heading() {
        m_file << "Mã trạm,Doanh nghiệp,Tên trạm,Địa chỉ,Phường/Xã,Quận/Huyện,Tỉnh/Thành phố,";
        m_file << (m_options.coordinates == SampleCoordinates::vn2000 ? "Toạ độ X (m),Toạ độ Y (m)" : "Kinh độ,Vĩ độ");
        m_file << ",Loại cột,Kiểu cột,Chiều cao cột (m),Chiều cao công trình (m),Trạng thái,Công nghệ,Ngày phát sóng\n";
    }

    void put(SamplePlaces const& places, SampleStation const& station, Dirt dirt) {
        auto const& structure = station.structure;
        m_file << station.code << ',' << station.operator_name << ",Trạm ";
        m_file << std::string_view(structure.commune->full_name).substr(structure.commune->full_name.find(' ') + 1);
        m_file << ' ' << std::string_view(station.code).substr(3) << ",\"";
        m_file.number(structure.house) << ' ' << structure.street << ", tổ ";
        m_file.number(structure.group) << "\"," << structure.commune->full_name << ',';
        m_file << places.districts()[structure.commune->district].full_name << ',' << SamplePlaces::kProvinceName
               << ',';
        put_position(structure.place, dirt);
        m_file << (dirt == Dirt::no_class ? std::string_view{} : structure.mast_class) << ',' << structure.kind << ',';
        put_heights(structure, dirt);
        m_file << station.status << ',' << station.technologies << ',';
        put_day(station, dirt);
        m_file << '\n';
        m_file.end_row();
    }

private:
    /// A decimal comma needs quotes in a file with commas.
    void put_decimal(std::int64_t scaled, int decimals) {
        char const* const quote = m_options.decimal_comma ? "\"" : "";
        m_file << quote;
        m_file.fixed(scaled, decimals, m_point) << quote;
    }

    void put_position(PlanePoint place, Dirt dirt) {
        if (dirt == Dirt::no_position) {
            m_file << ",,";
            return;
        }
        auto const scaled = [](double value, double scale) {
            return static_cast<std::int64_t>(std::floor(value * scale + 0.5));
        };
        bool const metres = m_options.coordinates == SampleCoordinates::vn2000;
        auto const degrees = metres ? core::GeoPoint{} : to_wgs84(place);
        // Vietnamese X is northing.
        auto first = metres ? scaled(place.y, 100.0) : scaled(degrees.lon, 1e7);
        auto second = metres ? scaled(place.x, 100.0) : scaled(degrees.lat, 1e7);
        if (dirt == Dirt::swapped_axes) {
            std::swap(first, second);
        }
        put_decimal(first, metres ? 2 : 7);
        m_file << ',';
        put_decimal(second, metres ? 2 : 7);
        m_file << ',';
    }

    void put_heights(SampleStructure const& structure, Dirt dirt) {
        if (dirt == Dirt::zero_height) {
            m_file << '0';
        } else if (dirt == Dirt::height_with_unit) {
            m_file.number(structure.height_dm / 10) << 'm';
        } else {
            put_height(structure.height_dm);
        }
        m_file << ',';
        if (structure.host_height_dm != 0) {
            put_height(structure.host_height_dm);
        }
        m_file << ',';
    }

    void put_height(std::int64_t tenths) {
        if (tenths % 10 == 0) {
            m_file.number(tenths / 10);
        } else {
            put_decimal(tenths, 1);
        }
    }

    void put_day(SampleStation const& station, Dirt dirt) {
        if (dirt == Dirt::impossible_day) {
            m_file << "31/02/2019";
            return;
        }
        if (!station.in_service_from) {
            return;
        }
        auto const two_digits = [this](unsigned value) {
            m_file << static_cast<char>('0' + value / 10) << static_cast<char>('0' + value % 10) << '/';
        };
        two_digits(static_cast<unsigned>(station.in_service_from->day()));
        two_digits(static_cast<unsigned>(station.in_service_from->month()));
        m_file.number(static_cast<int>(station.in_service_from->year()));
    }

    SampleOptions const& m_options;
    SampleFile& m_file;
    char m_point;
};

} // namespace

void write_sites(SampleOptions const& options, SamplePlaces const& places, SampleFile& file) {
    SitesWriter writer(options, file);
    writer.put_heading();
    for (std::int64_t index = 0; index < options.sites; ++index) {
        auto const dirt = pick_dirt(options, index);
        auto const source = dirt == Dirt::duplicate && index > 0 ? index - 1 : index;
        writer.put(places, make_station(places, options.seed, source), dirt);
    }
}

} // namespace hatang::desk
