// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/store/store_fixture.hpp"

#include <array>
#include <cstdio>

namespace hatang::store::test {

using ::testing::HasSubstr;
using ::testing::Not;

namespace {

std::string output_of(std::string const& command) {
    std::string text;
    std::FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    while (std::size_t const n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), n);
    ::pclose(pipe);
    return text;
}

class Layers : public StoreTest {
protected:
    void fill() {
        Register reg = made();
        auto const change = reg.writer().begin_change();
        core::PutOutcome outcome{};
        core::AdminUnit province;
        province.level = core::AdminLevel::province;
        province.code = "48";
        province.name = "Đà Nẵng";
        province.full_name = "Thành phố Đà Nẵng";
        province.geometry_wkb = spatial::wkb_of_wkt("POLYGON((107 15,109 15,109 17,107 17,107 15))");
        core::AdminUnit commune;
        commune.code = "20242";
        commune.name = "Hải Châu";
        commune.full_name = "Phường Hải Châu";
        commune.valid_from = core::kTwoLevelGovernment;
        commune.parent = change->put_admin_unit(province, outcome);
        commune.geometry_wkb = spatial::wkb_of_wkt("POLYGON((108 16,108.5 16,108.5 16.5,108 16.5,108 16))");
        core::StationRecord record = station("A", 108.25, 16.125);
        record.place.commune = change->put_admin_unit(commune, outcome);
        change->put_station(record, day("2015-01-01"));
        change->put_station(station("B", 108.5, 16.25), day("2015-01-01"));
        change->commit(header());
        // an older version of A must not show
        record.height = core::Length::metres(12);
        put(reg, {record}, day("2017-01-01"));
    }
};

} // namespace

TEST_F(Layers, GdalOpensThemQuietly) {
    fill();
    if (std::system("command -v ogrinfo > /dev/null 2>&1") != 0)
        GTEST_SKIP() << "needs the program ogrinfo";
    std::string const list = output_of("ogrinfo -ro '" + path().string() + "'");
    EXPECT_THAT(list, Not(HasSubstr("Warning")));
    EXPECT_THAT(list, Not(HasSubstr("ERROR")));
    for (char const* const layer :
         {"stations (Point)", "sites (Point)", "communes", "districts_before_2025", "provinces", "zones", "aerodromes",
          "streets", "poles (Point)", "routes", "complaints (Point)", "access_points (Point)", "works",
          "programme_items", "spans", "ducts", "manholes (Point)", "cables", "layer_styles"})
        EXPECT_THAT(list, HasSubstr(layer));
    EXPECT_THAT(list, Not(HasSubstr("site_version")));
}

TEST_F(Layers, ShowThePresentStateWithNamesAndExtent) {
    fill();
    if (std::system("command -v ogrinfo > /dev/null 2>&1") != 0)
        GTEST_SKIP() << "needs the program ogrinfo";
    std::string const stations = output_of("ogrinfo -ro '" + path().string() + "' stations");
    EXPECT_THAT(stations, HasSubstr("Feature Count: 2"));
    EXPECT_THAT(stations, HasSubstr("Extent: (108.250000, 16.125000) - (108.500000, 16.250000)"));
    EXPECT_THAT(stations, HasSubstr("commune (String) = Phường Hải Châu"));
    EXPECT_THAT(stations, HasSubstr("province (String) = Thành phố Đà Nẵng"));
    EXPECT_THAT(stations, HasSubstr("height_m (Real) = 12"));
    EXPECT_THAT(stations, Not(HasSubstr("2015-01-01 18")));
    EXPECT_THAT(stations, HasSubstr("POINT (108.25 16.125)"));
    std::string const communes = output_of("ogrinfo -ro -so '" + path().string() + "' communes");
    EXPECT_THAT(communes, HasSubstr("Feature Count: 1"));
    EXPECT_THAT(communes, HasSubstr("WGS 84"));
    std::string const styles = output_of("ogrinfo -ro '" + path().string() + "' layer_styles");
    for (char const* const layer : {"stations", "zones", "streets", "poles", "routes", "works", "programme_items"})
        EXPECT_THAT(styles, HasSubstr(std::string("f_table_name (String) = ") + layer));
    EXPECT_THAT(styles, HasSubstr("Cột cồng kềnh (A2)"));
}

} // namespace hatang::store::test
