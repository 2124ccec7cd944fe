// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// programme create, done: what changes a programme, but its plan.
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/programme_options.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/finding_report.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

class ProgrammeCreate final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã chương trình", "code of the programme"}, m_draft.code);
        options.group({"Chương trình", "Programme"});
        options.text("kind", "KIND",
                     {"loại: undergrounding, bundling, conversion, lowering, storm_safety, hay tên gọi",
                      "kind: undergrounding, bundling, conversion, lowering, storm_safety, or its name"},
                     m_draft.kind);
        options.text("name", "TEXT", {"tên", "name"}, m_draft.name);
        options.text("instrument", "TEXT", {"văn bản, ví dụ 1546/KH-UBND", "the instrument, e.g. 1546/KH-UBND"},
                     m_draft.instrument);
        options.text("lead", "TEXT", {"đơn vị chủ trì", "the body in charge"}, m_draft.lead_body);
        options.date(
            "begins-on",
            {"ngày bắt đầu; mặc định ngày đầu của giai đoạn đầu", "first day; default that of the first phase"},
            m_draft.begins_on);
        options.date(
            "ends-on",
            {"ngày kết thúc; mặc định ngày cuối của giai đoạn cuối", "last day; default that of the last phase"},
            m_draft.ends_on);
        options.texts("phase", "PHASE",
                      {"giai đoạn: 2016-2017, hoặc MÃ=NGÀY..NGÀY, hoặc MÃ=NGÀY..NGÀY=TÊN",
                       "a phase: 2016-2017, or CODE=DAY..DAY, or CODE=DAY..DAY=NAME"},
                      m_draft.phases);
        options.text("note", "TEXT", {"ghi chú", "a note"}, m_draft.note);
        options.flag("update",
                     {"sửa chương trình đã có; điều không nêu giữ nguyên",
                      "change a programme that is there; what is not named stays"},
                     m_draft.update);
        options.date("valid-from",
                     {"với --update: trạng thái mới đúng từ ngày này; mặc định hôm nay",
                      "with --update: the new state is true from this day; default today"},
                     m_draft.on);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Lập một chương trình: ngầm hóa, chỉnh trang bó gọn cáp, chuyển đổi hoặc hạ cột ăng ten, an toàn mùa mưa "
            "bão, với các giai đoạn. Hạng mục đưa vào bằng 'hatang programme plan'.",
            "Makes a programme: undergrounding, bundling, conversion or lowering of masts, storm safety, with its "
            "phases. Items are put in with 'hatang programme plan'."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme create NH-HCM --kind undergrounding --instrument 1546/KH-UBND --phase 2016-2017 "
                 "--phase 2018-2020 --phase 2021-2025",
                 {"Kế hoạch ngầm hóa ba giai đoạn", "An undergrounding plan in three phases"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const edited = desk::edit_programme(m_desk.desk(reg, console), m_draft);
        auto const& programme = edited.programme;
        console.out << fmt::format("{} ({})\n", programme.code,
                                   core::programme_kinds().label(programme.kind).in(console.language));
        for (auto const& phase : programme.phases) {
            bool const vi = console.language == core::Language::vi;
            auto const day = [vi](core::Date each) {
                return vi ? core::format_vietnamese(each) : core::format_iso(each);
            };
            console.out << fmt::format("  {}  {} – {}{}{}\n", phase.code, day(*phase.first_day), day(*phase.last_day),
                                       phase.name.empty() ? "" : "  ", phase.name);
        }
        print_change(edited.change, console);
        return ExitCode::done;
    }

    static void print_change(std::optional<core::ChangeNumber> const& change, Console& console) {
        if (!change) {
            console.out << console.say({"Không có gì thay đổi\n", "Nothing changed\n"});
            return;
        }
        console.out << fmt::format(fmt::runtime(console.say({"Đã ghi: lần thay đổi {}\n", "Stored as change {}\n"})),
                                   change->value());
    }

private:
    desk::ProgrammeDraft m_draft;
    ProgrammeDeskOption m_desk;
};

class ProgrammeDone final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("PROGRAMME", {"mã chương trình", "code of the programme"}, m_programme);
        options.arguments("ITEM", {"mã hạng mục, một hoặc nhiều", "codes of items, one or several"}, m_report.items);
        options.group({"Hoàn thành", "Done"});
        options.date("on", {"ngày hoàn thành; mặc định hôm nay", "the day it was done; default today"}, m_on);
        options.text("evidence", "FILE",
                     {"biên bản, ảnh nghiệm thu: ghi tên và SHA-256 của tệp, không chép tệp",
                      "a record or photo: the file's name and SHA-256 are kept, not the file"},
                     m_evidence);
        options.text("note", "TEXT", {"ghi chú", "a note"}, m_report.note);
        options.date(
            "withdraw-by",
            {"hạn thu hồi cáp treo và cột trên đoạn này", "cables in the air and poles are to be gone by this day"},
            m_report.withdraw_by);
        options.flag("keep-states",
                     {"không đổi trạng thái cáp của các đoạn đường", "leave the cables' state of the streets as it is"},
                     m_keep_states);
        options.flag("reopen", {"bỏ ghi hoàn thành đã ghi nhầm", "take back what was recorded as done by mistake"},
                     m_reopen);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Ghi hạng mục đã hoàn thành, kèm bằng chứng. Đoạn đường mà các hạng mục đã xong phủ hết đổi trạng thái "
            "cáp (ngầm hóa: đã ngầm; chỉnh trang: đã bó gọn) từ ngày hoàn thành, trong cùng một lần thay đổi.",
            "Records items as done, with evidence. Street segments that the done items cover whole get their new "
            "state of cables (undergrounding: underground; bundling: bundled) from the day on, in the same change."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang programme done NH-HCM \"Lê Lợi (Hùng Vương – Quang Trung)\" --on 30/06/2017 --evidence "
                 "bien-ban.pdf --withdraw-by 31/12/2017",
                 {"Một đoạn đã ngầm hóa", "A stretch put underground"}}};
    }
    ExitCode run(Console& console) override {
        if (m_reopen && (m_on || !m_evidence.empty() || m_report.withdraw_by)) {
            throw core::usage_error({"--reopen không đi với --on, --evidence, --withdraw-by",
                                     "--reopen does not go with --on, --evidence, --withdraw-by"});
        }
        if (!m_evidence.empty()) {
            auto const evidence = read_evidence(m_evidence);
            m_report.evidence = evidence.name;
            m_report.evidence_sha256 = evidence.sha256;
        }
        m_report.on = m_reopen ? std::nullopt : std::optional(m_on.value_or(today(console)));
        m_report.street_states = !m_keep_states;
        auto reg = open_for_writing(m_desk.register_file, console);
        desk::FindingReport findings;
        auto const result = desk::mark_done(m_desk.desk(reg, console), m_programme, m_report, findings);
        print(result, console);
        for (auto const& finding : findings.kept()) {
            console.out << console.say(finding.message) << '\n';
        }
        ProgrammeCreate::print_change(result.change, console);
        return ExitCode::done;
    }

private:
    void print(desk::DoneResult const& result, Console& console) const {
        for (auto const& item : result.items) {
            console.out << fmt::format("{}: {}\n", item,
                                       console.say(m_reopen ? core::Words{"chưa hoàn thành", "not done"}
                                                            : core::Words{"đã hoàn thành", "done"}));
        }
        for (auto const& segment : result.segments) {
            console.out << fmt::format(
                fmt::runtime(console.say({"đoạn {}: đổi trạng thái cáp\n", "segment {}: new state of cables\n"})),
                segment);
        }
    }

    std::string m_programme;
    desk::DoneReport m_report;
    std::optional<core::Date> m_on;
    std::string m_evidence;
    bool m_keep_states = false;
    bool m_reopen = false;
    ProgrammeDeskOption m_desk;
};

} // namespace

std::unique_ptr<Command> make_programme_create() {
    return std::make_unique<ProgrammeCreate>();
}
std::unique_ptr<Command> make_programme_done() {
    return std::make_unique<ProgrammeDone>();
}

} // namespace hatang::cli
