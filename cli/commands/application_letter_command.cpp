// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/letter_options.hpp"
#include "cli/open_register.hpp"
#include "cli/rulebook_option.hpp"
#include "desk/letters/case_letter.hpp"
#include "desk/letters/site_map.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

class ApplicationLetter final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        auto& kind =
            options.argument("KIND",
                             {"correction (bổ sung hồ sơ), consultation (lấy ý kiến), opinion (ý kiến quy hoạch), "
                              "permit (giấy phép), refusal (từ chối)",
                              "correction, consultation, opinion, permit or refusal"},
                             m_kind);
        for (core::LetterKind const each : core::all_letter_kinds()) {
            if (each != core::LetterKind::complaint_answer) {
                kind.choices.emplace_back(to_string(each));
            }
        }
        m_letter.describe(options);
        options.texts("item", "TEXT",
                      {"nội dung cần bổ sung, hoặc cần cơ quan được hỏi trả lời; ghi nhiều lần",
                       "what must be corrected, or what is asked of the consulted body; repeatable"},
                      m_items);
        options.texts("condition", "TEXT",
                      {"điều kiện kèm theo ý kiến hoặc giấy phép; ghi nhiều lần",
                       "a condition that goes with the opinion or permit; repeatable"},
                      m_conditions);
        options.number("map-scale", "N",
                       {"tỷ lệ bản đồ 1:N (500, 1000, 2000, 5000, 10000, 25000)",
                        "scale of the map 1:N (500, 1000, 2000, 5000, 10000, 25000)"},
                       m_scale);
        options.flag("no-map", {"không kèm trích bản đồ", "without the map"}, m_no_map);
        options.group({"Sổ đăng ký", "The register"});
        m_packs.describe(options);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Lập văn bản của một hồ sơ theo thể thức Nghị định 30/2020/NĐ-CP, từ mẫu mà cơ quan sửa được "
            "(docs/letters.md), kèm trích bản đồ đúng tỷ lệ. Văn bản không hợp với giai đoạn của hồ sơ thì bị từ chối.",
            "Makes a letter of a case in the form of Decree 30/2020/NĐ-CP, from a template the department can edit "
            "(docs/letters.md), with a map true to scale. A letter that does not suit where the case stands is "
            "refused."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application letter HS-2026-0001 opinion -o y-kien.docx --agency co-quan.yaml",
                 {"Ý kiến quy hoạch, để in hoặc trình ký", "The planning opinion, for signing"}},
                {"hatang application letter HS-2026-0001 correction --item \"bản vẽ mặt bằng\" -o bo-sung.pdf",
                 {"Yêu cầu bổ sung, dùng HATANG_AGENCY", "A correction request, with HATANG_AGENCY"}}};
    }
    ExitCode run(Console& console) override {
        m_letter.check();
        auto const agency = m_letter.agency(console);
        auto const rulebook = m_packs.open();
        auto const reg = open_for_reading(m_register, console);
        auto request = m_letter.request(*core::parse_letter_kind(m_kind), console);
        request.items = m_items;
        request.conditions = m_conditions;
        desk::CheckSources const sources{reg.admin(), reg.sites(), reg.places(), std::nullopt};
        auto const facts = desk::letter_facts(reg.applications(), {rulebook, sources}, m_code, request.on);
        desk::check_letter_suits(facts, request.kind);
        auto const change = reg.last_change();
        m_letter.write(desk::case_letter(facts, agency, request, {map_of(facts, reg), change ? change->value() : 0}),
                       console);
        console.out << fmt::format("{}: {} → {}\n", m_code, console.say(label(request.kind)), m_letter.file());
        return ExitCode::done;
    }

private:
    std::optional<core::PageMap> map_of(desk::LetterFacts const& facts, store::Register const& reg) const {
        if (m_no_map || !facts.position) {
            return std::nullopt;
        }
        return desk::site_map({reg.sites(), reg.places()}, {facts.code, *facts.position, {}, facts.filed_on}, m_scale);
    }

    std::string m_code;
    std::string m_kind;
    LetterOptions m_letter;
    std::vector<std::string> m_items;
    std::vector<std::string> m_conditions;
    std::optional<double> m_scale;
    bool m_no_map = false;
    RulebookOption m_packs;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_application_letter() {
    return std::make_unique<ApplicationLetter>();
}

} // namespace hatang::cli
