// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The child process hatang-writer. It holds GDAL, whose loading would cost every start of the main program 40 ms.

#include "export/wire/list_frames.hpp"

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace hatang::publish::wire {

/// Beside this program, or in ../libexec/hatang. \throws core::Error(io) when it is in neither.
std::filesystem::path find_writer_program();

class WriterProcess {
public:
    /// Starts \p program. \throws core::Error(io)
    explicit WriterProcess(std::filesystem::path const& program);
    /// Hangs up (an unfinished child removes its file) and waits.
    ~WriterProcess();
    WriterProcess(WriterProcess const&) = delete;
    WriterProcess& operator=(WriterProcess const&) = delete;
    WriterProcess(WriterProcess&&) = delete;
    WriterProcess& operator=(WriterProcess&&) = delete;

    /// False when the child has stopped listening; answer() then says why.
    bool send(FrameKind kind, std::string_view bytes);
    /// Waits for the answer. \returns what went wrong in the child's words, empty when the file is complete.
    std::string answer();

private:
    int m_socket = -1;
    pid_t m_child = -1;
};

} // namespace hatang::publish::wire
