// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/rule_card.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/checks/check_application.hpp"
#include "desk/checks/list_rules.hpp"
#include "desk/sites/site_filter.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

/// --province CODE, or --at LON,LAT with a register.
struct PlaceOption {
    std::string province;
    std::string province_before;
    std::string at;
    RegisterOption reg;

    void describe(OptionTable& options) {
        options.text("province", "CODE",
                     {"mã tỉnh, thành phố hiện nay; để trống: chỉ quy định cả nước",
                      "code of the province of today; empty: national rules only"},
                     province);
        options.text("province-before", "CODE",
                     {"mã tỉnh trước 01/7/2025 (mặc định như --province)",
                      "code of the province before 2025-07-01 (default as --province)"},
                     province_before);
        options.text("at", "LON,LAT", {"tại vị trí này; cần sổ đăng ký", "at this position; needs the register"}, at);
        reg.describe(options);
    }
    rules::ProvinceCodes codes(Console const& console) const {
        if (at.empty()) {
            return {province, province_before.empty() ? province : province_before};
        }
        auto const opened = open_for_reading(reg, console);
        rules::Subject subject;
        subject.position = desk::parse_point(at);
        return desk::located(std::move(subject), opened.admin()).province;
    }
};

rules::RuleInForce require_rule(rules::Rulebook const& rulebook, std::string const& id) {
    auto const found = rulebook.find_rule(id);
    if (found.rule == nullptr) {
        throw core::not_found_error(
            {fmt::format("không có quy tắc \"{}\"", id), fmt::format("there is no rule \"{}\"", id)},
            {"xem các quy tắc: hatang rules list", "see the rules: hatang rules list"});
    }
    return found;
}

class RulesList final : public Command {
public:
    void describe(OptionTable& options) override {
        options.date("on", {"có hiệu lực vào ngày này (mặc định hôm nay)", "in force on this day (default today)"},
                     m_on);
        m_place.describe(options);
        m_packs.describe(options);
        m_output.describe(options, false);
    }
    core::Words description() const override {
        return {"Liệt kê quy tắc có hiệu lực tại một nơi vào một ngày, kèm văn bản và điều khoản.",
                "Lists the rules in force at a place on a day, with instrument and article."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang rules list --on 01/03/2017 --province 48", {"Đà Nẵng, ngày 01/3/2017", "Đà Nẵng on 2017-03-01"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto const codes = m_place.codes(console);
        auto writer = m_output.open(console);
        desk::list_rules(rulebook, m_on.value_or(today(console)), codes, console.language, *writer);
        return ExitCode::done;
    }

private:
    std::optional<core::Date> m_on;
    PlaceOption m_place;
    RulebookOption m_packs;
    ListOutputOptions m_output;
};

class RulesShow final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("RULE", {"mã quy tắc hoặc mã gói", "id of a rule or of a pack"}, m_id);
        m_packs.describe(options);
    }
    core::Words description() const override {
        return {"Cho xem một quy tắc hoặc một gói: nguyên văn trích, điều khoản, ngày hiệu lực, nguồn và đã kiểm chứng "
                "chưa.",
                "Shows a rule or a pack: the quoted text, article, days in force, source and whether it was verified."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang rules show mast-2016-class", {"Một quy tắc", "One rule"}},
                {"hatang rules show vn-mast-2016", {"Một gói", "One pack"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        if (auto const* const pack = rulebook.find_pack(m_id)) {
            print_pack(rulebook, *pack, console);
            return ExitCode::done;
        }
        auto const found = require_rule(rulebook, m_id);
        print_rule(rulebook, found, console);
        return ExitCode::done;
    }

private:
    std::string m_id;
    RulebookOption m_packs;
};

class RulesExplain final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("RULE", {"mã quy tắc", "id of a rule"}, m_id);
        options.date("on", {"giải thích cho ngày này (mặc định hôm nay)", "for this day (default today)"}, m_on);
        m_place.describe(options);
        m_packs.describe(options);
    }
    core::Words description() const override {
        return {
            "Giải thích một quy tắc: có hiệu lực tại nơi đó vào ngày đó không và vì sao, áp dụng khi nào, cần biết "
            "những gì.",
            "Explains a rule: whether it is in force there on that day and why, when it applies, what it has to know."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang rules explain mast-2016-class --on 01/08/2016",
                 {"Vì sao chưa rõ hiệu lực", "Why it is not sure to be in force"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto const found = require_rule(rulebook, m_id);
        explain_rule(rulebook, found, {m_on.value_or(today(console)), m_place.codes(console)}, console);
        return ExitCode::done;
    }

private:
    std::string m_id;
    std::optional<core::Date> m_on;
    PlaceOption m_place;
    RulebookOption m_packs;
};

class RulesValidate final : public Command {
public:
    void describe(OptionTable& options) override {
        options.arguments("PACK", {"tệp YAML hoặc thư mục", "YAML files or folders"}, m_paths);
    }
    core::Words description() const override {
        return {"Kiểm tra gói quy tắc trước khi dùng: sai cú pháp, thiếu căn cứ, vòng lặp, quá tốn kém đều bị từ chối "
                "kèm số dòng.",
                "Checks rule packs before use: wrong syntax, missing sources, circles and excessive cost are refused "
                "with the line."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang rules validate tinh-toi.yaml", {"Gói của tỉnh mình", "The pack of one's own province"}}};
    }
    ExitCode run(Console& console) override {
        auto texts = rules::built_in_packs();
        std::vector<std::string> names;
        for (std::string const& path : m_paths) {
            for (auto& each : read_packs(path)) {
                names.push_back(each.name);
                texts.push_back(std::move(each));
            }
        }
        rules::Rulebook const rulebook(texts);
        for (rules::Pack const& pack : rulebook.packs()) {
            if (std::find(names.begin(), names.end(), pack.file) != names.end()) {
                console.out << fmt::format(fmt::runtime(console.say({"{}: gói {} phiên bản {}, {} quy tắc, sha256 {}\n",
                                                                     "{}: pack {} version {}, {} rules, sha256 {}\n"})),
                                           pack.file, pack.id, pack.version, pack.rules.size(), pack.sha256);
            }
        }
        return ExitCode::done;
    }

private:
    std::vector<std::string> m_paths;
};

class RulesDiff final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("BEFORE", {"một ngày, hoặc một tệp gói", "a day, or a pack file"}, m_before);
        options.argument("AFTER", {"một ngày, hoặc một tệp gói", "a day, or a pack file"}, m_after);
        m_place.describe(options);
        m_packs.describe(options);
        m_output.describe(options, false);
    }
    core::Words description() const override {
        return {"Quy định thay đổi thế nào giữa hai ngày tại một nơi, hoặc giữa hai phiên bản của một gói.",
                "What changes in the law of a place between two days, or between two versions of a pack."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang rules diff 31/12/2025 01/01/2026",
             {"Điều gì đổi khi Luật Xây dựng 2025 có hiệu lực", "What changed with the Construction Law of 2025"}},
            {"hatang rules diff goi-cu.yaml goi-moi.yaml", {"Hai phiên bản của một gói", "Two versions of a pack"}}};
    }
    ExitCode run(Console& console) override {
        auto const before = core::parse_date(m_before);
        auto const after = core::parse_date(m_after);
        if (before.has_value() != after.has_value()) {
            throw core::usage_error({"so hai ngày, hoặc so hai tệp gói", "compare two days, or two pack files"});
        }
        auto const codes = m_place.codes(console);
        auto writer = m_output.open(console);
        if (before) {
            desk::diff_days(m_packs.open(), *before, *after, codes, console.language, *writer);
        } else {
            desk::diff_packs(rules::Rulebook(read_packs(m_before)), rules::Rulebook(read_packs(m_after)),
                             console.language, *writer);
        }
        return ExitCode::done;
    }

private:
    std::string m_before;
    std::string m_after;
    PlaceOption m_place;
    RulebookOption m_packs;
    ListOutputOptions m_output;
};

} // namespace

std::unique_ptr<Command> make_rules_list() {
    return std::make_unique<RulesList>();
}
std::unique_ptr<Command> make_rules_show() {
    return std::make_unique<RulesShow>();
}
std::unique_ptr<Command> make_rules_explain() {
    return std::make_unique<RulesExplain>();
}
std::unique_ptr<Command> make_rules_validate() {
    return std::make_unique<RulesValidate>();
}
std::unique_ptr<Command> make_rules_diff() {
    return std::make_unique<RulesDiff>();
}

} // namespace hatang::cli
