// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/open_register.hpp"
#include "core/error.hpp"
#include "core/network/codes.hpp"
#include "desk/applications/case_figures.hpp"
#include "desk/applications/cases.hpp"
#include "desk/applications/overdue_cases.hpp"
#include "desk/list_queryables.hpp"

#include <ostream>

namespace hatang::cli {

namespace {

/// The conditions of every command that asks for cases.
struct CaseFilterOptions {
    desk::CaseFilter filter;
    std::optional<core::Date> as_of;

    void describe(OptionTable& options) {
        options.group({"Lọc", "Filter"});
        options.texts("kind", "KIND", {"loại hồ sơ", "kind of case"}, filter.kinds).choices = desk::application_kinds();
        options
            .texts("stage", "STAGE",
                   {"giai đoạn: submitted, consulting, issued …", "stage: submitted, consulting, issued …"},
                   filter.stages)
            .choices = stages();
        options.texts("timing", "WORD", {"tiến độ so với thời hạn", "how it stands to its limit"}, filter.timings)
            .choices = desk::case_timings();
        options.texts("outcome", "OUTCOME", {"kết quả", "the answer"}, filter.outcomes).choices = outcomes();
        options.texts("operator", "NAME", {"doanh nghiệp", "operator"}, filter.operators);
        options.texts("officer", "NAME", {"chuyên viên thụ lý", "officer in charge"}, filter.officers);
        options.texts("channel", "CHANNEL", {"kênh tiếp nhận", "channel of receipt"}, filter.channels).choices =
            channels();
        options.text("where", "CQL2",
                     {"điều kiện CQL2 trên các trường của danh sách này; xem --queryables của application list",
                      "a CQL2 condition on the fields of this list; see --queryables of application list"},
                     filter.where);
    }
    void describe_known_at(OptionTable& options) {
        options.integer("known-at", "CHANGE",
                        {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                        filter.moment.known_at);
    }
    void describe_as_of(OptionTable& options) {
        options.group({"Thời điểm", "Time"});
        options.date("as-of", {"như vào ngày này (mặc định hôm nay)", "as it stood on this day (default today)"},
                     as_of);
        describe_known_at(options);
    }
    desk::CaseFilter asked(Console const& console) const {
        auto asked = filter;
        asked.moment.day = as_of.value_or(today(console));
        return asked;
    }

private:
    static std::vector<std::string> stages() {
        std::vector<std::string> all;
        for (auto const& stage : core::application_workflow().stages) {
            all.push_back(stage.id);
        }
        return all;
    }
    static std::vector<std::string> codes_of(core::CodeList const& list) {
        std::vector<std::string> all;
        for (auto const& entry : list.entries()) {
            all.push_back(entry.code);
        }
        return all;
    }
    static std::vector<std::string> outcomes() { return codes_of(core::application_outcomes()); }
    static std::vector<std::string> channels() { return codes_of(core::application_channels()); }
};

class ApplicationList final : public Command {
public:
    void describe(OptionTable& options) override {
        m_filter.describe(options);
        auto& filter = m_filter.filter;
        options.flag("pending",
                     {"chỉ hồ sơ chưa kết thúc, kể cả đã cấp mà chưa xây dựng",
                      "only cases that are not closed, those given out and not yet built among them"},
                     filter.pending);
        options.flag("open", {"chỉ hồ sơ chưa có kết quả", "only cases without an answer"}, filter.open);
        options.date("from", {"nộp từ ngày này", "filed from this day on"}, filter.filed.from);
        options.date("to", {"nộp đến hết ngày này", "filed until this day"}, filter.filed.to);
        options.date("resolved-from", {"giải quyết từ ngày này", "answered from this day on"}, filter.resolved.from);
        options.date("resolved-to", {"giải quyết đến hết ngày này", "answered until this day"}, filter.resolved.to);
        m_filter.describe_as_of(options);
        m_output.describe(options, true);
        options.integer("limit", "N", {"nhiều nhất N dòng", "at most N rows"}, filter.limit);
        options.integer("offset", "N", {"bỏ N dòng đầu", "leave out the first N rows"}, filter.offset);
        options.flag("count", {"chỉ in số dòng", "print the number of rows only"}, m_count);
        options.flag(
            "queryables",
            {"chỉ liệt kê những gì --where hỏi được, kèm ví dụ", "only list what --where may ask, with examples"},
            m_queryables);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Liệt kê hồ sơ như đang có hoặc như vào một ngày: giai đoạn, tiến độ so với thời hạn, số ngày còn lại, "
                "nguyên nhân chậm. Giấy phép, thông báo không dùng đúng hạn tự hết hiệu lực.",
                "Lists the cases as they stand or stood on a day: stage, how they stand to their limit, days left, the "
                "cause of each delay. A permit or notice not used in time lapses by itself."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application list --open --timing late", {"Hồ sơ đang trễ hạn", "Cases that are late"}},
                {"hatang application list --kind planning_opinion --from 01/01/2017 --to 30/06/2017 --outcome agreed "
                 "--count",
                 {"Bao nhiêu vị trí đã đồng ý trong nửa năm", "How many places were agreed to in half a year"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        if (m_queryables) {
            auto writer = m_output.open(console);
            desk::list_queryables(desk::case_queryables(), console.language, *writer);
            return ExitCode::done;
        }
        auto const filter = m_filter.asked(console);
        if (m_count) {
            console.out << desk::select_cases(reg.applications(), filter).size() << '\n';
            return ExitCode::done;
        }
        auto writer = m_output.open(console);
        auto const result = desk::list_cases(reg.applications(), filter, m_output.style(console), *writer);
        if (result.total == 0) {
            console.err << console.say({"không có gì thỏa điều kiện\n", "nothing meets the conditions\n"});
        }
        return ExitCode::done;
    }

private:
    CaseFilterOptions m_filter;
    bool m_count = false;
    bool m_queryables = false;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class ApplicationOverdue final : public Command {
public:
    void describe(OptionTable& options) override {
        m_filter.describe(options);
        options.integer("within", "N",
                        {"cả thời hạn còn không quá N ngày làm việc", "also clocks with at most N working days left"},
                        m_within);
        m_filter.describe_as_of(options);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Thời hạn đã hết mà chưa xong, chờ ai: chuyên viên, người nộp bổ sung, từng cơ quan được lấy ý kiến. "
                "Trễ lâu nhất đứng trước.",
                "Clocks that are over and not ended, and who is waited for: the officer, the applicant, each consulted "
                "body. The longest overdue come first."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application overdue --within 2", {"Đã trễ, hoặc còn hai ngày", "Overdue, or two days left"}},
                {"hatang application overdue --as-of 30/06/2017", {"Như vào ngày 30/6/2017", "As on 2017-06-30"}}};
    }
    ExitCode run(Console& console) override {
        if (m_within && (*m_within < 0 || *m_within > 1000)) {
            throw core::usage_error({"--within phải từ 0 đến 1000", "--within must be from 0 to 1000"});
        }
        auto const reg = open_for_reading(m_register, console);
        auto writer = m_output.open(console);
        auto const found =
            desk::list_overdue(reg.applications(), {m_filter.asked(console), static_cast<int>(m_within.value_or(-1))},
                               m_output.style(console), *writer);
        if (found == 0) {
            console.err << console.say({"không có thời hạn nào như vậy\n", "there is no such clock\n"});
        }
        return ExitCode::done;
    }

private:
    CaseFilterOptions m_filter;
    std::optional<std::int64_t> m_within;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

class ApplicationFigures final : public Command {
public:
    void describe(OptionTable& options) override {
        m_filter.describe(options);
        options.group({"Kỳ", "Period"});
        options.date("from", {"ngày đầu kỳ (mặc định 01/01 năm của ngày cuối)", "first day (default 1 January)"},
                     m_period.from);
        options.date("to", {"ngày cuối kỳ (mặc định hôm nay)", "last day (default today)"}, m_period.to);
        m_filter.describe_known_at(options);
        auto& by = options.text("by", "GROUP",
                                {"nhóm theo kind (mặc định), channel, officer, operator, procedure, month, none",
                                 "grouped by kind (default), channel, officer, operator, procedure, month, none"},
                                m_by);
        by.choices = {"kind", "channel", "officer", "operator", "procedure", "month", "none"};
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Số liệu của bộ phận một cửa trong một kỳ: kỳ trước chuyển sang, mới tiếp nhận, đã giải quyết (trước "
                "hạn, đúng hạn, quá hạn), đang giải quyết, hết hiệu lực.",
                "The figures of the one-stop shop for a period: carried over, received, resolved (early, on time, "
                "late), open, lapsed."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application figures --from 01/01/2017 --to 30/06/2017 --by channel",
                 {"Nửa năm, theo kênh tiếp nhận", "Half a year, by channel"}}};
    }
    ExitCode run(Console& console) override {
        auto period = m_period;
        period.to = period.to.value_or(today(console));
        period.from = period.from.value_or(core::Date{period.to->year(), std::chrono::January, std::chrono::day(1)});
        if (*period.to < *period.from) {
            throw core::usage_error({"--to trước --from", "--to lies before --from"});
        }
        auto const reg = open_for_reading(m_register, console);
        auto writer = m_output.open(console);
        auto const by = group();
        auto const figures = desk::case_figures(reg.applications(), m_filter.asked(console), period, by);
        desk::list_case_figures(figures, by, m_output.style(console), *writer);
        return ExitCode::done;
    }

private:
    desk::FigureGroup group() const {
        using desk::FigureGroup;
        if (m_by == "channel") {
            return FigureGroup::channel;
        }
        if (m_by == "officer") {
            return FigureGroup::officer;
        }
        if (m_by == "operator") {
            return FigureGroup::applicant_operator;
        }
        if (m_by == "procedure") {
            return FigureGroup::procedure;
        }
        if (m_by == "month") {
            return FigureGroup::month;
        }
        return m_by == "none" ? FigureGroup::none : FigureGroup::kind;
    }

    CaseFilterOptions m_filter;
    desk::DaySpan m_period;
    std::string m_by = "kind";
    ListOutputOptions m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_application_list() {
    return std::make_unique<ApplicationList>();
}
std::unique_ptr<Command> make_application_overdue() {
    return std::make_unique<ApplicationOverdue>();
}
std::unique_ptr<Command> make_application_figures() {
    return std::make_unique<ApplicationFigures>();
}

} // namespace hatang::cli
