// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/progress_bar.hpp"
#include "cli/output/rejected_rows.hpp"
#include "cli/reading_options.hpp"
#include "core/error.hpp"
#include "desk/sites/import_sites.hpp"
#include "desk/sites/near_sites.hpp"

#include <fmt/format.h>

namespace hatang::cli {

namespace {

class ImportSites final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE",
                         {"danh sách trạm: CSV, XLSX, XLS, ODS, GeoJSON, GeoPackage, SpatiaLite, Shapefile, KML, GPX, "
                          "MapInfo, DXF, DGN, FlatGeobuf",
                          "a station list: CSV, XLSX, XLS, ODS, GeoJSON, GeoPackage, SpatiaLite, Shapefile, KML, GPX, "
                          "MapInfo, DXF, DGN, FlatGeobuf"},
                         m_file);
        options.group({"Đọc tệp", "Reading"});
        options.text("operator", "NAME",
                     {"doanh nghiệp, khi tệp không có cột này", "the operator, where the file has no such column"},
                     m_operator);
        m_reading.describe_src_crs(options);
        m_reading.describe(options);
        options.text("where", "CQL2",
                     {"chỉ nhập các dòng thỏa điều kiện CQL2; tên là tên cột",
                      "take in only the rows that meet a CQL2 condition; names are headings"},
                     m_where);
        options.date("valid-from",
                     {"ngày mà danh sách nói tới: trạng thái mới đúng từ ngày này; mặc định hôm nay",
                      "the day the list speaks of: changed states are true from it; default today"},
                     m_valid_from);
        options.number(
            "offer-within", "METRES",
            {"nêu trạm cách vị trí của doanh nghiệp khác không quá chừng này: có thể là một vị trí hai trạm; mặc "
             "định 30 m, 0 là không nêu",
             "name stations this near to a site of another operator: they may be one site with two stations; "
             "default 30 m, 0 = not"},
            m_offer_within);
        m_report.describe(options);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {"Nhập danh sách trạm của doanh nghiệp. Tên cột tiếng Việt hay tiếng Anh được tự nhận; hệ tọa độ được "
                "tìm từ chính các dòng (tọa độ so với xã, "
                "phường ghi trong dòng) và bị từ chối khi bằng chứng yếu. Dòng hỏng được nêu rõ số dòng, cột, giá trị. "
                "Nhập cùng một tệp hai lần không thay đổi gì; "
                "trạm không còn trong tệp mới chỉ được nêu, không bị xóa.",
                "Takes in an operator's station list. Vietnamese and English headings are recognised; the CRS is found "
                "from the rows themselves (coordinates against "
                "the commune each row names) and refused where the evidence is weak. Bad rows are named with row, "
                "column and value. The same file twice changes "
                "nothing; stations that a newer file does not name are reported, never deleted."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang import sites viettel-2026.xlsx --operator Viettel --dry-run",
             {"Xem trước điều gì sẽ xảy ra", "See first what would happen"}},
            {"hatang import sites tram.csv --src-crs EPSG:5899 --report loi.csv",
             {"VN-2000 kinh tuyến 107°45', mọi phát hiện vào loi.csv", "VN-2000 107°45', every finding into loi.csv"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        auto reading = m_reading.open("sites", console);
        core::StationHeadingMapper const headings = reading.stations();
        FindingFile file(m_report.file, m_report.overwrite, console);
        RejectedRows rejected(reading.file_reader(), m_report.rejected, m_report.overwrite);
        reading.put_between(rejected);
        desk::FindingReport report(kKeptPerCode, [&file, &rejected](auto const& finding) {
            file.add(finding);
            rejected.add(finding);
        });
        desk::SiteImportResult result;
        {
            ProgressBar bar(console, {"đang nhập", "importing"}, console.err_is_terminal && !m_report.no_progress);
            auto options = import_options(reading, console);
            options.progress = [&bar](std::int64_t done, std::int64_t total) { bar.show(done, total); };
            try {
                result = desk::import_sites(
                    m_file,
                    {reading.reader(), reg.admin(), reg.writer(), headings, report, &reg.sites(), &reg.site_merges()},
                    options);
            } catch (core::Error const&) {
                print_findings(report, console);
                file.end();
                rejected.end(true);
                throw;
            }
        }
        file.end();
        rejected.end();
        if (m_report.format == "json") {
            auto view = view_of(result);
            view.rejected = rejected.file();
            print_import_json(view, report, console);
        } else {
            print_import(view_of(result), report, m_report.dry_run, console);
            rejected.print(console);
        }
        return exit_code_of(report, m_report.fail_on);
    }

private:
    static constexpr std::size_t kKeptPerCode = 100;

    desk::SiteImportOptions import_options(OpenReading const& reading, Console const& console) const {
        desk::SiteImportOptions options;
        options.survey.read = reading.options();
        options.survey.src_crs = reading.crs();
        options.survey.default_operator = m_operator;
        options.valid_from = m_valid_from ? *m_valid_from : today(console);
        options.where = m_where;
        if (double const metres = m_offer_within.value_or(desk::kOfferDistanceMetres); metres > 0) {
            options.offer_within = core::Length::metres(metres);
        }
        options.dry_run = m_report.dry_run;
        options.actor = m_actor.name(console);
        return options;
    }

    std::string m_file;
    std::string m_operator;
    ReadingOptions m_reading;
    std::string m_where;
    std::optional<double> m_offer_within;
    std::optional<core::Date> m_valid_from;
    ReportOptions m_report;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_import_sites() {
    return std::make_unique<ImportSites>();
}

} // namespace hatang::cli
