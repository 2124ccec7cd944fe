// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/entries.hpp"
#include "cli/shared_options.hpp"
#include "core/error.hpp"
#include "core/letters/letter.hpp"
#include "export/letters/built_in_templates.hpp"
#include "export/letters/letter_reading.hpp"
#include "export/letters/letter_writer.hpp"
#include "export/letters/template_fill.hpp"
#include "export/sink/byte_sink.hpp"
#include "import/docx/docx_template.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>
#include <system_error>

namespace hatang::cli {

namespace fs = std::filesystem;

namespace {

class TemplatesWrite final : public Command {
public:
    void describe(OptionTable& options) override {
        options.argument("DIR", {"thư mục nhận mẫu; được tạo nếu chưa có", "the folder; made when it is not there"},
                         m_folder);
        options.flag("overwrite", {"cho phép ghi đè tệp đã có", "allow existing files to be replaced"}, m_overwrite);
    }
    core::Words description() const override {
        return {"Ghi mọi mẫu văn bản của chương trình thành tệp .docx để sửa bằng Word hoặc LibreOffice, cùng một tệp "
                "thông tin cơ quan mẫu (co-quan.yaml).",
                "Writes every template of the program as .docx to be edited in Word or LibreOffice, and a file on the "
                "agency to start from (co-quan.yaml)."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang templates write mau", {"Lấy mẫu ra thư mục mau", "The templates into the folder mau"}}};
    }
    ExitCode run(Console& console) override {
        std::error_code failure;
        fs::create_directories(m_folder, failure);
        if (failure) {
            throw core::io_error({"không tạo được thư mục \"" + m_folder + "\": " + failure.message(),
                                  "cannot make the folder '" + m_folder + "': " + failure.message()});
        }
        for (core::LetterKind const kind : core::all_letter_kinds()) {
            auto const letter_template = publish::built_in_template(kind);
            fs::path const file = fs::path(m_folder) / letter_template.name;
            publish::write_template(letter_template, today(console), {file, m_overwrite});
            console.out << fmt::format("{}: {}\n", file.string(), console.say(label(kind)));
        }
        fs::path const agency = fs::path(m_folder) / "co-quan.yaml";
        auto const sink = publish::make_byte_sink(publish::FileDestination{agency, m_overwrite});
        sink->write(publish::sample_agency_file());
        sink->finish();
        console.out << fmt::format("{}: {}\n", agency.string(), console.say({"thông tin cơ quan", "the agency"}));
        return ExitCode::done;
    }

private:
    std::string m_folder;
    bool m_overwrite = false;
};

class TemplatesCheck final : public Command {
public:
    void describe(OptionTable& options) override {
        options.arguments("FILE", {"mẫu .docx đã sửa", "edited templates (.docx)"}, m_files);
    }
    core::Words description() const override {
        return {"Kiểm tra mẫu văn bản: an toàn, không macro, mọi chỗ điền dữ liệu đều có tên đúng, vẽ được thành PDF.",
                "Checks templates: safe, no macros, every placeholder has a known name, can be drawn as PDF."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang templates check mau/permit.docx", {"Một mẫu", "One template"}}};
    }
    ExitCode run(Console& console) override {
        for (std::string const& file : m_files) {
            auto const letter_template = ingest::read_docx_template(file);
            auto const names = publish::check_placeholders(letter_template);
            publish::read_letter_sheets(letter_template);
            console.out << fmt::format(
                fmt::runtime(console.say({"{}: dùng được, {} chỗ điền dữ liệu\n", "{}: good, {} placeholders\n"})),
                file, names.size());
        }
        return ExitCode::done;
    }

private:
    std::vector<std::string> m_files;
};

class TemplatesFields final : public Command {
public:
    void describe(OptionTable& options) override { m_output.describe(options, false); }
    core::Words description() const override {
        return {"Liệt kê tên của mọi chỗ điền dữ liệu trong mẫu văn bản.", "Lists the placeholders of templates."};
    }
    std::vector<Example> examples() const override {
        return {{"hatang templates fields --format csv -o truong.csv", {"Ra tệp CSV", "As CSV"}}};
    }
    ExitCode run(Console& console) override {
        using core::ColumnType;
        auto const writer = m_output.open(console);
        core::ListHeader list;
        list.name = "template_fields";
        list.title = {"Chỗ điền dữ liệu", "Placeholders"};
        list.row_noun = {"chỗ điền", "placeholder"};
        list.columns = {{"placeholder", {"Viết trong mẫu", "In the template"}, ColumnType::text, -1},
                        {"list", {"Lặp lại", "Repeated"}, ColumnType::boolean, -1},
                        {"meaning", {"Nghĩa", "Meaning"}, ColumnType::text, -1}};
        writer->begin(list);
        for (core::LetterField const& field : core::letter_fields()) {
            std::string const name = "{{" + std::string(field.name) + "}}";
            std::string const meaning = console.say(field.meaning);
            std::vector<core::Cell> const cells{std::string_view(name), field.name.find('.') != std::string_view::npos,
                                                std::string_view(meaning)};
            writer->row({cells, {}});
        }
        writer->end();
        return ExitCode::done;
    }

private:
    ListOutputOptions m_output;
};

} // namespace

std::unique_ptr<Command> make_templates_write() {
    return std::make_unique<TemplatesWrite>();
}
std::unique_ptr<Command> make_templates_check() {
    return std::make_unique<TemplatesCheck>();
}
std::unique_ptr<Command> make_templates_fields() {
    return std::make_unique<TemplatesFields>();
}

} // namespace hatang::cli
