// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/application_options.hpp"
#include "cli/commands/entries.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/progress_bar.hpp"
#include "cli/output/rejected_rows.hpp"
#include "cli/reading_options.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/applications/import_cases.hpp"

namespace hatang::cli {

namespace {

class ImportApplications final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE", {"bảng hồ sơ cũ: mỗi dòng một hồ sơ", "a table of old cases, one each row"}, m_file);
        options.group({"Đọc tệp", "Reading"});
        auto& kind = options.text("kind", "KIND",
                                  {"loại hồ sơ của các dòng không ghi", "kind of the cases whose row does not say it"},
                                  m_options.kind);
        kind.choices = desk::application_kinds();
        auto& channel =
            options.text("channel", "CHANNEL",
                         {"kênh tiếp nhận của các dòng không ghi", "channel of the cases whose row does not say it"},
                         m_options.channel);
        for (auto const& entry : core::application_channels().entries()) {
            channel.choices.push_back(entry.code);
        }
        m_reading.describe_src_crs(options);
        m_reading.describe(options);
        options.text("where", "CQL2",
                     {"chỉ nhập các dòng thỏa điều kiện CQL2; tên là tên cột",
                      "take in only the rows that meet a CQL2 condition; names are headings"},
                     m_options.where);
        m_report.describe(options);
        m_case.describe(options);
    }
    core::Words description() const override {
        return {"Nhập hồ sơ cũ từ bảng tính: mã hồ sơ, loại, ngày nộp, người nộp, doanh nghiệp, vị trí, kết quả, ngày "
                "giải quyết, số giấy phép, ngày xây dựng xong. Mỗi dòng thành một hồ sơ với các bước nó kể; hồ sơ cũ "
                "không được kiểm tra lại. Hồ sơ đã có trong sổ với nội dung khác thì dòng bị từ chối.",
                "Takes in old cases from a spreadsheet: code, kind, filing date, applicant, operator, position, "
                "outcome, day of the answer, number of the permit, day it was built. Each row becomes a case with the "
                "steps it tells of; old cases are not judged again. A row whose case is in the register with other "
                "content is rejected."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang import applications ho-so-2017.xlsx --kind planning_opinion",
                 {"Hồ sơ năm 2017", "The cases of 2017"}},
                {"hatang import applications ho-so.csv --dry-run --format json",
                 {"Chỉ kiểm tra, cho máy đọc", "Only look, for machines"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_case.register_file, console);
        auto reading = m_reading.open("applications", console);
        core::PlaceHeadingMapper const headings = reading.places();
        FindingFile file(m_report.file, m_report.overwrite, console);
        RejectedRows rejected(reading.file_reader(), m_report.rejected, m_report.overwrite);
        reading.put_between(rejected);
        desk::FindingReport report(kKeptPerCode, [&file, &rejected](auto const& finding) {
            file.add(finding);
            rejected.add(finding);
        });
        auto options = m_options;
        options.survey.kind = core::PlaceKind::application;
        options.survey.read = reading.options();
        options.survey.src_crs = reading.crs();
        options.dry_run = m_report.dry_run;
        desk::PlaceImportResult result;
        {
            ProgressBar bar(console, {"đang nhập", "importing"}, console.err_is_terminal && !m_report.no_progress);
            options.progress = [&bar](std::int64_t done, std::int64_t total) { bar.show(done, total); };
            try {
                result = desk::import_cases(m_file, m_case.desk(reg, console),
                                            {reading.reader(), reg.admin(), headings, report}, options);
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
            print_import_json(view_of(result), report, console);
        } else {
            print_import(view_of(result), report, m_report.dry_run, console);
            rejected.print(console);
        }
        return exit_code_of(report, m_report.fail_on);
    }

private:
    static constexpr std::size_t kKeptPerCode = 100;
    std::string m_file;
    desk::CaseImportOptions m_options;
    ReadingOptions m_reading;
    ReportOptions m_report;
    CaseOptions m_case;
};

} // namespace

std::unique_ptr<Command> make_import_applications() {
    return std::make_unique<ImportApplications>();
}

} // namespace hatang::cli
