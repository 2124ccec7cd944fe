// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// programme conflicts, cut-over: what stands against a programme in the street, before and after.
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/import_report.hpp"
#include "cli/programme_options.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/finding_report.hpp"
#include "desk/programmes/aerial_applications.hpp"
#include "desk/programmes/conflicts.hpp"
#include "desk/programmes/cut_over.hpp"

#include <fmt/format.h>

#include <array>
#include <ostream>

namespace hatang::cli {

namespace {

class ProgrammeConflicts final : public Command {
public:
    void describe(OptionTable& options) override {
        options.group({"So sánh", "Comparing"});
        options.integer(
            "months", "N",
            {fmt::format("đào hai lần trong N tháng trên một đoạn; mặc định {} (mức chọn sẵn của chương trình, "
                         "không phải số trong văn bản)",
                         desk::kDigOnceMonths),
             fmt::format("dug twice within N months on one stretch; default {} (a default of this program, "
                         "not a figure of law)",
                         desk::kDigOnceMonths)},
            m_months);
        m_time.describe(options);
        m_output.describe(options, false);
        options.text("report", "FILE",
                     {"ghi mọi phát hiện vào tệp CSV hoặc XLSX", "write every finding to a CSV or XLSX file"},
                     m_report);
        m_packs.describe(options);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Nêu các kế hoạch chồng chéo trên cùng một đoạn đường: đào hai lần trong N tháng (công trình của đơn vị "
            "khác và hạng mục ngầm hóa), và cáp treo mới (hồ sơ tuyến cáp chưa giải quyết, tuyến cáp dự kiến) trên "
            "đường đã ngầm, cấm treo mới, hoặc đến kỳ ngầm hóa.",
            "Names plans that stand against each other on one stretch of street: dug twice within N months (works of "
            "others and items of undergrounding), and new cable in the air (pending applications for cable routes, "
            "planned routes) on streets underground, closed to new cable, or due in this phase."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme conflicts --months 18 -o chong-cheo.gpkg",
                 {"Trong 18 tháng, ra bản đồ", "Within 18 months, to a map"}}};
    }
    ExitCode run(Console& console) override {
        if (m_months && (*m_months < 0 || *m_months > 240)) {
            throw core::usage_error({"--months cần một số từ 0 đến 240", "--months takes a number from 0 to 240"});
        }
        auto const reg = open_for_reading(m_register, console);
        desk::ConflictWords words;
        words.time = m_time.time(console);
        words.months = static_cast<int>(m_months.value_or(desk::kDigOnceMonths));
        auto const rulebook = m_packs.open();
        FindingFile file(m_report, m_output.overwrite, console);
        desk::FindingReport report(100, [&file](core::Finding const& finding) { file.add(finding); });
        words.applications = desk::aerial_applications(reg.applications(), rulebook.attributes(), words.time, report);
        auto writer = m_output.open(console);
        auto const found = desk::find_conflicts(words, {reg.admin(), reg.sites(), reg.places()}, report);
        file.end();
        desk::list_conflicts(found, m_output.style(console), *writer);
        if (found.empty()) {
            console.err << console.say({"không thấy kế hoạch nào chồng chéo\n", "no plans stand against each other\n"});
        }
        for (auto const& finding : report.kept()) {
            console.err << console.say(finding.message) << '\n';
        }
        return ExitCode::done;
    }

private:
    std::optional<std::int64_t> m_months;
    ProgrammeTimeOption m_time;
    ListOutputOptions m_output;
    std::string m_report;
    RulebookOption m_packs;
    RegisterOption m_register;
};

class ProgrammeCutOver final : public Command {
public:
    void describe(OptionTable& options) override {
        options
            .arguments("PROGRAMME",
                       {"mã chương trình; mặc định mọi chương trình ngầm hóa, và mọi vùng cấm treo mới",
                        "codes of programmes; default: all of undergrounding, and all zones closed to new cable"},
                       m_words.programmes)
            .required = false;
        options.group({"Dải tìm", "Strip"});
        options.number("strip", "METRES",
                       {"tìm cột trong dải này mỗi bên đường; mặc định 15 m",
                        "poles are looked for in this strip on both sides; default 15 m"},
                       m_strip);
        m_time.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Sau ngầm hóa: tuyến cáp treo và cột còn phải thu hồi trên các đoạn đã xong, của ai, hạn nào, cái nào đã "
            "thu hồi, quá hạn; và cột, cáp mới dựng thêm trên đường không được có cột.",
            "After undergrounding: cables in the air and poles that are to be withdrawn along the items that are "
            "done, whose they are, by when, what is gone and what is late; and poles and cables added where there "
            "should be none."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme cut-over NH-HCM -o thu-hoi.xlsx", {"Danh sách thu hồi", "The list to withdraw"}}};
    }
    ExitCode run(Console& console) override {
        m_words.strip_m = m_strip.value_or(m_words.strip_m);
        if (m_words.strip_m <= 0.0 || m_words.strip_m > 200.0) {
            throw core::usage_error(
                {"--strip cần một số mét trên 0, nhiều nhất 200", "--strip takes metres above 0, at most 200"});
        }
        auto const reg = open_for_reading(m_register, console);
        m_words.time = m_time.time(console);
        auto writer = m_output.open(console);
        auto const found = desk::find_cut_over(m_words, {reg.admin(), reg.sites(), reg.places()});
        desk::list_cut_over(found, m_output.style(console), *writer);
        say(found, console);
        return ExitCode::done;
    }

private:
    static void say(desk::CutOver const& found, Console& console) {
        std::array<std::int64_t, 4> counts{};
        for (auto const& row : found.rows) {
            ++counts.at(static_cast<std::size_t>(row.state));
        }
        console.err << fmt::format(
            fmt::runtime(console.say({"phải thu hồi {}, quá hạn {}, đã thu hồi {}, mới thêm {}\n",
                                      "to withdraw {}, late {}, withdrawn {}, added {}\n"})),
            counts[0], counts[1], counts[2], counts[3]);
        if (found.others_poles > 0) {
            console.err << fmt::format(
                fmt::runtime(console.say({"{} cột điện lực, chiếu sáng trong dải không phải thu hồi\n",
                                          "{} poles of power and lighting in the strips are not asked to go\n"})),
                found.others_poles);
        }
    }

    desk::CutOverWords m_words;
    std::optional<double> m_strip;
    ProgrammeTimeOption m_time;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_programme_conflicts() {
    return std::make_unique<ProgrammeConflicts>();
}
std::unique_ptr<Command> make_programme_cut_over() {
    return std::make_unique<ProgrammeCutOver>();
}

} // namespace hatang::cli
