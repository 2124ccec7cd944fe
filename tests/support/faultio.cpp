// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultio.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

namespace {

using hatang::test::Fault;

std::array<char, 512> g_prefix{};
Fault g_fault = Fault::none;
long g_at = 0;
long g_calls = 0;
bool g_armed = false;

template <typename Function> Function real(char const* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool matches(char const* path) {
    return path != nullptr && std::string_view(path).starts_with(g_prefix.data());
}

bool matches(int file) {
    if (!g_armed)
        return false;
    std::array<char, 64> link{};
    std::array<char, 1024> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    ssize_t const size = ::readlink(link.data(), path.data(), path.size() - 1);
    return size > 0 && matches(path.data());
}

/// true when this is the call at which something has to happen.
bool due(bool mine) {
    return g_armed && mine && ++g_calls == g_at;
}

[[noreturn]] void die() {
    ::kill(::getpid(), SIGKILL);
    ::_exit(99);
}

int error_number() {
    return g_fault == Fault::no_space ? ENOSPC : EIO;
}

/// A call without data: fails, dies before, or dies after.
template <typename Call> int plain(bool mine, Call&& call) {
    if (!due(mine))
        return call();
    switch (g_fault) {
    case Fault::kill_before:
    case Fault::kill_half: die();
    case Fault::kill_after: call(); die();
    case Fault::no_space:
    case Fault::io_error: errno = error_number(); return -1;
    case Fault::none:
    case Fault::short_write: break;
    }
    return call();
}

/// A call that writes bytes; \p write writes the first n of them.
template <typename Write> ssize_t writing(bool mine, std::size_t count, Write&& write) {
    if (!due(mine))
        return write(count);
    switch (g_fault) {
    case Fault::kill_before: die();
    case Fault::kill_half: write(count / 2); die();
    case Fault::kill_after: write(count); die();
    case Fault::no_space:
        write(count / 2);
        errno = ENOSPC;
        return -1;
    case Fault::io_error: errno = EIO; return -1;
    case Fault::short_write: return write(count > 1 ? count / 2 : count);
    case Fault::none: break;
    }
    return write(count);
}

} // namespace

namespace hatang::test {

void arm(std::string const& prefix, Fault fault, long at) {
    std::strncpy(g_prefix.data(), prefix.c_str(), g_prefix.size() - 1);
    g_fault = fault;
    g_at = at;
    g_calls = 0;
    g_armed = true;
}

long calls() {
    return g_calls;
}

} // namespace hatang::test

// The functions of libc that change files, as SQLite, std::filesystem and store/ call them.
extern "C" {

ssize_t pwrite64(int file, void const* data, size_t count, off64_t offset) {
    return writing(matches(file), count, [&](std::size_t n) {
        return real<ssize_t (*)(int, void const*, size_t, off64_t)>("pwrite64")(file, data, n, offset);
    });
}
ssize_t pwrite(int file, void const* data, size_t count, off_t offset) {
    return writing(matches(file), count, [&](std::size_t n) {
        return real<ssize_t (*)(int, void const*, size_t, off_t)>("pwrite")(file, data, n, offset);
    });
}
ssize_t write(int file, void const* data, size_t count) {
    return writing(matches(file), count,
                   [&](std::size_t n) { return real<ssize_t (*)(int, void const*, size_t)>("write")(file, data, n); });
}
int ftruncate64(int file, off64_t size) noexcept {
    return plain(matches(file), [&] { return real<int (*)(int, off64_t)>("ftruncate64")(file, size); });
}
int ftruncate(int file, off_t size) noexcept {
    return plain(matches(file), [&] { return real<int (*)(int, off_t)>("ftruncate")(file, size); });
}
int fsync(int file) {
    return plain(matches(file), [&] { return real<int (*)(int)>("fsync")(file); });
}
int fdatasync(int file) {
    return plain(matches(file), [&] { return real<int (*)(int)>("fdatasync")(file); });
}
int unlink(char const* path) noexcept {
    return plain(g_armed && matches(path), [&] { return real<int (*)(char const*)>("unlink")(path); });
}
int remove(char const* path) noexcept {
    return plain(g_armed && matches(path), [&] { return real<int (*)(char const*)>("remove")(path); });
}
int rename(char const* from, char const* to) noexcept {
    return plain(g_armed && matches(to), [&] { return real<int (*)(char const*, char const*)>("rename")(from, to); });
}
int renameat2(int from_folder, char const* from, int to_folder, char const* to, unsigned flags) noexcept {
    return plain(g_armed && matches(to), [&] {
        return real<int (*)(int, char const*, int, char const*, unsigned)>("renameat2")(from_folder, from, to_folder,
                                                                                        to, flags);
    });
}

} // extern "C"
