// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Lists for the tests of the writers, and a folder of their own to write into.

#include "core/error.hpp"
#include "export/list_writers.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace hatang::test {

/// A new folder that goes away with the test.
class TempFolder {
public:
    TempFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "hatang-export-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    ~TempFolder() { std::filesystem::remove_all(m_path); }
    TempFolder(TempFolder const&) = delete;
    TempFolder& operator=(TempFolder const&) = delete;
    TempFolder(TempFolder&&) = delete;
    TempFolder& operator=(TempFolder&&) = delete;

    std::filesystem::path operator/(char const* name) const { return m_path / name; }
    std::size_t entries() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
    }

private:
    std::filesystem::path m_path;
};

inline std::string bytes_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

template <typename Number> std::string raw(Number value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

inline std::string point_wkb(double lon, double lat) {
    return std::string("\x01\x01\x00\x00\x00", 5) + raw(lon) + raw(lat);
}

using Position = std::pair<double, double>;
inline std::string polygon_wkb(std::vector<std::vector<Position>> const& rings) {
    auto bytes = std::string("\x01\x03\x00\x00\x00", 5) + raw(static_cast<std::uint32_t>(rings.size()));
    for (auto const& ring : rings) {
        bytes += raw(static_cast<std::uint32_t>(ring.size()));
        for (auto const& [lon, lat] : ring) {
            bytes += raw(lon) + raw(lat);
        }
    }
    return bytes;
}

inline core::Date day(int year, unsigned month, unsigned day_of_month) {
    return core::Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
}

inline core::ListHeader station_header() {
    using enum core::ColumnType;
    core::ListHeader header;
    header.name = "sites";
    header.title = {"Danh sách trạm", "Stations"};
    header.columns = {{"code", {"Mã trạm", "Code"}, text, -1},
                      {"address", {"Địa chỉ", "Address"}, text, -1},
                      {"height_m", {"Chiều cao (m)", "Height (m)"}, real, 1},
                      {"change", {"Thay đổi", "Change"}, integer, -1},
                      {"in_service_from", {"Ngày phát sóng", "In service from"}, date, -1},
                      {"shared", {"Dùng chung", "Shared"}, boolean, -1}};
    header.geometry = core::ListGeometry::point;
    header.row_noun = {"trạm", "station"};
    return header;
}

struct StationRow {
    std::vector<core::Cell> cells;
    std::string wkb;
};

/// Ordinary values, nothing but unknowns, and what breaks naive writers.
inline std::vector<StationRow> station_rows() {
    return {
        {{"ĐN0001", "12 Bạch Đằng, Hải Châu", 18.5, std::int64_t{9007199254740993}, day(2017, 6, 30), true},
         point_wkb(108.2208333, 16.0678912)},
        {{std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}, std::monostate{}},
         ""},
        {{"=cmd|' /C calc'!A0", "nói \"chào\",\nrồi đi; <b>&amp;", -3.0, std::int64_t{-7}, day(1975, 4, 29), false},
         point_wkb(-70.5, -33.25)}};
}

inline void write_list(core::ListWriter& writer, core::ListHeader const& header, std::vector<StationRow> const& rows) {
    writer.begin(header);
    for (auto const& row : rows) {
        writer.row({row.cells, row.wkb});
    }
    writer.end();
}

inline std::string text_of(publish::ListFormat format, core::ListHeader const& header,
                           std::vector<StationRow> const& rows, publish::ListStyle const& style = {}) {
    std::ostringstream out;
    write_list(*publish::make_list_writer(format, std::ref<std::ostream>(out), style), header, rows);
    return out.str();
}

inline core::ErrorKind error_kind(auto&& work) {
    try {
        work();
    } catch (core::Error const& error) {
        return error.kind();
    }
    ADD_FAILURE() << "no error";
    return core::ErrorKind::internal;
}

} // namespace hatang::test
