// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/inspect_report.hpp"
#include "cli/reading_options.hpp"
#include "desk/inspect/inspect_file.hpp"
#include "import/map/print_field_map.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hatang::cli {

namespace {

/// A map of zones, streets … makes no station list.
core::StationHeadingMapper stations_of(OpenReading const& reading) {
    if (reading.map() && reading.map()->kind != "sites") {
        return [](std::span<std::string const>) { return core::StationFieldMap{}; };
    }
    return reading.stations();
}

/// What the columns are by the map of a place import.
void name_fields(desk::FileSight& sight, ingest::FieldMap const& map) {
    for (auto& layer : sight.layers) {
        auto const columns = ingest::find_columns(map, layer.layer.fields);
        for (std::size_t line = 0; line < columns.size(); ++line) {
            auto const& field = map.columns[line].field;
            bool const named = field != ingest::kKeepColumn && field != ingest::kSkipColumn;
            if (named && columns[line]) {
                layer.fields[*columns[line]].taken_for = field;
            }
        }
        for (std::size_t at = 0; at < map.constants.size(); ++at) {
            layer.fields[layer.fields.size() - map.constants.size() + at].taken_for = map.constants[at].first;
        }
    }
}

/// The layer that a map is made from: the first station list for stations, else the one with the most rows.
std::size_t layer_to_map(desk::FileSight const& sight, std::string const& kind) {
    auto const& layers = sight.layers;
    auto found = layers.end();
    if (kind == "sites") {
        found = std::find_if(layers.begin(), layers.end(), [](auto const& layer) { return layer.is_station_list; });
    }
    if (found == layers.end()) {
        found = std::max_element(layers.begin(), layers.end(),
                                 [](auto const& one, auto const& other) { return one.rows < other.rows; });
    }
    return static_cast<std::size_t>(found - layers.begin());
}

std::string samples_line(std::vector<std::string> const& samples) {
    constexpr std::size_t kShown = 30;
    std::string line;
    for (auto const& sample : samples) {
        auto cut = std::min(sample.size(), kShown);
        while (cut < sample.size() && (static_cast<unsigned char>(sample[cut]) & 0xC0U) == 0x80U) {
            ++cut;
        }
        line += fmt::format("{}{}{}", line.empty() ? "" : " | ", sample.substr(0, cut), cut < sample.size() ? "…" : "");
    }
    return line;
}

ingest::FieldMap map_to_print(desk::FileSight const& sight, std::string const& kind, OpenReading const& reading) {
    if (reading.map()) {
        return *reading.map();
    }
    auto const& layer = sight.layers.at(layer_to_map(sight, kind));
    auto map = ingest::recognised_map(kind, layer.layer.fields);
    if (sight.layers.size() > 1 || reading.options().layer) {
        map.layer = layer.layer.name;
    }
    // what people wrote in complaints stays out of a file that is passed on
    for (std::size_t column = 0; kind != "complaints" && column < map.columns.size(); ++column) {
        map.columns[column].note = samples_line(layer.fields[column].samples);
    }
    return map;
}

ingest::FieldMapHints hints_of(desk::FileSight const& sight, std::optional<desk::SiteSurvey> const& survey,
                               std::string const& kind) {
    auto const index = layer_to_map(sight, kind);
    auto const& layer = sight.layers.at(index).layer;
    ingest::FieldMapHints hints;
    hints.header_row = layer.heading_row > 0 ? std::to_string(layer.heading_row) : std::string();
    hints.separator =
        sight.file.separator.empty() ? std::string() : ingest::separator_word(sight.file.separator.front());
    hints.encoding = sight.file.encoding.used;
    if (layer.crs.epsg) {
        hints.crs = fmt::format("EPSG:{}", layer.crs.epsg->epsg());
    }
    bool const weighed = survey && survey->layers[index].is_station_list;
    if (weighed && survey->layers[index].evidence.verdict == spatial::CrsVerdict::found) {
        hints.crs = fmt::format("EPSG:{}", survey->layers[index].evidence.best.crs.epsg());
    }
    return hints;
}

class Inspect final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE", {"tệp bất kỳ đọc được", "any file hatang can read"}, m_file);
        m_reading.describe(options);
        options
            .text(
                "print-map", "KIND",
                {"in bản đồ cột mà hatang sẽ dùng khi đọc tệp như KIND (import KIND; programme-items: programme plan), "
                 "để sửa và dùng lại với --map",
                 "print the field map with which the file would be read as KIND (import KIND; programme-items: "
                 "programme "
                 "plan), to edit and use again with --map"},
                m_print_map)
            .choices = ingest::field_map_kinds();
        options.text("where", "CQL2",
                     {"đếm số dòng thỏa điều kiện CQL2; tên là tên cột, hình học là geom",
                      "count the rows that meet a CQL2 condition; names are headings, the geometry is geom"},
                     m_where);
        auto& format = options.text("format", "FORMAT", {"kết quả dạng chữ hay JSON", "text or JSON"}, m_format);
        format.short_name = "f";
        format.choices = {"table", "json"};
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Cho thấy hatang nhìn thấy gì trong một tệp, trước khi nhập: các lớp, các cột kèm ví dụ và cột đó được "
            "hiểu là gì, bảng mã, hệ tọa độ, số dòng, phạm vi. "
            "Có sổ đăng ký thì còn đối chiếu tọa độ với xã, phường ghi trong các dòng. Mọi lệnh đọc tệp đều trong giới "
            "hạn 30 giây CPU và 1000 MB bộ nhớ; biến HATANG_READ_SECONDS và HATANG_READ_MEMORY_MB đổi giới hạn đó.",
            "Shows what hatang sees in a file before it is taken in: layers, columns with samples and what they "
            "are taken for, encoding, CRS, counts, extent. With a "
            "register the coordinates are also held against the communes the rows name. Every command reads files "
            "within 30 CPU seconds and 1000 MB of memory; the variables HATANG_READ_SECONDS and "
            "HATANG_READ_MEMORY_MB change that."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang inspect danh-sach-tram.xlsx", {"Xem trước một danh sách trạm", "Look at a station list first"}}};
    }
    ExitCode run(Console& console) override {
        auto reading = m_reading.open("", console);
        core::StationHeadingMapper const headings = stations_of(reading);
        desk::FindingReport report;
        desk::InspectOptions options;
        options.read = reading.options();
        options.where = m_where;
        auto sight = desk::inspect_file(m_file, reading.reader(), options, headings, report);
        if (reading.map() && reading.map()->kind != "sites") {
            name_fields(sight, *reading.map());
        }
        auto const survey = evidence(sight, reading, headings, console);
        if (!m_print_map.empty()) {
            console.out << ingest::print_field_map(map_to_print(sight, m_print_map, reading),
                                                   hints_of(sight, survey, m_print_map), console.language);
        } else if (m_format == "json") {
            print_inspection_json(sight, survey, report, console);
        } else {
            print_inspection(sight, survey, report, console);
        }
        return ExitCode::done;
    }

private:
    std::optional<desk::SiteSurvey> evidence(desk::FileSight const& sight, OpenReading& reading,
                                             core::StationHeadingMapper const& headings, Console const& console) const {
        bool const has_register = !m_register.path.empty() || console.variable("HATANG_REGISTER");
        bool const any_list = std::any_of(sight.layers.begin(), sight.layers.end(),
                                          [](auto const& layer) { return layer.is_station_list; });
        if (!has_register || !any_list) {
            return std::nullopt;
        }
        auto const reg = open_for_reading(m_register, console);
        desk::SurveyOptions options;
        options.read = reading.options();
        options.src_crs = reading.crs();
        return desk::survey_sites(m_file, reading.reader(), reg.admin(), headings, options);
    }

    std::string m_file;
    ReadingOptions m_reading;
    std::string m_print_map;
    std::string m_where;
    std::string m_format = "table";
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_inspect() {
    return std::make_unique<Inspect>();
}

} // namespace hatang::cli
