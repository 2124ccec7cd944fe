// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
//
// CPU time of writing 100,000 stations (12 columns) in each format, to compare with ogr2ogr's 1.6–1.9 s for the same
// number of features (docs/performance.md).
#include "export/list_writers.hpp"

#include <benchmark/benchmark.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace hatang;
using publish::ListFormat;

constexpr int kRows = 100'000;

core::ListHeader header() {
    using enum core::ColumnType;
    core::ListHeader result;
    result.name = "sites";
    result.title = {"Danh sách trạm", "Stations"};
    result.geometry = core::ListGeometry::point;
    result.columns = {{"code", {"Mã trạm", "Code"}, text, -1},
                      {"operator", {"Doanh nghiệp", "Operator"}, text, -1},
                      {"name", {"Tên trạm", "Name"}, text, -1},
                      {"address", {"Địa chỉ", "Address"}, text, -1},
                      {"commune", {"Phường/Xã", "Commune"}, text, -1},
                      {"district_then", {"Quận/Huyện cũ", "Former district"}, text, -1},
                      {"mast_class", {"Loại cột", "Mast class"}, text, -1},
                      {"height_m", {"Chiều cao (m)", "Height (m)"}, real, 1},
                      {"host_height_m", {"Chiều cao nhà (m)", "Building (m)"}, real, 1},
                      {"status", {"Trạng thái", "Status"}, text, -1},
                      {"change", {"Thay đổi", "Change"}, integer, -1},
                      {"in_service_from", {"Ngày phát sóng", "In service from"}, date, -1}};
    return result;
}

std::string point(double lon, double lat) {
    std::string wkb("\x01\x01\x00\x00\x00", 5);
    wkb.append(16, '\0');
    std::memcpy(wkb.data() + 5, &lon, sizeof lon);
    std::memcpy(wkb.data() + 13, &lat, sizeof lat);
    return wkb;
}

void write_stations(core::ListWriter& writer) {
    writer.begin(header());
    core::Date const day{std::chrono::year{2017}, std::chrono::month{6}, std::chrono::day{30}};
    for (int at = 0; at < kRows; ++at) {
        auto const code = "DNG" + std::to_string(100'000 + at);
        std::vector<core::Cell> const cells{std::string_view(code),
                                            "VIETTEL",
                                            "Trạm Bạch Đằng",
                                            "12 Bạch Đằng, tổ 35A",
                                            "Phường Hải Châu",
                                            "Quận Hải Châu",
                                            "A2a",
                                            18.0 + at % 60 * 0.5,
                                            at % 3 == 0 ? core::Cell{} : core::Cell{9.5},
                                            "in_service",
                                            std::int64_t{at},
                                            day};
        auto const wkb = point(107.9 + at * 1.37e-6, 15.9 + at * 0.91e-6);
        writer.row({cells, wkb});
    }
    writer.end();
}

void list(benchmark::State& state) {
    auto const format = static_cast<ListFormat>(state.range(0));
    state.SetLabel(std::string(publish::to_string(format)));
    auto const path = std::filesystem::temp_directory_path() / ("hatang-bench-" + std::to_string(state.range(0)));
    publish::ListStyle style;
    style.helper = HATANG_WRITER_PROGRAM;
    for (auto _ : state) {
        write_stations(*publish::make_list_writer(format, publish::FileDestination{path, true}, style));
    }
    state.counters["bytes"] = static_cast<double>(std::filesystem::file_size(path));
    std::filesystem::remove(path);
}
// The child of GeoPackage and FlatGeobuf spends its CPU time elsewhere: read their real time.
BENCHMARK(list)
    ->DenseRange(static_cast<int>(ListFormat::table), static_cast<int>(ListFormat::xlsx))
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
