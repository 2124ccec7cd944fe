// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// \file
/// The rules of the house that a machine can hold. Each check looks at the whole tree and returns what breaks it.

#include "tests/source/source_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hatang::source {

/// Longest file and function, in lines.
inline constexpr int kMaxFileLines = 400;
inline constexpr int kMaxFunctionLines = 40;

/// Includes that \p table (layers.txt) does not allow, and includes that are not written from the root.
std::vector<Violation> check_layers(std::vector<SourceFile> const& files, std::string_view table);

/// Files and functions longer than the limits above. A function is measured from the line of its opening brace to the
/// line of its closing brace; lambdas count in the function around them. Limits: the measure reads braces, not C++, so
/// a macro that hides a brace, or an #if with an unbalanced brace, misleads it.
std::vector<Violation> check_sizes(std::vector<SourceFile> const& files);

/// Words and habits: `using namespace` in headers, raw new, the licence header, words for unfinished work, machine
/// paths, CR line ends.
std::vector<Violation> check_style(std::vector<SourceFile> const& files);

/// Headers of a module that are not under HEADERS in its CMakeLists.txt or in a set(…_HEADERS …) of a sources.cmake
/// (headers below detail/ are private).
std::vector<Violation> check_headers(std::vector<SourceFile> const& files);

/// Decision pages numbered from 0001 without gaps, and the include table shown as it is.
std::vector<Violation> check_pages(std::vector<SourceFile> const& files, std::string_view table);

} // namespace hatang::source
