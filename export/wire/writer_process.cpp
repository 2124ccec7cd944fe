// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "export/wire/writer_process.hpp"

#include "core/error.hpp"
#include "export/wire/channel.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace hatang::publish::wire {

namespace fs = std::filesystem;

namespace {

core::Error start_error(fs::path const& program, int reason) {
    auto const why = std::generic_category().message(reason);
    auto const name = program.string();
    return core::io_error({"không chạy được \"" + name + "\": " + why, "cannot start '" + name + "': " + why},
                          {"cài lại hatang", "install hatang again"});
}

/// The socket becomes the child's standard input, for both directions; its standard output leads nowhere.
int spawn(fs::path const& program, int socket, pid_t& child) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    std::string name = program.string();
    std::array<char*, 2> arguments{name.data(), nullptr};
    int const result = ::posix_spawn(&child, name.c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return result;
}

} // namespace

fs::path find_writer_program() {
    std::error_code failure;
    auto const folder = fs::read_symlink("/proc/self/exe", failure).parent_path();
    for (auto const& candidate : {folder / "hatang-writer", folder.parent_path() / "libexec/hatang/hatang-writer"}) {
        if (::access(candidate.c_str(), X_OK) == 0) {
            return candidate;
        }
    }
    throw core::io_error(
        {"không tìm thấy chương trình hatang-writer cạnh hatang",
         "cannot find the program hatang-writer beside hatang"},
        {"cài lại hatang, hoặc chọn --format geojson", "install hatang again, or choose --format geojson"});
}

WriterProcess::WriterProcess(fs::path const& program) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throw start_error(program, errno);
    }
    int const result = spawn(program, ends[1], m_child);
    ::close(ends[1]);
    if (result != 0) {
        ::close(ends[0]);
        throw start_error(program, result);
    }
    m_socket = ends[0];
}

WriterProcess::~WriterProcess() {
    ::close(m_socket);
    while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool WriterProcess::send(FrameKind kind, std::string_view bytes) {
    return send_frame(m_socket, kind, bytes);
}

std::string WriterProcess::answer() {
    Frame frame;
    try {
        if (receive_frame(m_socket, frame)) {
            return frame.kind == FrameKind::done ? std::string{} : frame.bytes;
        }
    } catch (WireError const& error) {
        return error.what();
    }
    return "hatang-writer stopped without an answer";
}

} // namespace hatang::publish::wire
