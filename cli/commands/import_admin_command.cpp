// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "cli/output/admin_report.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/progress_bar.hpp"
#include "desk/admin/import_admin.hpp"

namespace hatang::cli {

namespace {

class ImportAdmin final : public Command {
public:
    void describe(OptionTable& options) override {
        options.arguments("FILE",
                          {"danh mục mã, ranh giới, văn bản sáp nhập, bảng cũ-mới; thứ tự nào cũng được",
                           "code lists, outlines, merger texts, old-to-new tables; in any order"},
                          m_files);
        m_report.describe(options, false);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {"Nhập đơn vị hành chính đang có và trước 01/7/2025, ranh giới của chúng, và đơn vị nào thành đơn vị "
                "nào theo văn bản chính thức (kể cả từng phần). "
                "Tệp nào là gì được nhận ra từ tên cột. Điều không nối được là một phát hiện, không bị bỏ qua.",
                "Takes in the administrative units of now and of before 2025-07-01, their outlines, and which became "
                "which by the official texts (parts included). "
                "What a file is follows from its headings. What cannot be joined is a finding, never dropped."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang import admin data/sample/admin_units.geojson data/sample/succession.csv",
                 {"Đơn vị hành chính của bộ mẫu Đà Nẵng", "The units of the Đà Nẵng sample"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_register, console);
        auto reader = make_file_reader(console);
        FindingFile file(m_report.file, m_report.overwrite, console);
        desk::FindingReport report(kKeptPerCode, [&file](auto const& finding) { file.add(finding); });
        std::vector<std::filesystem::path> const paths(m_files.begin(), m_files.end());
        desk::AdminImportResult result;
        {
            ProgressBar bar(console, {"đang nhập", "importing"}, console.err_is_terminal && !m_report.no_progress);
            desk::AdminImportOptions options;
            options.actor = m_actor.name(console);
            options.dry_run = m_report.dry_run;
            options.progress = [&bar](std::string_view, std::size_t done, std::size_t total) {
                bar.show(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
            };
            result = desk::import_admin(paths, reader, reg.admin(), reg.writer(), report, options);
        }
        file.end();
        if (m_report.format == "json") {
            print_admin_import_json(result, report, console);
        } else {
            print_admin_import(result, report, m_report.dry_run, console);
        }
        return exit_code_of(report, m_report.fail_on);
    }

private:
    static constexpr std::size_t kKeptPerCode = 100;

    std::vector<std::string> m_files;
    ReportOptions m_report;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_import_admin() {
    return std::make_unique<ImportAdmin>();
}

} // namespace hatang::cli
