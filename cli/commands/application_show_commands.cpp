// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/application_options.hpp"
#include "cli/commands/entries.hpp"
#include "cli/output/case_card.hpp"
#include "cli/output/json_text.hpp"
#include "core/error.hpp"
#include "desk/applications/case_json.hpp"
#include "desk/applications/case_numbers.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <ostream>

namespace hatang::cli {

namespace {

class ApplicationShow final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        options.date("as-of", {"như vào ngày này (mặc định hôm nay)", "as it stood on this day (default today)"},
                     m_as_of);
        options.integer("known-at", "CHANGE",
                        {"như sổ đã biết sau lần thay đổi số này", "as the register knew it after this change"},
                        m_known_at);
        auto& format =
            options.text("format", "FORMAT", {"table (mặc định) hoặc json", "table (default) or json"}, m_format);
        format.choices = {"table", "json"};
        m_packs.describe(options);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Cho xem một hồ sơ: đang ở đâu, đồng hồ nào chạy và hạn theo điều nào, các bước đã qua, tài liệu kèm "
                "theo, hồ sơ còn thiếu gì, giấy phép, các bước được phép; với --format json cả kết quả kiểm tra đã "
                "lưu.",
                "Shows a case: where it stands, which clocks run and due by which article, what happened, its "
                "documents, what the dossier lacks, permits, the steps that are allowed; with --format json the check "
                "as stored too."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application show HS-2026-0001", {"Xem hồ sơ", "Look at the case"}},
                {"hatang application show HS-2026-0001 --as-of 30/06/2026 --format json",
                 {"Như vào ngày 30/6/2026, cho máy đọc", "As on 2026-06-30, for machines"}}};
    }
    ExitCode run(Console& console) override {
        auto const rulebook = m_packs.open();
        auto const reg = open_for_reading(m_register, console);
        auto const& applications = reg.applications();
        desk::CaseMoment const moment{m_as_of.value_or(today(console)), m_known_at};
        desk::CheckSources const sources{reg.admin(), reg.sites(), reg.places(), std::nullopt};
        auto const view = desk::require_case(applications, m_code, moment);
        auto const dossier = desk::dossier_of(applications, {rulebook, sources}, m_code);
        if (m_format == "json") {
            console.out << json_text(desk::application_json(applications, m_code, moment, &dossier));
            return ExitCode::done;
        }
        print_case(view,
                   {applications, moment, &dossier,
                    desk::cases_of_same_site(applications.applications(), view.row.record),
                    desk::known_papers(rulebook)},
                   console);
        return ExitCode::done;
    }

private:
    std::string m_code;
    std::string m_format = "table";
    std::optional<core::Date> m_as_of;
    std::optional<std::int64_t> m_known_at;
    RulebookOption m_packs;
    RegisterOption m_register;
};

class ApplicationDocument final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("CODE", {"mã hồ sơ", "code of the case"}, m_code);
        options.argument("NUMBER", {"số thứ tự tài liệu, xem application show", "its number, see application show"},
                         m_number);
        auto& output = options.text("output", "FILE", {"ghi ra tệp này", "write it to this file"}, m_output);
        output.short_name = "o";
        output.required = true;
        options.flag("overwrite", {"ghi đè tệp đã có", "replace a file that is there"}, m_overwrite);
        m_register.describe(options);
    }
    core::Words description() const override {
        return {"Lấy một tài liệu kèm hồ sơ ra thành tệp, đúng từng byte như khi nộp.",
                "Takes a document of a case out to a file, byte for byte as it was handed in."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application document HS-2026-0001 2 -o bien-ban.pdf", {"Tài liệu số 2", "Document 2"}}};
    }
    ExitCode run(Console& console) override {
        auto const number = whole(m_number);
        auto const reg = open_for_reading(m_register, console);
        auto const bytes = reg.applications().document_bytes(m_code, number);
        if (!m_overwrite && std::filesystem::exists(m_output)) {
            throw core::conflict_error(
                {fmt::format("tệp '{}' đã có", m_output), fmt::format("the file '{}' is already there", m_output)},
                {"thêm --overwrite để ghi đè", "add --overwrite to replace it"});
        }
        write(bytes);
        console.out << fmt::format("{}: {} B\n", m_output, bytes.size());
        return ExitCode::done;
    }

private:
    static std::int64_t whole(std::string const& word) {
        bool const digits =
            !word.empty() && word.size() < 9 && word.find_first_not_of("0123456789") == std::string::npos;
        if (!digits) {
            throw core::usage_error({fmt::format("\"{}\" không phải là số thứ tự tài liệu", word),
                                     fmt::format("\"{}\" is not the number of a document", word)});
        }
        return std::stoll(word);
    }
    /// Whole or not at all: first beside the file, then moved into its place.
    void write(std::string const& bytes) const {
        auto const part = m_output + ".part";
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        std::error_code failed;
        if (out) {
            std::filesystem::rename(part, m_output, failed);
        }
        if (!out || failed) {
            std::filesystem::remove(part, failed);
            throw core::io_error(
                {fmt::format("không ghi được '{}'", m_output), fmt::format("'{}' cannot be written", m_output)});
        }
    }

    std::string m_code;
    std::string m_number;
    std::string m_output;
    bool m_overwrite = false;
    RegisterOption m_register;
};

class ApplicationNumbering final : public Command {
public:
    void describe(OptionTable& options) override {
        options.optional_argument(
            "PATTERN", {"mẫu số mới; không ghi thì chỉ xem", "the new pattern; without it they are shown"}, m_pattern);
        auto& kind = options.text("kind", "KIND", {"chỉ cho loại hồ sơ này", "for this kind of case only"}, m_kind);
        kind.choices = desk::application_kinds();
        m_case.describe(options);
    }
    core::Words description() const override {
        return {"Xem hoặc đặt mẫu số hồ sơ. {seq} hoặc {seq:04} là số thứ tự, {year} năm nộp, {kind} ký hiệu loại hồ "
                "sơ (GPXD, YKQH …). Số tiếp theo nối vào số lớn nhất của cùng mẫu; không trùng, không bỏ số.",
                "Shows or sets the pattern of case numbers. {seq} or {seq:04} counts, {year} is the year of filing, "
                "{kind} the mark of the kind (GPXD, YKQH …). The next number follows the highest one of the same "
                "pattern; none is given twice or left out."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang application numbering \"{seq:04}/{year}/HS-{kind}\"",
                 {"0001/2026/HS-GPXD và tiếp theo", "0001/2026/HS-GPXD and so on"}}};
    }
    ExitCode run(Console& console) override {
        if (!m_pattern.empty()) {
            auto reg = open_for_writing(m_case.register_file, console);
            desk::set_number_pattern(reg.writer(), m_case.actor.name(console), m_kind, m_pattern);
        }
        auto const reg = open_for_reading(m_case.register_file, console);
        for (auto const& row : desk::number_patterns(reg.applications())) {
            auto const name =
                row.kind.empty() ? console.say({"mọi loại", "every kind"}) : console.say(desk::kind_title(row.kind));
            console.out << fmt::format("{}: {}{}\n", name, row.pattern,
                                       row.set ? "" : console.say({" (mặc định)", " (default)"}));
        }
        return ExitCode::done;
    }

private:
    std::string m_pattern;
    std::string m_kind;
    CaseOptions m_case;
};

} // namespace

std::unique_ptr<Command> make_application_show() {
    return std::make_unique<ApplicationShow>();
}
std::unique_ptr<Command> make_application_document() {
    return std::make_unique<ApplicationDocument>();
}
std::unique_ptr<Command> make_application_numbering() {
    return std::make_unique<ApplicationNumbering>();
}

} // namespace hatang::cli
