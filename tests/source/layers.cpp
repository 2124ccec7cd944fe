// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/source/checks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

namespace hatang::source {

namespace {

struct ForeignHeaders {
    std::string name;
    std::set<std::string> folders;
    bool code_only = false;
    std::vector<std::string> patterns;
};

struct LayerTable {
    std::map<std::string, std::set<std::string>> may_include;
    std::vector<ForeignHeaders> foreign;
};

struct Include {
    bool quoted = false;
    std::string path;
};

std::vector<std::string> split_colons(std::string const& line) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t colon = 0; colon != std::string::npos; begin = colon + 1) {
        colon = line.find(':', begin);
        parts.push_back(line.substr(begin, colon == std::string::npos ? colon : colon - begin));
    }
    return parts;
}

std::set<std::string> word_set(std::string const& text) {
    auto const words = words_of(text);
    return {words.begin(), words.end()};
}

void add_line(LayerTable& table, std::string const& line) {
    auto const parts = split_colons(line);
    auto const head = words_of(parts.front());
    if (head.size() == 2 && head[0] == "folder" && parts.size() == 2) {
        table.may_include[head[1]] = word_set(parts[1]);
    } else if (head.size() == 2 && head[0] == "headers" && (parts.size() == 3 || parts.size() == 4)) {
        table.foreign.push_back({head[1], word_set(parts[1]), parts.size() == 4, words_of(parts.back())});
    } else {
        throw std::runtime_error("layers.txt: this line is neither a folder nor a headers line: " + line);
    }
}

LayerTable parse_table(std::string_view text) {
    LayerTable table;
    for (std::string const& line : lines_of(text)) {
        if (!words_of(line).empty() && line[0] != '#') {
            add_line(table, line);
        }
    }
    return table;
}

/// '*' at one place matches anything.
bool matches(std::string_view pattern, std::string_view path) {
    std::size_t const star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == path;
    }
    std::string_view const tail = pattern.substr(star + 1);
    return path.size() >= pattern.size() - 1 && path.starts_with(pattern.substr(0, star)) && ends_with(path, tail);
}

std::optional<Include> parse_include(std::string const& line, std::string const& code_line) {
    std::size_t const hash = code_line.find_first_not_of(" \t");
    if (hash == std::string::npos || code_line[hash] != '#' || code_line.find("include", hash) == std::string::npos) {
        return std::nullopt;
    }
    std::size_t const open = line.find_first_of("\"<", hash);
    std::size_t const close = open == std::string::npos ? open : line.find_first_of("\">", open + 1);
    if (close == std::string::npos) {
        return std::nullopt;
    }
    return Include{line[open] == '"', line.substr(open + 1, close - open - 1)};
}

/// Empty when \p include is allowed.
std::string quoted_problem(LayerTable const& table, std::string const& folder, Include const& include) {
    std::string const target = top_folder(include.path);
    if (target == "embedded") {
        return {}; // made by hatang_embed_text() for this folder
    }
    if (!table.may_include.contains(target)) {
        return "\"" + include.path + "\" is not written from the project root";
    }
    auto const row = table.may_include.find(folder);
    if (target == folder || row == table.may_include.end() || row->second.contains(target)) {
        return {};
    }
    return folder + "/ may not include " + target + "/ (\"" + include.path + "\")";
}

std::string foreign_problem(LayerTable const& table, SourceFile const& file, std::string const& path) {
    if (path.find_first_of("./") == std::string::npos) {
        return {}; // the standard library
    }
    auto const owner = std::ranges::find_if(table.foreign, [&](ForeignHeaders const& group) {
        return std::ranges::any_of(group.patterns, [&](std::string const& pattern) { return matches(pattern, path); });
    });
    if (owner == table.foreign.end()) {
        return "<" + path + "> has no owner in layers.txt";
    }
    std::string const folder = top_folder(file.path);
    if (!owner->folders.contains(folder)) {
        return folder + "/ may not include <" + path + "> (" + owner->name + ")";
    }
    bool const is_public = ends_with(file.path, ".hpp") && file.path.find("/detail/") == std::string::npos;
    if (owner->code_only && is_public && folder != "tests") {
        return "<" + path + "> belongs in a .cpp file or under detail/";
    }
    return {};
}

} // namespace

std::vector<Violation> check_layers(std::vector<SourceFile> const& files, std::string_view table_text) {
    LayerTable const table = parse_table(table_text);
    std::vector<Violation> violations;
    for (SourceFile const& file : files) {
        if (!is_cpp(file) || !table.may_include.contains(top_folder(file.path))) {
            continue;
        }
        auto const lines = lines_of(file.text);
        auto const code = lines_of(plain_code(file.text, true));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto const include = parse_include(lines[i], code[i]);
            if (!include) {
                continue;
            }
            std::string problem = include->quoted ? quoted_problem(table, top_folder(file.path), *include)
                                                  : foreign_problem(table, file, include->path);
            if (!problem.empty()) {
                violations.push_back({file.path, static_cast<int>(i) + 1, std::move(problem)});
            }
        }
    }
    return violations;
}

} // namespace hatang::source
