// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/check_output.hpp"

#include "core/error.hpp"
#include "desk/checks/check_json.hpp"
#include "desk/checks/check_page.hpp"
#include "export/pages/page_writer.hpp"
#include "export/sink/byte_sink.hpp"

#include <filesystem>

namespace hatang::cli {

namespace {

bool is_json(std::string const& file) {
    return publish::format_of_extension(file) == publish::ListFormat::json;
}

} // namespace

void CheckOutput::describe(OptionTable& options) {
    options
        .text("output", "FILE",
              {"ghi vào tệp .html, .pdf (trang có bản đồ) hoặc .json",
               "write to a file: .html, .pdf (a page with a map) or .json"},
              m_file)
        .short_name = "o";
    options.flag("overwrite", {"cho phép ghi đè tệp đã có", "allow an existing file to be replaced"}, m_overwrite);
}

void CheckOutput::check(std::string const& format) const {
    if (!given()) {
        return;
    }
    bool const json = is_json(m_file);
    if (!json && !publish::page_format_of_extension(m_file)) {
        throw core::usage_error({"không biết ghi kết quả vào \"" + m_file + "\": đuôi tệp là .html, .pdf hoặc .json",
                                 "cannot tell how to write '" + m_file + "': the extension is .html, .pdf or .json"},
                                {"ví dụ: -o ket-qua.html", "for example: -o result.html"});
    }
    if (!json && format == "json") {
        throw core::usage_error({"--format json không đi với tệp \"" + m_file + "\"",
                                 "--format json does not go with the file '" + m_file + "'"},
                                {"bỏ --format hoặc dùng đuôi .json", "leave out --format or use the extension .json"});
    }
}

void CheckOutput::add(desk::CheckedApplication const& checked, rules::Attributes const& attributes,
                      Console const& console) {
    if (is_json(m_file)) {
        m_json += desk::check_json(checked.subject, checked.result);
        return;
    }
    auto page = desk::check_page(checked, attributes, console.language);
    if (m_page) {
        desk::append_page(*m_page, std::move(page));
    } else {
        m_page = std::move(page);
    }
}

void CheckOutput::write() const {
    if (!given()) {
        return;
    }
    publish::FileDestination const destination{m_file, m_overwrite};
    if (m_page) {
        publish::write_page(*m_page, *publish::page_format_of_extension(m_file), destination);
        return;
    }
    auto const sink = publish::make_byte_sink(destination);
    sink->write(m_json);
    sink->finish();
}

} // namespace hatang::cli
