// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/sample_files.hpp"

namespace hatang::desk {

namespace {

/// Two neighbours from west to east became one commune on 2025-07-01; it keeps the name of the western one.
std::string code_since(std::size_t pair) {
    return std::to_string(95'001 + pair);
}

struct Unit {
    std::string_view level;
    std::string_view code;
    std::string_view full_name;
    std::string_view parent_code;
    bool since = false; ///< began on 2025-07-01
    bool until = false; ///< ended then
};

class UnitWriter {
public:
    explicit UnitWriter(SampleFile& file) : m_file(file) {}

    void put(Unit const& unit, std::vector<PlanePoint> const& ring) {
        m_file << m_separator << R"({"type":"Feature","properties":{"level":")" << unit.level << R"(","code":")"
               << unit.code;
        m_file << R"(","full_name":")" << unit.full_name << R"(","parent_code":")" << unit.parent_code;
        m_file << R"(","valid_from":)" << (unit.since ? R"("2025-07-01")" : "null");
        m_file << R"(,"valid_to":)" << (unit.until ? R"("2025-07-01")" : "null");
        m_file << R"(},"geometry":{"type":"Polygon","coordinates":[[)";
        char const* comma = "";
        for (auto const point : ring) {
            m_file << comma;
            m_file.position(to_wgs84(point));
            comma = ",";
        }
        m_file << "]]}}";
        m_file.end_row();
        m_separator = ",\n";
    }

private:
    SampleFile& m_file;
    char const* m_separator = "";
};

void put_districts(SamplePlaces const& places, UnitWriter& writer) {
    auto const across = places.side() / kDistrictColumns;
    for (std::size_t index = 0; index < places.districts().size(); ++index) {
        auto const west = index % across * kDistrictColumns;
        auto const south = index / across * kDistrictRows;
        auto const& district = places.districts()[index];
        writer.put({"district", district.code, district.full_name, SamplePlaces::kProvinceCode, false, true},
                   places.outline(west, south, west + kDistrictColumns, south + kDistrictRows));
    }
}

} // namespace

void write_admin_units(SamplePlaces const& places, SampleFile& file) {
    auto const side = places.side();
    UnitWriter writer(file);
    file << "{\"type\":\"FeatureCollection\",\"name\":\"admin_units\",\"features\":[\n";
    // the province before and since the two-level reform: every unit stands under one of its own time
    auto const border = places.outline(0, 0, side, side);
    writer.put({"province", SamplePlaces::kProvinceCode, SamplePlaces::kProvinceName, "", false, true}, border);
    writer.put({"province", SamplePlaces::kProvinceCode, SamplePlaces::kProvinceName, "", true, false}, border);
    put_districts(places, writer);
    auto const& communes = places.communes();
    for (std::size_t index = 0; index < communes.size(); ++index) {
        auto const column = index % side;
        auto const row = index / side;
        auto const& commune = communes[index];
        writer.put({"commune", commune.code, commune.full_name, places.districts()[commune.district].code, false, true},
                   places.outline(column, row, column + 1, row + 1));
        if (index % 2 == 0) {
            writer.put({"commune", code_since(index / 2), commune.full_name, SamplePlaces::kProvinceCode, true, false},
                       places.outline(column, row, column + 2, row + 1));
        }
    }
    file << "\n]}\n";
}

void write_succession(SamplePlaces const& places, SampleFile& file) {
    file << "old_level,old_code,new_level,new_code,extent,basis\n";
    file << "province," << SamplePlaces::kProvinceCode << ",province," << SamplePlaces::kProvinceCode;
    file << ",whole,Tỉnh giả lập: giữ nguyên\n";
    auto const& communes = places.communes();
    for (std::size_t index = 0; index < communes.size(); ++index) {
        file << "commune," << communes[index].code << ",commune," << code_since(index / 2);
        file << ",whole,Tỉnh giả lập: sắp xếp từ ngày 01/7/2025\n";
        file.end_row();
    }
}

} // namespace hatang::desk
