// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/letter_options.hpp"
#include "cli/open_register.hpp"
#include "desk/letters/complaint_letter.hpp"

#include <fmt/format.h>

#include <ostream>

namespace hatang::cli {

namespace {

class ComplaintLetter final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã đơn, phản ánh", "code of the complaint"}, m_code);
        m_letter.describe(options);
        options.texts("item", "TEXT",
                      {"từng nội dung trả lời, dưới đoạn trả lời; ghi nhiều lần",
                       "points below the answer, one each; repeatable"},
                      m_items);
        options.group({"Sổ đăng ký", "The register"});
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Lập văn bản trả lời một phản ánh, khiếu nại theo thể thức Nghị định 30/2020/NĐ-CP, từ mẫu mà cơ quan "
                "sửa được (docs/letters.md). Tên và địa chỉ người gửi không được lấy từ sổ: ghi người nhận bằng --to.",
                "Makes the letter that answers a complaint in the form of Decree 30/2020/NĐ-CP, from a template the "
                "department can edit (docs/letters.md). Who sent it is not taken from the register: name the addressee "
                "by --to."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang complaint letter PA-2017-0001 -o tra-loi.docx --agency co-quan.yaml --to \"Ông Nguyễn Văn A\"",
                 {"Để trình ký", "For signing"}}};
    }
    ExitCode run(Console& console) override {
        m_letter.check();
        auto const agency = m_letter.agency(console);
        auto const reg = open_for_reading(m_register, console);
        auto request = m_letter.request(core::LetterKind::complaint_answer, console);
        request.items = m_items;
        auto const found = desk::find_complaint(reg.places(), reg.complaints(), m_code);
        m_letter.write(desk::complaint_letter(found, agency, request), console);
        console.out << fmt::format("{}: {} → {}\n", m_code, console.say(label(request.kind)), m_letter.file());
        return ExitCode::done;
    }

private:
    std::string m_code;
    LetterOptions m_letter;
    std::vector<std::string> m_items;
    RegisterOption m_register;
};

} // namespace

std::unique_ptr<Command> make_complaint_letter() {
    return std::make_unique<ComplaintLetter>();
}

} // namespace hatang::cli
