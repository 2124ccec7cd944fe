// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/hostile/watched_run.hpp"

#include "tests/hostile/text_file.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace hatang::hostile {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (auto& text : texts) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    return list;
}

void redirect(std::filesystem::path const& path, int descriptor) {
    int const file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(file, descriptor);
    close(file);
}

[[noreturn]] void become(std::vector<std::string> command, Watch const& watch) {
    setpgid(0, 0); // so that all of it can be ended
    auto environment = watch.environment;
    if (chdir(watch.folder.c_str()) != 0) {
        _exit(126);
    }
    int const nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    redirect(watch.notes.string() + ".out", STDOUT_FILENO);
    redirect(watch.notes.string() + ".err", STDERR_FILENO);
    execve(command[0].c_str(), pointers(command).data(), pointers(environment).data());
    _exit(127);
}

double seconds_of(timeval time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

WatchedRun run_watched(std::vector<std::string> const& command, Watch const& watch) {
    auto const start = Clock::now();
    pid_t const child = fork();
    if (child < 0) {
        throw std::runtime_error("fork");
    }
    if (child == 0) {
        become(command, watch);
    }
    WatchedRun run;
    int status = 0;
    rusage usage{};
    for (auto pause = 1ms; !run.ended && seconds_since(start) < watch.limit_s; pause = std::min(pause * 2, 20ms)) {
        run.ended = wait4(child, &status, WNOHANG, &usage) == child;
        if (!run.ended) {
            std::this_thread::sleep_for(pause);
        }
    }
    kill(-child, SIGKILL); // the group: whoever outlived the program
    if (!run.ended) {
        wait4(child, &status, 0, &usage);
    }
    run.seconds = seconds_since(start);
    run.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    run.cpu_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    run.peak_kilobytes = usage.ru_maxrss;
    run.out = text_of_file(watch.notes.string() + ".out");
    run.err = text_of_file(watch.notes.string() + ".err");
    return run;
}

Listener::Listener() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (bind(m_socket, any, length) != 0 || listen(m_socket, 8) != 0 || getsockname(m_socket, any, &length) != 0) {
        throw std::runtime_error("cannot listen on 127.0.0.1");
    }
    m_port = ntohs(address.sin_port);
}

Listener::~Listener() {
    close(m_socket);
}

bool Listener::was_called() const {
    pollfd waiting{m_socket, POLLIN, 0};
    return poll(&waiting, 1, 0) > 0;
}

} // namespace hatang::hostile
