// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/reading_options.hpp"

#include "cli/file_reader.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "import/place_map.hpp"
#include "import/station_map.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

char require_separator(std::string const& word) {
    if (auto const separator = ingest::parse_separator(word)) {
        return *separator;
    }
    throw core::usage_error({fmt::format("--separator \"{}\" không phải dấu phân cách", word),
                             fmt::format("--separator \"{}\" is not a separator", word)},
                            {"dùng tab, space, comma, semicolon, bar, caret, colon, tilde hoặc một dấu như ^",
                             "use tab, space, comma, semicolon, bar, caret, colon, tilde or one sign such as ^"});
}

std::int64_t require_row(std::int64_t row) {
    constexpr std::int64_t kLast = 1'000;
    if (row < 1 || row > kLast) {
        throw core::usage_error(
            {"--header-row phải là số dòng từ 1 đến 1000", "--header-row must be the number of a row from 1 to 1000"});
    }
    return row;
}

void require_kind(ingest::FieldMap const& map, std::string_view kind) {
    if (!kind.empty() && map.kind != kind) {
        throw core::usage_error(
            {fmt::format("bản đồ cột '{}' là của import {}, không phải import {}", map.source, map.kind, kind),
             fmt::format("the field map '{}' is of import {}, not of import {}", map.source, map.kind, kind)});
    }
}

} // namespace

OpenReading::OpenReading(ingest::ReaderProcess process, std::optional<ingest::FieldMap> map, core::ReadOptions options,
                         std::optional<core::CrsId> crs)
    : m_process(std::move(process)), m_map(std::move(map)), m_options(std::move(options)), m_crs(crs) {
    if (m_map) {
        m_options = ingest::read_options(*m_map, m_options);
        m_crs = m_crs ? m_crs : m_map->crs;
    }
}

core::FileReader& OpenReading::reader() {
    core::FileReader& file = m_between != nullptr ? *m_between : m_process;
    if (!m_map) {
        return file;
    }
    if (!m_mapped) {
        m_mapped.emplace(file, *m_map);
    }
    return *m_mapped;
}

core::StationHeadingMapper OpenReading::stations() const {
    return m_map ? ingest::station_mapper(*m_map) : core::StationHeadingMapper(ingest::map_station_headings);
}

core::PlaceHeadingMapper OpenReading::places() const {
    return m_map ? ingest::place_mapper(*m_map) : core::PlaceHeadingMapper(ingest::map_place_headings);
}

void ReadingOptions::describe(OptionTable& options) {
    options.text("map", "FILE",
                 {"bản đồ cột (YAML) của nơi gửi; in một bản bằng hatang inspect --print-map",
                  "the sender's field map (YAML); hatang inspect --print-map prints one"},
                 map);
    options.optional_text("layer", "NAME", {"chỉ đọc lớp hay trang tính này", "only this layer or sheet"}, layer);
    options.optional_text("encoding", "NAME",
                          {"bảng mã của tệp; mặc định tự nhận", "the file's encoding; default: detected"}, encoding);
    options.text("separator", "SIGN",
                 {"dấu phân cách của CSV: tab, space, comma, semicolon, bar, caret hay một dấu; mặc định tự tìm",
                  "separator of CSV: tab, space, comma, semicolon, bar, caret or a sign; default: found"},
                 separator);
    options.integer("header-row", "ROW",
                    {"dòng tiêu đề cột của CSV hay bảng tính; mặc định tự tìm",
                     "the row of headings of CSV or a sheet; default: found"},
                    header_row);
}

void ReadingOptions::describe_src_crs(OptionTable& options) {
    options.text("src-crs", "CRS",
                 {"hệ tọa độ của tệp, ví dụ EPSG:5899; mặc định tìm từ các dòng",
                  "the file's CRS, e.g. EPSG:5899; default: found from the rows"},
                 src_crs);
}

OpenReading ReadingOptions::open(std::string_view kind, Console const& console) const {
    core::ReadOptions options;
    options.layer = layer;
    options.encoding = encoding;
    if (!separator.empty()) {
        options.separator = require_separator(separator);
    }
    if (header_row) {
        options.header_row = require_row(*header_row);
    }
    std::optional<ingest::FieldMap> loaded;
    if (!map.empty()) {
        loaded = ingest::load_field_map(map);
        require_kind(*loaded, kind);
    }
    return {make_file_reader(console), std::move(loaded), std::move(options),
            src_crs.empty() ? std::nullopt : std::optional(require_crs(src_crs))};
}

} // namespace hatang::cli
