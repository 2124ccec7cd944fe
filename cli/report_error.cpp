// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/report_error.hpp"

#include "core/text/unicode.hpp"

#include <new>
#include <ostream>

namespace hatang::cli {

namespace {

ExitCode exit_code_of(core::ErrorKind kind) {
    switch (kind) {
    case core::ErrorKind::usage: return ExitCode::usage;
    case core::ErrorKind::internal: return ExitCode::internal;
    default: return ExitCode::failed;
    }
}

void print_line(Console& console, core::Words const& label, core::Words const& text) {
    console.err << console.say(label) << core::printable(console.say(text)) << '\n';
}

} // namespace

ExitCode report_error(core::Error const& error, Console& console) {
    print_line(console, {"hatang: lỗi: ", "hatang: error: "}, error.sentence());
    for (auto const& line : error.context()) {
        print_line(console, {"  ", "  "}, line);
    }
    if (!error.hint().empty()) {
        print_line(console, {"  gợi ý: ", "  hint: "}, error.hint());
    }
    if (error.kind() == core::ErrorKind::internal) {
        print_line(console, {"  ", "  "},
                   {"đây là lỗi của hatang; xin gửi lại dòng lệnh và thông báo này",
                    "this is a bug in hatang; please report the command and this message"});
    }
    return exit_code_of(error.kind());
}

ExitCode report_unexpected(std::exception const& problem, Console& console) {
    if (dynamic_cast<std::bad_alloc const*>(&problem) != nullptr) {
        return report_error(core::io_error({"không đủ bộ nhớ", "there is not enough memory"}), console);
    }
    return report_error(core::internal_error(problem.what()), console);
}

} // namespace hatang::cli
