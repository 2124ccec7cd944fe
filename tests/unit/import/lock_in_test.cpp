// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/process/child_process.hpp"
#include "import/process/sanitizer_build.hpp"
#include "tests/unit/import/reading.hpp"

#include <csignal>

using namespace hatang;

namespace {

ingest::ExitStatus attempt(std::string const& how, std::string const& what) {
    ingest::ChildProcess child(HATANG_READER_PROGRAM, {"--self-test", how, what});
    return child.wait();
}

constexpr int kDone = 40;
constexpr int kRefused = 41;

} // namespace

TEST(LockIn, RefusesWhatAHostileFileMightWant) {
    for (std::string const what : {"open-file", "write-file", "map-code"}) {
        EXPECT_EQ(attempt("locked", what).code, kRefused) << what;
    }
    for (std::string const what : {"socket", "fork", "exec", "ptrace"}) {
        EXPECT_EQ(attempt("locked", what).signal, SIGSYS) << what;
    }
}

TEST(LockIn, MemoryIsLimited) {
    if (ingest::kSanitizerBuild) {
        GTEST_SKIP() << "needs a build without sanitizers, which reserve terabytes";
    }
    EXPECT_EQ(attempt("locked", "allocate").code, kRefused);
}

TEST(LockIn, TheSameAttemptsSucceedWithoutIt) {
    for (std::string const what : {"open-file", "write-file", "map-code", "allocate", "socket", "fork", "ptrace"}) {
        EXPECT_EQ(attempt("unlocked", what).code, kDone) << what;
    }
    EXPECT_EQ(attempt("unlocked", "exec").code, 0);
}

TEST(LockIn, EndlessWorkIsEndedByTheCpuLimit) {
    EXPECT_EQ(attempt("locked", "spin").signal, SIGXCPU);
}

TEST(LockIn, LandlockHoldsWhereTheKernelHasIt) {
    if (attempt("locked", "landlock").code != kDone) {
        GTEST_SKIP() << "needs a kernel with Landlock";
    }
    EXPECT_EQ(attempt("unlocked", "landlock").code, kRefused);
}
