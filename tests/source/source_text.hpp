// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The source tree as the checks see it: its files, their lines, and C++ with comments and literals blanked out.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hatang::source {

struct SourceFile {
    std::string path; ///< from the root, with '/'
    std::string text;
};

/// One place that breaks a rule; printed as "path:line: what".
struct Violation {
    std::string path;
    int line = 0; ///< from 1; 0 = the file as a whole
    std::string what;
};

/// Every text file below \p root in path order, without build/, .git/ and this folder's fixtures.
std::vector<SourceFile> read_tree(std::filesystem::path const& root);

bool ends_with(std::string_view text, std::string_view end);
/// .cpp or .hpp
bool is_cpp(SourceFile const& file);
/// C++, CMake and shell (a first line with "#!").
bool is_code(SourceFile const& file);
/// The folder at the top: "core" of "core/text/number.hpp"; empty for files in the root.
std::string top_folder(std::string_view path);
std::vector<std::string> lines_of(std::string_view text);
std::vector<std::string> words_of(std::string_view text);

/// \p text with comments, string and character literals replaced by blanks; line breaks stay where they are.
/// Preprocessor lines are blanked too when \p keep_directives is false.
std::string plain_code(std::string_view text, bool keep_directives);

} // namespace hatang::source
