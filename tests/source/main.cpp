// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// hatang_source_checks CHECK ROOT LAYERS [EXPECTED]: runs one check on the tree at ROOT. Without EXPECTED nothing may
/// break the rule; with it, exactly the lines of that file must be reported (this is how a check shows that it can
/// fail).

#include "tests/source/checks.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

namespace source = hatang::source;

std::string read_text(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot open " + path);
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<source::Violation> run_check(std::string const& check, std::string const& root, std::string const& table) {
    auto const files = source::read_tree(root);
    if (files.empty()) {
        throw std::runtime_error("no files under " + root);
    }
    if (check == "layers") {
        return source::check_layers(files, table);
    }
    if (check == "sizes") {
        return source::check_sizes(files);
    }
    if (check == "style") {
        return source::check_style(files);
    }
    if (check == "headers") {
        return source::check_headers(files);
    }
    if (check == "pages") {
        return source::check_pages(files, table);
    }
    throw std::runtime_error("unknown check " + check);
}

std::string to_text(std::vector<source::Violation> const& violations) {
    std::string text;
    for (source::Violation const& violation : violations) {
        std::string const line = violation.line > 0 ? ":" + std::to_string(violation.line) : std::string{};
        text += violation.path + line + ": " + violation.what + "\n";
    }
    return text;
}

} // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> const args(argv + 1, argv + argc);
    if (args.size() < 3) {
        throw std::runtime_error("usage: hatang_source_checks CHECK ROOT LAYERS [EXPECTED]");
    }
    std::string const found = to_text(run_check(args[0], args[1], read_text(args[2])));
    std::string const expected = args.size() > 3 ? read_text(args[3]) : std::string{};
    std::cout << found;
    if (found != expected) {
        std::cerr << "expected" << (expected.empty() ? " nothing" : ":\n" + expected) << '\n';
        return 1;
    }
    return 0;
} catch (std::exception const& error) {
    std::cerr << "hatang_source_checks: " << error.what() << '\n';
    return 2;
}
