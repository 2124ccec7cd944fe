// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A program started with its standard output on a pipe, no other open file, and an environment of our own.
/// It is killed and reaped when the object goes.

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::ingest {

/// How a child ended.
struct ExitStatus {
    int code = 0;   ///< exit code; meaningful when signal is 0
    int signal = 0; ///< the signal that killed it, or 0
};

class ChildProcess {
public:
    /// \throws core::Error when the program cannot be started.
    ChildProcess(std::filesystem::path const& program, std::vector<std::string> const& arguments);
    ~ChildProcess();
    ChildProcess(ChildProcess const&) = delete;
    ChildProcess& operator=(ChildProcess const&) = delete;
    ChildProcess(ChildProcess&&) = delete;
    ChildProcess& operator=(ChildProcess&&) = delete;

    /// Fills \p buffer from the pipe. \returns the bytes read, fewer than \p size only at the end of the output.
    /// \throws core::Error (io) when nothing came for \p patience_s seconds.
    std::size_t read(char* buffer, std::size_t size, int patience_s);
    /// Closes the pipe and waits for the end.
    ExitStatus wait();
    /// Closes the pipe, kills and reaps; harmless when it has ended already.
    void kill() noexcept;

private:
    pid_t m_pid = -1;
    int m_output = -1;
};

} // namespace hatang::ingest
