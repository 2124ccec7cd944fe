// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

namespace {

std::map<std::string, std::string> environment_of(char** entries) {
    std::map<std::string, std::string> variables;
    for (; *entries != nullptr; ++entries) {
        std::string const entry = *entries;
        if (auto const sign = entry.find('='); sign != std::string::npos) {
            variables[entry.substr(0, sign)] = entry.substr(sign + 1);
        }
    }
    return variables;
}

int terminal_width() {
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 100;
}

} // namespace

int main(int count, char** words, char** entries) {
    // a full disk must come back as an error code, not as a signal
    std::signal(SIGXFSZ, SIG_IGN);
    std::ios::sync_with_stdio(false);
    hatang::cli::Console console{.out = std::cout, .err = std::cerr};
    console.environment = environment_of(entries);
    console.language = hatang::cli::language_of_environment(console.environment);
    console.out_is_terminal = isatty(STDOUT_FILENO) != 0;
    console.err_is_terminal = isatty(STDERR_FILENO) != 0;
    console.width = console.out_is_terminal ? terminal_width() : 0;
    return hatang::cli::run_program(std::vector<std::string>(words + 1, words + count), console);
}
