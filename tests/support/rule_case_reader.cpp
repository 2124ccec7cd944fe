// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rule_case.hpp"
#include "tests/support/rule_case_words.hpp"

#include <fstream>
#include <stdexcept>

namespace hatang::tests {

namespace {

[[noreturn]] void refuse(std::filesystem::path const& file, int line, std::string const& what) {
    throw std::runtime_error(file.filename().string() + " line " + std::to_string(line) + ": " + what);
}

RuleExpectation expectation(std::vector<std::string> const& words, std::filesystem::path const& file, int line) {
    if (words.size() < 2) {
        refuse(file, line, "expect RULE VERDICT");
    }
    RuleExpectation expected;
    expected.rule = words[1];
    expected.line = line;
    for (std::size_t i = 2; i < words.size(); ++i) {
        auto const mark = words[i].find('=');
        if (mark == std::string::npos) {
            expected.verdict = words[i];
        } else {
            expected.wanted[words[i].substr(0, mark)] = words[i].substr(mark + 1);
        }
    }
    return expected;
}

void take_province(std::vector<std::string> const& words, RuleCase& current) {
    current.province_then = words.at(1);
    current.province_now = words.size() == 4 && words[2] == "now" ? words[3] : words[1];
}

} // namespace

std::vector<std::string> split_words(std::string const& line) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (char const c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '#' && !quoted) {
            break;
        } else if ((c == ' ' || c == '\t') && !quoted) {
            if (!word.empty()) {
                words.push_back(std::move(word));
                word.clear();
            }
        } else {
            word += c;
        }
    }
    if (!word.empty()) {
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<RuleCase> read_rule_cases(std::filesystem::path const& file) {
    std::ifstream stream(file);
    std::vector<RuleCase> cases;
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        auto const words = split_words(line);
        if (words.empty()) {
            continue;
        }
        std::string const& head = words[0];
        if (head == "case") {
            cases.emplace_back();
            cases.back().title = line.substr(line.find("case") + 4);
            cases.back().title.erase(0, cases.back().title.find_first_not_of(' '));
            cases.back().file = file.filename().string();
            cases.back().line = number;
            continue;
        }
        if (cases.empty()) {
            refuse(file, number, "a case comes first");
        }
        RuleCase& current = cases.back();
        if (head == "date") {
            current.date = words.at(1);
        } else if (head == "province") {
            take_province(words, current);
        } else if (head == "expect") {
            current.expected.push_back(expectation(words, file, number));
        } else {
            current.lines.push_back(line);
        }
    }
    return cases;
}

} // namespace hatang::tests
