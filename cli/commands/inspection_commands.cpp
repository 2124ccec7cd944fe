// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// Inspections, and what came of them: violations and fines. Acts and articles are kept as the officer wrote them.
#include "cli/commands/entries.hpp"
#include "cli/complaint_options.hpp"
#include "cli/open_register.hpp"
#include "cli/output/record_card.hpp"
#include "core/error.hpp"
#include "desk/complaints/complaint_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

std::string operator_code(std::string const& written) {
    auto const* known = core::operators().find(written);
    return known != nullptr ? known->code : written;
}

void need_complaint(store::Register const& reg, std::string const& code) {
    if (!code.empty()) {
        desk::find_complaint(reg.places(), reg.complaints(), code);
    }
}

/// Not a day that has not come.
void need_past(std::optional<core::Date> const& day, core::Date today) {
    if (day && *day > today) {
        throw core::usage_error({fmt::format("ngày {} chưa đến", core::format_vietnamese(*day)),
                                 fmt::format("{} has not come yet", core::format_iso(*day))});
    }
}

core::ChangeHeader header_of(std::string actor, std::string action, std::string summary) {
    core::ChangeHeader header;
    header.actor = std::move(actor);
    header.action = std::move(action);
    header.summary = std::move(summary);
    return header;
}

class InspectionAdd final : public Command {
public:
    void describe(OptionTable& options) override {
        options.text("body", "NAME", {"đơn vị, đoàn kiểm tra", "who inspected"}, m_record.body).required = true;
        options.text("findings", "TEXT", {"kết quả", "what was found"}, m_record.findings).required = true;
        options.text("operator", "NAME", {"doanh nghiệp được kiểm tra", "the operator inspected"}, m_operator);
        options.text("subject", "KIND:CODE", {"trạm, cột, tuyến … được kiểm tra", "the site, pole, route … inspected"},
                     m_subject);
        options.text("complaint", "CODE", {"theo đơn này", "that it followed from"}, m_record.complaint);
        options.date("on", {"ngày (mặc định hôm nay)", "the day (default today)"}, m_on);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Ghi một lần kiểm tra doanh nghiệp hoặc trạm, cột, tuyến.",
                "Records an inspection of an operator or of a site, pole or route."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang inspection add --body \"Đoàn liên ngành\" --operator VTVcab --findings \"kéo cáp không phép "
                 "tại ngã tư\" "
                 "--complaint PA-2017-0005",
                 {"Kiểm tra theo phản ánh", "After a report"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const desk = m_desk.desk(reg, console);
        m_record.on = m_on.value_or(desk.today);
        need_past(m_record.on, desk.today);
        m_record.operator_code = operator_code(m_operator);
        auto const change = desk.writer.begin_change();
        need_complaint(reg, m_record.complaint);
        if (!m_subject.empty()) {
            auto const about = parse_subject(m_subject);
            desk::need_subject(desk, about);
            m_record.subject_kind = about.kind;
            m_record.subject = about.code;
        }
        auto const code = change->complaints().add_inspection(m_record);
        change->commit(header_of(desk.actor, "inspection add", code));
        console.out << code << '\n';
        return ExitCode::done;
    }

private:
    core::InspectionRecord m_record;
    std::string m_operator;
    std::string m_subject;
    std::optional<core::Date> m_on;
    ComplaintDeskOptions m_desk;
};

/// inspection list and violation list.
class InspectionList final : public Command {
public:
    explicit InspectionList(bool violations) : m_violations(violations) {}
    void describe(OptionTable& options) override {
        options.optional_argument("CODE", {"chỉ xem một số", "only this one, in full"}, m_code);
        options.text("operator", "NAME", {"doanh nghiệp này", "of this operator"}, m_operator);
        options.date("from", {"từ ngày", "from this day on"}, m_from);
        options.date("to", {"đến hết ngày", "until the end of this day"}, m_to);
        m_output.describe(options, false);
        m_register.describe(options);
    }
    core::Words description() const override {
        return m_violations
                   ? core::Words{"Vi phạm, quyết định xử phạt và việc nộp phạt.", "Violations, decisions, payments."}
                   : core::Words{"Các lần kiểm tra.", "The inspections."};
    }
    std::vector<Example> examples() const override {
        return {{m_violations ? "hatang violation list --operator SCTV --format xlsx -o vi-pham.xlsx"
                              : "hatang inspection list --from 01/01/2017 --to 30/06/2017",
                 {"Nửa năm, một doanh nghiệp", "Half a year, one operator"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto inspections = reg.complaints().inspections();
        auto violations = reg.complaints().violations();
        std::erase_if(inspections, [this](auto const& each) { return !is_asked(each); });
        std::erase_if(violations, [this](auto const& each) { return !is_asked(each); });
        if (!m_code.empty() && (m_violations ? violations.empty() : inspections.empty())) {
            throw core::not_found_error(
                {fmt::format("không có số \"{}\"", m_code), fmt::format("there is no \"{}\"", m_code)},
                {"xem cả danh sách: bỏ số đi", "see the whole list: leave the code out"});
        }
        bool const card = !m_code.empty() && m_output.output.empty() && m_output.format.empty();
        auto writer = card ? make_record_card(console) : m_output.open(console);
        if (m_violations) {
            desk::list_violations(violations, m_output.style(console), *writer);
        } else {
            desk::list_inspections(inspections, m_output.style(console), *writer);
        }
        return ExitCode::done;
    }

private:
    template <typename Record> bool is_asked(Record const& record) const {
        return (m_code.empty() || record.code == m_code) &&
               (m_operator.empty() || record.operator_code == operator_code(m_operator)) &&
               (!m_from || record.on >= *m_from) && (!m_to || record.on <= *m_to);
    }

    bool m_violations;
    std::string m_code;
    std::string m_operator;
    std::optional<core::Date> m_from;
    std::optional<core::Date> m_to;
    ListOutputOptions m_output;
    RegisterOption m_register;
};

/// violation add, and violation change: what came later of it.
class ViolationPut final : public Command {
public:
    explicit ViolationPut(bool adds) : m_adds(adds) {}
    void describe(OptionTable& options) override {
        if (m_adds) {
            options.text("act", "TEXT", {"hành vi", "what was done"}, m_record.act).required = true;
            options.text("operator", "NAME", {"doanh nghiệp vi phạm", "the operator"}, m_operator).required = true;
            options.text("subject", "KIND:CODE", {"tại trạm, cột, tuyến …", "at the site, pole, route …"}, m_subject);
            options.text("inspection", "CODE", {"lần kiểm tra phát hiện", "the inspection that found it"},
                         m_record.inspection);
            options.text("complaint", "CODE", {"theo đơn này", "the complaint it followed from"}, m_record.complaint);
            options.date("on", {"ngày phát hiện (mặc định hôm nay)", "day it was found (default today)"}, m_on);
        } else {
            options.argument("CODE", {"số vi phạm", "code of the violation"}, m_code);
        }
        options.text("article", "TEXT",
                     {"điều khoản áp dụng, như cán bộ ghi", "the article applied, as the officer writes it"},
                     m_record.article);
        options.number("fine", "VND", {"tiền phạt, đồng", "the fine in đồng"}, m_record.fine);
        options.text("decision", "NUMBER", {"số quyết định xử phạt", "number of the decision"}, m_record.decision);
        options.date("decided-on", {"ngày quyết định", "day of the decision"}, m_record.decided_on);
        options.date("paid-on", {"ngày nộp phạt", "day the fine was paid"}, m_record.paid_on);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return m_adds
                   ? core::
                         Words{"Ghi một vi phạm, kèm quyết định xử phạt nếu đã có. Hành vi và điều khoản được giữ như "
                               "cán bộ ghi; chương trình không tự chọn điều khoản.",
                               "Records a violation, with its fine when there is one. Act and article are kept as the "
                               "officer writes them; the program chooses no article."}
                   : core::Words{
                         "Bổ sung quyết định, tiền phạt, ngày nộp cho một vi phạm. Phiên bản cũ còn trong sổ.",
                         "Adds the decision, the fine or the payment to a violation. The version before stays."};
    }
    std::vector<Example> examples() const override {
        return m_adds
                   ? std::vector<Example>{{"hatang violation add --operator SCTV --act \"kéo cáp không có giấy phép\" "
                                           "--inspection KT-2017-0001",
                                           {"Vi phạm", "A violation"}}}
                   : std::vector<Example>{{"hatang violation change VP-2017-0001 --decision 45/QĐ-XPHC --fine 20000000 "
                                           "--decided-on 12/06/2017",
                                           {"Quyết định xử phạt", "The decision"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const desk = m_desk.desk(reg, console);
        auto const change = desk.writer.begin_change();
        auto record = m_adds ? added(reg, desk) : changed(reg);
        if (record.fine && !(*record.fine > 0.0)) {
            throw core::usage_error({"tiền phạt phải lớn hơn 0 đồng", "the fine must be more than 0 đồng"});
        }
        for (auto const& day : {std::optional(record.on), record.decided_on, record.paid_on}) {
            need_past(day, desk.today);
        }
        auto const code = change->complaints().put_violation(record);
        change->commit(header_of(desk.actor, m_adds ? "violation add" : "violation change", code));
        console.out << code << '\n';
        return ExitCode::done;
    }

private:
    core::ViolationRecord added(store::Register const& reg, desk::ComplaintDesk const& desk) const {
        auto record = m_record;
        record.on = m_on.value_or(desk.today);
        record.operator_code = operator_code(m_operator);
        need_complaint(reg, record.complaint);
        auto const inspections = reg.complaints().inspections();
        if (!record.inspection.empty() &&
            std::ranges::find(inspections, record.inspection, &core::InspectionRecord::code) == inspections.end()) {
            throw core::not_found_error({fmt::format("không có lần kiểm tra \"{}\"", record.inspection),
                                         fmt::format("there is no inspection \"{}\"", record.inspection)},
                                        {"xem: hatang inspection list", "see: hatang inspection list"});
        }
        if (!m_subject.empty()) {
            auto const about = parse_subject(m_subject);
            desk::need_subject(desk, about);
            record.subject_kind = about.kind;
            record.subject = about.code;
        }
        return record;
    }

    core::ViolationRecord changed(store::Register const& reg) const {
        auto const all = reg.complaints().violations();
        auto const found = std::ranges::find(all, m_code, &core::ViolationRecord::code);
        if (found == all.end()) {
            throw core::not_found_error(
                {fmt::format("không có vi phạm \"{}\"", m_code), fmt::format("there is no violation \"{}\"", m_code)},
                {"xem: hatang violation list", "see: hatang violation list"});
        }
        auto record = *found;
        ++record.version;
        record.article = m_record.article.empty() ? record.article : m_record.article;
        record.fine = m_record.fine ? m_record.fine : record.fine;
        record.decision = m_record.decision.empty() ? record.decision : m_record.decision;
        record.decided_on = m_record.decided_on ? m_record.decided_on : record.decided_on;
        record.paid_on = m_record.paid_on ? m_record.paid_on : record.paid_on;
        return record;
    }

    bool m_adds;
    std::string m_code;
    core::ViolationRecord m_record;
    std::string m_operator;
    std::string m_subject;
    std::optional<core::Date> m_on;
    ComplaintDeskOptions m_desk;
};

} // namespace

std::unique_ptr<Command> make_inspection_add() {
    return std::make_unique<InspectionAdd>();
}
std::unique_ptr<Command> make_inspection_list() {
    return std::make_unique<InspectionList>(false);
}
std::unique_ptr<Command> make_violation_add() {
    return std::make_unique<ViolationPut>(true);
}
std::unique_ptr<Command> make_violation_change() {
    return std::make_unique<ViolationPut>(false);
}
std::unique_ptr<Command> make_violation_list() {
    return std::make_unique<InspectionList>(true);
}

} // namespace hatang::cli
