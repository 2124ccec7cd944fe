// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/dem_option.hpp"
#include "cli/open_register.hpp"
#include "cli/output/check_report.hpp"
#include "cli/output/json_text.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/applications/cases.hpp"
#include "desk/checks/application_document.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

namespace hatang::cli {

namespace {

/// What every step of a case needs.
struct CaseOptions {
    RegisterOption register_file;
    ActorOption actor;
    void describe(OptionTable& options) {
        register_file.describe(options);
        actor.describe(options);
    }
    desk::Desk desk(store::Register& reg, Console const& console) const {
        return {reg.applications(), reg.writer(), actor.name(console), today(console)};
    }
};

class ApplicationSubmit final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("FILE",
                         {"tệp YAML hoặc JSON, một hoặc nhiều đề nghị", "a YAML or JSON file, one proposal or many"},
                         m_file);
        auto& kind =
            options.text("kind", "KIND",
                         {"loại hồ sơ, mặc định planning_opinion", "kind of case, default planning_opinion"}, m_kind);
        kind.choices = desk::application_kinds();
        m_packs.describe(options);
        m_dem.describe(options);
        m_case.describe(options);
    }
    core::Words description() const override {
        return {"Ghi đề nghị thành hồ sơ, kiểm tra theo pháp luật ngày nộp và lưu kết quả kèm phiên bản các gói quy "
                "tắc. Các đề nghị "
                "trong một tệp được kiểm tra với nhau; hồ sơ chưa giải quyết được tính khi kiểm tra khoảng cách.",
                "Records proposals as cases, checks them by the law of their filing date and keeps the result with the "
                "versions of "
                "the packs. Proposals of one file are checked against each other; pending cases count in spacing."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application submit de-nghi.yaml --kind construction_permit", {"Một hồ sơ", "One case"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto const name = std::filesystem::path(m_file).filename().string();
        std::vector<rules::Subject> subjects;
        for (auto& each :
             desk::read_applications(read_document_file(m_file), name, rulebook.attributes(), today(console))) {
            subjects.push_back(std::move(each.subject));
        }
        auto reg = open_for_writing(m_case.register_file, console);
        m_dem.use_registered(m_case.register_file.require(console));
        auto desk = m_case.desk(reg, console);
        desk.supply_ground = [this](rules::Subject& subject) { m_dem.supply(subject); };
        auto const submitted = desk::submit_applications(
            desk, rulebook, {reg.admin(), reg.sites(), reg.places(), std::nullopt}, std::move(subjects), m_kind);
        for (desk::Submitted const& each : submitted) {
            console.out << fmt::format("{}: {}\n", each.code, label(each.checked.result.verdict).in(console.language));
        }
        return ExitCode::done;
    }

private:
    std::string m_file;
    std::string m_kind = "planning_opinion";
    RulebookOption m_packs;
    DemOption m_dem;
    CaseOptions m_case;
};

class ApplicationList final : public Command {
public:
    void describe(OptionTable& options) override {
        options.flag("pending", {"chỉ hồ sơ chưa giải quyết", "pending cases only"}, m_pending);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override { return {"Liệt kê hồ sơ.", "Lists the cases."}; }
    std::vector<Example> examples() const override {
        return {{"hatang application list --pending", {"Hồ sơ đang giải quyết", "Pending cases"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto writer = m_output.open(console);
        desk::list_applications(reg.applications(), m_pending, *writer);
        return ExitCode::done;
    }

private:
    bool m_pending = false;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class ApplicationShow final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        auto& format =
            options.text("format", "FORMAT", {"table (mặc định) hoặc json", "table (default) or json"}, m_format);
        format.choices = {"table", "json"};
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Cho xem một hồ sơ: đề nghị, các bước đã qua, kết quả kiểm tra đã lưu và quyết định của cán bộ bên cạnh.",
            "Shows a case: the proposal, what happened, the check as stored and the officer's overrides beside it."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application show HS-2026-0001 --format json",
                 {"Toàn bộ, cho máy đọc", "All of it, for machines"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        if (m_format == "json") {
            console.out << json_text(desk::application_json(reg.applications(), m_code));
            return ExitCode::done;
        }
        print_case(reg.applications(), console);
        return ExitCode::done;
    }

private:
    void print_case(core::ApplicationReader const& applications, Console& console) const {
        auto const events = applications.application_events(m_code);
        auto const row = applications.applications(m_code).front();
        console.out << fmt::format("{} ({})\n", m_code, row.record.kind);
        for (core::ApplicationEvent const& event : events) {
            auto const day =
                console.language == core::Language::vi ? core::format_vietnamese(event.on) : core::format_iso(event.on);
            console.out << fmt::format("  {}  {:<10} {}  {}\n", day, event.step, event.actor, event.note);
        }
        console.out << console.say({"Kết quả kiểm tra đầy đủ: --format json; kiểm tra lại: hatang check application ",
                                    "The whole check: --format json; check again: hatang check application "})
                    << m_code << '\n';
    }

    std::string m_code;
    std::string m_format = "table";
    RegisterOption m_register;
};

class ApplicationOverride final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        auto& rule = options.text("rule", "RULE", {"mã quy tắc", "id of the rule"}, m_decision.rule);
        rule.required = true;
        auto& verdict = options.text("verdict", "VERDICT",
                                     {"kết luận của cán bộ: pass hoặc fail", "the officer's verdict: pass or fail"},
                                     m_decision.verdict);
        verdict.choices = {"pass", "fail"};
        verdict.required = true;
        auto& reason = options.text("reason", "TEXT", {"lý do", "the reason"}, m_decision.reason);
        reason.required = true;
        m_case.describe(options);
    }
    core::Words description() const override {
        return {"Cán bộ kết luận khác một quy tắc, kèm lý do. Kết quả tự động vẫn được giữ bên cạnh.",
                "An officer decides otherwise on one rule, with a reason. The automatic result stays beside it."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application override HS-2026-0001 --rule surface-instrument-annex14 --verdict pass --reason "
                 "\"núp bóng tòa nhà 60 m\"",
                 {"Chấp nhận vì núp bóng", "Accepted on the ground of shielding"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_case.register_file, console);
        desk::override_finding(m_case.desk(reg, console), m_code, m_decision);
        console.out << fmt::format("{}: {} → {}\n", m_code, m_decision.rule, m_decision.verdict);
        return ExitCode::done;
    }

private:
    std::string m_code;
    desk::Override m_decision;
    CaseOptions m_case;
};

/// withdraw and decide: the steps that end a case.
class ApplicationEnd final : public Command {
public:
    explicit ApplicationEnd(bool decides) : m_decides(decides) {}
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        if (m_decides) {
            auto& decision = options.text("decision", "DECISION", {"agree hoặc refuse", "agree or refuse"}, m_decision);
            decision.choices = {"agree", "refuse"};
            decision.required = true;
        }
        auto& reason =
            options.text("reason", "TEXT", {"lý do, số văn bản", "the reason, the number of the letter"}, m_reason);
        reason.required = true;
        options.date("on", {"ngày (mặc định hôm nay)", "the day (default today)"}, m_on);
        m_case.describe(options);
    }
    core::Words description() const override {
        return m_decides ? core::Words{"Ghi quyết định cho một hồ sơ.", "Records the decision of a case."}
                         : core::Words{"Ghi việc rút hồ sơ.", "Records that a case was withdrawn."};
    }
    std::vector<Example> examples() const override {
        return m_decides ? std::vector<Example>{{"hatang application decide HS-2026-0001 --decision agree --reason "
                                                 "\"văn bản số 12/SKHCN\"",
                                                 {"Đồng ý", "Agreed"}}}
                         : std::vector<Example>{{"hatang application withdraw HS-2026-0001 --reason \"đổi vị trí\"",
                                                 {"Rút hồ sơ", "Withdrawn"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_case.register_file, console);
        auto const note = m_decides ? m_decision + ": " + m_reason : m_reason;
        desk::end_application(m_case.desk(reg, console), m_code,
                              {m_decides ? "decide" : "withdraw", m_on.value_or(today(console)), "", note, "", 0});
        console.out << fmt::format("{}: {}\n", m_code, note);
        return ExitCode::done;
    }

private:
    bool m_decides;
    std::string m_code;
    std::string m_decision;
    std::string m_reason;
    std::optional<core::Date> m_on;
    CaseOptions m_case;
};

} // namespace

std::unique_ptr<Command> make_application_submit() {
    return std::make_unique<ApplicationSubmit>();
}
std::unique_ptr<Command> make_application_list() {
    return std::make_unique<ApplicationList>();
}
std::unique_ptr<Command> make_application_show() {
    return std::make_unique<ApplicationShow>();
}
std::unique_ptr<Command> make_application_override() {
    return std::make_unique<ApplicationOverride>();
}
std::unique_ptr<Command> make_application_withdraw() {
    return std::make_unique<ApplicationEnd>(false);
}
std::unique_ptr<Command> make_application_decide() {
    return std::make_unique<ApplicationEnd>(true);
}

} // namespace hatang::cli
