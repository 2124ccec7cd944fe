// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/output/progress_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

ProgressBar::ProgressBar(Console& console, core::Words label, bool enabled)
    : m_console(console), m_label(label.in(console.language)), m_enabled(enabled) {}

ProgressBar::~ProgressBar() {
    if (m_drawn) {
        m_console.err << "\r\x1b[K" << std::flush;
    }
}

void ProgressBar::show(std::int64_t done, std::int64_t total) {
    using namespace std::chrono_literals;
    auto const now = std::chrono::steady_clock::now();
    if (!m_enabled || now - m_last < 100ms) {
        return;
    }
    m_last = now;
    m_drawn = true;
    if (total <= 0) {
        m_console.err << fmt::format("\r{} {}\x1b[K", m_label, done) << std::flush;
        return;
    }
    constexpr std::int64_t kWidth = 30;
    auto const filled = std::clamp<std::int64_t>(done * kWidth / total, 0, kWidth);
    std::string bar;
    for (std::int64_t i = 0; i < kWidth; ++i) {
        bar += i < filled ? "█" : "░";
    }
    m_console.err << fmt::format("\r{} {} {:3d} % {}/{}\x1b[K", m_label, bar, done * 100 / total, done, total)
                  << std::flush;
}

} // namespace hatang::cli
