// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/sample/sample_province.hpp"

#include "core/error.hpp"
#include "desk/sample/sample_files.hpp"

#include <string>
#include <system_error>

namespace hatang::desk {

namespace {

void check(SampleOptions const& options) {
    if (options.sites >= kFewestSampleSites && options.sites <= kMostSampleSites) {
        return;
    }
    auto const asked = std::to_string(options.sites);
    throw core::usage_error({"số trạm " + asked + " nằm ngoài khoảng 10 đến 10.000.000",
                             "the number of sites " + asked + " is not between 10 and 10,000,000"});
}

void make_folder(std::filesystem::path const& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) {
        auto const name = folder.string();
        throw core::io_error({"không tạo được thư mục \"" + name + "\": " + failure.message(),
                              "cannot make the folder '" + name + "': " + failure.message()});
    }
}

} // namespace

void write_sample(SampleOptions const& options, std::filesystem::path const& folder) {
    check(options);
    make_folder(folder);
    SamplePlaces const places(options.sites, options.seed);
    auto const write = [&folder](char const* name, auto const& content) {
        SampleFile file(folder / name);
        content(file);
        file.close();
    };
    write("sites.csv", [&](SampleFile& file) { write_sites(options, places, file); });
    write("admin_units.geojson", [&](SampleFile& file) { write_admin_units(places, file); });
    write("succession.csv", [&](SampleFile& file) { write_succession(places, file); });
    write("zones.geojson", [&](SampleFile& file) { write_zones(options, places, file); });
    write("streets.geojson", [&](SampleFile& file) { write_streets(options, places, file); });
    write("poles.csv", [&](SampleFile& file) { write_poles(options, places, file); });
    write("complaints.csv", [&](SampleFile& file) { write_complaints(options, places, file); });
}

} // namespace hatang::desk
