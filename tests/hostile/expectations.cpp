// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/hostile/expectations.hpp"

#include <fstream>
#include <stdexcept>

namespace hatang::hostile {

namespace {

std::string trimmed(std::string const& text) {
    auto const first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::vector<std::string> split(std::string const& text, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at == text.size() || text[at] == separator) {
            parts.push_back(trimmed(text.substr(start, at - start)));
            start = at + 1;
        }
    }
    return parts;
}

} // namespace

std::vector<Expectation> read_expectations(std::filesystem::path const& path) {
    std::ifstream file(path);
    std::vector<Expectation> table;
    std::string line;
    while (std::getline(file, line)) {
        if (trimmed(line).empty() || line.front() == '#') {
            continue;
        }
        auto const cells = split(line, '|');
        if (cells.size() != 5) {
            throw std::runtime_error("expectations: not five columns: " + line);
        }
        Expectation entry{cells[0], cells[1], cells[2], cells[3], {}};
        for (auto& words : split(cells[4], ';')) {
            if (!words.empty()) {
                entry.must_say.push_back(std::move(words));
            }
        }
        table.push_back(std::move(entry));
    }
    return table;
}

} // namespace hatang::hostile
