// SPDX-FileCopyrightText: The hatang authors
// SPDX-License-Identifier: Apache-2.0
#include "import/shp/sidecars.hpp"

#include <algorithm>
#include <cctype>

namespace hatang::ingest {

namespace {

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// Without following a link: a dangling one must be seen too.
bool stands_there(std::filesystem::path const& path) {
    std::error_code ignored;
    return std::filesystem::symlink_status(path, ignored).type() != std::filesystem::file_type::not_found;
}

} // namespace

void Sidecars::open(std::filesystem::path const& main, std::vector<std::string_view> const& extensions,
                    std::int64_t limit_bytes) {
    for (std::string_view const wanted : extensions) {
        std::string const extension{wanted};
        for (std::string const& written : {extension, upper(extension)}) {
            std::filesystem::path path = main;
            path.replace_extension(written);
            if (stands_there(path)) {
                m_files[extension] = std::make_unique<FileBytes>(path.string(), limit_bytes, false);
                break;
            }
        }
    }
}

std::optional<std::string_view> Sidecars::bytes(std::string_view extension) const {
    if (auto const kept = m_kept.find(extension); kept != m_kept.end()) {
        return kept->second;
    }
    auto const found = m_files.find(extension);
    return found == m_files.end() ? std::nullopt : std::optional(found->second->bytes());
}

} // namespace hatang::ingest
