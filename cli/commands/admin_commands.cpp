// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "cli/output/record_card.hpp"
#include "core/error.hpp"
#include "desk/admin/find_unit.hpp"
#include "desk/admin/list_units.hpp"
#include "desk/admin/succession_view.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

std::optional<core::AdminLevel> level_of(std::string const& word) {
    if (word == "province") {
        return core::AdminLevel::province;
    }
    if (word == "district") {
        return core::AdminLevel::district;
    }
    return word == "commune" ? std::optional(core::AdminLevel::commune) : std::nullopt;
}

std::optional<core::Language> labels_of(ListOutputOptions const& output, Console const& console) {
    return output.style(console).for_people ? std::optional(console.language) : std::nullopt;
}

/// What the three commands ask with.
struct UnitQuestion {
    std::string asked;
    std::string level;
    std::optional<core::Date> as_of;

    void describe(OptionTable& options) {
        options.argument(
            "NAME", {"tên hoặc mã, cũ hay mới, có dấu hay không", "a name or code, old or new, with or without marks"},
            asked);
        options.text("level", "LEVEL", {"chỉ cấp này", "only this level"}, level).choices = {"province", "district",
                                                                                             "commune"};
        options.date("as-of", {"chỉ đơn vị có vào ngày này", "only units that were there on this day"}, as_of);
    }
};

class AdminFind final : public Command {
public:
    void describe(OptionTable& options) override {
        m_question.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Tìm đơn vị hành chính cũ và mới theo tên hoặc mã. Gõ đúng dấu thì đứng đầu; không dấu vẫn tìm được.",
                "Finds administrative units, old and new, by name or code. Exact marks rank first; without marks it "
                "finds them too."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang admin find \"hai chau\"", {"Mọi đơn vị tên Hải Châu", "Every unit called Hải Châu"}},
                {"hatang admin find 20242",
                 {"Mã 20242 trước và sau 01/7/2025", "The code 20242 before and after 2025-07-01"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const answer =
            desk::find_units(reg.admin(), m_question.asked, level_of(m_question.level), m_question.as_of);
        if (answer.units.empty()) {
            say_near(answer, console);
        }
        std::vector<core::AdminUnit> units;
        for (auto const& found : answer.units) {
            units.push_back(found.unit);
        }
        auto writer = m_output.open(console);
        desk::list_units(reg.admin(), units, labels_of(m_output, console), *writer);
        return ExitCode::done;
    }

private:
    void say_near(desk::UnitAnswer const& answer, Console& console) const {
        console.err << fmt::format("{} \"{}\"\n", console.say({"không có đơn vị nào tên", "no unit is called"}),
                                   m_question.asked);
        for (auto const& unit : answer.near) {
            console.err << fmt::format("  {} {}?\n", console.say({"có phải", "did you mean"}), unit.full_name);
        }
    }

    UnitQuestion m_question;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class AdminShow final : public Command {
public:
    void describe(OptionTable& options) override {
        m_question.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Cho xem một đơn vị. Mã hay tên đã được dùng lại mà không kèm ngày thì bị từ chối, kèm danh sách các "
                "đơn vị trùng.",
                "Shows one unit. A code or name that was used again is refused without a date, with every candidate "
                "named."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang admin show 20242 --as-of 30/06/2025",
                 {"Mã 20242 là phường nào trước 01/7/2025", "Which ward had the code 20242 before 2025-07-01"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const unit =
            desk::require_unit(reg.admin(), m_question.asked, level_of(m_question.level), m_question.as_of);
        bool const card = m_output.output.empty() && (m_output.format.empty() || m_output.format == "table");
        auto writer = card ? make_record_card(console) : m_output.open(console);
        desk::list_units(reg.admin(), {unit}, labels_of(m_output, console), *writer);
        return ExitCode::done;
    }

private:
    UnitQuestion m_question;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class AdminSuccession final : public Command {
public:
    void describe(OptionTable& options) override {
        m_question.describe(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {
            "Đơn vị này được lập từ những đơn vị nào và đã thành đơn vị nào, trọn hay một phần, theo chữ của văn bản.",
            "What a unit was made from and what it became, whole or in part, in the words of the official text."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang admin succession \"Xã Hòa Liên\"",
                 {"Xã Hòa Liên nay thuộc phường nào", "Which wards took over Xã Hòa Liên"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const views =
            desk::view_succession(reg.admin(), m_question.asked, level_of(m_question.level), m_question.as_of);
        auto writer = m_output.open(console);
        desk::list_succession(views, console.language, *writer);
        return ExitCode::done;
    }

private:
    UnitQuestion m_question;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_admin_find() {
    return std::make_unique<AdminFind>();
}
std::unique_ptr<Command> make_admin_show() {
    return std::make_unique<AdminShow>();
}
std::unique_ptr<Command> make_admin_succession() {
    return std::make_unique<AdminSuccession>();
}

} // namespace hatang::cli
