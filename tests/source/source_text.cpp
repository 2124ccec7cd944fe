// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/source/source_text.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>

namespace hatang::source {

namespace {

bool is_skipped_folder(std::string const& path) {
    return path == ".git" || path == "build" || path == "tests/source/fixtures";
}

std::string read_file(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Copies a file's text and blanks what is not code.
class Blanker {
public:
    Blanker(std::string_view text, bool keep_directives) : m_text(text), m_keep_directives(keep_directives) {}

    std::string run() {
        while (m_at < m_text.size()) {
            step();
        }
        return std::move(m_out);
    }

private:
    bool starts(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }

    void step() {
        char const c = m_text[m_at];
        if (starts("//")) {
            blank_to(m_text.find('\n', m_at));
        } else if (starts("/*")) {
            blank_to(after(m_text.find("*/", m_at + 2), 2));
        } else if (c == '#' && m_line_is_blank && !m_keep_directives) {
            blank_directive();
        } else if (c == '"') {
            blank_string();
        } else if (c == '\'' && !is_digit_separator()) {
            blank_quoted('\'');
        } else {
            copy();
        }
    }

    void copy() {
        char const c = m_text[m_at++];
        m_line_is_blank = c == '\n' || (m_line_is_blank && (c == ' ' || c == '\t'));
        m_out += c;
    }

    void blank_to(std::size_t end) {
        for (end = std::min(end, m_text.size()); m_at < end; ++m_at) {
            m_out += m_text[m_at] == '\n' ? '\n' : ' ';
        }
    }

    void blank_directive() {
        std::size_t end = m_text.find('\n', m_at);
        while (end != std::string_view::npos && m_text[end - 1] == '\\') {
            end = m_text.find('\n', end + 1);
        }
        blank_to(end);
    }

    void blank_string() {
        if (m_at > 0 && m_text[m_at - 1] == 'R') {
            std::size_t const open = m_text.find('(', m_at);
            if (open != std::string_view::npos) {
                std::string const close = ")" + std::string(m_text.substr(m_at + 1, open - m_at - 1)) + "\"";
                blank_to(after(m_text.find(close, open), close.size()));
                return;
            }
        }
        blank_quoted('"');
    }

    void blank_quoted(char quote) {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n') {
            end += m_text[end] == '\\' ? 2U : 1U;
        }
        m_line_is_blank = false;
        blank_to(end + 1);
    }

    bool is_digit_separator() const {
        return m_at > 0 && std::isxdigit(static_cast<unsigned char>(m_text[m_at - 1])) != 0;
    }

    static std::size_t after(std::size_t found, std::size_t length) {
        return found == std::string_view::npos ? found : found + length;
    }

    std::string_view m_text;
    bool m_keep_directives;
    bool m_line_is_blank = true;
    std::size_t m_at = 0;
    std::string m_out;
};

} // namespace

std::vector<SourceFile> read_tree(std::filesystem::path const& root) {
    std::vector<SourceFile> files;
    std::filesystem::recursive_directory_iterator at(root);
    for (auto const end = std::filesystem::end(at); at != end; ++at) {
        std::string path = at->path().lexically_relative(root).generic_string();
        if (at->is_directory() && is_skipped_folder(path)) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file()) {
            std::string text = read_file(at->path());
            if (text.find('\0') == std::string::npos) {
                files.push_back({std::move(path), std::move(text)});
            }
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_cpp(SourceFile const& file) {
    return ends_with(file.path, ".cpp") || ends_with(file.path, ".hpp");
}

bool is_code(SourceFile const& file) {
    return is_cpp(file) || ends_with(file.path, ".cmake") || ends_with(file.path, "CMakeLists.txt") ||
           file.text.starts_with("#!");
}

std::string top_folder(std::string_view path) {
    std::size_t const slash = path.find('/');
    return slash == std::string_view::npos ? std::string{} : std::string(path.substr(0, slash));
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

std::string plain_code(std::string_view text, bool keep_directives) {
    return Blanker(text, keep_directives).run();
}

} // namespace hatang::source
