// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// programme list, show, progress: how far programmes are.
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/output/json_text.hpp"
#include "cli/output/record_card.hpp"
#include "cli/programme_options.hpp"
#include "core/text/number.hpp"
#include "desk/finding_report.hpp"
#include "desk/programmes/list_programmes.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

desk::ProgressWords words_of(ProgrammeTimeOption const& option, Console const& console) {
    auto const time = option.time(console);
    desk::ProgressWords words;
    words.as_of = time.as_of;
    words.day = time.day;
    return words;
}

class ProgrammeList final : public Command {
public:
    void describe(OptionTable& options) override {
        options.group({"Lọc", "Filter"});
        options.texts("kind", "KIND", {"loại chương trình: mã hoặc tên", "kinds of programmes: code or name"}, m_kinds);
        m_time.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Liệt kê các chương trình: loại, văn bản, giai đoạn, số hạng mục và km kế hoạch, đã làm.",
                "Lists the programmes: kind, instrument, phases, items, kilometres planned and done."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme list --kind undergrounding", {"Chương trình ngầm hóa", "Undergrounding"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto words = words_of(m_time, console);
        words.kinds = m_kinds;
        auto writer = m_output.open(console);
        desk::list_programmes(words, {reg.admin(), reg.sites(), reg.places()}, m_output.style(console), *writer);
        return ExitCode::done;
    }

private:
    std::vector<std::string> m_kinds;
    ProgrammeTimeOption m_time;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class ProgrammeShow final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã chương trình", "code of the programme"}, m_code);
        m_time.describe(options);
        options.group({"Kết quả", "Output"});
        auto& format =
            options.text("format", "FORMAT", {"table (mặc định) hoặc json", "table (default) or json"}, m_format);
        format.short_name = "f";
        format.choices = {"table", "json"};
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Cho xem một chương trình: văn bản, giai đoạn và tiến độ từng giai đoạn.",
                "Shows a programme: instrument, phases, and how far each of them is."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme show NH-HCM --as-of 31/12/2017", {"Như vào ngày đó", "As on that day"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        desk::PlaceFilterParts const readers{reg.admin(), reg.sites(), reg.places()};
        auto words = words_of(m_time, console);
        words.programmes = {m_code};
        if (m_format == "json") {
            console.out << json_text(desk::programme_json(m_code, words, readers));
            return ExitCode::done;
        }
        desk::require_programme(reg.places(), words.as_of, m_code);
        ListOutputOptions const table;
        auto card = make_record_card(console);
        desk::list_programmes(words, readers, table.style(console), *card);
        console.out << '\n';
        desk::FindingReport findings;
        words.by = {"phase"};
        auto writer = table.open(console);
        desk::list_progress(desk::make_progress(words, readers, findings), table.style(console), true, *writer);
        return ExitCode::done;
    }

private:
    std::string m_code;
    ProgrammeTimeOption m_time;
    std::string m_format = "table";
    RegisterOption m_register;
};

class ProgrammeProgress final : public Command {
public:
    void describe(OptionTable& options) override {
        options
            .arguments("PROGRAMME", {"mã chương trình; mặc định tất cả", "codes of programmes; default all"},
                       m_words.programmes)
            .required = false;
        options.group({"Cộng theo", "Sum by"});
        options
            .texts("by", "GROUP",
                   {"một hay nhiều nhóm; mặc định programme", "one or several groups; default programme"}, m_words.by)
            .choices = desk::progress_groups();
        options.texts("kind", "KIND", {"loại chương trình: mã hoặc tên", "kinds of programmes: code or name"},
                      m_words.kinds);
        m_time.describe(options);
        options.date("since",
                     {"thêm cột: phần làm xong sau ngày này", "a further column: what was done after this day"},
                     m_words.since);
        options.date("units-on",
                     {"xã, phường, quận, huyện của ngày này; mặc định ngày của --as-of",
                      "wards and districts of this day; default: the day of --as-of"},
                     m_words.units_on);
        m_output.describe(options, false);
        options.text("report", "FILE",
                     {"ghi mọi phát hiện vào tệp CSV hoặc XLSX", "write every finding to a CSV or XLSX file"},
                     m_report);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Tiến độ chương trình vào một ngày: km và hạng mục theo kế hoạch, đã làm, trễ hạn, còn lại, và dự báo theo "
            "tốc độ đến nay. Km đo trên ê-líp theo các đoạn đường của sổ, mỗi đoạn một lần; đoạn không tìm được tính "
            "theo chiều dài ghi, và được nêu ra.",
            "How far programmes are on a day: kilometres and items planned, done, late and left, and a forecast at "
            "the pace so far. Kilometres are geodesic, along the register's streets, each stretch once; stretches "
            "that are not found count as stated, and that is said."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme progress NH-HCM --by phase --as-of 31/12/2017",
                 {"Từng giai đoạn, như vào ngày đó", "By phase, as on that day"}},
                {"hatang programme progress --by quarter --since 31/12/2016 -o tien-do.xlsx",
                 {"Theo quý, ra bảng tính", "By quarter, to a workbook"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const time = m_time.time(console);
        m_words.as_of = time.as_of;
        m_words.day = time.day;
        m_words.geometry = true;
        auto writer = m_output.open(console);
        auto const style = m_output.style(console);
        FindingFile file(m_report, m_output.overwrite, console);
        desk::FindingReport report(0, [&file](core::Finding const& finding) { file.add(finding); });
        auto const progress = desk::make_progress(m_words, {reg.admin(), reg.sites(), reg.places()}, report);
        file.end();
        desk::list_progress(progress, style, style.for_people && !is_map(), *writer);
        say(progress, report, console);
        return ExitCode::done;
    }

private:
    bool is_map() const {
        auto const& word = m_output.format.empty() ? m_output.output : m_output.format;
        return word.ends_with("kml") || word.ends_with("gpx");
    }

    static void say(desk::Progress const& progress, desk::FindingReport const& report, Console& console) {
        auto const note = [&console](core::Words const& words) { console.err << console.say(words) << '\n'; };
        auto const number = [&console](double value) {
            return core::format_number(value, 3, console.language == core::Language::vi);
        };
        auto const& total = progress.total;
        if (progress.rows.empty()) {
            note({"chưa có hạng mục nào", "there are no items"});
        }
        if (total.stated_only_mm > 0) {
            auto const km = number(static_cast<double>(total.stated_only_mm) / 1e6);
            note({fmt::format("{} km tính theo chiều dài ghi: lớp đường không có đường nét", km),
                  fmt::format("{} km count as stated: the register has no line of them", km)});
        }
        if (total.pace_a_month) {
            bool const in_km = total.planned_mm > 0;
            note(
                {fmt::format(
                     "tốc độ từ ngày đầu giai đoạn đến nay: {} {} một tháng; dự báo = ngày này + phần còn lại / "
                     "tốc độ",
                     number(*total.pace_a_month), in_km ? "km" : "hạng mục"),
                 fmt::format("pace since the first day of the phase: {} {} a month; forecast = this day + what is left "
                             "/ pace",
                             number(*total.pace_a_month), in_km ? "km" : "items")});
        } else if (!progress.rows.empty() && total.items_done < total.items) {
            note({"chưa có tốc độ: không dự báo", "there is no pace yet: no forecast"});
        }
        for (auto const& [code, count] : report.counts()) {
            if (code != "item-as-stated") {
                note({fmt::format("{}: {}; xem --report", code, count),
                      fmt::format("{}: {}; see --report", code, count)});
            }
        }
    }

    desk::ProgressWords m_words;
    ProgrammeTimeOption m_time;
    ListOutputOptions m_output;
    std::string m_report;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_programme_list() {
    return std::make_unique<ProgrammeList>();
}
std::unique_ptr<Command> make_programme_show() {
    return std::make_unique<ProgrammeShow>();
}
std::unique_ptr<Command> make_programme_progress() {
    return std::make_unique<ProgrammeProgress>();
}

} // namespace hatang::cli
