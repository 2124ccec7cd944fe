// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// The steps of a case: those with a name of their own, and every other one of the workflow.
#include "cli/application_options.hpp"
#include "cli/commands/entries.hpp"
#include "cli/output/case_card.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

/// Which options a step command has beside those of every step.
struct StepWords {
    std::string step; ///< of the workflow; empty: an argument
    core::Words description;
    std::vector<Example> examples;
    bool body = false;
    bool decides = false;
};

std::vector<std::string> ids(std::vector<core::CaseCode> const& codes) {
    std::vector<std::string> all;
    for (auto const& each : codes) {
        all.push_back(each.id);
    }
    return all;
}

class ApplicationStep final : public Command {
public:
    explicit ApplicationStep(StepWords words) : m_words(std::move(words)) {}

    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        if (m_words.step.empty() && !m_words.decides) {
            options.argument("STEP",
                             {"bước của quy trình: accept-dossier, assess, send-letter, start-works …; bước không có "
                              "thì các bước được phép được nêu ra",
                              "a step of the workflow: accept-dossier, assess, send-letter, start-works …; for another "
                              "one those that are allowed are named"},
                             m_asked.step);
        }
        if (m_words.decides) {
            auto& decision = options.text("decision", "DECISION", {"agree hoặc refuse", "agree or refuse"}, m_decision);
            decision.choices = {"agree", "refuse"};
            decision.required = true;
        }
        describe_step(options);
        describe_permit(options);
        m_packs.describe(options);
        m_dem.describe(options);
        m_case.describe(options);
    }
    core::Words description() const override { return m_words.description; }
    std::vector<Example> examples() const override { return m_words.examples; }

    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto reg = open_for_writing(m_case.register_file, console);
        m_dem.use_registered(m_case.register_file.require(console), console);
        auto desk = m_case.desk(reg, console);
        desk.supply_ground = [this](rules::Subject& subject) { m_dem.supply(subject); };
        desk::CheckSources const sources{reg.admin(), reg.sites(), reg.places(), std::nullopt};
        print_step(desk::take_step(desk, {rulebook, sources}, m_code, asked(console)), console);
        return ExitCode::done;
    }

private:
    void describe_step(OptionTable& options) {
        options.date("on", {"ngày của bước (mặc định hôm nay)", "the day of the step (default today)"}, m_on);
        auto& by = options.text(
            "by", "ROLE",
            {"ai thực hiện; mặc định người đầu tiên được phép", "who takes the step; default: the first who may"},
            m_asked.role);
        by.choices = ids(core::application_workflow().actors);
        m_papers.describe(options);
        options.text("source", "NAME", {"ai nộp các tệp", "who handed the files in"}, m_source);
        options.text("note", "TEXT", {"ghi chú, lý do, nội dung", "a note, the reasons, the content"}, m_asked.note);
        options.text("officer", "NAME", {"chuyên viên thụ lý từ đây", "officer in charge from here on"},
                     m_asked.officer);
        if (m_words.body || m_words.step.empty()) {
            options.text("body", "NAME", {"cơ quan được lấy ý kiến", "the consulted body"}, m_asked.body);
            auto& authority = options.text(
                "authority", "KIND", {"loại cơ quan, định thời hạn trả lời", "its kind, which sets its time limit"},
                m_asked.authority);
            authority.choices = ids(core::application_workflow().authorities);
        }
        m_seen.describe(options);
    }
    void describe_permit(OptionTable& options) {
        if (!m_words.step.empty()) {
            return;
        }
        options.text("number", "NUMBER", {"số giấy phép, số văn bản", "number of the permit or letter"},
                     m_asked.number);
        options.date("expires", {"ngày cuối giấy phép có hiệu lực", "the last day the paper is valid"},
                     m_asked.expires_on);
        if (m_words.decides) {
            return;
        }
        options.integer("extra-days", "N", {"số ngày kéo dài (extend-deadline)", "days to extend by (extend-deadline)"},
                        m_extra_days);
        options.flag("incomplete",
                     {"nhận hồ sơ dù biết còn thiếu (accept-dossier)",
                      "accept a dossier that is known to lack documents (accept-dossier)"},
                     m_asked.incomplete);
    }
    desk::StepAsked asked(Console& console) const {
        auto asked = m_asked;
        if (m_words.decides) {
            asked.step = m_decision == "agree" ? "approve" : "reject";
        } else if (!m_words.step.empty()) {
            asked.step = m_words.step;
        }
        std::replace(asked.step.begin(), asked.step.end(), '-', '_');
        asked.on = m_on.value_or(today(console));
        asked.files = m_papers.read(m_source);
        asked.seen = m_seen.version;
        if (m_extra_days && (*m_extra_days < 1 || *m_extra_days > 1000)) {
            throw core::usage_error({"--extra-days phải từ 1 đến 1000", "--extra-days must be from 1 to 1000"});
        }
        asked.extra_days = static_cast<int>(m_extra_days.value_or(0));
        return asked;
    }

    StepWords m_words;
    std::string m_code;
    std::string m_decision;
    desk::StepAsked m_asked;
    std::optional<core::Date> m_on;
    std::optional<std::int64_t> m_extra_days;
    std::string m_source;
    PaperOption m_papers;
    SeenOption m_seen;
    RulebookOption m_packs;
    DemOption m_dem;
    CaseOptions m_case;
};

std::unique_ptr<Command> make_step(StepWords words) {
    return std::make_unique<ApplicationStep>(std::move(words));
}

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
        m_seen.describe(options);
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
        m_decision.seen = m_seen.version;
        desk::override_finding(m_case.desk(reg, console), m_code, m_decision);
        console.out << fmt::format("{}: {} → {}\n", m_code, m_decision.rule, m_decision.verdict);
        return ExitCode::done;
    }

private:
    std::string m_code;
    desk::Override m_decision;
    SeenOption m_seen;
    CaseOptions m_case;
};

} // namespace

std::unique_ptr<Command> make_application_step() {
    return make_step(
        {{},
         {"Ghi một bước bất kỳ của quy trình. Bước không được phép bị từ chối cùng các bước được phép và giấy tờ mỗi "
          "bước cần. Sau mỗi bước: giai đoạn, các đồng hồ đang chạy, hạn và điều khoản.",
          "Records any step of the workflow. An illegal step is refused with the steps that are allowed and what each "
          "needs. After each step: the stage, the clocks that run, due days and articles."},
         {{"hatang application step HS-2026-0001 accept-dossier --paper drawings=ban-ve.pdf",
           {"Nhận hồ sơ, kèm bản vẽ", "Accept the dossier, with the drawings"}},
          {"hatang application step HS-2026-0001 extend-deadline --extra-days 10 --paper notice --on 06/02/2017",
           {"Kéo dài thời hạn", "Extend the limit"}}}});
}
std::unique_ptr<Command> make_application_request_correction() {
    return make_step({"request_correction",
                      {"Yêu cầu người nộp bổ sung hồ sơ, một lần duy nhất. Đồng hồ giải quyết tạm dừng.",
                       "Asks the applicant for a correction, once. The decision clock pauses."},
                      {{"hatang application request-correction HS-2026-0001 --paper notice=thong-bao.docx --note "
                        "\"thiếu bản vẽ móng\"",
                        {"Yêu cầu bổ sung", "Ask for a correction"}}}});
}
std::unique_ptr<Command> make_application_consult() {
    return make_step({"consult",
                      {"Lấy ý kiến một cơ quan; mỗi cơ quan có thời hạn của mình.",
                       "Consults a body; each body has a clock of its own."},
                      {{"hatang application consult HS-2026-0001 --body \"Cục Tác chiến\" --authority air_operations "
                        "--paper request=cong-van.pdf",
                        {"Hỏi ý kiến về độ cao", "Ask for the height approval"}}},
                      true});
}
std::unique_ptr<Command> make_application_answer() {
    return make_step({"answer",
                      {"Ghi ý kiến trả lời của một cơ quan.", "Records the answer of a consulted body."},
                      {{"hatang application answer HS-2026-0001 --body \"Cục Tác chiến\" --paper answer=tra-loi.pdf "
                        "--note \"đồng ý, cao không quá 45 m\"",
                        {"Đã trả lời", "It has answered"}}},
                      true});
}
std::unique_ptr<Command> make_application_visit() {
    return make_step({"visit",
                      {"Ghi biên bản kiểm tra thực địa.", "Records a visit of the site."},
                      {{"hatang application visit HS-2026-0001 --paper minutes=bien-ban.pdf",
                        {"Kèm biên bản", "With its minutes"}}}});
}
std::unique_ptr<Command> make_application_withdraw() {
    return make_step({"withdraw",
                      {"Ghi việc người nộp rút hồ sơ.", "Records that the applicant withdrew the case."},
                      {{"hatang application withdraw HS-2026-0001 --paper letter --note \"đổi vị trí\"",
                        {"Rút hồ sơ", "Withdrawn"}}}});
}
std::unique_ptr<Command> make_application_decide() {
    return make_step({{},
                      {"Ghi quyết định đã ký: đồng ý hoặc từ chối. --number thay cho giấy tờ 'decision', --note thay "
                       "cho 'reasons'.",
                       "Records the decision as signed: agreed or refused. --number stands for the paper 'decision', "
                       "--note for 'reasons'."},
                      {{"hatang application decide HS-2026-0001 --decision agree --number 12/GPXD --paper "
                        "decision=giay-phep.pdf",
                        {"Đồng ý", "Agreed"}},
                       {"hatang application decide HS-2026-0001 --decision refuse --paper decision --note \"cách "
                        "trường học 20 m\"",
                        {"Từ chối", "Refused"}}},
                      false,
                      true});
}
std::unique_ptr<Command> make_application_override() {
    return std::make_unique<ApplicationOverride>();
}

} // namespace hatang::cli
