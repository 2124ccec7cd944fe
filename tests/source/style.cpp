// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/source/checks.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hatang::source {

namespace {

// Written in two parts so that this file does not break its own rule.
constexpr std::array<std::string_view, 4> kUnfinished{"TO"
                                                      "DO",
                                                      "FIX"
                                                      "ME",
                                                      "XX"
                                                      "X",
                                                      "st"
                                                      "ub"};
constexpr std::array<std::string_view, 3> kMachinePaths{"/wo"
                                                        "rk",
                                                        "/ro"
                                                        "ot",
                                                        "/t"
                                                        "mp"};
constexpr std::array<std::string_view, 8> kTextEnds{".cpp", ".hpp", ".cmake", ".txt", ".md", ".sql", ".json", ".yaml"};

bool is_word_char(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// \p word stands in \p line with no word character at either side.
bool has_whole_word(std::string const& line, std::string_view word) {
    for (std::size_t at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) {
        bool const begins = at == 0 || !is_word_char(line[at - 1]);
        std::size_t const end = at + word.size();
        if (begins && (end == line.size() || !is_word_char(line[end]))) {
            return true;
        }
    }
    return false;
}

/// An absolute path, not the tail of a longer one ("field/work" is fine).
bool has_machine_path(std::string const& line, std::string_view path) {
    for (std::size_t at = line.find(path); at != std::string::npos; at = line.find(path, at + 1)) {
        bool const begins = at == 0 || (!is_word_char(line[at - 1]) && line[at - 1] != '}' && line[at - 1] != '.');
        std::size_t const end = at + path.size();
        if (begins && (end == line.size() || !is_word_char(line[end]))) {
            return true;
        }
    }
    return false;
}

class StyleCheck {
public:
    explicit StyleCheck(SourceFile const& file, std::vector<Violation>& violations)
        : m_file(file), m_violations(violations), m_is_test(top_folder(file.path) == "tests") {}

    void run() {
        check_licence();
        if (m_file.text.find('\r') != std::string::npos) {
            report(0, "the file has CR line ends");
        }
        check_words();
        if (is_cpp(m_file)) {
            check_habits();
        }
    }

private:
    void report(std::size_t line, std::string what) {
        m_violations.push_back({m_file.path, static_cast<int>(line), std::move(what)});
    }

    void check_licence() {
        std::string const head = m_file.text.substr(0, 300);
        if (is_code(m_file) && head.find("SPDX-License-Identifier: Apache-2.0") == std::string::npos) {
            report(1, "the SPDX licence header is missing");
        }
    }

    void check_words() {
        auto const lines = lines_of(m_file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::string_view const word : kUnfinished) {
                if (has_whole_word(lines[i], word)) {
                    report(i + 1, "'" + std::string(word) + "': finish it or write an issue");
                }
            }
            for (std::string_view const path : kMachinePaths) {
                if (!m_is_test && has_machine_path(lines[i], path)) {
                    report(i + 1, "'" + std::string(path) + "' is a path of one machine");
                }
            }
        }
    }

    void check_habits() {
        auto const lines = lines_of(plain_code(m_file.text, true));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (ends_with(m_file.path, ".hpp") && lines[i].find("using namespace") != std::string::npos) {
                report(i + 1, "using namespace in a header");
            }
            if (has_whole_word(lines[i], "new") && lines[i].find('#') == std::string::npos) {
                report(i + 1, "raw new: use a value, std::make_unique or a container");
            }
        }
    }

    SourceFile const& m_file;
    std::vector<Violation>& m_violations;
    bool m_is_test;
};

bool is_checked(SourceFile const& file) {
    return is_code(file) || std::ranges::any_of(kTextEnds, [&](auto end) { return ends_with(file.path, end); });
}

} // namespace

std::vector<Violation> check_style(std::vector<SourceFile> const& files) {
    std::vector<Violation> violations;
    for (SourceFile const& file : files) {
        if (is_checked(file)) {
            StyleCheck(file, violations).run();
        }
    }
    return violations;
}

} // namespace hatang::source
