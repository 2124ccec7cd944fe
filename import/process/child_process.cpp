// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/process/child_process.hpp"

#include "core/error.hpp"
#include "import/process/sanitizer_build.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace hatang::ingest {

namespace {

constexpr int kPipeBytes = 1 << 20;

core::Error start_error(std::filesystem::path const& program, int error) {
    std::string const reason = std::strerror(error);
    return core::io_error(
        {"không chạy được '" + program.string() + "': " + reason, "cannot start '" + program.string() + "': " + reason},
        {"kiểm tra việc cài đặt: hatang-reader phải nằm cạnh hatang",
         "check the installation: hatang-reader belongs beside hatang"});
}

/// File actions of posix_spawn, freed when they go.
class SpawnActions {
public:
    SpawnActions() { posix_spawn_file_actions_init(&m_actions); }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&m_actions); }
    SpawnActions(SpawnActions const&) = delete;
    SpawnActions& operator=(SpawnActions const&) = delete;
    SpawnActions(SpawnActions&&) = delete;
    SpawnActions& operator=(SpawnActions&&) = delete;

    /// Output to \p pipe, nothing to read, messages of libraries nowhere (reports of a sanitizer to ours), every other
    /// descriptor closed.
    void redirect(int pipe) {
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, pipe, STDOUT_FILENO);
        if (!kSanitizerBuild) {
            posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        }
        posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1);
    }
    posix_spawn_file_actions_t const* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

std::vector<char*> as_pointers(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

ChildProcess::ChildProcess(std::filesystem::path const& program, std::vector<std::string> const& arguments) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) {
        throw start_error(program, errno);
    }
    fcntl(pipe_ends[1], F_SETPIPE_SZ, kPipeBytes); // only speed: a refusal is no loss
    SpawnActions actions;
    actions.redirect(pipe_ends[1]);
    std::vector<std::string> texts{program.string()};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment{"LC_ALL=C.UTF-8", "HOME=/nonexistent", "TZ=UTC", "PROJ_NETWORK=OFF"};
    int const error = posix_spawn(&m_pid, program.c_str(), actions.get(), nullptr, as_pointers(texts).data(),
                                  as_pointers(environment).data());
    close(pipe_ends[1]);
    if (error != 0) {
        m_pid = -1;
        close(pipe_ends[0]);
        throw start_error(program, error);
    }
    m_output = pipe_ends[0];
}

ChildProcess::~ChildProcess() {
    kill();
}

std::size_t ChildProcess::read(char* buffer, std::size_t size, int patience_s) {
    std::size_t filled = 0;
    while (filled < size) {
        pollfd waiting{m_output, POLLIN, 0};
        int const ready = poll(&waiting, 1, patience_s * 1000);
        if (ready == 0) {
            throw core::io_error({"tiến trình đọc tệp không phản hồi trong " + std::to_string(patience_s) + " giây",
                                  "the reading process was silent for " + std::to_string(patience_s) + " seconds"});
        }
        ssize_t const got = ready < 0 ? -1 : ::read(m_output, buffer + filled, size - filled);
        if (got == 0) {
            break;
        }
        if (got > 0) {
            filled += static_cast<std::size_t>(got);
        } else if (errno != EINTR) {
            std::string const reason = std::strerror(errno);
            throw core::io_error({"không nhận được dữ liệu từ tiến trình đọc tệp: " + reason,
                                  "cannot receive from the reading process: " + reason});
        }
    }
    return filled;
}

ExitStatus ChildProcess::wait() {
    if (m_output >= 0) {
        close(m_output);
        m_output = -1;
    }
    int status = 0;
    while (m_pid > 0 && waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    if (WIFSIGNALED(status)) {
        return {0, WTERMSIG(status)};
    }
    return {WEXITSTATUS(status), 0};
}

void ChildProcess::kill() noexcept {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
    }
    wait();
}

} // namespace hatang::ingest
