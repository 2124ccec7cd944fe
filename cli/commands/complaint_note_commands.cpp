// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
// What the desk notes beside the steps: subject, cable, cause, escalation, the place found, files.
#include "cli/commands/entries.hpp"
#include "cli/complaint_options.hpp"
#include "cli/open_register.hpp"
#include "cli/rulebook_option.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"
#include "desk/complaints/complaint_bodies.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

namespace hatang::cli {

namespace {

class ComplaintLink final : public Command {
public:
    void describe(OptionTable& options) override {
        options.arguments("CODE", {"mã các đơn", "codes of the complaints"}, m_codes);
        options
            .text("cause", "NAME",
                  {"nguyên nhân chung: mã trạm, tuyến, đơn đầu tiên hoặc tên gọi",
                   "the cause they share: code of a site, route or the first complaint, or a name"},
                  m_cause)
            .required = true;
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Gắn nhiều đơn với một nguyên nhân; mỗi đơn vẫn có thời hạn và trả lời riêng.",
                "Links several complaints to one cause; each keeps its own clocks and answer."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint link PA-2017-0003 PA-2017-0007 --cause \"cáp đường Trưng Nữ Vương\"",
                 {"Hai phản ánh, một nguyên nhân", "Two reports, one cause"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        desk::ComplaintNote note;
        note.event.step = "link";
        note.event.on = m_when.day(console);
        note.event.target = m_cause;
        note.seen = m_when.version();
        desk::note_complaints(m_desk.desk(reg, console), m_codes, note);
        console.out << fmt::format("{} → {}\n", fmt::join(m_codes, ", "), m_cause);
        return ExitCode::done;
    }

private:
    std::vector<std::string> m_codes;
    std::string m_cause;
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

class ComplaintNoteCommand final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.text("subject", "KIND:CODE", {"đối tượng đã xác định", "what it turned out to be about"}, m_subject);
        options
            .text("cable-fault", "FAULT",
                  {"về cáp: sagging, unlicensed, untagged, broken, unsafe_pole",
                   "about a cable: sagging, unlicensed, untagged, broken, unsafe_pole"},
                  m_fault)
            .choices = {"sagging", "unlicensed", "untagged", "broken", "unsafe_pole"};
        options.text("cable-owner", "NAME", {"chủ cáp theo thẻ", "owner of the cable by its tag"}, m_owner);
        options.text("cable-tag", "TEXT", {"chữ trên thẻ cáp", "what the tag says"}, m_tag);
        options.text("joint", "BODY",
                     {"phối hợp xử lý với, ví dụ điện lực", "handled together with, such as the power company"},
                     m_joint);
        options.text("note", "TEXT", {"ghi chú", "a note"}, m_remark);
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Ghi thêm vào một đơn: đối tượng, chủ cáp theo thẻ, đơn vị phối hợp. Không đồng hồ nào thay đổi.",
                "Notes more on a complaint: what it is about, whose cable by the tag, who handles it too. No clock "
                "changes."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang complaint note PA-2017-0005 --cable-fault unlicensed --cable-owner VTVcab --joint \"Điện lực Đà "
             "Nẵng\"",
             {"Kéo cáp không phép, xử lý cùng điện lực", "Unlicensed cable, with the power company"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        std::vector<desk::ComplaintNote> notes;
        if (!m_subject.empty()) {
            auto const about = parse_subject(m_subject);
            notes.push_back(note("subject", about.kind, about.code));
        }
        if (!m_fault.empty()) {
            auto const* known = core::operators().find(m_owner);
            notes.push_back(note("cable", m_fault, known != nullptr ? known->code : m_owner));
            notes.back().event.tag = m_tag;
        }
        if (!m_joint.empty()) {
            notes.push_back(note("joint", "", m_joint));
        }
        if (notes.empty()) {
            throw core::usage_error(
                {"chưa có gì để ghi", "there is nothing to note"},
                {"thêm --subject, --cable-fault hoặc --joint", "add --subject, --cable-fault or --joint"});
        }
        for (auto& each : notes) {
            each.event.on = m_when.day(console);
            each.event.remark = m_remark;
        }
        notes.front().seen = m_when.version();
        auto const desk = m_desk.desk(reg, console);
        desk::note_complaint(desk, m_code, notes);
        show_state(reg, m_code, console);
        return ExitCode::done;
    }

private:
    static desk::ComplaintNote note(std::string step, std::string kind, std::string target) {
        desk::ComplaintNote made;
        made.event.step = std::move(step);
        made.event.target_kind = std::move(kind);
        made.event.target = std::move(target);
        return made;
    }

    std::string m_code;
    std::string m_subject;
    std::string m_fault;
    std::string m_owner;
    std::string m_tag;
    std::string m_joint;
    std::string m_remark;
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

class ComplaintEscalate final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.text("to", "BODY",
                     {"báo cáo lên; mặc định theo bảng phân công", "to whom; default by the table of bodies"}, m_body);
        options.text("bodies", "FILE",
                     {"bảng phân công riêng (YAML); mặc định bảng đi kèm", "a table of bodies (YAML) of one's own"},
                     m_bodies);
        options.text("note", "TEXT", {"ghi chú", "a note"}, m_remark);
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Báo cáo lên cấp trên một đơn đã quá hạn. Đơn chưa quá hạn bị từ chối.",
                "Takes an overdue complaint to the body above. One that is not overdue is refused."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint escalate PA-2017-0004", {"Theo bảng phân công", "By the table"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        auto const day = m_when.day(console);
        auto const found = desk::find_complaint(reg.places(), reg.complaints(), m_code, day);
        if (found.view.closed || !(found.view.timeliness == desk::Timeliness::late || found.view.body_late)) {
            throw core::conflict_error(
                {fmt::format("đơn {} chưa quá hạn vào ngày {}", m_code, core::format_vietnamese(day)),
                 fmt::format("complaint {} is not overdue on {}", m_code, core::format_iso(day))},
                {"xem: hatang complaint overdue", "see: hatang complaint overdue"});
        }
        desk::ComplaintNote note;
        note.event.step = "escalate";
        note.event.on = day;
        note.event.remark = m_remark;
        note.event.target = m_body.empty() ? above(found, reg) : m_body;
        note.seen = m_when.version();
        desk::note_complaints(m_desk.desk(reg, console), {m_code}, note);
        console.out << fmt::format("{} → {}\n", m_code, note.event.target);
        return ExitCode::done;
    }

private:
    /// \throws core::Error(not_found) when the line that fits names nobody.
    std::string above(desk::FoundComplaint const& found, store::Register const& reg) const {
        auto const table =
            m_bodies.empty() ? desk::default_bodies() : desk::read_bodies(read_document_file(m_bodies), m_bodies);
        auto const chosen = desk::choose_body(table, found, reg.sites(), reg.places());
        if (chosen.escalate_to.empty()) {
            throw core::not_found_error(
                {fmt::format("dòng '{}' của bảng phân công không ghi escalate_to", chosen.rule),
                 fmt::format("line '{}' of the table of bodies has no escalate_to", chosen.rule)},
                {"ghi --to \"ĐƠN VỊ\"", "give --to \"BODY\""});
        }
        return chosen.escalate_to;
    }

    std::string m_code;
    std::string m_body;
    std::string m_bodies;
    std::string m_remark;
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

class ComplaintLocate final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.text("at", "LON,LAT", {"tọa độ WGS 84 tại chỗ", "WGS 84 coordinates of the place"}, m_at).required =
            true;
        options.number("accuracy", "METRES", {"đúng đến bao nhiêu mét (mặc định 10)", "how exact (default 10)"},
                       m_accuracy);
        options.text("basis", "BASIS", {"visit (mặc định), map, survey", "visit (default), map, survey"}, m_basis)
            .choices = {"visit", "map", "survey"};
        m_when.describe(options);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {
            "Ghi vị trí thật của một đơn sau khi đi xác minh. Địa chỉ của đơn được nhớ: lần sau cùng địa chỉ ấy, hoặc "
            "số nhà gần đó trên cùng đường, được tìm thấy ngay.",
            "Records where a complaint really is, after a visit. Its address is remembered: the same address, or "
            "a number near it on the same street, is found at once next time."};
    }
    std::vector<Example> examples() const override {
        return {
            {"hatang complaint locate PA-2017-0001 --at 108.2156,16.0478", {"Sau khi xác minh", "After the visit"}}};
    }
    ExitCode run(Console& console) override {
        auto reg = open_for_writing(m_desk.register_file, console);
        core::AddressFix fix;
        fix.position = desk::parse_point(m_at);
        fix.accuracy_m = m_accuracy.value_or(10.0);
        if (!(fix.accuracy_m > 0.0)) {
            throw core::usage_error({"độ chính xác phải lớn hơn 0 mét", "the accuracy must be more than 0 metres"});
        }
        fix.basis = m_basis;
        fix.on = m_when.day(console);
        desk::locate_complaint(m_desk.desk(reg, console), m_code, fix, m_when.version());
        show_state(reg, m_code, console);
        return ExitCode::done;
    }

private:
    std::string m_code;
    std::string m_at;
    std::optional<double> m_accuracy;
    std::string m_basis = "visit";
    ComplaintStepOptions m_when;
    ComplaintDeskOptions m_desk;
};

std::string read_evidence(std::filesystem::path const& path) {
    std::error_code trouble;
    if (!std::filesystem::is_regular_file(path, trouble)) {
        throw core::not_found_error(
            {fmt::format("không có tệp \"{}\"", path.string()), fmt::format("there is no file \"{}\"", path.string())});
    }
    if (std::filesystem::file_size(path, trouble) > desk::kMostFileBytes) {
        throw core::data_error(
            {fmt::format("tệp \"{}\" lớn quá {} byte", path.string(), desk::kMostFileBytes),
             fmt::format("file \"{}\" is larger than {} bytes", path.string(), desk::kMostFileBytes)});
    }
    std::ifstream stream(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && !stream.eof()) {
        throw core::io_error({fmt::format("không đọc được tệp \"{}\"", path.string()),
                              fmt::format("the file \"{}\" cannot be read", path.string())});
    }
    return content;
}

class ComplaintAttach final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.argument("FILE", {"ảnh, văn bản, biên bản", "a photo, letter, minutes"}, m_file);
        options
            .text("kind", "KIND",
                  {"photo (mặc định), letter, minutes, other", "photo (default), letter, minutes, other"}, m_kept.kind)
            .choices = {"photo", "letter", "minutes", "other"};
        options.date("taken-on", {"ngày chụp", "day it was taken"}, m_kept.taken_on);
        options.text("note", "TEXT", {"ghi chú", "a note"}, m_kept.note);
        m_desk.describe(options);
    }
    core::Words description() const override {
        return {"Giữ một tệp làm chứng cứ trong sổ, kèm mã băm SHA-256.",
                "Keeps a file as evidence in the register, with its SHA-256."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint attach PA-2017-0001 cap-sa.jpg --taken-on 12/05/2017", {"Kèm ảnh", "Add a photo"}}};
    }
    ExitCode run(Console& console) override {
        auto const content = read_evidence(m_file);
        auto reg = open_for_writing(m_desk.register_file, console);
        m_kept.name = std::filesystem::path(m_file).filename().string();
        m_kept.sha256 = core::sha256_hex(content);
        desk::attach_file(m_desk.desk(reg, console), m_code, m_kept, content);
        console.out << fmt::format("{}: {} ({} byte) SHA-256 {}\n", m_code, m_kept.name, content.size(), m_kept.sha256);
        return ExitCode::done;
    }

private:
    std::string m_code;
    std::string m_file;
    core::ComplaintFile m_kept{"", "photo", "", 0, std::nullopt, ""};
    ComplaintDeskOptions m_desk;
};

class ComplaintFileCommand final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn", "code of the complaint"}, m_code);
        options.argument("SHA256", {"mã băm hoặc các chữ số đầu của nó", "the hash or its first digits"}, m_sha256);
        options
            .text("output", "FILE", {"ghi ra tệp này; không ghi đè", "write to this file; never over another"},
                  m_output)
            .short_name = "o";
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Lấy ra một tệp chứng cứ, đúng từng byte.", "Gives out a file of evidence, byte for byte."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint file PA-2017-0001 9f86d0 -o anh.jpg", {"Lấy ảnh", "Get the photo"}}};
    }
    ExitCode run(Console& console) override {
        auto const reg = open_for_reading(m_register, console);
        auto const content = reg.complaints().file_content(m_code, m_sha256);
        if (m_output.empty()) {
            console.out << content;
            return ExitCode::done;
        }
        if (std::filesystem::exists(m_output)) {
            throw core::conflict_error(
                {fmt::format("tệp \"{}\" đã có", m_output), fmt::format("the file \"{}\" is already there", m_output)});
        }
        std::ofstream stream(m_output, std::ios::binary);
        stream << content;
        stream.close();
        if (!stream) {
            throw core::io_error({fmt::format("không ghi được tệp \"{}\"", m_output),
                                  fmt::format("the file \"{}\" cannot be written", m_output)});
        }
        return ExitCode::done;
    }

private:
    std::string m_code;
    std::string m_sha256;
    std::string m_output;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_complaint_link() {
    return std::make_unique<ComplaintLink>();
}
std::unique_ptr<Command> make_complaint_note() {
    return std::make_unique<ComplaintNoteCommand>();
}
std::unique_ptr<Command> make_complaint_escalate() {
    return std::make_unique<ComplaintEscalate>();
}
std::unique_ptr<Command> make_complaint_locate() {
    return std::make_unique<ComplaintLocate>();
}
std::unique_ptr<Command> make_complaint_attach() {
    return std::make_unique<ComplaintAttach>();
}
std::unique_ptr<Command> make_complaint_file() {
    return std::make_unique<ComplaintFileCommand>();
}

} // namespace hatang::cli
