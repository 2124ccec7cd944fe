// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// Runs a program, waits for its end up to a limit, and measures what it took.

#include <filesystem>
#include <string>
#include <vector>

namespace hatang::hostile {

struct WatchedRun {
    bool ended = false; ///< by itself, within the limit
    int signal = 0;     ///< that ended it, else 0
    int code = -1;
    double seconds = 0.0;
    double cpu_seconds = 0.0; ///< of it and of what it waited for
    long peak_kilobytes = 0;  ///< of the largest process among the program and its children
    std::string out;
    std::string err;
};

struct Watch {
    std::filesystem::path folder; ///< the program's working folder
    std::filesystem::path notes;  ///< what the program prints is kept in notes.out and notes.err
    std::vector<std::string> environment;
    int limit_s = 30;
};

WatchedRun run_watched(std::vector<std::string> const& command, Watch const& watch);

/// Listens on a port of 127.0.0.1 that the system chooses, and hears whether anybody calls.
class Listener {
public:
    Listener();
    ~Listener();
    Listener(Listener const&) = delete;
    Listener& operator=(Listener const&) = delete;
    Listener(Listener&&) = delete;
    Listener& operator=(Listener&&) = delete;

    int port() const { return m_port; }
    bool was_called() const;

private:
    int m_socket;
    int m_port = 0;
};

} // namespace hatang::hostile
