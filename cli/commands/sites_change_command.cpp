// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/file_reader.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "core/error.hpp"
#include "desk/sites/change_sites.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

class SitesChange final : public Command {
public:
    void describe(OptionTable& options) override {
        options.optional_argument("CODE", {"mã trạm", "station code"}, m_words.code);
        options.group({"Thay đổi", "The change"});
        options.text(
            "event", "KIND",
            {"built, height_reduction (hạ độ cao), conversion (chuyển đổi), shared (dùng chung), dismantled (tháo dỡ)",
             "built, height_reduction, conversion, shared, dismantled"},
            m_words.kind);
        options.text("on", "DATE", {"ngày trạng thái mới bắt đầu", "first day of the new state"}, m_words.on);
        options.text("height", "METRES", {"chiều cao sau", "height after"}, m_words.height_after);
        options.text("class", "CLASS", {"loại cột sau", "mast class after"}, m_words.class_after);
        options.text("status", "STATUS", {"trạng thái sau", "status after"}, m_words.status_after);
        options.text("operator", "NAME",
                     {"doanh nghiệp, khi nhiều doanh nghiệp dùng cùng mã", "the operator, where several use the code"},
                     m_words.operator_name);
        options.text("note", "TEXT", {"ghi chú: văn bản, biên bản", "a note: document, minutes"}, m_words.note);
        options.text(
            "file", "FILE",
            {"bảng nhiều thay đổi thay cho các tùy chọn trên", "a table of many changes instead of the options above"},
            m_file);
        m_register.describe(options);
        m_actor.describe(options);
    }
    core::Words description() const override {
        return {"Ghi một thay đổi có ngày của cột ăng ten. Trạng thái cũ vẫn còn: hỏi \"vào ngày đó\" ra như cũ. Nhiều "
                "thay đổi trong một bảng được ghi cùng lúc, trọn vẹn hoặc không gì cả.",
                "Records a dated change of a structure. The old state stays: asked \"as of\" an earlier day it comes "
                "out as it was. A table of changes is stored as one, whole or not at all."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang sites change DNG-M01 --event height_reduction --on 15/05/2017 --height 12",
             {"Hạ cột xuống 12 m", "Lower a mast to 12 m"}},
            {"hatang sites change --file thay-doi.csv", {"Nhiều thay đổi từ một bảng", "Many changes from a table"}}};
    }
    ExitCode run(Console& console) override {
        if (m_words.code.empty() == m_file.empty()) {
            throw core::usage_error(
                {"cần mã trạm hoặc --file, không phải cả hai", "a station code or --file is needed, not both"},
                {"xem --help", "see --help"});
        }
        auto reg = open_for_writing(m_register, console);
        core::ChangeHeader header;
        header.actor = m_actor.name(console);
        header.action = "sites change";
        if (!m_file.empty()) {
            return change_from_file(reg, header, console);
        }
        if (m_words.kind.empty() || m_words.on.empty()) {
            throw core::usage_error({"cần --event và --on", "--event and --on are needed"},
                                    {"xem --help", "see --help"});
        }
        auto const event = desk::make_event(m_words, reg.sites());
        auto const change = desk::apply_events({event}, reg.writer(), header);
        console.out << fmt::format("{} {}\n", console.say({"Đã ghi vào sổ, lần thay đổi", "Stored as change"}),
                                   change.value());
        return ExitCode::done;
    }

private:
    ExitCode change_from_file(store::Register& reg, core::ChangeHeader header, Console& console) {
        auto reader = make_file_reader(console);
        desk::FindingReport report;
        auto const events = desk::read_events(m_file, reader, reg.sites(), report);
        print_findings(report, console);
        if (report.count(core::Severity::error) > 0 || events.empty()) {
            throw core::data_error({fmt::format("'{}' có {} dòng không ghi được; sổ không thay đổi", m_file,
                                                report.count(core::Severity::error)),
                                    fmt::format("{} of the rows of '{}' cannot be stored; the register is as before",
                                                report.count(core::Severity::error), m_file)},
                                   {"sửa các dòng nêu trên rồi làm lại", "correct the rows named above and try again"});
        }
        header.source_file = std::filesystem::path(m_file).filename().string();
        auto const change = desk::apply_events(events, reg.writer(), header);
        console.out << fmt::format("{} {} {} {}\n", console.say({"Đã ghi", "Stored"}), events.size(),
                                   console.say({"thay đổi vào sổ, lần thay đổi", "events as change"}), change.value());
        return ExitCode::done;
    }

    desk::EventWords m_words;
    std::string m_file;
    RegisterOption m_register;
    ActorOption m_actor;
};

} // namespace

std::unique_ptr<Command> make_sites_change() {
    return std::make_unique<SitesChange>();
}

} // namespace hatang::cli
