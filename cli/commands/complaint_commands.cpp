// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// The complaints desk: a complaint taken in, its steps, who answers for it.
#include "cli/commands/entries.hpp"
#include "cli/complaint_options.hpp"
#include "cli/open_register.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "desk/complaints/complaint_bodies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

class ComplaintAdd final : public Command {
public:
    void describe(OptionTable& options) override {
        options.text("kind", "KIND",
                     {"report (phản ánh, mặc định), grievance (khiếu nại), denunciation (tố cáo), lawsuit (khiếu kiện)",
                      "report (default), grievance, denunciation, lawsuit"},
                     m_kind);
        options
            .text("channel", "CHANNEL",
                  {"kênh tiếp nhận: hotline_1022, portal, app, letter, voters_meeting …",
                   "channel: hotline_1022, portal, app, letter, voters_meeting …"},
                  m_channel)
            .required = true;
        options.date("received", {"ngày nhận (mặc định hôm nay)", "day of receipt (default today)"}, m_received);
        options
            .text("content", "TEXT", {"nội dung, không nhắc tên người gửi", "what it says, without who sent it"},
                  m_content)
            .required = true;
        options
            .text("complexity", "LEVEL",
                  {"ordinary (mặc định), complex, specially_complex", "ordinary (default), complex, specially_complex"},
                  m_subject.complexity)
            .choices = {"ordinary", "complex", "specially_complex"};
        options.flag("remote", {"vùng sâu, vùng xa đi lại khó khăn", "a remote area that is hard to reach"},
                     m_subject.remote);
        options.date("known-on", {"ngày biết việc bị khiếu nại", "day the act complained of became known"},
                     m_subject.known_on);
        describe_place(options);
        describe_person(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Tiếp nhận phản ánh, khiếu nại, tố cáo, khiếu kiện: lấy số, tính thời hạn theo pháp luật ngày nhận. Họ "
                "tên, điện thoại, địa chỉ người gửi được để riêng. Địa chỉ đã được xác minh trước đây cho luôn vị trí.",
                "Takes in a report, grievance, denunciation or lawsuit: gives it a number and counts its days by the "
                "law of the day of receipt. Name, telephone and address of the sender are kept apart. An address that "
                "a visit has fixed before gives the position."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang complaint add --channel hotline_1022 --content \"cáp sà võng trước nhà\" --address \"K624 Trưng "
             "Nữ Vương, quận Hải Châu\" --cable-fault sagging",
             {"Phản ánh qua 1022", "A report by the hotline"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        core::ChangeHeader header;
        header.action = "complaint add";
        auto const codes = desk::add_complaints(m_desk.desk(reg, console), {complaint(console)}, header);
        show_state(reg, codes.front(), console);
        return ExitCode::done;
    }

private:
    void describe_place(OptionTable& options) {
        options.group({"Về cái gì, ở đâu", "About what, where"});
        options.text("subject", "KIND:CODE",
                     {"đối tượng: site:MÃ, structure:MÃ, pole:MÃ, route:MÃ, street_segment:MÃ, application:SỐ",
                      "what it is about: site:CODE, structure:CODE, pole:CODE, route:CODE, street_segment:CODE, "
                      "application:CODE"},
                     m_about);
        options.text("address", "TEXT", {"địa chỉ như người gửi nói", "the address as said"}, m_address);
        options.text("ward", "NAME", {"phường, xã như người gửi nói", "ward as said"}, m_ward);
        options.text("district", "NAME", {"quận, huyện như người gửi nói", "district as said"}, m_district);
        options.text("at", "LON,LAT", {"tọa độ WGS 84, nếu có", "WGS 84 coordinates, if known"}, m_at);
        options.number("accuracy", "METRES", {"tọa độ đúng đến bao nhiêu mét", "how exact they are"}, m_accuracy);
        options
            .text("cable-fault", "FAULT",
                  {"về cáp: sagging, unlicensed, untagged, broken, unsafe_pole",
                   "about a cable: sagging, unlicensed, untagged, broken, unsafe_pole"},
                  m_cable.fault)
            .choices = {"sagging", "unlicensed", "untagged", "broken", "unsafe_pole"};
        options.text("cable-owner", "NAME", {"chủ cáp theo thẻ", "owner of the cable by its tag"}, m_cable.owner);
        options.text("cable-tag", "TEXT", {"chữ trên thẻ cáp", "what the tag says"}, m_cable.tag);
    }

    void describe_person(OptionTable& options) {
        options.group({"Người gửi (để riêng)", "The sender (kept apart)"});
        options.text("name", "TEXT", {"họ tên", "name"}, m_persons[0]);
        options.text("phone", "TEXT", {"điện thoại", "telephone"}, m_persons[1]);
        options.text("email", "TEXT", {"thư điện tử", "e-mail"}, m_persons[2]);
        options.text("id-number", "TEXT", {"số giấy tờ", "identity number"}, m_persons[3]);
        options.text("sender-address", "TEXT", {"địa chỉ người gửi", "the sender's address"}, m_persons[4]);
        options.group({});
    }

    desk::NewComplaint complaint(Console const& console) const {
        desk::NewComplaint made;
        made.subject = m_subject;
        auto& record = made.record;
        record.set("kind", m_kind);
        record.set("channel", m_channel);
        record.set("received_on", m_received.value_or(today(console)));
        record.set("content", m_content);
        record.address = m_address;
        record.ward_written = m_ward;
        record.district_written = m_district;
        record.persons = m_persons;
        if (!m_at.empty()) {
            made.position = desk::parse_point(m_at);
            record.accuracy = m_accuracy ? std::optional(core::Length::metres(*m_accuracy)) : std::nullopt;
        }
        if (!m_about.empty()) {
            made.about = parse_subject(m_about);
        }
        if (!m_cable.fault.empty()) {
            made.cable = m_cable;
            auto const* known = core::operators().find(m_cable.owner);
            made.cable->owner = known != nullptr ? known->code : m_cable.owner;
        } else if (!m_cable.owner.empty() || !m_cable.tag.empty()) {
            throw core::usage_error({"có chủ cáp mà chưa có --cable-fault", "a cable's owner without --cable-fault"},
                                    {"thêm --cable-fault sagging …", "add --cable-fault sagging …"});
        }
        return made;
    }

    std::string m_kind = "report";
    std::string m_channel;
    std::optional<core::Date> m_received;
    std::string m_content;
    core::ComplaintCase m_subject;
    std::string m_about;
    std::string m_address;
    std::string m_ward;
    std::string m_district;
    std::string m_at;
    std::optional<double> m_accuracy;
    desk::ComplaintCable m_cable;
    std::vector<std::string> m_persons = std::vector<std::string>(5);
    ComplaintDeskOptions m_desk;
};

class ComplaintStepCommand final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.argument(
            "STEP",
            {"bước: accept, pass-on, verify, settle, complain-again, sue, withdraw … (xem complaint show)",
             "step: accept, pass-on, verify, settle, complain-again, sue, withdraw … (see complaint show)"},
            m_step.event.step);
        options.texts("paper", "PAPER",
                      {"giấy tờ kèm theo: notice, minutes, decision, answer, reasons, complaint, court_paper",
                       "papers that come with it: notice, minutes, decision, answer, reasons, complaint, court_paper"},
                      m_step.event.papers);
        options.text("as", "ACTOR",
                     {"người thực hiện theo quy trình: citizen, desk, officer, leader, court",
                      "who takes it in the workflow: citizen, desk, officer, leader, court"},
                     m_step.event.actor);
        options.integer("days", "N", {"số ngày gia hạn", "days of an extension"}, m_days);
        options.text("note", "TEXT", {"ghi chú, số văn bản", "a note, the number of the letter"}, m_step.event.remark);
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Thực hiện một bước của quy trình giải quyết. Bước không được phép bị từ chối, kèm các bước được phép. Sau "
            "mỗi bước in giai đoạn, các thời hạn và điều khoản.",
            "Takes a step of the workflow. A step that is not allowed is refused with those that are. After each "
            "step the stage, the clocks and their articles are printed."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint step KN-2017-0001 accept --as desk", {"Thụ lý", "Accept"}},
                {"hatang complaint step PA-2017-0004 pass-on --paper notice --note \"văn bản 12/STTTT\"",
                 {"Chuyển cơ quan có thẩm quyền", "Pass on"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        std::replace(m_step.event.step.begin(), m_step.event.step.end(), '-', '_');
        m_step.event.day = m_when.day(console);
        m_step.event.extra_days = static_cast<int>(std::clamp<std::int64_t>(m_days.value_or(0), 0, 3650));
        m_step.seen = m_when.version();
        desk::take_step(m_desk.desk(reg, console), m_code, m_step);
        show_state(reg, m_code, console);
        return ExitCode::done;
    }

private:
    std::string m_code;
    desk::ComplaintStep m_step;
    std::optional<std::int64_t> m_days;
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

/// answer and reopen: a step with its one paper.
class ComplaintTextStep final : public Command {
public:
    explicit ComplaintTextStep(bool answers) : m_answers(answers) {}
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        auto& text =
            m_answers ? options.text("text", "TEXT",
                                     {"nội dung trả lời, số văn bản", "the answer, the number of the letter"}, m_text)
                      : options.text("reason", "TEXT", {"lý do mở lại", "why it is opened again"}, m_text);
        text.required = true;
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return m_answers
                   ? core::
                         Words{"Ghi việc trả lời phản ánh hoặc tố cáo. Khiếu nại được giải quyết bằng quyết định: "
                               "hatang complaint step MÃ settle.",
                               "Records the answer to a report or denunciation. A grievance is settled by a decision: "
                               "hatang complaint step CODE settle."}
                   : core::Words{
                         "Mở lại một phản ánh đã trả lời hoặc đã chuyển. Khiếu nại không mở lại được: pháp luật "
                         "cho khiếu nại lần hai (step complain-again) hoặc khởi kiện (step sue).",
                         "Opens an answered or passed-on report again. A grievance cannot be reopened: the law "
                         "gives a second complaint (step complain-again) or a lawsuit (step sue)."};
    }
    std::vector<Example> examples() const override {
        return m_answers
                   ? std::vector<Example>{{"hatang complaint answer PA-2017-0001 --text \"đã bó gọn cáp ngày 12/5\"",
                                           {"Trả lời", "Answer"}}}
                   : std::vector<Example>{{"hatang complaint reopen PA-2017-0001 --reason \"cáp lại sà xuống\"",
                                           {"Mở lại", "Open again"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        desk::ComplaintStep step;
        step.event.step = m_answers ? "answer" : "reopen";
        step.event.day = m_when.day(console);
        step.event.papers = {m_answers ? "answer" : "reasons"};
        step.event.remark = m_text;
        step.answer = m_answers ? m_text : "";
        step.seen = m_when.version();
        desk::take_step(m_desk.desk(reg, console), m_code, step);
        show_state(reg, m_code, console);
        return ExitCode::done;
    }

private:
    bool m_answers;
    std::string m_code;
    std::string m_text;
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

class ComplaintAssign final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.text("to", "BODY",
                     {"đơn vị xử lý; mặc định theo bảng phân công (loại đơn, đối tượng, địa bàn)",
                      "the body; default by the table of bodies (kind, subject, area)"},
                     m_body);
        options.date(
            "due",
            {"hạn do cán bộ đặt; không phải thời hạn của luật", "a day the officer sets; not a limit of the law"},
            m_due);
        options.text("bodies", "FILE",
                     {"bảng phân công riêng (YAML); mặc định bảng đi kèm", "a table of bodies (YAML) of one's own"},
                     m_bodies);
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Giao đơn cho đơn vị xử lý. Không ghi --to thì đơn vị được chọn theo bảng phân công và quy tắc đã chọn "
                "được in ra.",
                "Gives a complaint to the body that answers. Without --to the table of bodies decides, and the line "
                "that did is printed."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint assign PA-2017-0001 --to \"Viettel Đà Nẵng\" --due 20/05/2017",
                 {"Giao Viettel", "To Viettel"}},
                {"hatang complaint assign PA-2017-0002", {"Theo bảng phân công", "By the table"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const table =
            m_bodies.empty() ? desk::default_bodies() : desk::read_bodies(read_document_file(m_bodies), m_bodies);
        desk::ComplaintNote note;
        note.event.step = "assign";
        note.event.on = m_when.day(console);
        note.event.due = m_due;
        note.event.target = m_body;
        note.seen = m_when.version();
        if (m_body.empty()) {
            auto const found = desk::find_complaint(reg.places(), reg.complaints(), m_code);
            auto const chosen = desk::choose_body(table, found, reg.sites(), reg.places());
            note.event.target = chosen.body;
            note.event.remark = chosen.rule;
            console.out << fmt::format("{} {} ({} {})\n", console.say({"đơn vị xử lý:", "responsible body:"}),
                                       chosen.body, console.say({"theo dòng", "by the line"}), chosen.rule);
        }
        desk::note_complaints(m_desk.desk(reg, console), {m_code}, note);
        show_state(reg, m_code, console);
        return ExitCode::done;
    }

private:
    std::string m_code;
    std::string m_body;
    std::optional<core::Date> m_due;
    std::string m_bodies;
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

} // namespace

std::unique_ptr<Command> make_complaint_add() {
    return std::make_unique<ComplaintAdd>();
}
std::unique_ptr<Command> make_complaint_step() {
    return std::make_unique<ComplaintStepCommand>();
}
std::unique_ptr<Command> make_complaint_answer() {
    return std::make_unique<ComplaintTextStep>(true);
}
std::unique_ptr<Command> make_complaint_reopen() {
    return std::make_unique<ComplaintTextStep>(false);
}
std::unique_ptr<Command> make_complaint_assign() {
    return std::make_unique<ComplaintAssign>();
}

} // namespace hatang::cli
