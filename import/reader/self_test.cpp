// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/self_test.hpp"

#include "import/reader/lock_in.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace hatang::ingest {

namespace {

bool can_open(char const* path, int flags) {
    return open(path, flags, 0600) >= 0;
}

bool can_fork() {
    pid_t const child = fork();
    if (child == 0) {
        _exit(0);
    }
    return child > 0;
}

bool can_exec() {
    // succeeding means becoming another program, whose exit code is then seen instead
    execl("/bin/true", "true", nullptr);
    return false;
}

bool can_map_code() {
    return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool can_spin() {
    unsigned long volatile turns = 0;
    for (;;) {
        turns = turns + 1;
    }
}

bool can_allocate() {
    constexpr std::size_t kMuch = 3'000'000'000; // more than any limit of a test, and never touched
    return mmap(nullptr, kMuch, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) !=
           MAP_FAILED;
}

struct Try {
    std::string_view name;
    bool (*run)();
};

constexpr std::array<Try, 9> kTries{{{"open-file", [] { return can_open("/etc/passwd", O_RDONLY); }},
                                     {"write-file", [] { return can_open("/dev/null", O_WRONLY); }},
                                     {"socket", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
                                     {"fork", can_fork},
                                     {"exec", can_exec},
                                     {"ptrace", [] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
                                     {"map-code", can_map_code},
                                     {"spin", can_spin},
                                     {"allocate", can_allocate}}};

} // namespace

Attempt self_test(std::span<char const* const> arguments) {
    if (arguments.size() != 2) {
        return Attempt::unknown;
    }
    std::string_view const how = arguments[0];
    std::string_view const what = arguments[1];
    core::ReadLimits limits;
    limits.seconds = 1;
    Locks const locks = how == "locked" ? lock_in(limits) : Locks{};
    if (what == "landlock") {
        return locks.landlock ? Attempt::done : Attempt::refused;
    }
    for (Try const& each : kTries) {
        if (each.name == what) {
            return each.run() ? Attempt::done : Attempt::refused;
        }
    }
    return Attempt::unknown;
}

} // namespace hatang::ingest
