// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// A progress bar on stderr: only on a terminal, at most ten times a second, wiped when done.

#include "cli/console.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace hatang::cli {

class ProgressBar {
public:
    /// \p wanted: --progress / --no-progress; none = when stderr is a terminal.
    ProgressBar(Console& console, core::Words label, bool enabled);
    ~ProgressBar();
    ProgressBar(ProgressBar const&) = delete;
    ProgressBar& operator=(ProgressBar const&) = delete;
    ProgressBar(ProgressBar&&) = delete;
    ProgressBar& operator=(ProgressBar&&) = delete;

    /// \p total 0 = unknown: the count alone is shown.
    void show(std::int64_t done, std::int64_t total);

private:
    Console& m_console;
    std::string m_label;
    bool m_enabled;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_last{};
};

} // namespace hatang::cli
