// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/reader/lock_in.hpp"

#include "core/error.hpp"
#include "import/process/sanitizer_build.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <memory>

namespace hatang::ingest {

namespace {

constexpr rlim_t kOpenFiles = 16;

core::Error lock_error(char const* what) {
    return core::internal_error(std::string("hatang-reader cannot lock itself in: ") + what + ": " +
                                std::strerror(errno));
}

void set_limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    rlimit const limit{soft, hard};
    if (setrlimit(resource, &limit) != 0) {
        throw lock_error("setrlimit");
    }
}

/// Address space in use, the mapped file included.
rlim_t used_bytes() {
    std::ifstream statm("/proc/self/statm");
    rlim_t pages = 0;
    statm >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void limit_resources(core::ReadLimits const& limits) {
    auto const seconds = static_cast<rlim_t>(limits.seconds);
    set_limit(RLIMIT_CPU, seconds, seconds + 1);
    if (!kSanitizerBuild) {
        rlim_t const bytes = used_bytes() + static_cast<rlim_t>(limits.memory_bytes);
        set_limit(RLIMIT_AS, bytes, bytes);
    }
    set_limit(RLIMIT_FSIZE, 0, 0);
    set_limit(RLIMIT_CORE, 0, 0);
    set_limit(RLIMIT_NOFILE, kOpenFiles, kOpenFiles);
}

/// No rule is added: nothing in the file system may be opened, made or changed by name any more.
bool restrict_file_system() {
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1; // every right of the first ABI
    long const rules = syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
    if (rules < 0) {
        return false;
    }
    bool const restricted = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(static_cast<int>(rules));
    return restricted;
}

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

void add_rule(Filter const& filter, std::uint32_t action, int call) {
    if (seccomp_rule_add(filter.get(), action, call, 0) != 0) {
        throw lock_error("seccomp_rule_add");
    }
}

/// What reading from memory and writing to a pipe needs.
void allow_harmless_calls(Filter const& filter) {
    constexpr std::array kCalls{
        SCMP_SYS(read),          SCMP_SYS(write),          SCMP_SYS(close),        SCMP_SYS(fstat),
        SCMP_SYS(lseek),         SCMP_SYS(munmap),         SCMP_SYS(mremap),       SCMP_SYS(brk),
        SCMP_SYS(madvise),       SCMP_SYS(rt_sigreturn),   SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
        SCMP_SYS(futex),         SCMP_SYS(getpid),         SCMP_SYS(gettid),       SCMP_SYS(getrandom),
        SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),   SCMP_SYS(time),         SCMP_SYS(sched_yield),
        SCMP_SYS(sysinfo),       SCMP_SYS(exit),           SCMP_SYS(exit_group),   SCMP_SYS(tgkill),
        SCMP_SYS(sigaltstack),   SCMP_SYS(restart_syscall)};
    for (int const call : kCalls) {
        add_rule(filter, SCMP_ACT_ALLOW, call);
    }
    for (int const call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) { // memory, but no new code
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) != 0) {
            throw lock_error("seccomp_rule_add");
        }
    }
}

/// Nothing here calls these by accident: whoever does is under the file's control.
void kill_on_hostile_calls(Filter const& filter) {
    constexpr std::array kCalls{SCMP_SYS(socket),
                                SCMP_SYS(socketpair),
                                SCMP_SYS(connect),
                                SCMP_SYS(execve),
                                SCMP_SYS(execveat),
                                SCMP_SYS(fork),
                                SCMP_SYS(vfork),
                                SCMP_SYS(clone),
                                SCMP_SYS(clone3),
                                SCMP_SYS(ptrace),
                                SCMP_SYS(process_vm_readv),
                                SCMP_SYS(process_vm_writev),
                                SCMP_SYS(kill),
                                SCMP_SYS(io_uring_setup),
                                SCMP_SYS(bpf),
                                SCMP_SYS(mount),
                                SCMP_SYS(unshare),
                                SCMP_SYS(userfaultfd),
                                SCMP_SYS(perf_event_open),
                                SCMP_SYS(keyctl)};
    for (int const call : kCalls) {
        add_rule(filter, SCMP_ACT_KILL_PROCESS, call);
    }
}

/// A database that was opened before is read on: by position, under SQLite's locks on the open file.
void allow_reading_open_database(Filter const& filter) {
    add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(pread64));
    // glibc's fstat(): the size and date of a file, never its content
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1, SCMP_A3(SCMP_CMP_EQ, AT_EMPTY_PATH)) !=
        0) {
        throw lock_error("seccomp_rule_add");
    }
    for (scmp_datum_t const command : {scmp_datum_t{F_GETLK}, scmp_datum_t{F_SETLK}}) {
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_EQ, command)) != 0) {
            throw lock_error("seccomp_rule_add");
        }
    }
}

void filter_system_calls(OpenDatabase database) {
    // every other call, opening a file included, fails as if it were not permitted: libraries then do without
    Filter const filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
    if (!filter) {
        throw lock_error("seccomp_init");
    }
    allow_harmless_calls(filter);
    if (database == OpenDatabase::of_crs) {
        allow_reading_open_database(filter);
    }
    if (kSanitizerBuild) { // UBSan asks a pipe whether memory can be read, and takes a refusal for a broken object
        add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(pipe));
        add_rule(filter, SCMP_ACT_ALLOW, SCMP_SYS(pipe2));
    }
    kill_on_hostile_calls(filter);
    if (seccomp_load(filter.get()) != 0) {
        throw lock_error("seccomp_load");
    }
}

} // namespace

void die_with_parent() {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

Locks lock_in(core::ReadLimits const& limits, OpenDatabase database) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        throw lock_error("no_new_privs");
    }
    limit_resources(limits);
    Locks locks;
    locks.landlock = restrict_file_system();
    filter_system_calls(database);
    return locks;
}

} // namespace hatang::ingest
