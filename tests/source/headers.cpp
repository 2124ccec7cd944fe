// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/source/checks.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace hatang::source {

namespace {

constexpr std::array<std::string_view, 8> kModules{"core",  "spatial", "import", "export",
                                                   "rules", "store",   "desk",   "cli"};

bool is_keyword(std::string const& word) {
    return std::ranges::all_of(word, [](char c) {
        return std::isupper(static_cast<unsigned char>(c)) != 0 || c == '_' ||
               std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
}

/// The words after HEADERS, or after the name in set(…_HEADERS …), up to the next keyword or bracket.
void add_listed_headers(std::string cmake, std::set<std::string>& listed) {
    std::ranges::replace(cmake, '(', ' ');
    bool in_list = false;
    for (std::string word : words_of(cmake)) {
        bool const closes = word.ends_with(')');
        word.erase(std::ranges::find(word, ')'), word.end());
        if (is_keyword(word)) {
            in_list = word.ends_with("HEADERS");
        } else if (in_list) {
            listed.insert(word);
        }
        in_list = in_list && !closes;
    }
}

} // namespace

std::vector<Violation> check_headers(std::vector<SourceFile> const& files) {
    std::map<std::string, std::set<std::string>> listed;
    for (SourceFile const& file : files) {
        std::string const folder = top_folder(file.path);
        if (file.path == folder + "/CMakeLists.txt" || ends_with(file.path, "/sources.cmake")) {
            add_listed_headers(file.text, listed[folder]);
        }
    }
    std::vector<Violation> violations;
    for (SourceFile const& file : files) {
        std::string const folder = top_folder(file.path);
        bool const is_private = file.path.find("/detail/") != std::string::npos;
        if (!ends_with(file.path, ".hpp") || is_private || std::ranges::find(kModules, folder) == kModules.end()) {
            continue;
        }
        if (!listed[folder].contains(file.path.substr(folder.size() + 1))) {
            violations.push_back({file.path, 0, "the header is not under HEADERS in " + folder + "/CMakeLists.txt"});
        }
    }
    return violations;
}

} // namespace hatang::source
