// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/report_error.hpp"
#include "cli/version.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace hatang::cli {

namespace {

/// Takes --lang out of the words, wherever it stands.
void take_language(std::vector<std::string>& words, Console& console) {
    for (auto word = words.begin(); word != words.end();) {
        std::string value;
        if (*word == "--lang" && word + 1 != words.end()) {
            value = *(word + 1);
            word = words.erase(word, word + 2);
        } else if (word->starts_with("--lang=")) {
            value = word->substr(7);
            word = words.erase(word);
        } else {
            ++word;
            continue;
        }
        if (value != "vi" && value != "en") {
            throw core::usage_error({fmt::format("--lang nhận vi hoặc en, không nhận \"{}\"", value),
                                     fmt::format("--lang takes vi or en, not \"{}\"", value)});
        }
        console.language = value == "vi" ? core::Language::vi : core::Language::en;
    }
}

NounEntry const& require_noun(std::string const& word) {
    for (auto const& noun : all_nouns()) {
        if (noun.noun == word) {
            return noun;
        }
    }
    std::vector<std::string> known;
    for (auto const& noun : all_nouns()) {
        known.push_back(noun.noun);
    }
    auto const near = nearest_name(word, known);
    throw core::usage_error(
        {fmt::format("không có lệnh \"{}\"", word), fmt::format("there is no command \"{}\"", word)},
        near.empty()
            ? core::Words{"gõ hatang --help để xem các lệnh", "run hatang --help for the commands"}
            : core::Words{fmt::format("có phải hatang {}?", near), fmt::format("did you mean hatang {}?", near)});
}

/// A noun that is a command by itself has the empty verb.
CommandEntry const* find_command(std::string const& noun, std::string const& verb) {
    auto const& all = all_commands();
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](auto const& entry) { return entry.noun == noun && entry.verb == verb; });
    return found == all.end() ? nullptr : &*found;
}

CommandEntry const& require_command(std::string const& noun, std::string const& verb) {
    if (auto const* entry = find_command(noun, verb)) {
        return *entry;
    }
    std::vector<std::string> known;
    for (auto const& entry : all_commands()) {
        if (entry.noun == noun) {
            known.push_back(entry.verb);
        }
    }
    auto const near = nearest_name(verb, known);
    auto hint = fmt::format("{}", fmt::join(known, ", "));
    core::Words words{"các hành động: " + hint, "the verbs are: " + hint};
    if (!near.empty()) {
        words = {fmt::format("có phải hatang {} {}?", noun, near),
                 fmt::format("did you mean hatang {} {}?", noun, near)};
    }
    throw core::usage_error({fmt::format("\"hatang {}\" không có hành động \"{}\"", noun, verb),
                             fmt::format("\"hatang {}\" has no verb \"{}\"", noun, verb)},
                            words);
}

ExitCode run_command(CommandEntry const& entry, std::span<std::string const> words, Console& console) {
    auto command = entry.make();
    OptionTable table;
    command->describe(table);
    if (!parse_options(table, words)) {
        console.out << command_help(entry, console.language, console.width);
        return ExitCode::done;
    }
    return command->run(console);
}

bool is_help(std::string const& word) {
    return word == "--help" || word == "-h" || word == "help";
}

ExitCode dispatch(std::vector<std::string> words, Console& console) {
    take_language(words, console);
    if (words.size() > 1 && words.front() == "help") {
        words.erase(words.begin());
        words.emplace_back("--help");
    }
    if (words.empty() || is_help(words[0])) {
        console.out << overview(console.language);
        return words.empty() ? ExitCode::usage : ExitCode::done;
    }
    if (words[0] == "--version") {
        console.out << "hatang " << kVersion << '\n';
        return ExitCode::done;
    }
    if (words[0] == "--man" && words.size() > 1) {
        console.out << man_page(require_command(words[1], words.size() > 2 ? words[2] : ""));
        return ExitCode::done;
    }
    if (words[0] == "--man") {
        for (auto const& entry : all_commands()) {
            console.out << entry.noun << ' ' << entry.verb << '\n';
        }
        return ExitCode::done;
    }
    auto const& noun = require_noun(words[0]);
    if (auto const* entry = find_command(noun.noun, "")) {
        return run_command(*entry, std::span(words).subspan(1), console);
    }
    if (words.size() == 1 || is_help(words[1])) {
        console.out << noun_help(noun, console.language);
        return words.size() == 1 ? ExitCode::usage : ExitCode::done;
    }
    auto const& entry = require_command(words[0], words[1]);
    return run_command(entry, std::span(words).subspan(2), console);
}

} // namespace

int run_program(std::vector<std::string> words, Console& console) {
    auto const code = [&] {
        try {
            return dispatch(std::move(words), console);
        } catch (core::Error const& error) {
            return report_error(error, console);
        } catch (std::exception const& problem) {
            return report_unexpected(problem, console);
        }
    }();
    console.out.flush();
    return static_cast<int>(code);
}

} // namespace hatang::cli
