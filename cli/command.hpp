// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// One command `hatang NOUN VERB`. It binds its options, calls one use case and prints; nothing is computed here.
/// To add a command: a source in cli/commands/, a line in commands.cpp, a folder of cases in tests/cli/.

#include "cli/console.hpp"
#include "cli/option_table.hpp"
#include "core/words.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hatang::cli {

/// Exit codes of DESIGN section 7.
enum class ExitCode : int { done = 0, findings = 1, usage = 2, failed = 3, internal = 4 };

struct Example {
    std::string line; ///< as typed, without the prompt
    core::Words what;
};

class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Command(Command const&) = delete;
    Command& operator=(Command const&) = delete;
    Command(Command&&) = delete;
    Command& operator=(Command&&) = delete;

    /// Binds the options to members. Opens nothing.
    virtual void describe(OptionTable& options) = 0;
    /// A paragraph for the help page, after the summary.
    virtual core::Words description() const = 0;
    virtual std::vector<Example> examples() const = 0;
    /// Called after all options were taken. \throws core::Error
    virtual ExitCode run(Console& console) = 0;
};

struct CommandEntry {
    std::string noun;
    std::string verb;
    core::Words summary; ///< one line, no full stop
    std::unique_ptr<Command> (*make)();
};

struct NounEntry {
    std::string noun;
    core::Words summary;
};

/// In the order of the help.
std::vector<NounEntry> const& all_nouns();
std::vector<CommandEntry> const& all_commands();

} // namespace hatang::cli
