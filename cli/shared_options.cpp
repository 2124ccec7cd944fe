// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/shared_options.hpp"

#include "core/error.hpp"
#include "export/list_writers.hpp"
#include "spatial/crs_catalogue.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <chrono>

namespace hatang::cli {

namespace {

/// Without --format the output's extension decides; on the screen it is a table.
publish::ListFormat chosen_format(ListOutputOptions const& options) {
    if (!options.format.empty()) {
        return publish::parse_list_format(options.format);
    }
    if (options.output.empty()) {
        return publish::ListFormat::table;
    }
    if (auto const format = publish::format_of_extension(options.output)) {
        return *format;
    }
    throw core::usage_error({fmt::format("không biết '{}' là tệp dạng gì", options.output),
                             fmt::format("the format of '{}' is not known from its name", options.output)},
                            {"chỉ rõ bằng --format", "say it with --format"});
}

bool is_for_people(publish::ListFormat kind) {
    using publish::ListFormat;
    return kind == ListFormat::table || kind == ListFormat::xlsx || kind == ListFormat::kml || kind == ListFormat::gpx;
}

} // namespace

core::CrsId require_crs(std::string const& word) {
    auto const* crs = spatial::find_crs(word);
    if (crs == nullptr) {
        std::string known;
        for (auto const& each : spatial::known_crs()) {
            known += fmt::format("{}{}", known.empty() ? "" : ", ", each.id.epsg());
        }
        throw core::usage_error({fmt::format("không biết hệ tọa độ \"{}\"", word),
                                 fmt::format("\"{}\" is not a known coordinate system", word)},
                                {fmt::format("các mã EPSG: {}", known), fmt::format("the EPSG codes: {}", known)});
    }
    return crs->id;
}

void RegisterOption::describe(OptionTable& options) {
    options.group({"Sổ đăng ký", "Register"});
    options.text("register", "FILE",
                 {"tệp sổ đăng ký; mặc định là biến HATANG_REGISTER",
                  "the register file; default: the variable HATANG_REGISTER"},
                 path);
}

std::filesystem::path RegisterOption::require(Console const& console) const {
    if (!path.empty()) {
        return path;
    }
    if (auto const from_environment = console.variable("HATANG_REGISTER")) {
        return *from_environment;
    }
    throw core::usage_error({"chưa cho biết sổ đăng ký nào", "no register is given"},
                            {"dùng --register FILE hoặc đặt biến HATANG_REGISTER; tạo mới: hatang register create FILE",
                             "use --register FILE or set HATANG_REGISTER; to make one: hatang register create FILE"});
}

void ActorOption::describe(OptionTable& options) {
    options.text("actor", "NAME",
                 {"người thực hiện, ghi vào nhật ký; mặc định là biến HATANG_ACTOR, rồi tên người dùng máy",
                  "who makes the change, for the log; default: HATANG_ACTOR, then the system user"},
                 actor);
}

std::string ActorOption::name(Console const& console) const {
    if (!actor.empty()) {
        return actor;
    }
    if (auto const from_environment = console.variable("HATANG_ACTOR")) {
        return *from_environment;
    }
    auto const* user = getpwuid(geteuid());
    return user != nullptr ? user->pw_name : fmt::format("uid {}", geteuid());
}

void ListOutputOptions::describe(OptionTable& options, bool with_columns) {
    options.group({"Kết quả", "Output"});
    auto& spec = options.text("format", "FORMAT",
                              {"dạng kết quả; mặc định theo đuôi tệp của -o, trên màn hình là bảng",
                               "format; default: by the extension of -o, a table on the screen"},
                              format);
    spec.short_name = "f";
    spec.choices = {"table", "json", "ndjson", "csv", "geojson", "gpkg", "fgb", "kml", "gpx", "xlsx"};
    options.text("output", "FILE", {"ghi vào tệp thay vì màn hình", "write to a file instead of the screen"}, output)
        .short_name = "o";
    options.flag("overwrite", {"cho phép ghi đè tệp đã có", "allow an existing file to be replaced"}, overwrite);
    if (with_columns) {
        options.texts("columns", "NAMES", {"các cột cần có; all = mọi cột", "the columns wanted; all = every one"},
                      columns);
    }
}

desk::SiteListStyle ListOutputOptions::style(Console const& console) const {
    return {.language = console.language, .for_people = is_for_people(chosen_format(*this)), .columns = columns};
}

std::unique_ptr<core::ListWriter> ListOutputOptions::open(Console const& console) const {
    publish::ListStyle style;
    style.language = console.language;
    style.is_terminal = console.out_is_terminal;
    style.terminal_width = static_cast<std::size_t>(console.width);
    style.made_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    auto const kind = chosen_format(*this);
    if (output.empty() || output == "-") {
        return publish::make_list_writer(kind, std::ref(console.out), style);
    }
    return publish::make_list_writer(kind, publish::FileDestination{output, overwrite}, style);
}

void ReportOptions::describe(OptionTable& options, bool with_rejected) {
    options.group({"Ghi và báo cáo", "Writing and reporting"});
    options.flag("dry-run", {"làm thử mọi bước, không ghi vào sổ", "do every step, store nothing"}, dry_run);
    auto& spec = options.text("format", "FORMAT", {"báo cáo dạng bảng hay JSON", "report as text or JSON"}, format);
    spec.short_name = "f";
    spec.choices = {"table", "json"};
    options.text("report", "FILE",
                 {"ghi mọi phát hiện vào tệp CSV hoặc XLSX", "write every finding to a CSV or XLSX file"}, file);
    if (with_rejected) {
        options.text("rejected", "FILE.xlsx",
                     {"ghi các dòng bị từ chối kèm lý do vào bảng tính, để gửi lại nơi lập",
                      "write the rejected rows with the reasons to a workbook, to send back"},
                     rejected);
    }
    options.flag("overwrite", {"cho phép ghi đè tệp báo cáo đã có", "allow an existing report to be replaced"},
                 overwrite);
    options
        .text("fail-on", "SEVERITY",
              {"mã thoát là 1 khi có phát hiện từ mức này, mặc định error",
               "exit code 1 with findings from this severity on, default error"},
              fail_on)
        .choices = {"never", "info", "warning", "error"};
    options.flag("no-progress", {"không vẽ thanh tiến độ", "no progress bar"}, no_progress);
}

void SiteFilterOptions::describe(OptionTable& options) {
    options.group({"Lọc theo nơi", "By place"});
    options.texts("province", "NAME",
                  {"tỉnh, thành phố, cũ hoặc mới: tên hay mã", "province, old or new: name or code"}, words.provinces);
    options.texts("district", "NAME", {"quận, huyện (đến 30/6/2025)", "district (until 30/6/2025)"}, words.districts);
    options.texts("commune", "NAME", {"xã, phường, cũ hoặc mới", "commune, old or new"}, words.communes);
    options.text("bbox", "W,S,E,N", {"khung kinh độ, vĩ độ WGS 84", "box of WGS 84 degrees"}, words.box);
    options.text("within", "FILE",
                 {"nằm trong các vùng của một tệp (GeoJSON, GeoPackage, Shapefile)",
                  "inside the polygons of a file (GeoJSON, GeoPackage, Shapefile)"},
                 within);
    options.text("near", "LON,LAT", {"quanh một vị trí hoặc một mã trạm", "around a position or a station code"},
                 words.near);
    options.number("radius", "METRES", {"bán kính của --near, mặc định 500 m", "radius of --near, default 500 m"},
                   words.radius_m);
    options.group({"Lọc theo trạm", "By station"});
    options.texts("operator", "NAME", {"doanh nghiệp", "operator"}, words.operators);
    options.texts("class", "CLASS",
                  {"loại cột A1, A1a, A1b, A2, A2a, A2b, A2c; A2 gồm cả A2a, A2b, A2c",
                   "mast class; A2 also means A2a, A2b, A2c"},
                  words.classes);
    options.texts("status", "STATUS",
                  {"trạng thái: planned, under_construction, in_service, suspended, dismantled",
                   "status: planned, under_construction, in_service, suspended, dismantled"},
                  words.statuses);
    options.number("height-over", "METRES", {"cao hơn", "higher than"}, words.height_over_m);
    options.number("height-min", "METRES", {"cao ít nhất", "at least this high"}, words.height_min_m);
    options.number("height-max", "METRES", {"cao nhiều nhất", "at most this high"}, words.height_max_m);
    options.text(
        "text", "WORDS",
        {"có các chữ này trong mã, tên, địa chỉ; không cần dấu", "words in code, name or address; marks do not matter"},
        words.text);
    options.text("where", "CQL2",
                 {"điều kiện CQL2, ví dụ \"chiều cao\" > 18 AND operator = 'VIETTEL'; xem --queryables",
                  "a CQL2 condition, e.g. height_m > 18 AND operator = 'VIETTEL'; see --queryables"},
                 words.where);
    describe_times(options);
}

void SiteFilterOptions::describe_times(OptionTable& options) {
    options.group({"Thời điểm", "Time"});
    options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, words.as_of);
    options.integer("known-at", "CHANGE",
                    {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                    words.known_at);
}

core::Date today(Console const& console) {
    if (auto const given = console.variable("HATANG_TODAY")) {
        auto const day = core::parse_date(*given);
        if (!day) {
            throw core::usage_error({fmt::format("HATANG_TODAY=\"{}\" không phải một ngày", *given),
                                     fmt::format("HATANG_TODAY=\"{}\" is not a day", *given)});
        }
        return *day;
    }
    // Viet Nam is UTC+7 the whole year
    auto const local = std::chrono::system_clock::now() + std::chrono::hours(7);
    return core::Date(std::chrono::floor<std::chrono::days>(local));
}

} // namespace hatang::cli
