// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/source/checks.hpp"

#include <algorithm>
#include <array>

namespace hatang::source {

namespace {

enum class Scope { outer, function, other };

struct Open {
    Scope scope;
    int line;
    std::string head;
};

bool has_word(std::string const& head, std::string_view word) {
    auto const words = words_of(head);
    return std::ranges::find(words, word) != words.end();
}

/// What the brace after \p head opens, seen from outside of functions.
Scope scope_of(std::string const& head) {
    static constexpr std::array<std::string_view, 5> kOuterWords{"namespace", "class", "struct", "union", "extern"};
    bool const has_parameters = head.find(')') != std::string::npos;
    bool const is_outer = std::ranges::any_of(kOuterWords, [&](auto word) { return has_word(head, word); });
    if (is_outer && !has_parameters) {
        return Scope::outer;
    }
    std::size_t const assign = head.find(" = ");
    bool const is_value = assign != std::string::npos && assign < head.find('(');
    return has_parameters && !is_value ? Scope::function : Scope::other;
}

/// The name of the function for the message: the word before the first parenthesis.
std::string name_in(std::string const& head) {
    std::size_t const open = head.find('(');
    std::size_t const begin = head.find_last_of(" \n*&", open == 0 ? 0 : open - 1);
    std::string const name = head.substr(begin == std::string::npos ? 0 : begin + 1, open - begin - 1);
    std::string const argument = head.substr(open + 1, head.find(')') - open - 1);
    return name == "TEST" || name == "TEST_F" || name == "TEST_P" ? name + "(" + argument + ")" : name;
}

/// Follows the braces of one file.
class Measure {
public:
    Measure(SourceFile const& file, std::vector<Violation>& violations) : m_file(file), m_violations(violations) {}

    void run() {
        for (char const c : plain_code(m_file.text, false)) {
            step(c);
        }
    }

private:
    void step(char c) {
        if (c == '{') {
            Scope const outer = m_open.empty() ? Scope::outer : m_open.back().scope;
            m_open.push_back({outer == Scope::outer ? scope_of(m_head) : Scope::other, m_line, m_head});
            m_head.clear();
        } else if (c == '}') {
            close();
            m_head.clear();
        } else if (c == ';') {
            m_head.clear();
        } else {
            m_line += c == '\n' ? 1 : 0;
            m_head += c;
        }
    }

    void close() {
        if (m_open.empty()) {
            return;
        }
        int const lines = m_line - m_open.back().line + 1;
        if (m_open.back().scope == Scope::function && lines > kMaxFunctionLines) {
            m_violations.push_back({m_file.path, m_open.back().line,
                                    name_in(m_open.back().head) + " has " + std::to_string(lines) + " lines, at most " +
                                        std::to_string(kMaxFunctionLines)});
        }
        m_open.pop_back();
    }

    SourceFile const& m_file;
    std::vector<Violation>& m_violations;
    std::vector<Open> m_open;
    std::string m_head;
    int m_line = 1;
};

} // namespace

std::vector<Violation> check_sizes(std::vector<SourceFile> const& files) {
    std::vector<Violation> violations;
    for (SourceFile const& file : files) {
        if (!is_code(file)) {
            continue;
        }
        auto const lines = std::ranges::count(file.text, '\n');
        if (lines > kMaxFileLines) {
            violations.push_back(
                {file.path, 0,
                 "the file has " + std::to_string(lines) + " lines, at most " + std::to_string(kMaxFileLines)});
        }
        if (is_cpp(file)) {
            Measure(file, violations).run();
        }
    }
    return violations;
}

} // namespace hatang::source
