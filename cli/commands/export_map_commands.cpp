// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "core/text/number.hpp"
#include "desk/sheets/make_sheets.hpp"
#include "desk/sheets/sheet_scale.hpp"
#include "desk/sheets/sheet_subject.hpp"
#include "export/sheets/sheet_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>

namespace hatang::cli {

namespace {

constexpr double kLeastDots = 50.0;
constexpr double kMostDots = 600.0;

/// What export map and export atlas have in common.
class SheetOptions {
public:
    void describe_lines(OptionTable& options) {
        options.group({"Vẽ gì", "What to draw"});
        options.texts("route", "CODE", {"tuyến cáp trong sổ", "a cable route of the register"}, words.routes);
        options.text("street", "NAME", {"một đường phố", "a street"}, words.street);
        options.text("line", "FILE",
                     {"một tuyến trong tệp GeoJSON, GPX, KML, GeoPackage …",
                      "a line in a file: GeoJSON, GPX, KML, GeoPackage …"},
                     m_line);
    }
    void describe_ward(OptionTable& options, core::Words help) {
        options.text("ward", "NAME", std::move(help), words.ward);
    }

    void describe_sheet(OptionTable& options) {
        options.group({"Tờ bản đồ", "Sheet"});
        auto& paper =
            options.text("paper", "SIZE", {"khổ giấy A4 (mặc định) hoặc A3", "A4 (default) or A3"}, words.paper);
        paper.choices = {"A4", "A3", "a4", "a3"};
        options.flag("landscape", {"giấy nằm ngang", "paper lying"}, m_landscape);
        options.flag("portrait", {"giấy đứng", "paper upright"}, m_portrait);
        options.text("scale", "1:N",
                     {"tỷ lệ; không nêu thì chọn trong dãy 1:500, 1:1000, 1:2000, 1:5000, 1:10000, 1:25000 …",
                      "scale; default: the largest that will do of 1:500, 1:1000, 1:2000, 1:5000, 1:10000, 1:25000 …"},
                     words.scale);
        options.text("crs", "CRS",
                     {"múi VN-2000 của lưới; mặc định theo tỉnh", "VN-2000 zone of the grid; default: the province's"},
                     words.crs);
        options.text("title", "TEXT", {"tên bản đồ", "title"}, words.title);
        options.text("issuer", "TEXT", {"cơ quan phát hành, trên khung tên", "who issues it, in the title block"},
                     words.issuer);
        options.texts("attribution", "TEXT",
                      {"nguồn dữ liệu phải ghi, ngoài những nguồn dữ liệu tự nêu",
                       "sources to be named, beside those that the data name"},
                      words.sources);
    }

    void describe_content(OptionTable& options) {
        options.group({"Nội dung", "Content"});
        std::string const all = fmt::format("{}", fmt::join(desk::sheet_layers(), ", "));
        options.texts("layers", "NAMES", {"chỉ các lớp này: " + all, "only these layers: " + all}, words.layers);
        options.texts("without", "NAMES", {"bỏ các lớp này", "leave out these layers"}, words.without);
        auto& labels = options.text("pole-labels", "WHAT",
                                    {"ghi ở cột: number (số thứ tự, kèm danh sách), code (mã), auto (mã nếu ngắn)",
                                     "at poles: number (with a list), code, auto (codes where they are short)"},
                                    words.pole_labels);
        labels.choices = {"auto", "number", "code"};
        options.date("as-of", {"như đã đúng vào ngày này", "as it was on this day"}, words.as_of);
        options.integer("known-at", "CHANGE",
                        {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                        words.known_at);
    }

    void describe_output(OptionTable& options) {
        options.group({"Kết quả", "Output"});
        auto& output = options.text("output", "FILE",
                                    {"tệp .pdf, hoặc .png (nhiều trang: mỗi trang một tệp -01, -02 …)",
                                     "a .pdf, or .png (several pages: a file -01, -02 … for each)"},
                                    m_output);
        output.short_name = "o";
        output.required = true;
        options.number(
            "dpi", "DOTS",
            {"điểm trên inch của PNG, 50 đến 600, mặc định 200", "dots per inch of a PNG, 50 to 600, default 200"},
            m_dots);
        options.flag("overwrite", {"cho phép ghi đè tệp đã có", "allow an existing file to be replaced"}, m_overwrite);
        m_register.describe(options);
    }

    using Make = core::MapSheets (*)(desk::SheetWords const&, desk::SheetSources const&, core::Language);

    ExitCode run(Make make, Console& console) {
        auto const file = checked_file();
        take_words(console);
        auto const reg = open_for_reading(m_register, console);
        auto const sheets = make(words, {reg.admin(), reg.sites(), reg.places(), reg.applications(), reg.last_change()},
                                 console.language);
        auto const written = publish::write_sheets(sheets, file, {m_output, m_overwrite});
        report(sheets, written, console);
        return ExitCode::done;
    }

    desk::SheetWords words;

private:
    publish::SheetFile checked_file() const {
        publish::SheetFile file;
        auto const format = publish::sheet_format_of_extension(m_output);
        if (!format) {
            throw core::usage_error({"không biết ghi bản đồ vào \"" + m_output + "\": đuôi tệp là .pdf hoặc .png",
                                     "cannot tell how to write '" + m_output + "': the extension is .pdf or .png"},
                                    {"ví dụ: -o ban-do.pdf", "for example: -o map.pdf"});
        }
        file.format = *format;
        file.dots_per_inch = m_dots.value_or(file.dots_per_inch);
        if (file.dots_per_inch < kLeastDots || file.dots_per_inch > kMostDots) {
            throw core::usage_error({fmt::format("--dpi {} nằm ngoài khoảng 50 đến 600", file.dots_per_inch),
                                     fmt::format("--dpi {} is not between 50 and 600", file.dots_per_inch)});
        }
        return file;
    }

    void take_words(Console const& console) {
        if (m_landscape && m_portrait) {
            throw core::usage_error({"giấy không thể vừa nằm ngang vừa đứng", "paper cannot both lie and stand"},
                                    {"bỏ --landscape hoặc --portrait", "leave out --landscape or --portrait"});
        }
        if (m_landscape || m_portrait) {
            words.landscape = m_landscape;
        }
        words.today = today(console);
        if (!words.scale.empty()) {
            desk::sheets::parse_scale(words.scale);
        }
        if (!m_line.empty()) {
            auto reader = make_file_reader(console);
            words.lines = desk::read_lines(m_line, reader);
            words.lines_name = std::filesystem::path(m_line).filename().string();
        }
    }

    static std::string names_of(publish::WrittenSheets const& written) {
        std::string const first = written.files.front().string();
        return written.files.size() == 1 ? first : fmt::format("{} … {}", first, written.files.back().string());
    }

    void report(core::MapSheets const& sheets, publish::WrittenSheets const& written, Console& console) const {
        auto const language = console.language;
        double const scale = sheets.sheets.front().frame.scale;
        std::string const paper = sheets.paper.kind == core::PaperKind::a4 ? "A4" : "A3";
        console.out << fmt::format(fmt::runtime(console.say({"{}: {} tờ, tỷ lệ {}, giấy {}, {} trang\n",
                                                             "{}: sheets {}, scale {}, paper {}, pages {}\n"})),
                                   names_of(written), sheets.sheets.size(), desk::sheets::scale_text(scale, language),
                                   paper, written.pages);
        if (written.left_out > 0) {
            console.err << fmt::format(
                fmt::runtime(console.say({"{} nhãn cột, trạm không đủ chỗ để ghi; dùng tỷ lệ lớn hơn\n",
                                          "{} labels of poles and stations found no room; use a larger scale\n"})),
                written.left_out);
        }
    }

    std::string m_line;
    bool m_landscape = false;
    bool m_portrait = false;
    std::string m_output;
    std::optional<double> m_dots;
    bool m_overwrite = false;
    RegisterOption m_register;
};

class ExportMap final : public Command {
public:
    void describe(OptionTable& options) override {
        m_sheet.describe_lines(options);
        options.texts("site", "CODE", {"trạm; nhiều mã thì vẽ đủ cả", "stations; all of them are shown"},
                      m_sheet.words.sites);
        options.text("zone", "CODE", {"một vùng", "a zone"}, m_sheet.words.zone);
        m_sheet.describe_ward(options, {"xã, phường, quận, huyện; cùng --street: đường ở phường này",
                                        "a ward or district; with --street: the street in this ward"});
        options.text("bbox", "W,S,E,N", {"khung kinh độ, vĩ độ WGS 84", "box of WGS 84 degrees"}, m_sheet.words.box);
        options.text("at", "LON,LAT", {"quanh một vị trí, mặc định 1:2000", "around a position, default 1:2000"},
                     m_sheet.words.at);
        m_sheet.describe_sheet(options);
        m_sheet.describe_content(options);
        m_sheet.describe_output(options);
    }
    core::Words description() const override {
        return {
            "Vẽ một tờ bản đồ đúng tỷ lệ, có khung tên, chú giải, thước tỷ lệ, hướng bắc và lưới VN-2000: đường phố, "
            "cột, tuyến cáp, trạm, vùng, hồ sơ đang giải quyết, chỗ nguy hiểm.",
            "Draws one map sheet, true to scale, with title block, legend, scale bar, north arrow and VN-2000 grid: "
            "streets, poles, routes, stations, zones, pending applications, hazards."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang export map --street \"Bạch Đằng\" -o bach-dang.pdf",
                 {"Một đường phố vừa một tờ A4", "A street on one sheet of A4"}},
                {"hatang export map --at 108.2230,16.0667 --scale 1:1000 --paper A3 -o nha-tho.pdf",
                 {"Quanh một vị trí, tỷ lệ 1:1000, giấy A3", "Around a place, 1:1000, on A3"}},
                {"hatang export map --ward \"Phường Hải Châu\" --without poles -o hai-chau.png --dpi 300",
                 {"Một phường, ảnh PNG để in", "A ward, as a PNG for printing"}}};
    }
    ExitCode run(Console& console) override { return m_sheet.run(desk::make_map, console); }

private:
    SheetOptions m_sheet;
};

class ExportAtlas final : public Command {
public:
    void describe(OptionTable& options) override {
        m_sheet.describe_lines(options);
        m_sheet.describe_ward(options, {"phường của --street, khi nhiều đường cùng tên",
                                        "the ward of --street, where several streets have its name"});
        m_sheet.describe_sheet(options);
        options.flag("north-up",
                     {"mọi tờ đều có hướng bắc ở trên, không xoay theo tuyến",
                      "north is up on every sheet instead of turning along the line"},
                     m_sheet.words.north_up);
        m_sheet.describe_content(options);
        m_sheet.describe_output(options);
    }
    core::Words description() const override {
        return {
            "Vẽ một tập bản đồ dọc tuyến: sơ đồ chắp, bảng chắp, các tờ nối nhau bằng đường tiếp biên, danh sách cột "
            "và "
            "trạm. Các tờ xoay theo tuyến; mũi tên chỉ hướng bắc xoay theo.",
            "Draws an atlas along a line: overview, index, sheets that go on into each other at match lines, lists of "
            "poles and stations. Sheets turn along the line, and the north arrow with them."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang export atlas --route T-001 -o t-001.pdf",
                 {"Tập bản đồ của một tuyến cáp", "The atlas of a cable route"}},
                {"hatang export atlas --line khao-sat.gpx --scale 1:1000 --paper A3 --north-up -o khao-sat.pdf",
                 {"Theo một tuyến từ máy GPS, hướng bắc ở trên", "Along a track of a GPS, north up"}}};
    }
    ExitCode run(Console& console) override { return m_sheet.run(desk::make_atlas, console); }

private:
    SheetOptions m_sheet;
};

} // namespace

std::unique_ptr<Command> make_export_map() {
    return std::make_unique<ExportMap>();
}
std::unique_ptr<Command> make_export_atlas() {
    return std::make_unique<ExportAtlas>();
}

} // namespace hatang::cli
