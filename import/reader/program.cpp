// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/program.hpp"

#include "core/error.hpp"
#include "import/reader/arguments.hpp"
#include "import/reader/lock_in.hpp"
#include "import/reader/self_test.hpp"
#include "import/reader_process.hpp"

#include <unistd.h>

#include <filesystem>
#include <new>
#include <span>
#include <string_view>

namespace hatang::ingest {

namespace {

core::Error out_of_memory(ReadRequest const& request) {
    std::string const name = std::filesystem::path(request.path).filename().string();
    std::string const limit = std::to_string(request.options.limits.memory_bytes / 1'000'000);
    return core::data_error({"đọc '" + name + "' bị dừng: vượt giới hạn bộ nhớ " + limit + " MB",
                             "reading '" + name + "' was stopped: it passed the memory limit of " + limit + " MB"},
                            {"tệp hỏng hoặc được tạo để gây hại; nếu tệp lớn mà đáng tin, tăng biến "
                             "HATANG_READ_MEMORY_MB (MB)",
                             "the file is damaged or made to harm; if it is large and trusted, raise the variable "
                             "HATANG_READ_MEMORY_MB (MB)"});
}

ReaderExit run(std::span<char const* const> arguments, ReadFile read_file) {
    RowOutput output(STDOUT_FILENO);
    ReadRequest request;
    try {
        request = parse_arguments(arguments);
        read_file(request, output);
        return ReaderExit::done;
    } catch (core::Error const& error) {
        output.error(error);
    } catch (std::bad_alloc const&) {
        output.error(out_of_memory(request));
    } catch (std::exception const& error) {
        output.error(core::internal_error(std::string("hatang-reader: ") + error.what()));
    }
    return ReaderExit::refused;
}

} // namespace

void run_reader_program(int argc, char const* const* argv, ReadFile read_file) {
    std::span<char const* const> const arguments(argv, static_cast<std::size_t>(argc));
    die_with_parent();
    if (arguments.size() > 1 && std::string_view(arguments[1]) == "--self-test") {
        _exit(static_cast<int>(self_test(arguments.subspan(2))));
    }
    _exit(static_cast<int>(run(arguments, read_file))); // no exit handlers of the libraries inside the lock
}

} // namespace hatang::ingest
