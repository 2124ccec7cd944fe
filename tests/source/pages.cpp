// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/source/checks.hpp"

namespace hatang::source {

namespace {

constexpr std::string_view kDecisions = "docs/decisions/";
constexpr std::string_view kArchitecture = "docs/architecture.md";

std::string four_digits(int number) {
    std::string const digits = std::to_string(number);
    return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// The lines of the table that say something.
std::string table_lines(std::string_view table) {
    std::string text;
    for (std::string const& line : lines_of(table)) {
        if (!line.empty() && line[0] != '#') {
            text += line + "\n";
        } else if (line.empty() && !text.empty()) {
            text += "\n";
        }
    }
    return text;
}

} // namespace

std::vector<Violation> check_pages(std::vector<SourceFile> const& files, std::string_view table) {
    std::vector<Violation> violations;
    int expected = 1;
    for (SourceFile const& file : files) {
        if (file.path.starts_with(kDecisions) && ends_with(file.path, ".md")) {
            std::string const start = std::string(kDecisions) + four_digits(expected) + "-";
            if (!file.path.starts_with(start)) {
                violations.push_back({file.path, 0, "the next decision page should be named " + start + "title.md"});
            }
            ++expected;
        }
        if (file.path == kArchitecture && file.text.find(table_lines(table)) == std::string::npos) {
            violations.push_back({file.path, 0, "the include table is not that of tests/source/layers.txt"});
        }
    }
    return violations;
}

} // namespace hatang::source
