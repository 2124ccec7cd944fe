// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// One command per kind of core/network/place_kinds.hpp; what differs between them is words.
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/progress_bar.hpp"
#include "cli/output/rejected_rows.hpp"
#include "cli/reading_options.hpp"
#include "cli/zone_options.hpp"
#include "core/error.hpp"
#include "desk/complaints/kept_complaints.hpp"
#include "desk/network/network_findings.hpp"
#include "desk/places/import_places.hpp"

#include <algorithm>

namespace hatang::cli {

namespace {

using core::PlaceKind;

struct KindWords {
    core::Words file;
    core::Words description;
    Example example;
};

/// Zones, aerodromes, streets.
KindWords words_of_land(PlaceKind kind) {
    switch (kind) {
    case PlaceKind::zone:
        return {
            {"tệp vùng, tệp nơi có bán kính, hoặc danh sách đường", "polygons, places with a radius, or streets"},
            {"Nhập vùng quy hoạch: loại vùng, chiều cao cho phép, văn bản, ngày hiệu lực. Vùng là đa giác, hoặc điểm, "
             "đường với bán kính, hoặc hai bên các tuyến đường nêu tên với chiều sâu; tên đường được tìm trong lớp "
             "đường của sổ. Đa giác không hợp lệ bị từ chối với lý do và vị trí, chỉ sửa khi có --repair.",
             "Takes in planning zones: kind, height limit, instrument, dates in force. A zone is a polygon, or points "
             "and lines with a radius, or what lies along named streets to a depth; names are looked up in the "
             "register's street layer. Invalid polygons are rejected with reason and place, and repaired only with "
             "--repair."},
            {"hatang import zones tuyen-duong.csv --kind no_new_aerial --instrument \"QĐ 1640\"",
             {"Danh sách tên đường không kéo cáp mới", "A list of streets without new aerial cable"}}};
    case PlaceKind::aerodrome:
        return {{"tệp đường cất hạ cánh (đường) hoặc sân bay (điểm)", "runways (lines) or aerodromes (points)"},
                {"Nhập sân bay và đường cất hạ cánh. Đường cất hạ cánh đi từ ngưỡng đến ngưỡng; chiều dài công bố khác "
                 "khoảng cách hai ngưỡng quá 1 % và 30 m được nêu ra.",
                 "Takes in aerodromes and runways. A runway is the line between its thresholds; a declared length that "
                 "differs from it by more than 1 % and 30 m is reported."},
                {"hatang import aerodromes runways.geojson", {"Nhập đường cất hạ cánh", "Take in runways"}}};
    default:
        return {
            {"tệp đường, hoặc bảng tên, từ, đến, chiều dài", "lines, or a table of street, from, to, length"},
            {"Nhập đoạn tuyến đường. Bảng không có hình học cũng được nhận. Đoạn dài 0 và đoạn trùng hai đầu với đoạn "
             "khác được nêu ra.",
             "Takes in street segments. A table without geometry will do. Lines of length 0 and lines with the two "
             "ends "
             "of another are reported."},
            {"hatang import streets duong.geojson", {"Nhập tuyến đường", "Take in streets"}}};
    }
}

KindWords words_of_works() {
    return {{"danh sách công trình của đơn vị khác", "a list of works of others"},
            {"Nhập công trình của đơn vị khác trên đường: điện lực đào hào cáp, nâng cấp đường, thoát nước. Mỗi dòng "
             "nêu đường, từ, đến, đơn vị, ngày bắt đầu, ngày kết thúc, hoặc có đường nét. Dùng cho 'hatang programme "
             "conflicts': đào một lần.",
             "Takes in works of others in streets: trenches of the power company, road works, drainage. A row names "
             "street, from, to, party, first and last day, or has a line. For 'hatang programme conflicts': dig "
             "once."},
            {"hatang import works dien-luc-2017.xlsx", {"Kế hoạch của điện lực", "The power company's plan"}}};
}

/// Spans, ducts, manholes, cables.
KindWords words_of_network(PlaceKind kind) {
    switch (kind) {
    case PlaceKind::span:
        return {{"tệp đường, hoặc bảng từ cột, đến cột", "lines, or a table of from pole, to pole"},
                {"Nhập khoảng cột: cáp treo giữa hai cột, số cáp, tĩnh không. Dòng không có hình học được vẽ thẳng "
                 "giữa hai cột của sổ.",
                 "Takes in spans: what hangs between two poles, how many cables, how high. A row without geometry is "
                 "drawn between the two poles of the register."},
                {"hatang import spans khoang-cot.csv --owner VNPT", {"Khoảng cột của VNPT", "Spans of VNPT"}}};
    case PlaceKind::duct:
        return {{"tệp đường, hoặc bảng từ bể, đến bể, hay đường, từ, đến",
                 "lines, or a table of manholes, or of street, from, to"},
                {"Nhập đoạn cống bể: số ống, số ống đã dùng, mức sử dụng. Dòng không có hình học được vẽ giữa hai bể "
                 "cáp, hoặc theo đường nêu tên, của sổ.",
                 "Takes in duct sections: how many ducts, how many in use. A row without geometry is drawn between "
                 "its two manholes, or along the street it names, as the register has them."},
                {"hatang import ducts cong-be.gpkg --owner VNPT", {"Cống bể của VNPT", "Ducts of VNPT"}}};
    case PlaceKind::manhole:
        return {{"danh sách bể cáp có tọa độ", "a list of manholes with positions"},
                {"Nhập bể cáp, hố cáp: chủ sở hữu, loại, mức sử dụng.",
                 "Takes in manholes and handholes: owner, kind, occupancy."},
                {"hatang import manholes be-cap.csv --owner VNPT", {"Bể cáp của VNPT", "Manholes of VNPT"}}};
    default:
        return {{"danh sách cáp, có hay không có hình học", "a list of cables, with or without lines"},
                {"Nhập cáp: chủ sở hữu, loại, thẻ nhận biết, tuyến mà cáp đi trong đó. Cáp không có hình học đi theo "
                 "các tuyến, cống, khoảng cột nêu tên.",
                 "Takes in cables: owner, medium, tag, the routes they run in. A cable without a line of its own "
                 "follows the routes, ducts and spans it names."},
                {"hatang import cables cap.xlsx --owner Viettel", {"Cáp của Viettel", "Cables of Viettel"}}};
    }
}

KindWords words_of(PlaceKind kind) {
    switch (kind) {
    case PlaceKind::zone:
    case PlaceKind::aerodrome:
    case PlaceKind::street: return words_of_land(kind);
    case PlaceKind::pole:
        return {{"danh sách cột có tọa độ", "a list of poles with positions"},
                {"Nhập cột treo cáp: chủ sở hữu, vật liệu, chiều cao, nghiêng.",
                 "Takes in poles: owner, material, height, lean."},
                {"hatang import poles cot.csv --owner VNPT", {"Cột của VNPT", "Poles of VNPT"}}};
    case PlaceKind::route:
        return {{"tệp đường, hoặc bảng tuyến, từ, đến, chiều dài", "lines, or a table of route, from, to, length"},
                {"Nhập tuyến cáp: chủ sở hữu, loại cáp, cách đi cáp.",
                 "Takes in cable routes: owner, medium, way of laying."},
                {"hatang import routes tuyen.gpkg --owner Viettel", {"Tuyến của Viettel", "Routes of Viettel"}}};
    case PlaceKind::complaint:
        return {
            {"danh sách đơn, phản ánh", "a list of complaints"},
            {"Nhập phản ánh, khiếu nại, tố cáo, khiếu kiện. Họ tên, điện thoại, địa chỉ người gửi và các cột lạ được "
             "để "
             "riêng, không danh sách hay lớp bản đồ nào cho xem.",
             "Takes in reports, grievances, denunciations and lawsuits. Names, telephones and addresses of people and "
             "unknown columns are kept apart; no list and no layer shows them."},
            {"hatang import complaints don-thu.xlsx", {"Nhập đơn thư", "Take in complaints"}}};
    case PlaceKind::span:
    case PlaceKind::duct:
    case PlaceKind::manhole:
    case PlaceKind::cable: return words_of_network(kind);
    case PlaceKind::works: return words_of_works();
    default: break;
    }
    return {{"danh sách điểm có tọa độ hoặc địa chỉ", "a list of places"},
            {"Nhập điểm Wi-Fi, điểm truy nhập Internet và điểm trò chơi điện tử công cộng, với giấy chứng nhận.",
             "Takes in public Wi-Fi, Internet and game places with their certificates."},
            {"hatang import access-points diem-internet.xlsx", {"Nhập điểm Internet", "Take in Internet places"}}};
}

/// "access-points": the noun of the command.
std::string noun_of(PlaceKind kind) {
    std::string noun(core::place_kind(kind).plural);
    std::replace(noun.begin(), noun.end(), '_', '-');
    return noun;
}

class ImportPlaces final : public Command {
public:
    explicit ImportPlaces(PlaceKind kind) : m_kind(kind), m_words(words_of(kind)) {}

    void describe(OptionTable& options) override {
        options.argument("FILE", m_words.file, m_file);
        describe_reading(options);
        if (m_kind == PlaceKind::zone) {
            m_zone.describe(options);
        }
        m_report.describe(options);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override { return m_words.description; }
    std::vector<Example> examples() const override { return {m_words.example}; }

    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        auto reading = m_reading.open(noun_of(m_kind), console);
        core::PlaceHeadingMapper const headings = reading.places();
        FindingFile file(m_report.file, m_report.overwrite, console);
        RejectedRows rejected(reading.file_reader(), m_report.rejected, m_report.overwrite);
        reading.put_between(rejected);
        desk::FindingReport report(kKeptPerCode, [&file, &rejected](auto const& finding) {
            file.add(finding);
            rejected.add(finding);
        });
        desk::PlaceImportResult result;
        {
            ProgressBar bar(console, {"đang nhập", "importing"}, console.err_is_terminal && !m_report.no_progress);
            auto options = import_options(reading, console);
            desk::KeptComplaints kept(reg.places(), reg.complaints());
            if (m_kind == PlaceKind::complaint) {
                options.complete = [&kept](desk::RowCompletion const& row) { return kept.complete(row); };
            }
            options.progress = [&bar](std::int64_t done, std::int64_t total) { bar.show(done, total); };
            try {
                result = desk::import_places(
                    m_file, {reading.reader(), reg.admin(), reg.writer(), headings, report, &reg.places()}, options);
            } catch (core::Error const&) {
                print_findings(report, console);
                file.end();
                rejected.end(true);
                throw;
            }
        }
        auto const& checked = desk::network_kinds();
        if (result.change && std::find(checked.begin(), checked.end(), m_kind) != checked.end()) {
            desk::report_network(reg.places(), *result.change, today(console), report);
        }
        file.end();
        rejected.end();
        print(result, report, rejected, console);
        return exit_code_of(report, m_report.fail_on);
    }

private:
    static constexpr std::size_t kKeptPerCode = 100;

    void print(desk::PlaceImportResult const& result, desk::FindingReport const& report, RejectedRows const& rejected,
               Console& console) const {
        auto view = view_of(result);
        if (m_report.format == "json") {
            view.rejected = rejected.file();
            print_import_json(view, report, console);
        } else {
            print_import(view, report, m_report.dry_run, console);
            rejected.print(console);
        }
    }

    void describe_reading(OptionTable& options) {
        options.group({"Đọc tệp", "Reading"});
        if (core::place_kind(m_kind).owned) {
            options.text("owner", "NAME",
                         {"chủ sở hữu, khi tệp không có cột này", "the owner, where the file has no such column"},
                         m_owner);
        }
        m_reading.describe_src_crs(options);
        m_reading.describe(options);
        options.text("where", "CQL2",
                     {"chỉ nhập các dòng thỏa điều kiện CQL2; tên là tên cột",
                      "take in only the rows that meet a CQL2 condition; names are headings"},
                     m_where);
        options.date("valid-from",
                     {"ngày mà tệp nói tới: trạng thái mới đúng từ ngày này; mặc định hôm nay",
                      "the day the file speaks of: changed states are true from it; default today"},
                     m_valid_from);
    }

    desk::PlaceImportOptions import_options(OpenReading const& reading, Console const& console) const {
        desk::PlaceImportOptions options;
        options.survey.kind = m_kind;
        options.survey.read = reading.options();
        options.survey.src_crs = reading.crs();
        options.defaults.owner = m_owner;
        if (m_kind == PlaceKind::zone) {
            m_zone.apply(options);
        }
        options.where = m_where;
        options.valid_from = m_valid_from ? *m_valid_from : today(console);
        options.dry_run = m_report.dry_run;
        options.actor = m_actor.name(console);
        return options;
    }

    PlaceKind m_kind;
    KindWords m_words;
    std::string m_file;
    std::string m_owner;
    std::string m_where;
    ZoneOptions m_zone;
    ReadingOptions m_reading;
    std::optional<core::Date> m_valid_from;
    ReportOptions m_report;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_import_zones() {
    return std::make_unique<ImportPlaces>(PlaceKind::zone);
}
std::unique_ptr<Command> make_import_aerodromes() {
    return std::make_unique<ImportPlaces>(PlaceKind::aerodrome);
}
std::unique_ptr<Command> make_import_streets() {
    return std::make_unique<ImportPlaces>(PlaceKind::street);
}
std::unique_ptr<Command> make_import_poles() {
    return std::make_unique<ImportPlaces>(PlaceKind::pole);
}
std::unique_ptr<Command> make_import_routes() {
    return std::make_unique<ImportPlaces>(PlaceKind::route);
}
std::unique_ptr<Command> make_import_complaints() {
    return std::make_unique<ImportPlaces>(PlaceKind::complaint);
}
std::unique_ptr<Command> make_import_access_points() {
    return std::make_unique<ImportPlaces>(PlaceKind::access_point);
}
std::unique_ptr<Command> make_import_spans() {
    return std::make_unique<ImportPlaces>(PlaceKind::span);
}
std::unique_ptr<Command> make_import_ducts() {
    return std::make_unique<ImportPlaces>(PlaceKind::duct);
}
std::unique_ptr<Command> make_import_manholes() {
    return std::make_unique<ImportPlaces>(PlaceKind::manhole);
}
std::unique_ptr<Command> make_import_cables() {
    return std::make_unique<ImportPlaces>(PlaceKind::cable);
}

std::unique_ptr<Command> make_import_works() {
    return std::make_unique<ImportPlaces>(PlaceKind::works);
}

} // namespace hatang::cli
