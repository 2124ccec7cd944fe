// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/letter_options.hpp"

#include "cli/rulebook_option.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "core/text/unicode.hpp"
#include "export/letters/built_in_templates.hpp"
#include "export/letters/letter_writer.hpp"
#include "import/docx/docx_template.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace hatang::cli {

namespace fs = std::filesystem;

void LetterOptions::describe(OptionTable& options) {
    options.text("output", "FILE", {"ghi vào tệp .docx hoặc .pdf", "write to a file: .docx or .pdf"}, m_file)
        .short_name = "o";
    options.flag("overwrite", {"cho phép ghi đè tệp đã có", "allow an existing file to be replaced"}, m_overwrite);
    options.group({"Văn bản", "The letter"});
    options.text("agency", "FILE",
                 {"tệp thông tin cơ quan (YAML); mặc định: HATANG_AGENCY",
                  "the file on the agency (YAML); default: HATANG_AGENCY"},
                 m_agency);
    options.date("on", {"ngày của văn bản (mặc định hôm nay)", "the day of the letter (default today)"}, m_on);
    options.text("number", "NUMBER",
                 {"số văn bản; để trống nếu chưa vào sổ", "its number; left blank until registered"}, m_number);
    options.text("sign", "SYMBOL", {"ký hiệu, thay cho ký hiệu của cơ quan", "its symbol, in place of the agency's"},
                 m_symbol);
    options.text("place", "PLACE",
                 {"địa danh, thay cho địa danh của cơ quan", "place of issue, in place of the agency's"}, m_place);
    options.text(
        "signer", "NAME",
        {"người ký (mặc định: người đầu trong tệp cơ quan)", "who signs (default: the first of the agency's file)"},
        m_signer);
    options.text("signer-title", "TITLE", {"chức vụ người ký", "the title of who signs"}, m_signer_title);
    auto& authority = options.optional_text("authority", "WORD",
                                            {"quyền hạn ký: TM, KT, TL, TUQ, Q hoặc TM,KT; \"\": người đứng đầu ký",
                                             "authority to sign: TM, KT, TL, TUQ, Q or TM,KT; \"\": the head signs"},
                                            m_authority);
    authority.repeatable = false;
    options.texts("to", "NAME", {"nơi gửi, thay cho nơi gửi của hồ sơ", "addressee, in place of the case's"}, m_to);
    options.text("reason", "TEXT", {"lý do, thay cho lý do của quyết định", "the reason, in place of the decision's"},
                 m_reason);
    options.date(
        "due",
        {"hạn trả lời hoặc bổ sung, thay cho hạn đã tính", "day by which to answer, in place of the computed one"},
        m_due);
    options.text("templates", "DIR",
                 {"thư mục mẫu .docx của cơ quan; mặc định: HATANG_TEMPLATES, rồi mẫu của chương trình",
                  "the agency's folder of .docx templates; default: HATANG_TEMPLATES, then the program's own"},
                 m_templates);
}

void LetterOptions::check() const {
    if (m_file.empty()) {
        throw core::usage_error({"chưa nói ghi văn bản vào tệp nào", "no file is given for the letter"},
                                {"ví dụ: -o thu.docx", "for example: -o letter.docx"});
    }
    if (!publish::letter_format_of_extension(m_file)) {
        throw core::usage_error({"không biết ghi văn bản vào \"" + m_file + "\": đuôi tệp là .docx hoặc .pdf",
                                 "cannot tell how to write '" + m_file + "': the extension is .docx or .pdf"},
                                {"ví dụ: -o thu.docx", "for example: -o letter.docx"});
    }
    if (m_authority && !desk::is_sign_authority(*m_authority)) {
        throw core::usage_error(
            {"--authority không nhận \"" + *m_authority + "\"", "--authority does not take '" + *m_authority + "'"},
            {"các giá trị: TM, KT, TL, TUQ, Q, TM,KT", "the values are: TM, KT, TL, TUQ, Q, TM,KT"});
    }
}

desk::Agency LetterOptions::agency(Console const& console) const {
    fs::path const file = m_agency.empty() ? console.variable("HATANG_AGENCY").value_or("") : m_agency;
    if (file.empty()) {
        throw core::usage_error({"chưa có tệp thông tin cơ quan", "no file on the agency is given"},
                                {"dùng --agency TỆP; lấy tệp mẫu bằng: hatang templates write DIR",
                                 "use --agency FILE; a file to start from: hatang templates write DIR"});
    }
    return desk::read_agency(read_document_file(file), file.filename().string());
}

desk::LetterRequest LetterOptions::request(core::LetterKind kind, Console const& console) const {
    desk::LetterRequest request;
    request.kind = kind;
    request.on = m_on.value_or(today(console));
    request.number = core::clean_text(m_number);
    request.symbol = core::clean_text(m_symbol);
    request.place = core::clean_text(m_place);
    request.signer = core::clean_text(m_signer);
    request.signer_title = core::clean_text(m_signer_title);
    request.authority = m_authority;
    request.to = m_to;
    request.reason = m_reason;
    request.due = m_due;
    return request;
}

core::DocxPackage LetterOptions::letter_template(core::LetterKind kind, Console const& console) const {
    fs::path const folder = m_templates.empty() ? console.variable("HATANG_TEMPLATES").value_or("") : m_templates;
    if (folder.empty()) {
        return publish::built_in_template(kind);
    }
    std::error_code failure;
    if (!fs::is_directory(folder, failure)) {
        throw core::not_found_error(
            {"không có thư mục mẫu \"" + folder.string() + "\"",
             "there is no folder of templates '" + folder.string() + "'"},
            {"tạo bằng: hatang templates write DIR", "make one with: hatang templates write DIR"});
    }
    fs::path const file = folder / (std::string(to_string(kind)) + ".docx");
    return fs::exists(file, failure) ? ingest::read_docx_template(file) : publish::built_in_template(kind);
}

void LetterOptions::write(core::Letter const& letter, Console const& console) const {
    publish::write_letter(letter, letter_template(letter.kind, console), *publish::letter_format_of_extension(m_file),
                          {m_file, m_overwrite});
}

} // namespace hatang::cli
