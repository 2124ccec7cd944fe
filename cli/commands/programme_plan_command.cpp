// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/rejected_rows.hpp"
#include "cli/programme_options.hpp"
#include "cli/reading_options.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/programmes/memory_rows.hpp"
#include "desk/programmes/plan_items.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace hatang::cli {

namespace {

/// One item by options: heading of the field and what was typed.
using ItemOptions = std::vector<std::pair<std::string, std::string>>;

class ProgrammePlan final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("PROGRAMME", {"mã chương trình", "code of the programme"}, m_programme);
        options.optional_argument(
            "FILE", {"hạng mục: CSV, XLSX, lớp bản đồ, YAML hoặc JSON", "items: CSV, XLSX, a map layer, YAML or JSON"},
            m_file);
        describe_item(options);
        options.group({"Đọc tệp", "Reading"});
        m_reading.describe_src_crs(options);
        m_reading.describe(options);
        options.date(
            "valid-from",
            {"ngày quyết định kế hoạch này; mặc định ngày đầu của chương trình cho hạng mục đầu tiên, sau đó là "
             "hôm nay",
             "the day on which this plan was decided; default: the programme's first day for the first items, "
             "today later on"},
            m_valid_from);
        m_report.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Đưa hạng mục vào chương trình: mỗi dòng một đoạn tuyến (đường, từ, đến, chiều dài, giai đoạn, hạn) hoặc "
            "một trạm. Đoạn tuyến được tìm trong lớp đường của sổ; đoạn không tìm được giữ chiều dài ghi và được nêu "
            "ra. Nhập lại tệp đã sửa thì hạng mục đổi theo, điều đã hoàn thành vẫn giữ.",
            "Puts items into a programme: a row is a stretch (street, from, to, length, phase, target) or a "
            "structure. Stretches are looked up in the register's street layer; one that is not found keeps its "
            "stated length and is named. Taken in again after an edit, items change; what is done stays done."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme plan NH-HCM danh-muc.xlsx --dry-run", {"Xem trước", "Look first"}},
                {"hatang programme plan NH-HCM --street \"Lê Lợi\" --from \"Hùng Vương\" --to \"Quang Trung\" --phase "
                 "2016-2017 --target 30/06/2017",
                 {"Một hạng mục", "One item"}}};
    }
    ExitCode run(Console& console) override {
        if (m_file.empty() == m_item.empty()) {
            throw core::usage_error({"cần một tệp hạng mục, hoặc --street, --segment, --structure",
                                     "a file of items is needed, or --street, --segment, --structure"});
        }
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const programme = desk::require_programme(reg.places(), {}, m_programme);
        desk::ItemPlanner planner(programme, {reg.places(), reg.admin(), reg.sites()}, m_valid_from, today(console));
        auto reading = m_reading.open("programme-items", console);
        FindingFile file(m_report.file, m_report.overwrite, console);
        RejectedRows rejected(reading.file_reader(), m_report.rejected, m_report.overwrite);
        std::optional<desk::MemoryRows> rows = rows_in_memory();
        if (!rows) {
            reading.put_between(rejected);
        }
        desk::FindingReport report(100, [&](core::Finding const& finding) {
            file.add(finding);
            rejected.add(finding);
        });
        core::FileReader& reader = rows ? static_cast<core::FileReader&>(*rows) : reading.reader();
        core::PlaceHeadingMapper const headings = reading.places();
        desk::PlaceImportResult result;
        try {
            result = desk::import_places(m_file.empty() ? m_programme : m_file,
                                         {reader, reg.admin(), reg.writer(), headings, report, nullptr},
                                         import_options(planner, reading, console));
        } catch (core::Error const&) {
            print_findings(report, console);
            file.end();
            rejected.end(true);
            throw;
        }
        file.end();
        rejected.end();
        print(std::move(result), report, rejected, console);
        return exit_code_of(report, m_report.fail_on);
    }

private:
    void describe_item(OptionTable& options) {
        options.group({"Một hạng mục", "One item"});
        auto const add = [&](char const* name, char const* value, char const* field, core::Words help) {
            options.text(name, value, std::move(help), m_unused).take = [this, field](std::string const& text) {
                m_item.emplace_back(field, text);
            };
        };
        add("item", "CODE", "code",
            {"mã hạng mục; mặc định theo đường, từ, đến", "its code; default: street, from, to"});
        add("street", "NAME", "street", {"tên đường", "the street"});
        add("from", "NAME", "from_node", {"từ đường, nút", "from this street or node"});
        add("to", "NAME", "to_node", {"đến đường, nút", "to this street or node"});
        add("segment", "CODES", "segments",
            {"mã đoạn đường, cách nhau bằng |", "codes of street segments, divided by |"});
        add("structure", "CODE", "structure", {"mã trạm, cột", "code of a site or station"});
        add("operator", "NAME", "operator", {"doanh nghiệp thực hiện", "the operator that does it"});
        add("length", "METRES", "length_m", {"chiều dài theo văn bản", "length as stated"});
        add("phase", "CODE", "phase", {"giai đoạn", "the phase"});
        add("target", "DATE", "target_on",
            {"hạn hoàn thành; mặc định ngày cuối giai đoạn", "to be done by; default: the last day of its phase"});
        add("starts", "DATE", "starts_on", {"ngày khởi công", "works begin on"});
        add("dropped", "DATE", "ends_on", {"đưa ra khỏi kế hoạch từ ngày này", "out of the plan from this day on"});
        add("note", "TEXT", "note", {"ghi chú", "a note"});
    }

    std::optional<desk::MemoryRows> rows_in_memory() const {
        if (m_file.empty()) {
            return desk::MemoryRows(m_programme, "options", "", {{0, m_item}});
        }
        auto const ending = std::filesystem::path(m_file).extension().string();
        if (ending == ".yaml" || ending == ".yml" || ending == ".json") {
            return desk::rows_of_document(read_document_file(m_file),
                                          std::filesystem::path(m_file).filename().string());
        }
        return std::nullopt;
    }

    desk::PlaceImportOptions import_options(desk::ItemPlanner& planner, OpenReading const& reading,
                                            Console const& console) const {
        desk::PlaceImportOptions options;
        options.survey.kind = core::PlaceKind::programme_item;
        options.survey.read = reading.options();
        options.survey.src_crs = reading.crs();
        options.complete = [&planner](desk::RowCompletion const& row) { return planner.complete(row); };
        options.action = "programme plan";
        options.valid_from = m_valid_from ? *m_valid_from : today(console);
        options.dry_run = m_report.dry_run;
        options.actor = m_desk.actor.name(console);
        return options;
    }

    void print(desk::PlaceImportResult result, desk::FindingReport const& report, RejectedRows& rejected,
               Console& console) const {
        if (m_file.empty()) { // one item is no list that could leave others out
            result.missing.clear();
            result.counts.missing = 0;
        }
        if (m_report.format == "json") {
            print_import_json(view_of(result), report, console);
        } else {
            print_import(view_of(result), report, m_report.dry_run, console);
            rejected.print(console);
        }
    }

    std::string m_programme;
    std::string m_file;
    ItemOptions m_item;
    std::string m_unused;
    ReadingOptions m_reading;
    std::optional<core::Date> m_valid_from;
    ReportOptions m_report;
    ProgrammeDeskOption m_desk;
};

} // namespace

std::unique_ptr<Command> make_programme_plan() {
    return std::make_unique<ProgrammePlan>();
}

} // namespace hatang::cli
